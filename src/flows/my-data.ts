import type { Response } from '../core/model.js';
import type { PersonSettings } from '../store/store-model.js';
import type { FlowDeps } from './deps.js';

export interface MyData {
  readonly settings: PersonSettings;
  /** Newest first. */
  readonly responses: readonly (Response & { readonly channelName: string })[];
}

/** All that is kept of a person, for that person alone. */
export async function myData(
  deps: FlowDeps,
  input: { slackTeamId: string; slackUserId: string },
): Promise<MyData> {
  const { slackTeamId, slackUserId } = input;
  const responses = await deps.store.responses.ofPerson(slackTeamId, slackUserId, null);
  const names = new Map<string, string>();
  for (const id of new Set(responses.map(({ channelId }) => channelId))) {
    names.set(id, (await deps.store.channels.get(id))?.name ?? '');
  }
  return {
    settings: await deps.store.people.settings(slackTeamId, slackUserId),
    responses: responses
      .map((response) => ({ ...response, channelName: names.get(response.channelId) ?? '' }))
      .sort((a, b) => b.saidAt.getTime() - a.saidAt.getTime()),
  };
}
