import { setTimeout as sleep } from 'node:timers/promises';
import type { Channel } from '../core/model.js';
import type { PostTarget } from '../slack/messenger-model.js';
import type { Post } from '../store/store-model.js';
import { isChannelReason, needsAttention } from './attention.js';
import { showChange } from './change-shown.js';
import type { FlowDeps } from './deps.js';
import { tellMissed } from './mark-missed.js';
import { isAsAgreed } from './read-along.js';
import { tellKeeper } from './tell-keeper.js';

/**
 * A lease is longer than a request to Slack may take, so that a lapsed one means a lost attempt and not a slow one. Slack needs a
 * moment until a message that it accepted is found in the channel.
 */
const PACE = { leaseMs: 60_000, lookAfterMs: 10_000 };
const UNREADABLE_LOOK_AFTER_MS = 10 * 60_000;
/** Slack's clock and ours may differ a little. */
const LOOK_BACK_MS = 60_000;
const IDLE_MS = 250;
/** A call ends some time, whatever the store gives out; the next tick goes on. */
const POSTS_MAX = 2000;
const UNREADABLE = 'unreadable';
const RECENT = 10;

export interface Delivered {
  readonly sent: number;
  /** Claimed, and neither sent nor dead yet. */
  readonly open: number;
  readonly dead: number;
}

type Outcome = keyof Delivered;

/**
 * Sends what is due in the outbox, each post once: after an ambiguous answer or a crash it looks in the channel before it tries
 * again, and where it cannot look it does not try. Up to `limit` posts are under way at once, of one channel never two; a channel
 * or workspace that fails or hangs holds up no other.
 */
export async function deliverPosts(
  deps: FlowDeps,
  {
    limit,
    pace = PACE,
    isEnding = () => false,
  }: { limit: number; pace?: typeof PACE; isEnding?: () => boolean },
): Promise<Delivered> {
  const sum = { sent: 0, open: 0, dead: 0 };
  const take = createTake(deps, { limit, leaseMs: pace.leaseMs, isEnding });
  const state = { left: POSTS_MAX, underWay: 0 };
  const ended = createSignal();
  const work = async (): Promise<void> => {
    while (state.left > 0) {
      const post = await take();
      if (post === undefined) {
        if (isEnding() || state.underWay === 0) return;
        // Others are at work: what becomes due meanwhile, in another workspace for one, must not wait for them.
        await Promise.race([ended.next(), sleep(IDLE_MS, undefined, { ref: false })]);
        continue;
      }
      state.left -= 1;
      state.underWay += 1;
      sum[await deliverAlone(deps, post, pace)] += 1;
      state.underWay -= 1;
      ended.tell();
    }
  };
  await Promise.all(Array.from({ length: limit }, work));
  return sum;
}

function createSignal(): { next(): Promise<void>; tell(): void } {
  let waiting: (() => void)[] = [];
  return {
    next: () => new Promise((resolve) => waiting.push(resolve)),
    tell: () => {
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
  };
}

/** Claims for all workers together. What is claimed and not begun at the end is free again when its lease lapses. */
function createTake(
  deps: FlowDeps,
  { limit, leaseMs, isEnding }: { limit: number; leaseMs: number; isEnding: () => boolean },
): () => Promise<Post | undefined> {
  const queue: Post[] = [];
  let claiming: Promise<void> | null = null;
  const claim = async (): Promise<void> => {
    queue.push(...(await deps.store.posts.claimDue(limit, leaseMs)));
  };
  return async () => {
    if (isEnding()) return undefined;
    if (queue.length === 0) {
      claiming ??= claim().finally(() => {
        claiming = null;
      });
      await claiming;
    }
    return isEnding() ? undefined : queue.shift();
  };
}

async function deliverAlone(deps: FlowDeps, post: Post, pace: typeof PACE): Promise<Outcome> {
  const [settled] = await Promise.allSettled([deliver(deps, post, pace)]);
  if (settled.status === 'fulfilled') return settled.value;
  const fields = { postId: post.id, channelId: post.channelId, err: settled.reason as unknown };
  deps.log.error(fields, 'post not delivered');
  return 'open';
}

async function deliver(deps: FlowDeps, post: Post, pace: typeof PACE): Promise<Outcome> {
  const channel = await deps.store.channels.get(post.channelId);
  if (channel === null) return bury(deps, null, post, 'channel unknown');
  const isMaybeSent = post.state === 'unknown' || post.state === 'sending';
  if (isMaybeSent) {
    const found = await look(deps, channel, post, pace);
    if (found !== 'absent') return found;
  }
  if (post.expiresAt !== null && deps.clock.now() > post.expiresAt) {
    return bury(deps, channel, post, 'expired');
  }
  const isRegular = post.content.kind === 'prompt' || post.content.kind === 'digest';
  if (channel.state === 'paused' && isRegular && post.part === 0) {
    return bury(deps, channel, post, 'paused');
  }
  if (await isHeldBack(deps, channel, post)) return 'open';
  return send(deps, channel, post, pace);
}

/** Between the making of a digest and its sending more people may have come to read along. */
async function isHeldBack(deps: FlowDeps, channel: Channel, post: Post): Promise<boolean> {
  if (post.content.kind !== 'digest' || post.part > 0) return false;
  return !(await isAsAgreed(deps, channel));
}

/** `absent` only after two looks apart from each other. */
async function look(
  deps: FlowDeps,
  channel: Channel,
  post: Post,
  pace: typeof PACE,
): Promise<Outcome | 'absent'> {
  const since = (post.attemptStartedAt ?? deps.clock.now()).getTime() - LOOK_BACK_MS;
  const found = await deps.messenger.findPosted(targetOf(post), post.id, new Date(since));
  if (found.kind === 'found') {
    await complete(deps, post, found.ts, null);
    return 'sent';
  }
  if (found.kind === 'wait') {
    const reason = post.reason ?? found.kind;
    await deps.store.posts.unknown(post.id, post.attempt, reason, found.retryAfterMs);
    return 'open';
  }
  if (found.kind === 'unreadable') {
    const reason = `${UNREADABLE}: ${found.reason}`;
    await deps.store.posts.unknown(post.id, post.attempt, reason, UNREADABLE_LOOK_AFTER_MS);
    if (post.reason?.startsWith(UNREADABLE) !== true) {
      deps.log.warn(
        { postId: post.id, channelId: channel.id },
        'cannot tell whether it was posted',
      );
      await tellKeeper(deps, channel, ({ keeper }) => keeper.notSure(channel.name));
    }
    return 'open';
  }
  if (post.lookedAbsent === 0) {
    await deps.store.posts.absent(post.id, post.attempt, pace.lookAfterMs);
    return 'open';
  }
  return (await deps.store.posts.retry(post.id, post.attempt)) ? 'absent' : 'open';
}

async function send(
  deps: FlowDeps,
  channel: Channel,
  claimed: Post,
  pace: typeof PACE,
): Promise<Outcome> {
  const at = deps.clock.now();
  const post = await deps.store.posts.startAttempt(claimed.id, claimed.attempt, pace.leaseMs, at);
  if (post === null) return 'open';
  const result = await deps.messenger.post(targetOf(post), post.id, post.content);
  switch (result.kind) {
    case 'sent':
      await complete(deps, post, result.ts, post.behind);
      return 'sent';
    case 'wait':
      await deps.store.posts.wait(post.id, post.attempt, result.retryAfterMs);
      return 'open';
    case 'ambiguous':
      await deps.store.posts.unknown(post.id, post.attempt, result.reason, pace.lookAfterMs);
      return 'open';
    case 'refused':
      return bury(deps, channel, post, result.reason);
  }
}

/** Words may have been taken out of it while it was on its way; `given` names the last change that Slack was surely given. */
async function complete(
  deps: FlowDeps,
  post: Post,
  ts: string,
  given: string | null,
): Promise<void> {
  if (!(await deps.store.posts.sent(post.id, post.attempt, ts))) return;
  if (given !== null && (await deps.store.posts.shown(post.id, given))) return;
  const now = await deps.store.posts.get(post.id);
  if (now !== null) await showChange(deps, now);
}

async function bury(
  deps: FlowDeps,
  channel: Channel | null,
  post: Post,
  reason: string,
): Promise<Outcome> {
  const isMissed = isLost(post, reason);
  // First, while this post keeps the channel's others back: they would be refused likewise.
  if (channel !== null && isChannelReason(reason)) await needsAttention(deps, channel, reason);
  if (!(await deps.store.posts.dead(post.id, post.attempt, reason, isMissed))) return 'open';
  deps.log.warn({ postId: post.id, channelId: post.channelId, reason }, 'post given up');
  if (channel === null || reason === 'paused' || isChannelReason(reason)) return 'dead';
  if (reason !== 'expired') {
    await tellKeeper(deps, channel, ({ keeper }) => keeper.refused(channel.name, reason));
  } else if (post.occurrenceId !== null && post.part === 0) {
    await tellMissedOne(deps, channel, post.occurrenceId);
  }
  return 'dead';
}

/** What a digest counted must not be lost with it. A digest that Slack refuses for what is in it would be refused again. */
function isLost({ content }: Post, reason: string): boolean {
  if (reason === 'expired') return true;
  return content.kind === 'digest' && (reason === 'paused' || isChannelReason(reason));
}

async function tellMissedOne(
  deps: FlowDeps,
  channel: Channel,
  occurrenceId: string,
): Promise<void> {
  const recent = [
    ...(await deps.store.occurrences.recent(channel.id, 'prompt', RECENT)),
    ...(await deps.store.occurrences.recent(channel.id, 'digest', RECENT)),
  ];
  await tellMissed(
    deps,
    channel,
    recent.filter(({ id }) => id === occurrenceId),
  );
}

function targetOf({ slackTeamId, slackChannelId, threadTs }: Post): PostTarget {
  return { slackTeamId, slackChannelId, threadTs };
}
