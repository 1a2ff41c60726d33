import { inQuotes } from '../../core/digest/digest-words.js';
import type { Quote } from '../../core/model.js';
import { joined, type Markup, quoted } from './safe.js';

const LINK_WORDS = 'open';

/** Somebody's words, set off from ours, ending in the link to where they stand. */
export function quoteLine({ text, goesOn, permalink }: Quote): Markup {
  return quoted(inQuotes(text, goesOn), permalink, LINK_WORDS);
}

/** Several quotes, apart from each other, so that each reads as one voice. */
export function quoteLines(quotes: readonly Quote[]): Markup {
  return joined(quotes.map(quoteLine), '\n\n');
}
