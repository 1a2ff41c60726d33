import type { Channel } from '../core/model.js';
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
    if (!maySlackMendIt(channel)) continue;
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

/** What waits for a person, or for a zone that this machine knows, does not come right by itself. */
function maySlackMendIt({ state, attention, zone }: Channel): boolean {
  if (state !== 'needs-attention' || needsConsent(attention)) return false;
  return attention !== ZONE_UNKNOWN || isZone(zone);
}
