import type { Ballots } from './vote-table.js';

export type Point = readonly [number, number];

interface Row {
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

const ROUNDS_MAX = 60;
const CLOSE_ENOUGH = 1e-14;

/**
 * Where each person stands in the plane along which votes differ most: two principal components by power iteration, a missing vote
 * counting as its statement's mean (methods.md 1.1). Not moved outwards for having voted on little, as Polis does: on its open data
 * that brings groups further from the recorded ones (docs/analysis.md). Starts are fixed, so the same votes give the same points.
 */
export function placePeople(ballots: Ballots): readonly Point[] {
  const { statements } = ballots;
  const rows = centred(ballots);
  const first = component(rows, statements, null);
  const second = component(rows, statements, first);
  return rows.map((row): Point => [along(row, first), along(row, second)]);
}

function centred({ statements, columns, values }: Ballots): readonly Row[] {
  const sums = new Float64Array(statements);
  const counts = new Float64Array(statements);
  for (const [row, own] of columns.entries()) {
    for (const [at, column] of own.entries()) {
      sums[column] = (sums[column] ?? 0) + (values[row]?.[at] ?? 0);
      counts[column] = (counts[column] ?? 0) + 1;
    }
  }
  return columns.map((own, row) => ({
    columns: own,
    values: Float64Array.from(own, (column, at) => {
      return (values[row]?.[at] ?? 0) - (sums[column] ?? 0) / (counts[column] ?? 1);
    }),
  }));
}

/** The direction in which rows differ most, at right angles to `before`. */
function component(
  rows: readonly Row[],
  statements: number,
  before: Float64Array | null,
): Float64Array {
  // Uneven, so that no pattern of votes is likely to stand at right angles to it.
  const start = Float64Array.from({ length: statements }, (_, at) => 1 + ((at * 7) % 11) / 10);
  let direction = unit(start, before);
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const sum = new Float64Array(statements);
    for (const row of rows) addAlong(sum, row, along(row, direction));
    const turned = unit(sum, before);
    const isStill = 1 - Math.abs(dot(turned, direction)) < CLOSE_ENOUGH;
    direction = turned;
    if (isStill) break;
  }
  return direction;
}

function along({ columns, values }: Row, direction: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < columns.length; at += 1) {
    sum += (values[at] ?? 0) * (direction[columns[at] ?? 0] ?? 0);
  }
  return sum;
}

function addAlong(sum: Float64Array, { columns, values }: Row, weight: number): void {
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] ?? 0;
    sum[column] = (sum[column] ?? 0) + weight * (values[at] ?? 0);
  }
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
