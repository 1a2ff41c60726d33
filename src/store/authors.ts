import type { Response as Row } from '../generated/prisma/client.js';
import type { Connection } from './connection.js';
import type { Vault } from './seal.js';

/** What tells who wrote a response: open words carry the Slack id, private ones seal it, deleted ones have neither. */
export type Authored = Pick<Row, 'id' | 'channelId' | 'slackUserId' | 'sealedAuthor'>;

export interface Author {
  readonly slackTeamId: string;
  readonly slackUserId: string;
  /** Opaque; equal for equal people of a channel, whether they spoke openly or privately. */
  readonly authorId: string;
}

/** What an author is sealed for. */
export const authorContext = (slackTeamId: string): string => `author in ${slackTeamId}`;

/** The author of private words, readable with the key alone. */
export function sealAuthor(
  vault: Vault,
  slackTeamId: string,
  slackUserId: string,
): ReturnType<Vault['seal']> {
  return vault.seal(authorContext(slackTeamId), slackUserId);
}

/** Whom `sealAuthor` sealed. */
export function unsealAuthor(vault: Vault, slackTeamId: string, sealed: Uint8Array): string {
  return vault.open(authorContext(slackTeamId), sealed);
}

/** The Slack id of who wrote it, null when it is deleted. */
export function slackUserOf(vault: Vault, slackTeamId: string, row: Authored): string | null {
  if (row.slackUserId !== null) return row.slackUserId;
  return row.sealedAuthor === null ? null : unsealAuthor(vault, slackTeamId, row.sealedAuthor);
}

/** What stands for a person in one channel: opaque, and made on reading alone. */
export function authorIdOf(
  vault: Vault,
  slackTeamId: string,
  slackUserId: string,
  channelId: string,
): string {
  const hash = vault.hash('author', slackTeamId, slackUserId, channelId);
  return Buffer.from(hash.subarray(0, 16)).toString('hex');
}

/** The authors of these rows by the row's id. The opaque id is made on reading and stored nowhere: stored, it would join private words to open ones. */
export async function authorsOf(
  { prisma, vault }: Connection,
  rows: readonly Authored[],
): Promise<ReadonlyMap<string, Author>> {
  if (rows.length === 0) return new Map();
  const channelIds = [...new Set(rows.map(({ channelId }) => channelId))];
  const channels = await prisma.$queryRaw<{ id: string; slackTeamId: string }[]>`
    SELECT channel.id::text AS id, workspace.slack_team_id AS "slackTeamId"
    FROM channel JOIN workspace ON workspace.id = channel.workspace_id
    WHERE channel.id = ANY(${channelIds}::uuid[])`;
  const teams = new Map(channels.map(({ id, slackTeamId }) => [id, slackTeamId]));
  const authors = new Map<string, Author>();
  for (const row of rows) {
    const slackTeamId = teams.get(row.channelId);
    const slackUserId = slackTeamId === undefined ? null : slackUserOf(vault, slackTeamId, row);
    if (slackTeamId === undefined || slackUserId === null) continue;
    const authorId = authorIdOf(vault, slackTeamId, slackUserId, row.channelId);
    authors.set(row.id, { slackTeamId, slackUserId, authorId });
  }
  return authors;
}
