/** Groups of item numbers, each ascending, ordered by their first item. */
export type Groups = readonly (readonly number[])[];

/**
 * Average-link agglomerative clustering of `similarity` (a full n×n matrix, used up by the call), stopped
 * where no two groups stand at or above `threshold`. `sizes` lets an item stand for several. Nearest-neighbour
 * chain: O(n²); equal similarities go to the lower item.
 */
export function averageLink(
  similarity: Float32Array,
  sizes: readonly number[],
  threshold: number,
): Groups {
  const count = sizes.length;
  const size = Float64Array.from(sizes);
  const members: number[][] = sizes.map((_, at) => [at]);
  const alive = sizes.map((_, at) => at);
  const isDone = new Uint8Array(count);
  const chain: number[] = [];
  for (;;) {
    if (chain.length === 0) {
      const next = alive.find((at) => isDone[at] === 0);
      if (next === undefined) break;
      chain.push(next);
    }
    const top = chain.at(-1) ?? 0;
    const before = chain.at(-2) ?? -1;
    const nearest = nearestOf(similarity, count, top, before, alive);
    if (nearest.at < 0 || nearest.similarity < threshold) {
      isDone[top] = 1;
      chain.length = 0;
    } else if (nearest.at === before) {
      chain.length -= 2;
      merge(similarity, count, size, members, alive, top, before);
    } else {
      chain.push(nearest.at);
    }
  }
  return alive
    .map((at) => (members[at] ?? []).toSorted((a, b) => a - b))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

function nearestOf(
  similarity: Float32Array,
  count: number,
  from: number,
  preferred: number,
  alive: readonly number[],
): { readonly at: number; readonly similarity: number } {
  const row = from * count;
  let at = preferred;
  let best = preferred >= 0 ? (similarity[row + preferred] ?? 0) : -1;
  for (const other of alive) {
    if (other === from) continue;
    const value = similarity[row + other] ?? 0;
    if (value > best) [at, best] = [other, value];
  }
  return { at, similarity: best };
}

/** Lance–Williams: the similarity to a merged group is the mean weighted by size. */
function merge(
  similarity: Float32Array,
  count: number,
  size: Float64Array,
  members: number[][],
  alive: number[],
  a: number,
  b: number,
): void {
  const keep = Math.min(a, b);
  const gone = Math.max(a, b);
  const keepSize = size[keep] ?? 1;
  const goneSize = size[gone] ?? 1;
  for (const other of alive) {
    if (other === keep || other === gone) continue;
    const mean =
      (keepSize * (similarity[keep * count + other] ?? 0) +
        goneSize * (similarity[gone * count + other] ?? 0)) /
      (keepSize + goneSize);
    similarity[keep * count + other] = mean;
    similarity[other * count + keep] = mean;
  }
  size[keep] = keepSize + goneSize;
  members[keep]?.push(...(members[gone] ?? []));
  alive.splice(alive.indexOf(gone), 1);
}
