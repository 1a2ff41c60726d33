import { withoutStatementsOf } from '../core/digest/digest-statement.js';
import { changeShown } from './change-shown.js';
import type { FlowDeps } from './deps.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

export interface AnsweredAsk {
  readonly kind: 'kept' | 'not-yours';
  readonly words: string;
}

/** Keeps an author's yes or no to a vote on their words. A no to what is being voted on takes it back: its votes go, from posted digests too. */
export async function answerStatementAsk(
  deps: FlowDeps,
  input: {
    statementId: string;
    slackTeamId: string;
    slackUserId: string;
    answer: 'yes' | 'no';
  } & SpokenIn,
): Promise<AnsweredAsk> {
  const { vote } = wordsIn(input.language).answers;
  const answered = await deps.store.statements.answer(input);
  if (answered === null) return { kind: 'not-yours', words: vote.notYours };
  if (input.answer === 'yes') return { kind: 'kept', words: vote.yes };
  const { responseId } = answered;
  await changeShown(deps, responseId, (digest) => withoutStatementsOf(digest, responseId));
  return { kind: 'kept', words: vote.no };
}
