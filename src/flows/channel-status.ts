import type { Channel, Language, Schedule, Thread } from '../core/model.js';
import type { Occurrence } from '../store/store-model.js';
import { attentionWords } from './attention.js';
import type { FlowDeps } from './deps.js';
import { mayAct } from './may-act.js';
import { nextOf, type NextDue } from './next-due.js';
import type { SpokenIn } from './spoken-in.js';

const RECENT = 4;

export interface ChannelStatus {
  readonly kind: 'status';
  readonly channel: Channel;
  readonly schedules: readonly Schedule[];
  readonly next: NextDue;
  readonly lastPrompt: Thread | null;
  /** Replies in threads that wait for the next digest, and of how many people. A count of private ones would tell who just gave one. */
  readonly waiting: { readonly responses: number; readonly people: number };
  readonly digests: number;
  /** Of the last few: what could not be posted in time, newest first. */
  readonly missed: readonly Occurrence[];
  /** Why nothing is posted; null while all is well. */
  readonly attention: string | null;
  /** The host of the language model that words names of themes; null where there is none. */
  readonly wordedBy: string | null;
}

/** How a channel stands, for one of its members. */
export async function channelStatus(
  deps: FlowDeps,
  input: { slackTeamId: string; slackChannelId: string; slackUserId: string } & SpokenIn,
): Promise<ChannelStatus | { readonly kind: 'refused'; readonly words: string }> {
  const may = await mayAct(deps, { ...input, act: 'read' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  return describeChannel(deps, may.channel, input.language);
}

/** When a channel is asked and hears back next, and why it does not; for callers that asked who may. */
export async function describeBriefly(
  deps: FlowDeps,
  channel: Channel,
  language?: Language,
): Promise<Pick<ChannelStatus, 'next' | 'attention'>> {
  const schedules = await deps.store.schedules.forChannel(channel.id);
  return { next: nextOf(schedules, deps.clock.now()), attention: attentionOf(channel, language) };
}

function attentionOf({ state, attention }: Channel, language?: Language): string | null {
  return state === 'needs-attention' ? attentionWords(attention ?? 'unknown', language) : null;
}

/** The same without asking who may; for callers that asked (Home). */
export async function describeChannel(
  deps: FlowDeps,
  channel: Channel,
  language?: Language,
): Promise<ChannelStatus> {
  const { store } = deps;
  const now = deps.clock.now();
  const schedules = await store.schedules.forChannel(channel.id);
  const waiting = (await store.responses.waiting(channel.id, now)).filter(
    ({ source }) => source === 'thread',
  );
  const recent = [
    ...(await store.occurrences.recent(channel.id, 'prompt', RECENT)),
    ...(await store.occurrences.recent(channel.id, 'digest', RECENT)),
  ];
  return {
    kind: 'status',
    channel,
    schedules,
    next: nextOf(schedules, now),
    lastPrompt: await store.threads.lastPrompt(channel.id),
    waiting: {
      responses: waiting.length,
      people: new Set(waiting.map((response) => response.authorId)).size,
    },
    digests: (await store.digests.latest(channel.id))?.number ?? 0,
    missed: recent
      .filter((occurrence) => occurrence.state === 'missed')
      .sort((a, b) => b.dueAt.getTime() - a.dueAt.getTime()),
    attention: attentionOf(channel, language),
    wordedBy: deps.analysis.wordedBy ?? null,
  };
}
