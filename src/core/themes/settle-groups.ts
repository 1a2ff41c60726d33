import type { Groups } from './average-link.js';

/** Similarities as whole numbers: sums of them are the same in any order, and take half the room. */
const SCALE = 60_000;
const SWEEPS_MAX = 20;
const ALONE = -1;

/** Of each item from `first` on, its similarities to all items before it, one stretch after the other. */
export interface KeptPairs {
  readonly first: number;
  readonly count: number;
  readonly numbers: Uint16Array;
}

/** Keeps what `settleGroups` asks for of a full matrix, before clustering uses it up. */
export function keepPairs(similarity: Float32Array, count: number, first: number): KeptPairs {
  const numbers = new Uint16Array(startOf(count, first));
  let slot = 0;
  for (let item = first; item < count; item += 1) {
    const row = item * count;
    for (let other = 0; other < item; other += 1) {
      const part = Math.min(1, Math.max(0, similarity[row + other] ?? 0));
      // Rounded without `Math.round`, whose branch would cost more than all else here.
      numbers[slot] = SCALE * part + 0.5;
      slot += 1;
    }
  }
  return { first, count, numbers };
}

function startOf(item: number, first: number): number {
  return (item * (item - 1) - first * (first - 1)) / 2;
}

/**
 * Moves items from `first` on, one by one, to the group where the sum of what they stand above `threshold` is largest; alone where it is
 * nowhere above 0. Joining step by step leaves an item where an early step put it; this asks all again, so that a few texts more or less
 * change less. The sum over all pairs grows with each move, so it ends. Items before `first` (themes) stay; groups keep their order.
 */
export function settleGroups(
  groups: Groups,
  pairs: KeptPairs,
  sizes: readonly number[],
  threshold: number,
): Groups {
  const { first, count } = pairs;
  const open = groups.filter((group) => group.length > 1 || (group[0] ?? 0) < first);
  const owner = new Int32Array(count).fill(ALONE);
  const weight = new Float64Array(open.length);
  open.forEach((group, at) => {
    for (const item of group) {
      owner[item] = at;
      weight[at] = (weight[at] ?? 0) + (sizes[item] ?? 1);
    }
  });
  const sums = sumsByGroup(pairs, sizes, owner, open.length);
  const asked = Math.round(SCALE * threshold);
  for (let sweep = 0, moved = 1; moved > 0 && sweep < SWEEPS_MAX; sweep += 1) {
    moved = 0;
    for (let item = first; item < count; item += 1) {
      const from = owner[item] ?? ALONE;
      const to = bestGroup(sums, (item - first) * open.length, weight, from, asked);
      if (to === from) continue;
      move(pairs, sums, open.length, item, from, to);
      if (from !== ALONE) weight[from] = (weight[from] ?? 1) - 1;
      if (to !== ALONE) weight[to] = (weight[to] ?? 0) + 1;
      owner[item] = to;
      moved += 1;
    }
  }
  return groupsOf(owner, open.length);
}

/** Of each item that may move, the sum of its similarities to each group's items, by what they stand for. */
function sumsByGroup(
  { first, count, numbers }: KeptPairs,
  sizes: readonly number[],
  owner: Int32Array,
  groups: number,
): Float64Array {
  const sums = new Float64Array((count - first) * groups);
  let slot = 0;
  for (let item = first; item < count; item += 1) {
    const row = (item - first) * groups;
    const own = owner[item] ?? ALONE;
    for (let other = 0; other < item; other += 1) {
      const value = numbers[slot] ?? 0;
      slot += 1;
      const theirs = owner[other] ?? ALONE;
      if (theirs !== ALONE) {
        sums[row + theirs] = (sums[row + theirs] ?? 0) + value * (sizes[other] ?? 1);
      }
      if (own !== ALONE && other >= first) {
        const at = (other - first) * groups + own;
        sums[at] = (sums[at] ?? 0) + value;
      }
    }
  }
  return sums;
}

/** Where an item adds most: where it stands among equals, then alone, then the group that comes first. */
function bestGroup(
  sums: Float64Array,
  row: number,
  weight: Float64Array,
  from: number,
  asked: number,
): number {
  let best = from;
  let most = from === ALONE ? 0 : (sums[row + from] ?? 0) - asked * ((weight[from] ?? 1) - 1);
  if (most < 0) [best, most] = [ALONE, 0];
  for (let group = 0; group < weight.length; group += 1) {
    const size = weight[group] ?? 0;
    if (group === from || size === 0) continue;
    const gain = (sums[row + group] ?? 0) - asked * size;
    if (gain > most) [best, most] = [group, gain];
  }
  return best;
}

function move(
  { first, count, numbers }: KeptPairs,
  sums: Float64Array,
  groups: number,
  item: number,
  from: number,
  to: number,
): void {
  const own = startOf(item, first);
  for (let other = first; other < count; other += 1) {
    if (other === item) continue;
    const value = numbers[other < item ? own + other : startOf(other, first) + item] ?? 0;
    const row = (other - first) * groups;
    if (from !== ALONE) sums[row + from] = (sums[row + from] ?? 0) - value;
    if (to !== ALONE) sums[row + to] = (sums[row + to] ?? 0) + value;
  }
}

function groupsOf(owner: Int32Array, groups: number): Groups {
  const found: number[][] = Array.from({ length: groups }, () => []);
  owner.forEach((group, item) => {
    if (group === ALONE) found.push([item]);
    else found[group]?.push(item);
  });
  return found.filter((group) => group.length > 0).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
