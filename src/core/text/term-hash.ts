/** A term as a number below 2³¹ (FNV-1a): one numbering for all units without a dictionary to carry. */
export function termHash(term: string): number {
  return finished(added(BEGIN, term));
}

/** The same of two stems with a space between them, which need not be joined for it. */
export function pairHash(first: string, second: string): number {
  return finished(added(added(added(BEGIN, first), ' '), second));
}

const BEGIN = 0x811c9dc5;

function added(hash: number, text: string): number {
  let sum = hash;
  for (let at = 0; at < text.length; at += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  }
  return sum;
}

function finished(hash: number): number {
  return (hash ^ (hash >>> 15)) & 0x7fffffff;
}
