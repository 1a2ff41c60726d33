import type { Span } from '../reading/analysis-model.js';
import { heldWordsOf } from './digest-labels.js';
import { GROUP_QUOTES_MAX } from './digest-limits.js';
import type { DigestGroup } from './digest-model.js';
import { authorOf, isQuoted, nonEmpty, onePerAuthor, quoteAround } from './digest-quotes.js';
import type { DigestSource } from './digest-source.js';
import { speaksOf } from './telling.js';
import type { Quote } from '../model.js';

/**
 * Small form: replies of different people that stand close to each other, read back side by side. A person
 * stands in one group at most, and words in `taken` are not read twice.
 */
export function groupsOf(
  source: DigestSource,
  taken: readonly Quote[],
  charsMax: number,
): readonly DigestGroup[] {
  const groups: DigestGroup[] = [];
  for (const { spans, about } of closeGroups(source)) {
    const used = [...taken, ...groups.flatMap(({ quotes }) => quotes)];
    const group = groupOf(source, spans, about, used, charsMax);
    if (group !== null) groups.push(group);
  }
  return groups;
}

/** A theme that holds alone is no heading in the small form; its replies are read back like other close ones. */
function closeGroups({ input: { reading }, byId }: DigestSource): readonly {
  readonly spans: readonly Span[];
  readonly about: string;
}[] {
  const single = reading.themes
    .filter(({ isShown, isLabelWeak }) => isShown && isLabelWeak !== true)
    .map(({ quotes, members, label, isLabelByPerson }) => ({
      spans: quotes.filter(
        ({ replyId }) =>
          members.includes(replyId) &&
          (isLabelByPerson === true || speaksOf(byId.get(replyId)?.text ?? '', label)),
      ),
      about: label,
    }));
  return [...reading.closeGroups, ...single];
}

function groupOf(
  source: DigestSource,
  spans: readonly Span[],
  about: string,
  taken: readonly Quote[],
  charsMax: number,
): DigestGroup | null {
  const people = new Set(taken.map((quote) => authorOf(source, quote)));
  const offered = spans
    .flatMap((span) => quoteAround(source, span, charsMax) ?? [])
    .filter((quote) => !isQuoted(taken, quote.responseId) && !people.has(authorOf(source, quote)));
  const quotes = nonEmpty(onePerAuthor(source, offered).slice(0, GROUP_QUOTES_MAX));
  if (quotes === null || quotes.length < 2) return null;
  const words = heldWordsOf(source, about);
  const shown = words === null || words.length === 0 ? '' : about;
  return {
    sentence: source.words.digest.group(quotes.length, shown),
    quotes,
    about: shown,
    aboutWords: shown === '' ? [] : (words ?? []),
  };
}
