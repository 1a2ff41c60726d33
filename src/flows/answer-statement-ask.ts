import { withoutStatementsOf } from '../core/digest/digest-statement.js';
import { changeShown } from './change-shown.js';
import type { FlowDeps } from './deps.js';

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
  },
): Promise<AnsweredAsk> {
  const answered = await deps.store.statements.answer(input);
  if (answered === null) {
    return { kind: 'not-yours', words: 'These words are no longer as they were, or not yours.' };
  }
  if (input.answer === 'yes') {
    return {
      kind: 'kept',
      words:
        'Thank you. A digest to come asks how others see it, without your name. You can take it back in my Home tab at any time.',
    };
  }
  const { responseId } = answered;
  await changeShown(deps, responseId, (digest) => withoutStatementsOf(digest, responseId));
  return {
    kind: 'kept',
    words: 'Kept: nobody votes on these words. I do not ask this again.',
  };
}
