import type { HappenedEntry } from '../../core/digest/digest-model.js';
import type { Language, Quote } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import { section, type SectionBlock } from './blocks.js';
import { joined, linked, type Markup, mrkdwn, quoted } from './safe.js';

/** Somebody's words, set off from ours, ending in the link to where they stand. */
export function quoteLine({ text, goesOn, permalink }: Quote, language?: Language): Markup {
  const { grammar, digest } = wordsIn(language);
  return quoted(grammar.quoted(text, goesOn), permalink, digest.open);
}

/** Several quotes, apart from each other, so that each reads as one voice. */
export function quoteLines(quotes: readonly Quote[], language?: Language): Markup {
  return joined(
    quotes.map((quote) => quoteLine(quote, language)),
    '\n\n',
  );
}

/** What happened, a line each, under a heading; nothing where nothing did. */
export function happenedPart(
  title: string,
  entries: readonly Pick<HappenedEntry, 'text' | 'permalink'>[],
  language?: Language,
): readonly SectionBlock[] {
  if (entries.length === 0) return [];
  const { open } = wordsIn(language).digest;
  const lines = entries.map(({ text, permalink }) => linked(mrkdwn`• ${text}`, permalink, open));
  return [section(joined([mrkdwn`*${title}*`, ...lines]))];
}
