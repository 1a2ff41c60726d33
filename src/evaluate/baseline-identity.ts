import { kMeansGroups } from './baseline-groups.js';
import type { PlacedText } from './identity-scores.js';
import type { Stream } from './stream-sets.js';

const LINK_AT = 0.3;

/** k-means week by week, each group linked to the earlier theme with the most like words, if like enough. */
export function placeByKMeans({ texts }: Stream): readonly PlacedText[] {
  const weeks = [...new Set(texts.map(({ week }) => week))].toSorted((a, b) => a - b);
  const themes: { readonly id: string; readonly words: Map<string, number> }[] = [];
  const placed: PlacedText[] = [];
  for (const week of weeks) {
    const own = texts.filter((text) => text.week === week);
    const groups = kMeansGroups({ texts: own.map(({ text }) => text), questions: [] });
    const known = themes.length;
    for (const group of new Set(groups)) {
      const members = own.filter((_, at) => groups[at] === group);
      const words = countWords(members.map(({ text }) => text));
      const link = themes
        .slice(0, known)
        .map((theme) => ({ theme, score: cosineOf(words, theme.words) }))
        .toSorted((a, b) => b.score - a.score)[0];
      const theme =
        link !== undefined && link.score >= LINK_AT
          ? link.theme
          : { id: `k${themes.length}`, words: new Map<string, number>() };
      if (!themes.includes(theme)) themes.push(theme);
      for (const [word, count] of words)
        theme.words.set(word, (theme.words.get(word) ?? 0) + count);
      placed.push(...members.map(({ theme: gold }) => ({ week, gold, found: theme.id })));
    }
  }
  return placed;
}

function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts
    .join(' ')
    .toLowerCase()
    .match(/\p{L}{4,}/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function cosineOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const norm = (counts: ReadonlyMap<string, number>) =>
    Math.sqrt([...counts.values()].reduce((sum, count) => sum + count * count, 0));
  const dot = [...a].reduce((sum, [word, count]) => sum + count * (b.get(word) ?? 0), 0);
  return dot / (norm(a) * norm(b) || 1);
}
