import type { ReadReply } from '../reading/read-units.js';
import { cosine, type VectorOf } from '../reading/unit-vectors.js';

const ANSWER_WITHIN_DAYS = 7;
const ANSWER_AT = 0.15;
const ANSWER_FORM =
  /^\s*(?:yes|no|yep|nope|both|neither|the (?:first|second|former|latter)|i(?:['’]d| would) (?:say|go|pick|prefer|rather)|let['’]?s|we should|definitely|done|decided|ja|nein|beides|oui|non|les deux|sí|ambos|sim|não|sì|nee|beide|nej|да|нет|evet|hayır)\b/iu;

/** Whether somebody else took a question up within a week, by its words or by the form of an answer. */
export function isAnswered(
  asked: ReadReply,
  thread: readonly ReadReply[],
  vectorOf: VectorOf,
): boolean {
  const from = asked.reply.saidAt.getTime();
  const later = thread.filter(
    ({ reply }) =>
      reply.authorId !== asked.reply.authorId &&
      reply.saidAt.getTime() > from &&
      reply.saidAt.getTime() - from <= ANSWER_WITHIN_DAYS * 86_400_000,
  );
  if (later.some(({ masked }) => ANSWER_FORM.test(masked.slice(0, 80)))) return true;
  const own = asked.units.map(vectorOf);
  return later
    .flatMap((read) => read.units)
    .some((unit) => own.some((question) => cosine(question, vectorOf(unit)) >= ANSWER_AT));
}
