/**
 * Of each item its nearest others, found while pairs are looked at one by one: flat arrays of `size` slots an item, the
 * item itself first with 1. `offer` must be called with ascending others; the lower of equals stays.
 */
export interface NearestOthers {
  readonly size: number;
  readonly near: Int32Array;
  readonly weights: Float32Array;
  /** How many slots of an item are in use. */
  readonly filled: Int32Array;
  readonly offer: (item: number, other: number, weight: number) => void;
  /** What an item's farthest nearest weighs: nothing at or below it needs to be offered. */
  readonly floors: Float32Array;
}

export function createNearestOthers(items: number, size: number): NearestOthers {
  const near = new Int32Array(items * size);
  const weights = new Float32Array(items * size);
  const filled = new Int32Array(items).fill(1);
  const floors = new Float32Array(items);
  for (let item = 0; item < items; item += 1) {
    near[item * size] = item;
    weights[item * size] = 1;
  }
  const offer = (item: number, other: number, weight: number): void => {
    const first = item * size;
    if (weight <= (floors[item] ?? 0)) return;
    const count = Math.min(size, (filled[item] ?? 0) + 1);
    filled[item] = count;
    let slot = first + count - 1;
    for (; slot > first + 1 && (weights[slot - 1] ?? 0) < weight; slot -= 1) {
      near[slot] = near[slot - 1] ?? 0;
      weights[slot] = weights[slot - 1] ?? 0;
    }
    near[slot] = other;
    weights[slot] = weight;
    floors[item] = weights[first + size - 1] ?? 0;
  };
  return { size, near, weights, filled, offer, floors };
}

/**
 * Brings each item's weights to unit length. A neighbour counts by what it stands above `edgeShare` of the farthest one, the nearest as before:
 * who is only just among the nearest, and would not be with a text more, tells little. One that does not have the item
 * among its own counts `oneSided`.
 */
export function weighNearest(
  { size, near, weights, filled, floors }: NearestOthers,
  edgeShare: number,
  oneSided: number,
): void {
  const items = filled.length;
  for (let item = 0; item < items; item += 1) {
    const first = item * size;
    aboveEdge(weights, first + 1, first + (filled[item] ?? 0), edgeShare * (floors[item] ?? 0));
    toUnitLength(weights, first, size);
  }
  for (let item = 0; item < items; item += 1) {
    const first = item * size;
    const end = first + (filled[item] ?? 0);
    for (let slot = first + 1; slot < end; slot += 1) {
      const other = near[slot] ?? 0;
      const own = other * size;
      if (!isAmong(near, own, own + (filled[other] ?? 0), item)) {
        weights[slot] = (weights[slot] ?? 0) * oneSided;
      }
    }
    toUnitLength(weights, first, size);
  }
}

function aboveEdge(weights: Float32Array, from: number, to: number, edge: number): void {
  const nearest = weights[from] ?? 0;
  if (edge === 0 || nearest <= edge) return;
  const scale = nearest / (nearest - edge);
  for (let slot = from; slot < to; slot += 1) weights[slot] = ((weights[slot] ?? 0) - edge) * scale;
}

function isAmong(near: Int32Array, from: number, to: number, item: number): boolean {
  for (let slot = from; slot < to; slot += 1) if (near[slot] === item) return true;
  return false;
}

function toUnitLength(weights: Float32Array, from: number, size: number): void {
  let sum = 0;
  for (let slot = from; slot < from + size; slot += 1) {
    const weight = weights[slot] ?? 0;
    sum += weight * weight;
  }
  const norm = Math.sqrt(sum);
  for (let slot = from; slot < from + size; slot += 1) weights[slot] = (weights[slot] ?? 0) / norm;
}
