import { sentenceCase } from '../words/sentence.js';
import { wordsIn } from '../words/words-in.js';
import { headlineOf } from './digest-headline.js';
import { nameFromQuotes } from './digest-labels.js';
import type { Digest, HappenedEntry, HeldWord } from './digest-model.js';

/** Lines about these hold only words of who named or told them, whatever a theme is called. */
const OF_OTHERS: ReadonlySet<HappenedEntry['kind']> = new Set(['win', 'challenge', 'experiment']);

/**
 * The digest without a name that a person gave to a theme: the theme is called by what is quoted of it, and our lines that hold the
 * name go. People's own words stay, also where they are the same.
 */
export function withoutThemeName(digest: Digest, label: string): Digest {
  const { carry, season, language } = digest;
  const holds = (text: string) => text.includes(label) || text.includes(sentenceCase(label));
  const isIt = (name: string | undefined, words: readonly HeldWord[] | undefined) =>
    name === label && (words ?? []).length === 0;
  const without = (lines: readonly HappenedEntry[]) =>
    lines.filter(({ kind, text, counted }) => {
      const { did } = counted ?? {};
      const named = did?.kind === 'saw-differently' ? did.themes : [];
      return !named.includes(label) && (OF_OTHERS.has(kind) || !holds(text));
    });
  const parts = {
    ...digest,
    happened: without(digest.happened),
    themes: digest.themes.map((theme) =>
      isIt(theme.label, theme.labelWords) ? { ...theme, ...nameFromQuotes(theme.quotes) } : theme,
    ),
    groups: digest.groups.map((group) =>
      group.about === label
        ? {
            ...group,
            about: '',
            sentence: wordsIn(language).digest.group(group.quotes.length, ''),
          }
        : group,
    ),
    carry: carry !== null && holds(carry.text) ? null : carry,
    ...(season === undefined || season === null
      ? {}
      : {
          season: {
            ...season,
            themes: season.themes.filter((theme) => !isIt(theme.label, theme.labelWords)),
            named: without(season.named),
            moved: without(season.moved),
            open: without(season.open),
          },
        }),
  };
  return { ...parts, headline: headlineOf(parts) };
}
