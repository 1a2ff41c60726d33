import { dayInWords } from '../time/date-words.js';
import type { Span } from '../reading/analysis-model.js';
import { QUOTE_CHARS_MAX } from './digest-limits.js';
import type { DigestLink } from './digest-model.js';
import { quoteSpan } from './digest-quotes.js';
import type { DigestSource } from './digest-source.js';
import { goesOnFromBefore } from '../text/goes-on.js';
import { isTelling } from './telling.js';
import { isJoined } from '../tensions/tension-answers.js';

/** The nearest link over weeks of which both ends may be shown: to be asked, never claimed. Null when there is none. */
export function linkOf(source: DigestSource): DigestLink | null {
  const { zone, toAt, language } = source.input;
  for (const { earlier, earlierCycle, now } of source.input.reading.continuations) {
    if (isAnswered(source, earlier, now)) continue;
    const before = quoteSpan(source, earlier, QUOTE_CHARS_MAX);
    const after = quoteSpan(source, now, QUOTE_CHARS_MAX);
    const saidAt = source.byId.get(earlier.replyId)?.saidAt;
    if (before === null || after === null || saidAt === undefined) continue;
    if (![before, after].every(({ text }) => isTelling(text) && !goesOnFromBefore(text))) continue;
    return {
      earlier: before,
      earlierDigest: earlierCycle,
      earlierDay: dayInWords(saidAt, zone, toAt, language),
      now: after,
    };
  }
  return null;
}

/** Asked once; and what was said not to go on is not offered to yet another reply. */
function isAnswered({ input }: DigestSource, earlier: Span, now: Span): boolean {
  return (input.answeredLinks ?? []).some(
    (link) =>
      link.earlier.replyId === earlier.replyId &&
      (link.now.replyId === now.replyId || (link.no > 0 && !isJoined(link))),
  );
}
