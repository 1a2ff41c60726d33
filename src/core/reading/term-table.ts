/**
 * Numbers each term that it meets, 0, 1, 2 … by the term's own number: open addressing in flat arrays, since a `Map` of
 * millions of look-ups is most of what a year of weeks would cost.
 */
export interface TermTable {
  /** The term's place, a new one where it was not met before. */
  readonly add: (id: number) => number;
  /** The term's place; -1 where it was not met. */
  readonly find: (id: number) => number;
  readonly size: () => number;
}

const EMPTY = -1;
const SLOTS_MIN = 64;

/** A table with room for `terms`; it grows beyond. */
export function createTermTable(terms: number): TermTable {
  let slots = SLOTS_MIN;
  while (slots < 2 * terms) slots *= 2;
  let keys = new Int32Array(slots).fill(EMPTY);
  let places = new Int32Array(slots);
  let mask = slots - 1;
  let count = 0;

  /** Where the term stands, or would. */
  const slotOf = (id: number): number => {
    let slot = (id ^ (id >>> 15)) & mask;
    for (let key = keys[slot]; key !== EMPTY && key !== id; key = keys[slot]) {
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  const grow = (): void => {
    const [oldKeys, oldPlaces] = [keys, places];
    keys = new Int32Array(oldKeys.length * 2).fill(EMPTY);
    places = new Int32Array(keys.length);
    mask = keys.length - 1;
    oldKeys.forEach((id, at) => {
      if (id === EMPTY) return;
      const slot = slotOf(id);
      keys[slot] = id;
      places[slot] = oldPlaces[at] ?? 0;
    });
  };
  return {
    add: (id) => {
      const slot = slotOf(id);
      if (keys[slot] === id) return places[slot] ?? 0;
      keys[slot] = id;
      places[slot] = count;
      count += 1;
      if (count * 2 > keys.length) grow();
      return count - 1;
    },
    find: (id) => {
      const slot = slotOf(id);
      return keys[slot] === id ? (places[slot] ?? 0) : -1;
    },
    size: () => count,
  };
}
