import { randomUUID } from 'node:crypto';
import type { AnalysisMemory } from '../../src/core/reading/analysis-model.js';
import type { Digest } from '../../src/core/digest/digest-model.js';
import type { Channel, Quote, Response } from '../../src/core/model.js';
import type {
  NewPost,
  NewThread,
  Occurrence,
  OpenReply,
  Store,
} from '../../src/store/store-model.js';

export const AT = new Date('2026-03-04T09:00:00Z');
export const minutes = (count: number): Date => new Date(AT.getTime() + count * 60_000);
let made = 0;
const next = (): number => (made += 1);

export function channelIn(store: Store, slackTeamId = 'T1'): Promise<Channel> {
  return store.channels
    .ensure({ slackTeamId, slackChannelId: `C${next()}`, name: 'harbour', zone: 'Europe/Berlin' })
    .then(({ channel }) => channel);
}

export function newThread(channel: Channel, over: Partial<NewThread> = {}): NewThread {
  return {
    id: randomUUID(),
    channelId: channel.id,
    kind: 'prompt',
    question: 'What did you notice this week?',
    promptId: 'sm-01',
    practice: 'sense-making',
    outcome: 'direction',
    openedAt: AT,
    ...over,
  };
}

/** A thread with its root in Slack. */
export async function threadIn(store: Store, channel: Channel): Promise<string> {
  return store.threads.keepImported(newThread(channel), `17${next()}.000100`);
}

export function newPost(channel: Channel, over: Partial<NewPost> = {}): NewPost {
  return {
    channelId: channel.id,
    batchKey: `batch:${next()}`,
    part: 0,
    occurrenceId: null,
    threadId: null,
    threadTs: null,
    content: { kind: 'note', text: 'A line.' },
    expiresAt: null,
    ...over,
  };
}

export function openReply(
  channel: Channel,
  threadId: string,
  over: Partial<OpenReply> = {},
): OpenReply {
  return {
    threadId,
    channelId: channel.id,
    slackTeamId: channel.slackTeamId,
    slackChannelId: channel.slackChannelId,
    ts: `18${next()}.000200`,
    slackUserId: 'U1',
    text: 'The handover at noon is where things get lost.',
    editedTs: null,
    saidAt: AT,
    ...over,
  };
}

export function privateReply(channel: Channel, threadId: string, slackUserId: string) {
  return {
    threadId,
    channelId: channel.id,
    slackTeamId: channel.slackTeamId,
    slackUserId,
    submissionId: `V${next()}`,
    text: `Privately: I would rather not say it aloud (${slackUserId}).`,
    mayBeQuoted: false,
    source: 'private' as const,
    saidAt: AT,
  };
}

/** Stores an open reply and gives it back as core knows it. */
export async function said(
  store: Store,
  channel: Channel,
  threadId: string,
  over: Partial<OpenReply> = {},
): Promise<Response> {
  const { responseId } = await store.responses.recordOpen(openReply(channel, threadId, over));
  const found = await store.responses.get(responseId ?? '');
  if (found === null) throw new Error('not stored');
  return found;
}

export function quote(response: Response): Quote {
  const { id: responseId, version, text } = response;
  return { responseId, version, start: 0, end: text.length, text, permalink: null };
}

export function digestOf(channel: Channel, number: number, responses: readonly Response[]): Digest {
  return {
    channelId: channel.id,
    number,
    fromAt: AT,
    toAt: minutes(number),
    zone: 'Europe/Berlin',
    form: 'small',
    headline: 'Two of you spoke.',
    counts: { spoke: responses.length, could: 4, responses: responses.length },
    happened: [],
    themes: [],
    groups: [],
    tensions: [],
    voices: responses.map(quote),
    moreVoices: [],
    link: null,
    carry: null,
    about: { read: 'one thread', leftOut: [] },
  };
}

/** A memory with a theme and a tension that rest on these responses. */
export function memoryOf(responses: readonly Response[], cycle: number): AnalysisMemory {
  const spans = responses.map(({ id, text }) => ({ replyId: id, start: 0, end: text.length }));
  return {
    themes: [
      { id: 't1', label: 'handover', isLabelByPerson: false, firstCycle: 1, aliasOf: null },
      { id: 't2', label: 'noon', isLabelByPerson: false, firstCycle: 1, aliasOf: 't1' },
    ],
    memberships: spans.map((span) => ({ ...span, themeId: 't1', cycle, score: 0.123457 })),
    tensions: [
      {
        id: 'x1',
        themeId: 't1',
        firstCycle: 1,
        lastEvidenceCycle: cycle,
        evidence: [{ kind: 'reply', replyIds: responses.map(({ id }) => id), cycle }],
        sides: spans.map((span) => ({ spans: [span] })),
        stateByPeople: null,
      },
    ],
    nextThemeNumber: 3,
    nextTensionNumber: 2,
  };
}

export function frozenOf(
  channel: Channel,
  responses: readonly Response[],
  over: { number?: number; occurrence?: Occurrence; memory?: AnalysisMemory } = {},
) {
  const number = over.number ?? 1;
  const digest = digestOf(channel, number, responses);
  const thread = newThread(channel, { kind: 'digest', promptId: null });
  const batchKey = `digest:${channel.id}:${number}`;
  return {
    occurrenceId: over.occurrence?.id ?? null,
    digest,
    thread,
    memory: over.memory ?? memoryOf(responses, number),
    responseIds: responses.map(({ id }) => id),
    read: responses,
    posts: [0, 1].map((part) =>
      newPost(channel, {
        batchKey,
        part,
        threadId: thread.id,
        content: { kind: 'digest', digest, part, threadId: thread.id },
      }),
    ),
  };
}

export async function promptDue(store: Store, channel: Channel): Promise<Occurrence> {
  const slot = `by hand ${next()}`;
  const made = await store.occurrences.planByHand(channel.id, 'prompt', '2026-03-04', slot, AT);
  if (made === null) throw new Error('not planned');
  return made;
}
