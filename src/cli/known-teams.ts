import type { Store } from '../store/store-model.js';

/** Slack teams of which a channel is stored, each once; `wanted` alone where it is given. */
export async function knownTeams(
  store: Store,
  wanted: string | undefined,
): Promise<readonly string[]> {
  if (wanted !== undefined) return [wanted];
  const channels = await store.channels.list();
  return [...new Set(channels.map(({ slackTeamId }) => slackTeamId))].sort();
}
