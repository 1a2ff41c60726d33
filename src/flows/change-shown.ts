import type { Digest } from '../core/digest/digest-model.js';
import type { Post } from '../store/store-model.js';
import { isChannelReason, needsAttention } from './attention.js';
import type { FlowDeps } from './deps.js';
import { tellKeeper } from './tell-keeper.js';

/** Somebody else may change a post again while Slack is told: then it is told again. */
const TRIES = 4;
const MS_PER_HOUR = 3_600_000;
/** With the wait doubled each time: for about ten days. */
const REFUSALS_MAX = 8;
/** The message is gone, or none of ours any more: nothing is left to change. */
const GONE = new Set(['message_not_found', 'cant_update_message']);

/**
 * Changes every digest that rests on a response: first what is stored, then what stands in Slack. True when Slack shows it; otherwise
 * each tick tries again (`finishChanges`).
 */
export async function changeShown(
  deps: FlowDeps,
  responseId: string,
  change: (digest: Digest) => Digest,
): Promise<boolean> {
  const results: boolean[] = [];
  for (const { id, threadId } of await deps.store.digests.restingOn(responseId)) {
    await deps.store.digests.amend(id, change);
    results.push(await showChanges(deps, threadId));
  }
  return results.every(Boolean);
}

/** Brings to Slack what was changed in the posts of a thread. False when Slack did not take all of it now. */
export async function showChanges(deps: FlowDeps, threadId: string): Promise<boolean> {
  const results: boolean[] = [];
  for (const post of await deps.store.posts.ofThread(threadId)) {
    results.push(await showChange(deps, post));
  }
  return results.every(Boolean);
}

/** Brings to Slack what was changed in one post, if it was changed and stands there. False when Slack did not take it now: it is tried again. */
export async function showChange(deps: FlowDeps, post: Post): Promise<boolean> {
  if (post.behind === null || post.state !== 'sent') return true;
  let now: Post | null = post;
  for (let tries = 0; tries < TRIES && now !== null; tries += 1) {
    if (!(await isTaken(deps, now))) return false;
    if (await deps.store.posts.shown(now.id, now.behind)) return true;
    now = await deps.store.posts.get(post.id);
  }
  return now === null;
}

/** True when Slack shows it, or has no such message any more. */
async function isTaken(deps: FlowDeps, post: Post): Promise<boolean> {
  const { slackTeamId, slackChannelId, threadTs, ts, id, content } = post;
  if (ts === null) return true;
  const result = await deps.messenger.update(
    { slackTeamId, slackChannelId, threadTs },
    ts,
    id,
    content,
  );
  if (result.kind === 'sent') return true;
  const reason = result.kind === 'wait' ? 'wait' : result.reason;
  deps.log.warn({ postId: id, result: result.kind, reason }, 'posted words not changed');
  if (result.kind === 'refused' && GONE.has(reason)) return true;
  if (result.kind === 'refused') await refused(deps, post, reason);
  else await deps.store.posts.showLater(id, result.kind === 'wait' ? result.retryAfterMs : 0);
  return false;
}

/**
 * A channel or token that refuses is waited for: its keeper hears of it once, and nothing is tried until it is mended. Where that does
 * not hold the tries back, they become rarer and end.
 */
async function refused(deps: FlowDeps, post: Post, reason: string): Promise<void> {
  if (!isChannelReason(reason)) {
    await giveUp(deps, post, reason);
    return;
  }
  const channel = await deps.store.channels.get(post.channelId);
  if (channel !== null) await needsAttention(deps, channel, reason);
  const refusals = await deps.store.posts.showRefused(post.id, MS_PER_HOUR);
  if (refusals >= REFUSALS_MAX) await giveUp(deps, post, reason);
}

/** Slack would refuse it again for ever. A person can still delete the message, so the keeper is told, once a change. */
async function giveUp(deps: FlowDeps, post: Post, reason: string): Promise<void> {
  if (!(await deps.store.posts.shown(post.id, post.behind))) return;
  const channel = await deps.store.channels.get(post.channelId);
  if (channel === null) return;
  await tellKeeper(deps, channel, ({ keeper }) => keeper.notChanged(channel.name, reason));
}
