const ROUNDS_MAX = 60;
const SMALL = 1e-9;

/** Axes of unit length along which points spread most, without moving their zero; by Jacobi's rotations. */
export function principalAxes(
  points: readonly (readonly number[])[],
  count: number,
): readonly (readonly number[])[] {
  const size = points[0]?.length ?? 0;
  const spread = spreadOf(points, size);
  const axes = Array.from({ length: size }, (_, at) => {
    const row = new Float64Array(size);
    row[at] = 1;
    return row;
  });
  for (let round = 0; round < ROUNDS_MAX && rotateAll(spread, axes) > SMALL; round += 1);
  return spread
    .map((row, at) => ({ spread: row[at] ?? 0, axis: axes.map((parts) => parts[at] ?? 0) }))
    .toSorted((a, b) => b.spread - a.spread)
    .slice(0, count)
    .map(({ axis }) => axis);
}

function spreadOf(points: readonly (readonly number[])[], size: number): Float64Array[] {
  const spread = Array.from({ length: size }, () => new Float64Array(size));
  for (const point of points) {
    spread.forEach((row, a) => {
      const left = (point[a] ?? 0) / points.length;
      for (let b = 0; b < size; b += 1) row[b] = (row[b] ?? 0) + left * (point[b] ?? 0);
    });
  }
  return spread;
}

/** One sweep; gives the sum of squares off the diagonal before it. */
function rotateAll(spread: readonly Float64Array[], axes: readonly Float64Array[]): number {
  let off = 0;
  for (let p = 0; p < spread.length; p += 1) {
    for (let q = p + 1; q < spread.length; q += 1) {
      const both = spread[p]?.[q] ?? 0;
      off += both * both;
      if (Math.abs(both) < SMALL) continue;
      const half = ((spread[q]?.[q] ?? 0) - (spread[p]?.[p] ?? 0)) / (2 * both);
      const tangent = Math.sign(half || 1) / (Math.abs(half) + Math.hypot(half, 1));
      const cosine = 1 / Math.hypot(tangent, 1);
      rotateColumns(spread, p, q, cosine, tangent * cosine);
      rotateRows(spread, p, q, cosine, tangent * cosine);
      rotateColumns(axes, p, q, cosine, tangent * cosine);
    }
  }
  return off;
}

function rotateColumns(
  rows: readonly Float64Array[],
  p: number,
  q: number,
  c: number,
  s: number,
): void {
  for (const row of rows) {
    const [x, y] = [row[p] ?? 0, row[q] ?? 0];
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  }
}

function rotateRows(
  rows: readonly Float64Array[],
  p: number,
  q: number,
  c: number,
  s: number,
): void {
  const [first, second] = [rows[p], rows[q]];
  if (first === undefined || second === undefined) return;
  for (let at = 0; at < first.length; at += 1) {
    const [x, y] = [first[at] ?? 0, second[at] ?? 0];
    first[at] = c * x - s * y;
    second[at] = s * x + c * y;
  }
}
