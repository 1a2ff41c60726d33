import type { VoteValue } from '../../core/votes/statement.js';
import { answerStatementAsk } from '../../flows/answer-statement-ask.js';
import { castVote } from '../../flows/cast-vote.js';
import { listStatements } from '../../flows/list-statements.js';
import { ballotMessage } from '../render/ballot.js';
import { readDigestTarget } from '../render/digest-target.js';
import { type Answer, type Asking, gone } from './answer.js';
import type { Edge } from './edge.js';
import { openSeeDifferently } from './open-forms.js';

type Pressed = Asking & { readonly value: string; readonly isInChannel: boolean };

/** `/soundings vote` and its twin in Home. */
export async function showVotes({ deps }: Edge, asking: Asking): Promise<Answer> {
  const result = await listStatements(deps, asking);
  return result.kind === 'refused'
    ? result.words
    : ballotMessage(result.ballot, result.words, asking.language);
}

/** One of the three answers to a statement. *I see it differently* is kept at once, and opens the box for words. */
export async function sayOfStatement(
  edge: Edge,
  pressed: Pressed,
  vote: VoteValue,
): Promise<Answer | null> {
  const target = readDigestTarget(pressed.value);
  if (target?.kind !== 'statement') return gone(pressed);
  const result = await castVote(edge.deps, { ...pressed, statementId: target.id, vote });
  if (result.kind === 'refused') return result.words;
  const unopened = vote === 'differ' ? await openSeeDifferently(edge, pressed, target) : null;
  // Home shows the vote by itself.
  return pressed.isInChannel ? result.words : unopened;
}

/** The author's yes or no to a vote on their words. */
export async function sayOfOwnWords(
  edge: Edge,
  pressed: Pressed,
  answer: 'yes' | 'no',
): Promise<Answer> {
  const { value: statementId } = pressed;
  return (await answerStatementAsk(edge.deps, { ...pressed, statementId, answer })).words;
}
