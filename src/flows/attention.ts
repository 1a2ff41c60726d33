import type { Channel } from '../core/model.js';
import type { FlowDeps } from './deps.js';
import { tellKeeper } from './tell-keeper.js';

/** No reason of Slack's: a newer program, or one on another machine, knew the zone that is set. */
export const ZONE_UNKNOWN = 'zone-unknown';

/** Slack's reasons that mean the channel or the token, and not this one message. */
const CHANNEL_REASONS: ReadonlyMap<string, string> = new Map([
  ['is_archived', 'it is archived. Unarchive it and I go on'],
  ['channel_not_found', 'I can no longer see it. Invite me again with `/invite`'],
  ['not_in_channel', 'I am no longer in it. Invite me again with `/invite`'],
  [
    'restricted_action',
    'only some people may post there. Allow me to post, then use `/soundings resume`',
  ],
  [
    'restricted_action_read_only_channel',
    'it is read-only. Allow me to post, then use `/soundings resume`',
  ],
  [
    'restricted_action_thread_only_channel',
    'only replies are allowed there. Allow me to post, then use `/soundings resume`',
  ],
  ['missing_scope', 'I lack a permission. Whoever runs me can see which with `soundings doctor`'],
  ['invalid_auth', 'my token is no longer valid. Whoever runs me needs to install me again'],
  ['token_revoked', 'my token was revoked. Whoever runs me needs to install me again'],
  ['token_expired', 'my token has expired. Whoever runs me needs to install me again'],
  ['account_inactive', 'my account was switched off. Whoever runs me needs to install me again'],
  ['not_authed', 'my token is missing. Whoever runs me can see more with `soundings doctor`'],
  [ZONE_UNKNOWN, 'the time zone that is set is not known here. Choose one with `/soundings setup`'],
  [
    'made-public',
    'it is open to more people now than when these words were said. If that is fine with all of you, use `/soundings resume`',
  ],
  [
    'shared',
    'it is shared with another organisation now. If that is fine with all of you, use `/soundings resume`',
  ],
]);

/** True where every further message to the channel would be refused too. */
export function isChannelReason(reason: string): boolean {
  return CHANNEL_REASONS.has(reason);
}

/** Why nothing is posted, in words that end without a full stop. */
export function attentionWords(reason: string): string {
  return CHANNEL_REASONS.get(reason) ?? `Slack refused it (${reason})`;
}

/** What people must agree to first, as more can read along now; everything else mends itself. */
export function needsConsent(reason: string | null): boolean {
  return reason === 'made-public' || reason === 'shared';
}

/** Stops posting in a channel until it is mended, and tells its keeper once. */
export async function needsAttention(
  deps: FlowDeps,
  channel: Channel,
  reason: string,
): Promise<void> {
  const fresh = await deps.store.channels.stop(channel.id, reason);
  if (fresh === null) return;
  deps.log.warn({ channelId: channel.id, reason }, 'channel needs attention');
  await tellKeeper(
    deps,
    fresh,
    `Nothing is posted in #${fresh.name} for now: ${attentionWords(reason)}.`,
  );
}
