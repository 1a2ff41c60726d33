import type { Outcome } from '../core/model.js';
import type { FlowDeps } from './deps.js';
import type { OwnResponse } from './take-quote-out.js';
import { wordsIn } from '../core/words/words-in.js';

/** Keeps what its author says a response is about: direction, alignment or commitment; null takes it back. It counts in digests to come. */
export async function tagOwn(
  deps: FlowDeps,
  input: OwnResponse & { readonly outcome: Outcome | null },
): Promise<{ readonly kind: 'kept' | 'not-yours'; readonly words: string }> {
  const { responseId, slackTeamId, slackUserId, outcome } = input;
  const isOwn = await deps.store.responses.setOutcome(
    responseId,
    slackTeamId,
    slackUserId,
    outcome,
  );
  const { kept, notYours } = wordsIn(input.language).answers;
  return isOwn ? { kind: 'kept', words: kept } : { kind: 'not-yours', words: notYours };
}
