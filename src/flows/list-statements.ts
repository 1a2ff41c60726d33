import type { Channel } from '../core/model.js';
import { inRoutingOrder } from '../core/votes/routing.js';
import type { OwnStatement, StatementForPerson } from '../store/store-model.js';
import type { FlowDeps } from './deps.js';
import { mayAct } from './may-act.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

/** What a person can do about statements: vote on others' words, and say whether theirs may be voted on. */
export interface Ballot {
  /** Not voted on yet by the person, in the order to offer them. */
  readonly open: readonly StatementForPerson[];
  /** Voted on by the person: may be changed. */
  readonly voted: readonly StatementForPerson[];
  /** The person's own words: asked about, or offered. */
  readonly own: readonly OwnStatement[];
}

export type ListedStatements =
  | { readonly kind: 'listed'; readonly ballot: Ballot; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string };

/** The ballot of a person in these channels, whose member they are. Which statement comes first is each person's own. */
export async function ballotOf(
  deps: FlowDeps,
  person: { slackTeamId: string; slackUserId: string },
  channels: readonly Channel[],
  /** Those of them in which something is open to a vote, where that is known. */
  voting: readonly Channel[] = channels,
): Promise<Ballot> {
  const byChannel = await Promise.all(
    voting.map(({ id: channelId }) => deps.store.statements.offeredTo({ ...person, channelId })),
  );
  const offered = byChannel.flat();
  const ids = new Set(channels.map(({ id }) => id));
  const own = await deps.store.statements.ownOf(person);
  const others = offered.filter(({ isOwn }) => !isOwn);
  return {
    open: inRoutingOrder(
      others.filter(({ mine }) => mine === null),
      person.slackUserId,
    ),
    voted: others.filter(({ mine }) => mine !== null),
    own: own.filter(({ channelId }) => ids.has(channelId)),
  };
}

/** What a member of a channel may vote on there; `words` stand for an empty list. */
export async function listStatements(
  deps: FlowDeps,
  input: { slackTeamId: string; slackChannelId: string; slackUserId: string } & SpokenIn,
): Promise<ListedStatements> {
  const may = await mayAct(deps, { ...input, act: 'answer' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const { slackTeamId, slackUserId } = input;
  const ballot = await ballotOf(deps, { slackTeamId, slackUserId }, [may.channel]);
  return { kind: 'listed', ballot, words: wordsIn(input.language).answers.vote.none };
}
