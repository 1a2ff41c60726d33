import { channelChanged } from '../../flows/channel-changed.js';
import { keeperLeft } from '../../flows/edit-challenge.js';
import { joinChannel } from '../../flows/join-channel.js';
import { leaveChannel } from '../../flows/leave-channel.js';
import { CHANNEL_EVENTS } from '../ids.js';
import { type ChannelSignal, parseChannelEvent, parseMemberEvent } from '../payloads.js';
import { deliverSoon } from './deliver-soon.js';
import { type Edge, onEvent } from './edge.js';

type Leaving = Extract<ChannelSignal['change'], { kind: 'left' | 'deleted' }>;
const isLeaving = (change: ChannelSignal['change']): change is Leaving =>
  change.kind === 'left' || change.kind === 'deleted';

async function follow({ deps, messenger }: Edge, signal: ChannelSignal): Promise<void> {
  const { slackTeamId, slackChannelId, change } = signal;
  messenger.memberLists.forget(slackTeamId, slackChannelId);
  if (isLeaving(change)) {
    await leaveChannel(deps, { slackTeamId, slackChannelId, why: change.kind });
    return;
  }
  await channelChanged(deps, { slackTeamId, slackChannelId, change });
}

/** Channels: where the bot comes and goes, and what becomes of a channel. */
export function listenToChannels(edge: Edge): void {
  const { deps, messenger, workspaces } = edge;
  for (const type of ['member_joined_channel', 'member_left_channel']) {
    onEvent(edge, type, async (event, team) => {
      const { kind, slackTeamId, slackChannelId, ...who } = parseMemberEvent(event, team);
      messenger.memberLists.forget(slackTeamId, slackChannelId);
      const { botUserId } = await workspaces.get(slackTeamId);
      if (who.slackUserId !== botUserId) {
        const channel =
          kind === 'left' ? await deps.store.channels.find(slackTeamId, slackChannelId) : null;
        if (channel === null) return;
        const { slackUserId } = who;
        await keeperLeft(deps, { channelId: channel.id, slackUserId });
        return;
      }
      if (kind === 'left') {
        await leaveChannel(deps, { slackTeamId, slackChannelId, why: 'removed' });
        return;
      }
      await joinChannel(deps, {
        slackTeamId,
        slackChannelId,
        addedBySlackId: who.inviterSlackId,
        ...(who.eventTs === null ? {} : { joinedTs: who.eventTs }),
      });
      deliverSoon(edge);
    });
  }
  for (const type of CHANNEL_EVENTS) {
    onEvent(edge, type, async (event, team) => {
      const signal = parseChannelEvent(event, team);
      if (signal !== null) await follow(edge, signal);
    });
  }
}
