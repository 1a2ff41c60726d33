import type { Channel, Response } from '../core/model.js';
import type { Store } from '../store/store-model.js';

const EVER = new Date(0);

/**
 * All that is kept of a channel, for a file. People are opaque ids. Private words are counted and left out, unless
 * their author said that they may be quoted.
 */
export async function channelExport(store: Store, channel: Channel, now: Date): Promise<object> {
  const digests = await store.digests.list(channel.id);
  const last = digests.reduce((most, { number }) => Math.max(most, number), 0);
  const counted = await store.responses.upToCycle(channel.id, last);
  const waiting = await store.responses.waiting(channel.id, now);
  const responses = [...counted, ...waiting];
  const shown = responses.filter(isOpen);
  const challenges = await store.challenges.list(channel.id, 'all');
  const { name, slackTeamId, slackChannelId, zone, state, ownQuestions } = channel;
  return {
    channel: { name, slackTeamId, slackChannelId, zone, state, ownQuestions },
    schedules: (await store.schedules.forChannel(channel.id)).map(
      ({ kind, weekdays, localTime, zone: of, skipDates }) => ({
        kind,
        weekdays,
        localTime,
        zone: of,
        skipDates,
      }),
    ),
    words: shown.map(wordsOf),
    privateWordsLeftOut: responses.length - shown.length,
    challenges: challenges.map(
      ({ title, seen, reading, state: of, openedAt, closedAt, outcomeText }) => ({
        title,
        seen,
        reading,
        state: of,
        openedAt,
        closedAt,
        outcome: outcomeText,
      }),
    ),
    experiments: (await store.experiments.list(channel.id)).map(
      ({ trying, expecting, lookOn, startedAt, looked }) => ({
        trying,
        expecting,
        lookOn,
        startedAt,
        looked,
      }),
    ),
    wins: (await store.wins.since(channel.id, EVER, now)).map(({ text, toldAt }) => ({
      text,
      toldAt,
    })),
    digests: digests.map(({ digest }) => digest),
  };
}

function isOpen({ source, isQuotable }: Response): boolean {
  return source === 'thread' || isQuotable;
}

function wordsOf(response: Response): object {
  const { id, question, authorId, ts, saidAt, text, isQuotable, cycle } = response;
  return {
    id,
    question,
    author: authorId,
    ts,
    saidAt,
    text,
    mayBeQuoted: isQuotable,
    digest: cycle,
  };
}
