import { PRIVATE_PEOPLE_MIN } from './digest-limits.js';
import type { Response } from '../model.js';

/** Of all who could answer, so many always stay in doubt: did they speak privately, or not? */
const IN_DOUBT = 2;

/**
 * The responses that a digest may count without telling of anybody whether they spoke privately. Words that may not be quoted count only
 * where at least three people spoke privately and two more could have; those who spoke first are heard, so that it is never everybody.
 * Nobody's private words are joined to what the same person says in a thread: a count that stays as it was when somebody speaks there
 * would tell of them.
 */
export function heardTogether(
  responses: readonly Response[],
  couldAnswer: number,
): readonly Response[] {
  const authors = inOrder(responses.filter(isUnseen));
  const isHeard =
    authors.length >= PRIVATE_PEOPLE_MIN && couldAnswer >= PRIVATE_PEOPLE_MIN + IN_DOUBT;
  const heard = new Set(isHeard ? authors.slice(0, couldAnswer - IN_DOUBT) : []);
  return responses
    .filter((said) => !isUnseen(said) || heard.has(said.authorId))
    .map((said) =>
      said.source === 'private' || isUnseen(said)
        ? { ...said, authorId: `private ${said.authorId}` }
        : said,
    );
}

/** Words that all could read, or that may be quoted: what a digest reads again of earlier ones. */
export function isInSight(said: Response): boolean {
  return !isUnseen(said);
}

function isUnseen({ source, isQuotable }: Response): boolean {
  return source !== 'thread' && !isQuotable;
}

/** Authors by their first words. */
function inOrder(responses: readonly Response[]): readonly string[] {
  const byTime = responses.toSorted(
    (one, other) => one.saidAt.getTime() - other.saidAt.getTime() || (one.id < other.id ? -1 : 1),
  );
  return [...new Set(byTime.map(({ authorId }) => authorId))];
}
