import type { Ballots } from './vote-table.js';

export type Point = readonly [number, number];

const ROUNDS_MAX = 60;
const CLOSE_ENOUGH = 1e-14;

/**
 * Where each person stands in the plane along which votes differ most: two principal components by power iteration, a missing vote
 * counting as its statement's mean (methods.md 1.1). Not moved outwards for having voted on little, as Polis does: on its open data
 * that brings groups further from the recorded ones (docs/analysis.md). Starts are fixed, so the same votes give the same points.
 */
export function placePeople(ballots: Ballots): readonly Point[] {
  const rows = { ...ballots, values: centred(ballots) };
  const first = component(rows, null);
  const second = component(rows, first);
  return Array.from({ length: rows.people }, (_, row): Point => {
    return [along(rows, row, first), along(rows, row, second)];
  });
}

function centred({ statements, columns, values }: Ballots): Float64Array {
  const sums = new Float64Array(statements);
  const counts = new Float64Array(statements);
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] ?? 0;
    sums[column] = (sums[column] ?? 0) + (values[at] ?? 0);
    counts[column] = (counts[column] ?? 0) + 1;
  }
  return values.map((value, at) => {
    const column = columns[at] ?? 0;
    return value - (sums[column] ?? 0) / (counts[column] ?? 1);
  });
}

/** The direction in which rows differ most, at right angles to `before`. */
function component(rows: Ballots, before: Float64Array | null): Float64Array {
  // Uneven, so that no pattern of votes is likely to stand at right angles to it.
  const start = Float64Array.from({ length: rows.statements }, (_, at) => 1 + ((at * 7) % 11) / 10);
  let direction = unit(start, before);
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const turned = unit(turn(rows, direction), before);
    const isStill = 1 - Math.abs(dot(turned, direction)) < CLOSE_ENOUGH;
    direction = turned;
    if (isStill) break;
  }
  return direction;
}

/** Every row as often as it goes along the direction, added up. */
function turn(rows: Ballots, direction: Float64Array): Float64Array {
  const { from, columns, values, people } = rows;
  const sum = new Float64Array(rows.statements);
  for (let row = 0; row < people; row += 1) {
    const weight = along(rows, row, direction);
    const end = from[row + 1] ?? 0;
    for (let at = from[row] ?? 0; at < end; at += 1) {
      const column = columns[at] ?? 0;
      sum[column] = (sum[column] ?? 0) + weight * (values[at] ?? 0);
    }
  }
  return sum;
}

function along({ from, columns, values }: Ballots, row: number, direction: Float64Array): number {
  const end = from[row + 1] ?? 0;
  let sum = 0;
  for (let at = from[row] ?? 0; at < end; at += 1) {
    sum += (values[at] ?? 0) * (direction[columns[at] ?? 0] ?? 0);
  }
  return sum;
}

/** At right angles to `before` and of length one; zeros stay zeros, as where all vote alike. */
function unit(vector: Float64Array, before: Float64Array | null): Float64Array {
  const overlap = before === null ? 0 : dot(vector, before);
  const upright = vector.map((value, at) => value - overlap * (before?.[at] ?? 0));
  const length = Math.sqrt(dot(upright, upright));
  return length < 1e-12 ? new Float64Array(vector.length) : upright.map((value) => value / length);
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
