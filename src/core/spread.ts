/** A whole number from 0 to 2³² − 1, equal for equal text: spreads choices without randomness. FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ */
export function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  // FNV leaves the low bits of near-equal texts near-equal; this mixes the high ones in.
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}
