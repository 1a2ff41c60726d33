import type { VoteValue } from '../core/votes/statement.js';
import { votersOf } from '../core/votes/statement.js';
import { votesInWords } from '../core/votes/vote-words.js';
import type { FlowDeps } from './deps.js';
import { mayActOn } from './may-act-on.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

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
  } & SpokenIn,
): Promise<CastVote> {
  const { statementId, slackTeamId, slackUserId, vote, language } = input;
  const { erased, vote: words } = wordsIn(language).answers;
  const statement = await deps.store.statements.get(statementId);
  const asking = { slackTeamId, slackUserId, act: 'answer', language } as const;
  const may = await mayActOn(deps, statement, asking, words.gone);
  if (!may.ok) return { kind: 'refused', words: may.words };
  const kept = await deps.store.statements.vote({
    statementId,
    slackTeamId,
    slackUserId,
    vote,
    at: deps.clock.now(),
  });
  if (kept.kind === 'gone') return { kind: 'refused', words: words.gone };
  if (kept.kind === 'erased-person') return { kind: 'refused', words: erased };
  const { count } = kept.statement;
  const soFar =
    votersOf(count) < SHOWN_FROM ? words.tooFew : words.soFar(votesInWords(count, language));
  return { kind: 'kept', words: `${words.kept(kept.kind === 'kept', vote)} ${soFar}` };
}
