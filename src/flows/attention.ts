import type { Channel, Language } from '../core/model.js';
import type { FlowDeps } from './deps.js';
import { tellKeeper } from './tell-keeper.js';
import { wordsIn } from '../core/words/words-in.js';

/** No reason of Slack's: a newer program, or one on another machine, knew the zone that is set. */
export const ZONE_UNKNOWN = 'zone-unknown';

/** Slack's reasons, and ours, that mean the channel or the token, and not this one message. */
const CHANNEL_REASONS = [
  'is_archived',
  'channel_not_found',
  'not_in_channel',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'missing_scope',
  'invalid_auth',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'not_authed',
  ZONE_UNKNOWN,
  'made-public',
  'shared',
] as const;

/** True where every further message to the channel would be refused too. */
export function isChannelReason(reason: string): boolean {
  return CHANNEL_REASONS.some((known) => known === reason);
}

/** Why nothing is posted, in words that end without a full stop. */
export function attentionWords(reason: string, language?: Language): string {
  const { attention, refusedBySlack } = wordsIn(language).errors;
  const known = CHANNEL_REASONS.find((one) => one === reason);
  return known === undefined ? refusedBySlack(reason) : attention[known];
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
  await tellKeeper(deps, fresh, ({ keeper }, language) =>
    keeper.nothingPosted(fresh.name, attentionWords(reason, language)),
  );
}
