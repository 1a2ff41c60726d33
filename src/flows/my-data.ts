import type { Response } from '../core/model.js';
import type { VoteValue } from '../core/votes/statement.js';
import type { PersonSettings } from '../store/store-model.js';
import type { FlowDeps } from './deps.js';

export interface MyData {
  readonly settings: PersonSettings;
  /** Newest first. */
  readonly responses: readonly (Response & { readonly channelName: string })[];
  readonly votes: readonly {
    readonly channelName: string;
    readonly text: string;
    readonly vote: VoteValue;
    readonly at: Date;
  }[];
}

/** All that is kept of a person, for that person alone. */
export async function myData(
  deps: FlowDeps,
  input: { slackTeamId: string; slackUserId: string },
): Promise<MyData> {
  const { slackTeamId, slackUserId } = input;
  const responses = await deps.store.responses.ofPerson(slackTeamId, slackUserId, null);
  const votes = await deps.store.statements.votesOf({ slackTeamId, slackUserId });
  const names = new Map<string, string>();
  for (const id of new Set([...responses, ...votes].map(({ channelId }) => channelId))) {
    names.set(id, (await deps.store.channels.get(id))?.name ?? '');
  }
  return {
    settings: await deps.store.people.settings(slackTeamId, slackUserId),
    responses: responses
      .map((response) => ({ ...response, channelName: names.get(response.channelId) ?? '' }))
      .sort((a, b) => b.saidAt.getTime() - a.saidAt.getTime()),
    votes: votes.map(({ channelId, ...vote }) => ({
      ...vote,
      channelName: names.get(channelId) ?? '',
    })),
  };
}
