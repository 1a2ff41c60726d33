import type { Bytes, Vault } from './seal.js';

/** Names a person to those who hold the key: what is remembered of one who was erased. */
export function personKey(vault: Vault, slackTeamId: string, slackUserId: string): Bytes {
  return vault.hash('person', slackTeamId, slackUserId);
}

/** Names a person in one thread, so that who skips often cannot be read from the table. */
export function skipKey(
  vault: Vault,
  slackTeamId: string,
  slackUserId: string,
  threadId: string,
): Bytes {
  return vault.hash('skip', slackTeamId, slackUserId, threadId);
}
