import { context, message, type RenderedMessage, section } from './blocks.js';
import { inQuotes } from '../../core/digest/digest-words.js';
import type { EarlierNote } from '../../core/recall/earlier-words.js';
import { joined, quoted } from './safe.js';

/** The note that a person may get after a reply. */
export function earlierNote({ lead, text, permalink }: EarlierNote): RenderedMessage {
  const words = joined([lead, quoted(inQuotes(text), permalink, 'open')]);
  return message(words, [section(words), context('Only you see this, at most once a month.')]);
}
