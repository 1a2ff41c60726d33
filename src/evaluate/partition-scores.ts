/** How well found groups match gold ones, each text in one of both. All 0–1 but ARI, which is 0 by chance. */
export interface PartitionScores {
  readonly nmi: number;
  readonly ari: number;
  readonly bCubed: number;
  readonly purity: number;
  /** Share of texts that stand in a group with another. */
  readonly coverage: number;
  readonly groups: number;
}

type Counts = ReadonlyMap<string, number>;

/** NMI by the arithmetic mean, ARI (Hubert and Arabie), B³ F1, purity. A text by itself is a group of one. */
export function scorePartition(found: readonly string[], gold: readonly string[]): PartitionScores {
  const n = found.length;
  const byFound = countBy(found);
  const byGold = countBy(gold);
  const cells = countBy(found.map((label, at) => JSON.stringify([label, gold[at]])));
  const cell = (at: number) => cells.get(JSON.stringify([found[at], gold[at]])) ?? 0;
  const precision = mean(found.map((label, at) => cell(at) / (byFound.get(label) ?? 1)));
  const recall = mean(gold.map((label, at) => cell(at) / (byGold.get(label) ?? 1)));
  const covered = found.filter((label) => (byFound.get(label) ?? 0) > 1).length;
  return {
    nmi: mutualInformation(cells, byFound, byGold, n),
    ari: adjustedRand(cells, byFound, byGold, n),
    bCubed: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    purity: purity(cells, n),
    coverage: n === 0 ? 0 : covered / n,
    groups: byFound.size,
  };
}

export function countBy(labels: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function entropy(counts: Counts, n: number): number {
  return -[...counts.values()].reduce((sum, count) => sum + (count / n) * Math.log(count / n), 0);
}

function mutualInformation(cells: Counts, found: Counts, gold: Counts, n: number): number {
  const [left, right] = [entropy(found, n), entropy(gold, n)];
  const shared = left + right - entropy(cells, n);
  return left + right === 0 ? 1 : Math.max(0, (2 * shared) / (left + right));
}

function pairs(counts: Counts): number {
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

function adjustedRand(cells: Counts, found: Counts, gold: Counts, n: number): number {
  const all = (n * (n - 1)) / 2;
  const [together, left, right] = [pairs(cells), pairs(found), pairs(gold)];
  const expected = all === 0 ? 0 : (left * right) / all;
  const most = (left + right) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function purity(cells: Counts, n: number): number {
  const best = new Map<string, number>();
  for (const [key, count] of cells) {
    const [label] = JSON.parse(key) as [string, string];
    best.set(label, Math.max(best.get(label) ?? 0, count));
  }
  return n === 0 ? 0 : [...best.values()].reduce((sum, count) => sum + count, 0) / n;
}
