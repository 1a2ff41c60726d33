import { isZone } from '../core/time/calendar.js';
import { AppError } from '../errors.js';
import { needsConsent, ZONE_UNKNOWN } from './attention.js';
import { mend } from './channel-changed.js';
import type { FlowDeps } from './deps.js';

/** Looks again at channels that refused us, and goes on where Slack lets us: an unarchived channel, a new invitation, a new token. Returns how many. */
export async function mendChannels(
  deps: FlowDeps,
  isEnding: () => boolean = () => false,
): Promise<number> {
  let mended = 0;
  for (const channel of await deps.store.channels.list()) {
    if (isEnding()) break;
    if (channel.state !== 'needs-attention' || needsConsent(channel.attention)) continue;
    if (channel.attention === ZONE_UNKNOWN && !isZone(channel.zone)) continue;
    try {
      const info = await deps.messenger.channel(channel.slackTeamId, channel.slackChannelId);
      if (!info.isMember || info.isArchived) continue;
      await mend(deps, channel);
      mended += 1;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'slack_refused') throw error;
    }
  }
  return mended;
}
