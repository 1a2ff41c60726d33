/**
 * Second-order similarity: two texts also stand near each other when they stand near the same others, though they
 * share few words themselves. Each item is described by its `neighbours` nearest (itself with 1) and compared by
 * cosine; the result is (1 − share)·direct + share·second-order. Returns a new matrix of the same order.
 */
export function blendSharedNeighbours(
  similarity: Float32Array,
  count: number,
  neighbours: number,
  share: number,
): Float32Array {
  const profiles = Array.from({ length: count }, (_, at) =>
    profileOf(similarity, count, at, neighbours),
  );
  const holders = new Map<number, { readonly at: number; readonly weight: number }[]>();
  profiles.forEach((profile, at) => {
    for (const { neighbour, weight } of profile) {
      const list = holders.get(neighbour) ?? [];
      list.push({ at, weight });
      holders.set(neighbour, list);
    }
  });
  const blended = similarity.map((value) => value * (1 - share));
  profiles.forEach((profile, from) => {
    for (const { neighbour, weight } of profile) {
      for (const holder of holders.get(neighbour) ?? []) {
        const at = from * count + holder.at;
        blended[at] = (blended[at] ?? 0) + share * weight * holder.weight;
      }
    }
  });
  return blended;
}

interface Neighbour {
  readonly neighbour: number;
  readonly weight: number;
}

/** Nearest first, the lower of equals; of unit length. */
function profileOf(
  similarity: Float32Array,
  count: number,
  at: number,
  neighbours: number,
): readonly Neighbour[] {
  const near: { neighbour: number; weight: number }[] = [];
  for (let other = 0; other < count; other += 1) {
    const weight = similarity[at * count + other] ?? 0;
    if (other !== at && weight > 0) near.push({ neighbour: other, weight });
  }
  near.sort((a, b) => b.weight - a.weight || a.neighbour - b.neighbour);
  const profile = [{ neighbour: at, weight: 1 }, ...near.slice(0, neighbours)];
  const norm = Math.sqrt(profile.reduce((sum, { weight }) => sum + weight * weight, 0));
  return profile.map(({ neighbour, weight }) => ({ neighbour, weight: weight / norm }));
}
