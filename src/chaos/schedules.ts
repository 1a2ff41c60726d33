import { randomUUID } from 'node:crypto';
import type { World } from './trial-model.js';

export const PROMPT_AT = '10:00';

export interface Scheduled {
  readonly channelId: string;
  readonly scheduleId: string;
}

/** A channel that is asked every day at 10:00. */
export async function makeScheduled(
  { database, slack }: World,
  slackChannelId: string,
  activeFrom: Date,
  zone = 'UTC',
): Promise<Scheduled> {
  const channelId = await database.channel(slackChannelId);
  const scheduleId = randomUUID();
  await database.rows(`UPDATE channel SET zone = $2 WHERE id = $1`, [channelId, zone]);
  await database.rows(
    `INSERT INTO schedule (id, channel_id, kind, weekdays, local_time, zone, active_from)
     VALUES ($1, $2, 'prompt', '{1,2,3,4,5,6,7}', '${PROMPT_AT}', $3, $4)`,
    [scheduleId, channelId, zone, activeFrom],
  );
  slack.say(slackChannelId, { ts: '1.000001', user: 'U1', text: 'Here we are.' });
  return { channelId, scheduleId };
}

/** No schedule is due any more. */
export async function endSchedules({ database }: World): Promise<void> {
  await database.rows('DELETE FROM schedule');
}

export interface Asked {
  readonly postId: string;
  readonly channelId: string;
  readonly localDate: string;
  readonly dueAt: Date;
  /** How often Slack accepted it. */
  readonly times: number;
}

/** Every question of these channels that is in the outbox, with its date. */
export async function askedIn(world: World, channelIds: readonly string[]): Promise<Asked[]> {
  const rows = await world.database.rows<{
    id: string;
    channel_id: string;
    local_date: string;
    due_at: Date;
  }>(
    `SELECT post.id, post.channel_id, occurrence.local_date, occurrence.due_at
     FROM post JOIN occurrence ON occurrence.id = post.occurrence_id
     WHERE post.channel_id = ANY($1::uuid[])`,
    [channelIds],
  );
  return rows.map((row) => ({
    postId: row.id,
    channelId: row.channel_id,
    localDate: row.local_date,
    dueAt: row.due_at,
    times: world.slack.accepted.get(row.id) ?? 0,
  }));
}

/** How many (channel, date) were asked more than once. */
export function countDoubles(asked: readonly Asked[]): number {
  const sum = new Map<string, number>();
  for (const { channelId, localDate, times } of asked) {
    const key = `${channelId} ${localDate}`;
    sum.set(key, (sum.get(key) ?? 0) + times);
  }
  return [...sum.values()].filter((times) => times > 1).length;
}
