/** A term as a number below 2³¹ (FNV-1a): one numbering for all units without a dictionary to carry. */
export function termHash(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) {
    hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  }
  hash ^= hash >>> 15;
  return hash & 0x7fffffff;
}
