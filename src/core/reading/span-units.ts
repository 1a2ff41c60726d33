import type { Span } from './analysis-model.js';
import { spanKey, type ReadReply, type ReadUnit } from './read-units.js';
import { questionStems } from './question-stems.js';
import { wordsOf } from '../text/terms.js';
import { unitTerms } from '../text/unit-terms.js';

/** A span read as a unit of its own, to compare it by its words; null when its reply is gone. */
export function cutSpan(
  span: Span,
  { now, before }: { readonly now: readonly ReadReply[]; readonly before: readonly ReadReply[] },
): ReadUnit | null {
  const isIts = ({ reply }: ReadReply) => reply.id === span.replyId;
  const read = now.find(isIts) ?? before.find(isIts);
  if (read === undefined) return null;
  const language = read.units[0]?.language ?? 'other';
  const words = wordsOf(read.masked, span.start, span.end, language);
  return {
    ...span,
    key: spanKey(span),
    reply: read.reply,
    language,
    words,
    terms: unitTerms(words, questionStems(read.reply.question, language)),
  };
}
