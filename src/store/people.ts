import type { Connection } from './connection.js';
import { erasePerson } from './erase-person.js';
import { personKey } from './person-key.js';
import { languageFrom } from './rows.js';
import { findTraces } from './traces-of-person.js';
import type { PeopleStore, PersonSettings } from './store-model.js';

const DEFAULTS: PersonSettings = {
  mayBeQuoted: true,
  snoozedUntil: null,
  optedOut: false,
  language: null,
  wantsReminder: false,
};

async function findAway(
  { prisma, vault }: Connection,
  slackTeamId: string,
  slackUserIds: readonly string[],
  at: Date,
  channelId: string | null,
): Promise<readonly string[]> {
  const quiet = await prisma.person.findMany({
    where: {
      slackTeamId,
      slackUserId: { in: [...slackUserIds] },
      OR: [{ optedOut: true }, { snoozedUntil: { gt: at } }],
    },
    select: { slackUserId: true },
  });
  const here =
    channelId === null
      ? []
      : await prisma.channelSnooze.findMany({
          where: { channelId, slackUserId: { in: [...slackUserIds] }, until: { gt: at } },
          select: { slackUserId: true },
        });
  const keys = slackUserIds.map((id) => personKey(vault, slackTeamId, id));
  const erased = await prisma.erasedPerson.findMany({ where: { personKey: { in: keys } } });
  const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
  const erasedKeys = new Set(erased.map((row) => hexOf(row.personKey)));
  const quietIds = new Set([...quiet, ...here].map((row) => row.slackUserId));
  return slackUserIds.filter((id, at) => {
    const key = keys[at];
    return quietIds.has(id) || (key !== undefined && erasedKeys.has(hexOf(key)));
  });
}

export function createPeople(connection: Connection): PeopleStore {
  const { prisma } = connection;
  return {
    async settings(slackTeamId, slackUserId) {
      const row = await prisma.person.findUnique({
        where: { slackTeamId_slackUserId: { slackTeamId, slackUserId } },
      });
      if (row === null) return DEFAULTS;
      const { mayBeQuoted, snoozedUntil, optedOut, wantsReminder } = row;
      const language = languageFrom(row.language);
      return { mayBeQuoted, snoozedUntil, optedOut, language, wantsReminder };
    },
    async change(slackTeamId, slackUserId, patch) {
      await prisma.person.upsert({
        where: { slackTeamId_slackUserId: { slackTeamId, slackUserId } },
        create: { slackTeamId, slackUserId, ...patch },
        update: patch,
      });
    },
    away: (slackTeamId, slackUserIds, at, channelId) =>
      findAway(connection, slackTeamId, slackUserIds, at, channelId ?? null),
    async snoozeIn(channelId, slackUserId, until) {
      const key = { channelId, slackUserId };
      await (until === null
        ? prisma.channelSnooze.deleteMany({ where: key })
        : prisma.channelSnooze.upsert({
            where: { channelId_slackUserId: key },
            create: { ...key, until },
            update: { until },
          }));
    },
    snoozedIn: (slackTeamId, slackUserId, at) =>
      prisma.channelSnooze.findMany({
        where: { slackUserId, until: { gt: at }, channel: { workspace: { slackTeamId } } },
        select: { channelId: true, until: true },
        orderBy: { channelId: 'asc' },
      }),
    traces: (person) => findTraces(connection, person),
    erase: (slackTeamId, slackUserId) => erasePerson(connection, slackTeamId, slackUserId),
    toRemind: (at, isoWeek) =>
      prisma.person.findMany({
        where: {
          wantsReminder: true,
          optedOut: false,
          AND: [
            { OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: at } }] },
            { OR: [{ messagedWeek: null }, { messagedWeek: { lt: isoWeek } }] },
          ],
        },
        select: { slackTeamId: true, slackUserId: true },
      }),
    async takeWeeklyMessage(slackTeamId, slackUserId, isoWeek) {
      // ISO weeks sort as texts: a week that has passed is never taken again.
      const taken = await prisma.$executeRaw`
        INSERT INTO person AS kept (slack_team_id, slack_user_id, messaged_week)
        VALUES (${slackTeamId}, ${slackUserId}, ${isoWeek})
        ON CONFLICT (slack_team_id, slack_user_id) DO UPDATE SET messaged_week = excluded.messaged_week
          WHERE kept.messaged_week IS NULL OR kept.messaged_week < excluded.messaged_week`;
      return taken > 0;
    },
    async takeReminder(slackTeamId, slackUserId, at, again) {
      const taken = await prisma.$executeRaw`
        INSERT INTO person AS kept (slack_team_id, slack_user_id, reminded_at)
        VALUES (${slackTeamId}, ${slackUserId}, ${at.toISOString()}::timestamptz)
        ON CONFLICT (slack_team_id, slack_user_id) DO UPDATE SET reminded_at = excluded.reminded_at
          WHERE kept.reminded_at IS NULL OR kept.reminded_at < ${again.toISOString()}::timestamptz`;
      return taken > 0;
    },
  };
}
