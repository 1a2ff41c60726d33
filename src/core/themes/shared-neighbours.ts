/**
 * Second-order similarity: two texts also stand near each other when they stand near the same others, though they
 * share few words themselves. Each item is described by its nearest (itself with 1) and compared by cosine. `rows`
 * are the direct similarities of the items from `first` on to all; each becomes (1 − share)·direct + share·second.
 */
export function blendSharedNeighbours(
  profiles: readonly Profile[],
  rows: readonly Float32Array[],
  first: number,
  share: number,
): void {
  const holders = holdersOf(profiles);
  rows.forEach((row, place) => {
    const { near, weights } = profiles[first + place] ?? NO_PROFILE;
    for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) * (1 - share);
    for (let slot = 0; slot < near.length; slot += 1) {
      addHolders(row, holders[near[slot] ?? 0], share * (weights[slot] ?? 0));
    }
  });
}

/** An item by itself and its nearest; weights of unit length. */
export interface Profile {
  readonly near: Int32Array;
  readonly weights: Float32Array;
}

const NO_PROFILE: Profile = { near: new Int32Array(0), weights: new Float32Array(0) };

/** Who has an item in its profile, and with what weight. */
interface Holders {
  readonly at: number[];
  readonly weights: number[];
}

/** Itself first, then its nearest, the lower of equals. */
export function profileOf(row: Float64Array, item: number, size: number): Profile {
  const near = new Int32Array(size);
  const weights = new Float32Array(size);
  near[0] = item;
  weights[0] = 1;
  let filled = 1;
  for (let other = 0; other < row.length; other += 1) {
    const weight = row[other] ?? 0;
    if (weight <= Math.max(0, weights[size - 1] ?? 0) || other === item) continue;
    filled = Math.min(size, filled + 1);
    let slot = filled - 1;
    for (; slot > 1 && (weights[slot - 1] ?? 0) < weight; slot -= 1) {
      near[slot] = near[slot - 1] ?? 0;
      weights[slot] = weights[slot - 1] ?? 0;
    }
    near[slot] = other;
    weights[slot] = weight;
  }
  const norm = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return {
    near: near.subarray(0, filled),
    weights: weights.subarray(0, filled).map((weight) => weight / norm),
  };
}

/** A neighbour that does not have the item among its own nearest counts `oneSided` of what it would. */
export function keepMutual(profiles: readonly Profile[], oneSided: number): readonly Profile[] {
  const nearOf = profiles.map(({ near }) => new Set(near));
  return profiles.map(({ near, weights }, item) => {
    const kept = weights.map((weight, slot) =>
      nearOf[near[slot] ?? 0]?.has(item) === true ? weight : weight * oneSided,
    );
    const norm = Math.sqrt(kept.reduce((sum, weight) => sum + weight * weight, 0));
    return { near, weights: kept.map((weight) => weight / norm) };
  });
}

function holdersOf(profiles: readonly Profile[]): readonly Holders[] {
  const holders: Holders[] = profiles.map(() => ({ at: [], weights: [] }));
  profiles.forEach(({ near, weights }, at) => {
    near.forEach((neighbour, slot) => {
      holders[neighbour]?.at.push(at);
      holders[neighbour]?.weights.push(weights[slot] ?? 0);
    });
  });
  return holders;
}

function addHolders(row: Float32Array, holders: Holders | undefined, weight: number): void {
  if (holders === undefined) return;
  for (let place = 0; place < holders.at.length; place += 1) {
    const at = holders.at[place] ?? 0;
    row[at] = (row[at] ?? 0) + weight * (holders.weights[place] ?? 0);
  }
}
