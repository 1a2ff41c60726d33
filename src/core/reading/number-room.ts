const NUMBERS_AT_ONCE = 16_384;

/**
 * Hands out stretches of zeros of large arrays: thousands of small typed arrays a reading, each with a buffer of its own,
 * cost more to make and to throw away than to fill.
 */
export function createNumberRoom(): (length: number) => Float64Array {
  let room = new Float64Array(0);
  let used = 0;
  return (length) => {
    if (used + length > room.length) {
      room = new Float64Array(Math.max(length, NUMBERS_AT_ONCE));
      used = 0;
    }
    used += length;
    return room.subarray(used - length, used);
  };
}
