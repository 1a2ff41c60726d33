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

/** Names a person to one tension, so that who agreed with what cannot be read from the table. */
export function tensionKey(
  vault: Vault,
  slackTeamId: string,
  slackUserId: string,
  tension: { readonly channelId: string; readonly tensionId: string },
): Bytes {
  return vault.hash('tension', slackTeamId, slackUserId, tension.channelId, tension.tensionId);
}

/** Names a person to one link over weeks. */
export function linkKey(
  vault: Vault,
  slackTeamId: string,
  slackUserId: string,
  link: { readonly earlierId: string; readonly nowId: string },
): Bytes {
  return vault.hash('link', slackTeamId, slackUserId, link.earlierId, link.nowId);
}

/** Names a person to one statement. */
export function voteKey(
  vault: Vault,
  slackTeamId: string,
  slackUserId: string,
  statementId: string,
): Bytes {
  return vault.hash('vote', slackTeamId, slackUserId, statementId);
}

/** Names a person to one challenge. */
export function challengeKey(
  vault: Vault,
  slackTeamId: string,
  slackUserId: string,
  challengeId: string,
): Bytes {
  return vault.hash('challenge', slackTeamId, slackUserId, challengeId);
}

/** Names a person to one act on a theme, so that who shapes themes often cannot be read from the table. */
export function themeActKey(
  vault: Vault,
  slackTeamId: string,
  slackUserId: string,
  actId: string,
): Bytes {
  return vault.hash('theme-act', slackTeamId, slackUserId, actId);
}

/** Names a person under one lens of a channel, so that who is where cannot be read from the table. */
export function lensKey(
  vault: Vault,
  slackTeamId: string,
  slackUserId: string,
  lens: { readonly channelId: string; readonly lens: string },
): Bytes {
  return vault.hash('lens', slackTeamId, slackUserId, lens.channelId, lens.lens);
}
