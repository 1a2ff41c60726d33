/** One text of a stream: its week, gold theme and the theme found. */
export interface PlacedText {
  readonly week: number;
  readonly gold: string;
  readonly found: string;
}

export interface IdentityScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Of gold themes that come back after three weeks or more: share whose most common found theme is the same. */
  readonly refound: number;
  readonly returns: number;
}

const AWAY_WEEKS_MIN = 3;

/** Over pairs of texts of different weeks: whether they are put together and belong together. */
export function scoreIdentity(texts: readonly PlacedText[]): IdentityScores {
  let [both, found, gold] = [0, 0, 0];
  texts.forEach((a, at) => {
    for (const b of texts.slice(at + 1)) {
      if (a.week === b.week) continue;
      const isFound = a.found === b.found;
      const isGold = a.gold === b.gold;
      if (isFound) found += 1;
      if (isGold) gold += 1;
      if (isFound && isGold) both += 1;
    }
  });
  const precision = found === 0 ? 0 : both / found;
  const recall = gold === 0 ? 0 : both / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, ...refoundAfterAbsence(texts) };
}

function refoundAfterAbsence(
  texts: readonly PlacedText[],
): Pick<IdentityScores, 'refound' | 'returns'> {
  let [same, returns] = [0, 0];
  for (const theme of new Set(texts.map(({ gold }) => gold))) {
    const own = texts.filter(({ gold }) => gold === theme);
    const weeks = [...new Set(own.map(({ week }) => week))].toSorted((a, b) => a - b);
    weeks.forEach((week, at) => {
      const before = weeks[at - 1];
      if (before === undefined || week - before <= AWAY_WEEKS_MIN) return;
      returns += 1;
      const earlier = mostCommon(own.filter((text) => text.week <= before));
      if (earlier === mostCommon(own.filter((text) => text.week === week))) same += 1;
    });
  }
  return { refound: returns === 0 ? 0 : same / returns, returns };
}

function mostCommon(texts: readonly PlacedText[]): string {
  const counts = new Map<string, number>();
  for (const { found } of texts) counts.set(found, (counts.get(found) ?? 0) + 1);
  const ranked = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return ranked[0]?.[0] ?? '';
}
