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
  // Groups that may still grow, ascending: means of values below the threshold stay below it, so others need no look.
  const open = Int32Array.from(sizes, (_, at) => at);
  let openCount = count;
  const done: number[] = [];
  const chain: number[] = [];
  const close = (item: number): void => {
    const at = open.subarray(0, openCount).indexOf(item);
    open.copyWithin(at, at + 1, openCount);
    openCount -= 1;
  };
  while (openCount > 0) {
    if (chain.length === 0) chain.push(open[0] ?? 0);
    const top = chain.at(-1) ?? 0;
    const before = chain.at(-2) ?? -1;
    const near = nearestOf(similarity, top * count, top, before, open, openCount);
    if (near < 0 || (similarity[top * count + near] ?? 0) < threshold) {
      done.push(top);
      close(top);
      chain.length = 0;
    } else if (near === before) {
      chain.length -= 2;
      const [keep, gone] = [Math.min(top, before), Math.max(top, before)];
      close(gone);
      merge(similarity, count, size, open, openCount, keep, gone);
      members[keep]?.push(...(members[gone] ?? []));
    } else {
      chain.push(near);
    }
  }
  return inOrder(done.map((at) => members[at] ?? []));
}

function inOrder(groups: readonly (readonly number[])[]): Groups {
  return groups
    .map((group) => group.toSorted((a, b) => a - b))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** The nearest open group, `preferred` among equals, then the lower; -1 where there is none. */
function nearestOf(
  similarity: Float32Array,
  row: number,
  from: number,
  preferred: number,
  open: Int32Array,
  openCount: number,
): number {
  let at = preferred;
  let best = preferred >= 0 ? (similarity[row + preferred] ?? 0) : -1;
  for (let place = 0; place < openCount; place += 1) {
    const other = open[place] ?? 0;
    const value = similarity[row + other] ?? 0;
    if (value > best && other !== from) {
      at = other;
      best = value;
    }
  }
  return at;
}

/** Lance–Williams: the similarity to a merged group is the mean weighted by size. */
function merge(
  similarity: Float32Array,
  count: number,
  size: Float64Array,
  open: Int32Array,
  openCount: number,
  keep: number,
  gone: number,
): void {
  const keepSize = size[keep] ?? 1;
  const goneSize = size[gone] ?? 1;
  const keepRow = keep * count;
  const goneRow = gone * count;
  for (let place = 0; place < openCount; place += 1) {
    const other = open[place] ?? 0;
    if (other === keep) continue;
    const mean =
      (keepSize * (similarity[keepRow + other] ?? 0) +
        goneSize * (similarity[goneRow + other] ?? 0)) /
      (keepSize + goneSize);
    similarity[keepRow + other] = mean;
    similarity[other * count + keep] = mean;
  }
  size[keep] = keepSize + goneSize;
}
