import type { Statement, VoteValue } from '../core/votes/statement.js';
import { votersOf } from '../core/votes/statement.js';
import { votesInWords } from '../core/votes/vote-words.js';
import { ERASED } from './answer-privately.js';
import type { FlowDeps } from './deps.js';
import { mayActOn } from './may-act-on.js';

const GONE = 'This is no longer open to a vote: its author took it back, or changed the words.';
/** With fewer, each of them would learn what the other said. */
const SHOWN_FROM = 3;

export interface CastVote {
  readonly kind: 'kept' | 'refused';
  readonly words: string;
}

/** Keeps what a member says to a statement, one vote a person; saying something else changes it. Who said what is shown to nobody. */
export async function castVote(
  deps: FlowDeps,
  input: {
    statementId: string;
    slackTeamId: string;
    slackUserId: string;
    vote: VoteValue;
  },
): Promise<CastVote> {
  const { statementId, slackTeamId, slackUserId, vote } = input;
  const statement = await deps.store.statements.get(statementId);
  const may = await mayActOn(deps, statement, { slackTeamId, slackUserId, act: 'answer' }, GONE);
  if (!may.ok) return { kind: 'refused', words: may.words };
  const kept = await deps.store.statements.vote({
    statementId,
    slackTeamId,
    slackUserId,
    vote,
    at: deps.clock.now(),
  });
  if (kept.kind === 'gone') return { kind: 'refused', words: GONE };
  if (kept.kind === 'erased-person') return { kind: 'refused', words: ERASED };
  const said = kept.kind === 'kept' ? 'Kept' : 'You said so already';
  return { kind: 'kept', words: `${said}: ${SAID[vote]}. ${soFar(kept.statement)}` };
}

const SAID: Readonly<Record<VoteValue, string>> = {
  agree: 'you agree',
  differ: 'you see it differently',
  'not-sure': 'you are not sure',
};

function soFar({ count }: Statement): string {
  return votersOf(count) < SHOWN_FROM
    ? 'How many said what is told once three have voted, and in the next digest.'
    : `So far: ${votesInWords(count)}`;
}
