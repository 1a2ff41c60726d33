import { randomUUID } from 'node:crypto';
import type { Channel, Response } from '../../src/core/model.js';
import type { Store } from '../../src/store/store-model.js';
import {
  AT,
  channelIn,
  frozenOf,
  minutes,
  newPost,
  newThread,
  privateReply,
  promptDue,
  quote,
  said,
  threadIn,
} from './given.js';

const PERSON = { slackTeamId: 'T1', slackUserId: 'U1' };

/** As much as people and channels leave behind them, by the store of today. */
export async function fillStore(store: Store): Promise<string> {
  const channel = await channelIn(store);
  const threadId = await threadIn(store, channel);
  const replies = [
    await said(store, channel, threadId),
    await said(store, channel, threadId, { slackUserId: 'U2', saidAt: minutes(1) }),
  ] as const;
  await store.responses.recordPrivate({
    ...privateReply(channel, threadId, 'U1'),
    text: 'Dates.\nNobody knows.',
    sides: [
      { responseId: null, start: 0, end: 6 },
      { responseId: null, start: 7, end: 20 },
    ],
  });
  await store.responses.recordSkip({ ...PERSON, threadId, skippedAt: AT });
  const schedule = { kind: 'prompt', weekdays: [1, 3], localTime: '10:00' } as const;
  const { zone } = channel;
  await store.schedules.save(channel.id, { ...schedule, zone, skipDates: [], activeFrom: AT });
  const occurrence = await promptDue(store, channel);
  await store.digests.freeze(frozenOf(channel, replies, { occurrence }));
  await store.people.change('T1', 'U3', { mayBeQuoted: false, language: 'de' });
  await store.people.snoozeIn(channel.id, 'U2', minutes(900));
  await store.people.erase('T1', 'UGONE');
  await store.installations.save('T1', 'xoxb-kept');
  await store.wins.add({ ...PERSON, channelId: channel.id, text: 'We shipped it.', toldAt: AT });
  await store.audit.note({ ...PERSON, channelId: channel.id, what: 'setup', at: AT });
  const challenge = {
    id: randomUUID(),
    channelId: channel.id,
    title: 'Who decides?',
    openedAt: AT,
  };
  const words = { seen: 'It stops.', reading: 'technical' as const, keeperSlackId: 'U2' };
  const thread = newThread(channel, { kind: 'challenge', question: challenge.title });
  const post = newPost(channel, { batchKey: 'challenge', threadId: thread.id });
  await store.challenges.open({ ...challenge, ...words }, thread, [post]);
  await store.challengeAnswers.keep({
    ...PERSON,
    challengeId: challenge.id,
    question: 'solvedBefore',
    answer: 'no',
    at: AT,
  });
  const experiment = {
    id: randomUUID(),
    channelId: channel.id,
    slackTeamId: 'T1',
    tensionId: null,
  };
  await store.experiments.start(
    {
      ...experiment,
      challengeId: challenge.id,
      offeredBySlackId: 'U1',
      triedBySlackId: 'U2',
      trying: 'One list.',
      expecting: 'Fewer questions.',
      lookOn: '2026-04-01',
      lookAt: minutes(40_000),
      startedAt: AT,
    },
    null,
  );
  await sayMore(store, channel, replies);
  return channel.id;
}

/** What they press: on tensions, links, statements, lenses and themes. */
async function sayMore(
  store: Store,
  channel: Channel,
  replies: readonly [Response, Response],
): Promise<void> {
  const by = { ...PERSON, channelId: channel.id };
  await store.tensions.answer({ ...by, tensionId: 'x1', answer: 'still-open', at: minutes(60) });
  const [earlier, now] = [quote(replies[0]), quote(replies[1])];
  await store.links.answer({ ...by, earlier, now, answer: 'yes', at: minutes(60) });
  const [{ id: responseId, version, text }] = replies;
  const asked = { channelId: channel.id, responseId, version, start: 0, end: text.length };
  await store.statements.ask({ ...asked, askedIn: 1, at: AT });
  const [own] = await store.statements.ownOf(PERSON);
  if (own === undefined) throw new Error('not asked');
  await store.statements.answer({ ...PERSON, statementId: own.id, answer: 'yes' });
  const voter = { slackTeamId: 'T1', slackUserId: 'U2' };
  await store.statements.vote({ ...voter, statementId: own.id, vote: 'agree', at: AT });
  await store.lenses.choose({ ...by, lens: 'Site', group: 'Lisbon', at: AT });
  const spans = replies.map((reply) => ({
    replyId: reply.id,
    start: 0,
    end: reply.text.length,
    version: reply.version,
  }));
  const act = { kind: 'apart', themeId: 't1' } as const;
  const parted = { ...act, chosen: spans.slice(0, 1), staying: spans.slice(1) };
  await store.themeActs.keep({ ...by, act: parted, at: AT });
}
