import { context, message, type RenderedMessage, section } from './blocks.js';
import { wordsIn } from '../../core/words/words-in.js';
import type { EarlierNote } from '../../core/recall/earlier-words.js';
import { joined, quoted } from './safe.js';

/** The note that a person may get after a reply. */
export function earlierNote({ lead, text, permalink, language }: EarlierNote): RenderedMessage {
  const { grammar, digest, notes } = wordsIn(language);
  const words = joined([lead, quoted(grammar.quoted(text), permalink, digest.open)]);
  return message(words, [section(words), context(notes.earlierAlone)]);
}
