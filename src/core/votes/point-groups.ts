import type { Point } from './opinion-space.js';

const ROUNDS_MAX = 50;
/** One person is no group (methods.md 1.1, failure modes). */
const GROUP_PEOPLE_MIN = 2;
const GROUPS_MAX = 5;
const PEOPLE_PER_MORE_GROUP = 12;
/** What one more group has to add to the silhouette: fewer groups say as much with less. */
const MORE_MUST_ADD = 0.05;

/** Directions along which the first parts are cut. */
const STARTS = 8;

interface Placing {
  readonly groups: readonly number[];
  /** Sum of squared distances to the own group's centre. */
  readonly spread: number;
}

/**
 * The group of each point, numbered from 0 by size: two to five, by mean silhouette; null when no split has at least two people
 * everywhere. Starts are places among the points, not chance, and the order of points does not matter.
 */
export function groupPoints(points: readonly Point[]): readonly number[] | null {
  const most = Math.min(GROUPS_MAX, 2 + Math.floor(points.length / PEOPLE_PER_MORE_GROUP));
  let best: readonly number[] | null = null;
  let highest = 0;
  for (let groups = 2; groups <= most; groups += 1) {
    const placed = tightest(points, groups);
    if (placed === null || Math.min(...sizesOf(placed, groups)) < GROUP_PEOPLE_MIN) continue;
    const score = silhouette(points, placed, groups);
    if (score > (best === null ? 0 : highest + MORE_MUST_ADD)) [best, highest] = [placed, score];
  }
  return best === null ? null : bySize(best);
}

/** The tightest of k-means from several starts: parts of equal size along directions all around. */
function tightest(points: readonly Point[], groups: number): readonly number[] | null {
  let best: Placing | null = null;
  for (let turn = 0; turn < STARTS; turn += 1) {
    const angle = (Math.PI * turn) / STARTS;
    const direction: Point = [Math.cos(angle), Math.sin(angle)];
    const placing = kMeans(points, partsAlong(points, direction, groups));
    if (best === null || placing.spread < best.spread - 1e-9) best = placing;
  }
  return best === null || new Set(best.groups).size < groups ? null : best.groups;
}

function partsAlong(points: readonly Point[], [x, y]: Point, parts: number): readonly Point[] {
  const sorted = [...points].sort(
    (one, other) =>
      one[0] * x + one[1] * y - other[0] * x - other[1] * y ||
      one[0] - other[0] ||
      one[1] - other[1],
  );
  return Array.from({ length: parts }, (_, part) => {
    const from = Math.floor((part * sorted.length) / parts);
    const to = Math.floor(((part + 1) * sorted.length) / parts);
    return meanOf(sorted.slice(from, to)) ?? [0, 0];
  });
}

function kMeans(points: readonly Point[], starts: readonly Point[]): Placing {
  let centres = starts;
  let placed: number[] = [];
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const from: readonly Point[] = centres;
    const next = points.map((point) => nearest(point, from));
    const isStill = next.every((group, at) => group === placed[at]);
    placed = next;
    if (isStill) break;
    centres = from.map(
      (centre, group) => meanOf(points.filter((_, at) => next[at] === group)) ?? centre,
    );
  }
  const spread = points.reduce((sum, point, at) => {
    const away = distance(point, centres[placed[at] ?? 0] ?? point);
    return sum + away * away;
  }, 0);
  return { groups: placed, spread };
}

function nearest(point: Point, centres: readonly Point[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [group, centre] of centres.entries()) {
    const away = distance(point, centre);
    if (away < least) [best, least] = [group, away];
  }
  return best;
}

function meanOf(points: readonly Point[]): Point | null {
  if (points.length === 0) return null;
  const [x, y] = points.reduce<Point>(
    (sum, point) => [sum[0] + point[0], sum[1] + point[1]],
    [0, 0],
  );
  return [x / points.length, y / points.length];
}

function distance(one: Point, other: Point): number {
  const [x, y] = [one[0] - other[0], one[1] - other[1]];
  return Math.sqrt(x * x + y * y);
}

/** How much nearer people are to their own group than to the next one: −1 to 1, the mean over all. */
function silhouette(points: readonly Point[], placed: readonly number[], groups: number): number {
  const sizes = sizesOf(placed, groups);
  const totalsOf = distancesIn(points, Int32Array.from(placed), groups);
  let sum = 0;
  for (let at = 0; at < points.length; at += 1) {
    const totals = totalsOf(at);
    const own = placed[at] ?? 0;
    const inside = (totals[own] ?? 0) / Math.max(1, (sizes[own] ?? 0) - 1);
    const outside = Math.min(
      ...sizes.flatMap((size, group) => (group === own ? [] : [(totals[group] ?? 0) / size])),
    );
    const wider = Math.max(inside, outside);
    sum += wider === 0 ? 0 : (outside - inside) / wider;
  }
  return sum / Math.max(1, points.length);
}

/** For a point, the sum of its distances to the points of each group. */
function distancesIn(
  points: readonly Point[],
  groupOf: Int32Array,
  groups: number,
): (at: number) => Float64Array {
  const xs = Float64Array.from(points, ([x]) => x);
  const ys = Float64Array.from(points, ([, y]) => y);
  return (at) => {
    const totals = new Float64Array(groups);
    const [x, y] = [xs[at] ?? 0, ys[at] ?? 0];
    for (let other = 0; other < groupOf.length; other += 1) {
      const [dx, dy] = [x - (xs[other] ?? 0), y - (ys[other] ?? 0)];
      const group = groupOf[other] ?? 0;
      totals[group] = (totals[group] ?? 0) + Math.sqrt(dx * dx + dy * dy);
    }
    return totals;
  };
}

function sizesOf(placed: readonly number[], groups: number): readonly number[] {
  return Array.from({ length: groups }, (_, group) => placed.filter((one) => one === group).length);
}

function bySize(placed: readonly number[]): readonly number[] {
  const groups = [...new Set(placed)];
  const sizeOf = (group: number) => placed.filter((one) => one === group).length;
  groups.sort((a, b) => sizeOf(b) - sizeOf(a) || placed.indexOf(a) - placed.indexOf(b));
  return placed.map((group) => groups.indexOf(group));
}
