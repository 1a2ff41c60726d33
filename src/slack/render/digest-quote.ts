import type { Language, Quote } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import { joined, type Markup, quoted } from './safe.js';

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
