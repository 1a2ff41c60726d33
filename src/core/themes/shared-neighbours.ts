import type { NearestOthers } from './nearest-others.js';

/**
 * Second-order similarity: two texts also stand near each other when they stand near the same others, though they
 * share few words themselves. Each item is described by its nearest (itself with 1) and compared by cosine. `rows`
 * are (1 − share)·direct similarities of the items from `first` on to all; share·second is added.
 */
export function addSharedNeighbours(
  nearest: NearestOthers,
  rows: Float32Array,
  first: number,
  share: number,
): void {
  const { size, near, weights, filled } = nearest;
  const items = filled.length;
  const { starts, holders, held } = holdersOf(nearest);
  for (let item = first; item < items; item += 1) {
    const row = (item - first) * items;
    const end = item * size + (filled[item] ?? 0);
    for (let own = item * size; own < end; own += 1) {
      const other = near[own] ?? 0;
      const weight = share * (weights[own] ?? 0);
      const last = starts[other + 1] ?? 0;
      for (let slot = starts[other] ?? 0; slot < last; slot += 1) {
        const at = row + (holders[slot] ?? 0);
        rows[at] = (rows[at] ?? 0) + weight * (held[slot] ?? 0);
      }
    }
  }
}

/** Who has an item among its nearest, ascending, and with what weight: one stretch an item. */
function holdersOf({ size, near, weights, filled }: NearestOthers) {
  const items = filled.length;
  const starts = new Int32Array(items + 1);
  const each = (visit: (neighbour: number, slot: number, item: number) => void): void => {
    for (let item = 0; item < items; item += 1) {
      const end = item * size + (filled[item] ?? 0);
      for (let slot = item * size; slot < end; slot += 1) visit(near[slot] ?? 0, slot, item);
    }
  };
  each((neighbour) => {
    starts[neighbour + 1] = (starts[neighbour + 1] ?? 0) + 1;
  });
  for (let item = 0; item < items; item += 1) {
    starts[item + 1] = (starts[item + 1] ?? 0) + (starts[item] ?? 0);
  }
  const next = starts.slice();
  const holders = new Int32Array(starts[items] ?? 0);
  const held = new Float32Array(holders.length);
  each((neighbour, slot, item) => {
    const at = next[neighbour] ?? 0;
    holders[at] = item;
    held[at] = weights[slot] ?? 0;
    next[neighbour] = at + 1;
  });
  return { starts, holders, held };
}
