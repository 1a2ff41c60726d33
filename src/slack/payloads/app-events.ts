import { z } from 'zod';
import { Id, readPayload } from './read.js';

const HomeOpened = z.object({ user: Id, tab: z.enum(['home', 'messages']).optional() });

/** Null when it was the messages tab that was opened. */
export function parseHomeOpened(
  event: unknown,
  slackTeamId: string,
): { readonly slackTeamId: string; readonly slackUserId: string } | null {
  const { user, tab } = readPayload(HomeOpened, event, 'opened Home tab');
  return tab === 'messages' ? null : { slackTeamId, slackUserId: user };
}

const Revoked = z.object({ tokens: z.object({ bot: z.array(Id).nullish() }) });

/** True when a bot's token is among those revoked; nobody's own token is used here. */
export function parseTokensRevoked(event: unknown): { readonly isBotRevoked: boolean } {
  const { tokens } = readPayload(Revoked, event, 'revoked token');
  return { isBotRevoked: (tokens.bot ?? []).length > 0 };
}

const UserChange = z.object({ user: z.object({ id: Id }) });

export function parseUserChange(event: unknown): { readonly slackUserId: string } {
  return { slackUserId: readPayload(UserChange, event, 'changed person').user.id };
}
