import { z } from 'zod';
import type { Connection } from './connection.js';
import { findOpenQuestions } from './open-questions.js';
import { findOwnWords } from './own-words.js';
import { findQuotedIn } from './quoted-in.js';
import { loadResponses } from './response-rows.js';
import type { HomeFactsStore } from './store-model.js';

const ChannelFacts = z.array(
  z.object({
    channelId: z.string(),
    digests: z.number(),
    hasMet: z.boolean(),
    hasVotes: z.boolean(),
  }),
);
const Shares = z.array(
  z.object({ channelId: z.string(), own: z.number(), all: z.number(), people: z.number() }),
);

const UnderWays = z.array(
  z.object({
    kind: z.enum(['challenge', 'experiment']),
    channelId: z.string(),
    text: z.string(),
    rootTs: z.string().nullable(),
  }),
);

/** What Home asks of many channels at once: one statement each, whatever their number. */
export function createHomeFacts(connection: Connection): HomeFactsStore {
  const { prisma } = connection;
  return {
    openQuestions: (person, since) => findOpenQuestions(connection, person, since),
    ownWords: (person) => findOwnWords(connection, person),
    async responses(ids) {
      const found = await loadResponses(connection, { id: { in: [...ids] } });
      return ids.flatMap((wanted) => found.find(({ id }) => id === wanted) ?? []);
    },
    quotedIn: (responseIds) => findQuotedIn(connection, responseIds),
    async underWay(channelIds) {
      const rows = await prisma.$queryRaw<unknown[]>`
        SELECT 'challenge' AS kind, challenge.channel_id::text AS "channelId", title AS text,
          thread.root_ts AS "rootTs", challenge.opened_at AS at
        FROM challenge JOIN thread ON thread.id = challenge.thread_id
        WHERE challenge.channel_id = ANY(${[...channelIds]}::uuid[]) AND challenge.state = 'open'
        UNION ALL
        SELECT 'experiment', channel_id::text, trying, NULL, started_at FROM experiment
        WHERE channel_id = ANY(${[...channelIds]}::uuid[]) AND looked_at IS NULL
        ORDER BY at DESC`;
      return UnderWays.parse(rows);
    },
    async channels(channelIds) {
      const rows = await prisma.$queryRaw<unknown[]>`
        SELECT channel.id::text AS "channelId",
          coalesce((SELECT max(number) FROM digest WHERE channel_id = channel.id), 0)::int AS digests,
          EXISTS (SELECT 1 FROM challenge WHERE channel_id = channel.id)
            OR EXISTS (SELECT 1 FROM digest WHERE channel_id = channel.id
              AND json_array_length(digest.value->'tensions') > 0) AS "hasMet",
          EXISTS (SELECT 1 FROM statement WHERE channel_id = channel.id AND state = 'offered') AS "hasVotes"
        FROM channel WHERE channel.id = ANY(${[...channelIds]}::uuid[])`;
      return ChannelFacts.parse(rows);
    },
    async openShares(slackUserId, channelIds, since) {
      const rows = await prisma.$queryRaw<unknown[]>`
        SELECT channel_id::text AS "channelId", sum(length(text))::int AS all,
          coalesce(sum(length(text)) FILTER (WHERE slack_user_id = ${slackUserId}), 0)::int AS own,
          count(DISTINCT slack_user_id)::int AS people
        FROM response
        WHERE channel_id = ANY(${[...channelIds]}::uuid[]) AND source = 'thread' AND deleted_at IS NULL
          AND said_at > ${since.toISOString()}::timestamptz
        GROUP BY channel_id`;
      return Shares.parse(rows);
    },
  };
}
