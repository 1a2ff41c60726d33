import { z } from 'zod';
import { Id, readPayload, Ts } from './read.js';

export interface MemberSignal {
  readonly kind: 'joined' | 'left';
  readonly slackTeamId: string;
  readonly slackChannelId: string;
  readonly slackUserId: string;
  /** Who brought them in; null when they came by themselves or Slack does not tell. */
  readonly inviterSlackId: string | null;
  /** Slack's time of it: tells a repeated event from a new one. Null when Slack does not tell. */
  readonly eventTs: string | null;
}

const MemberEvent = z.object({
  type: z.enum(['member_joined_channel', 'member_left_channel']),
  user: Id,
  channel: Id,
  inviter: Id.optional(),
  event_ts: Ts.optional().catch(undefined),
});

export function parseMemberEvent(event: unknown, slackTeamId: string): MemberSignal {
  const read = readPayload(MemberEvent, event, 'change of members');
  return {
    kind: read.type === 'member_joined_channel' ? 'joined' : 'left',
    slackTeamId,
    slackChannelId: read.channel,
    slackUserId: read.user,
    inviterSlackId: read.inviter ?? null,
    eventTs: read.event_ts ?? null,
  };
}

type ChannelChange =
  | { readonly kind: 'renamed'; readonly name: string }
  | { readonly kind: 'archived' | 'unarchived' | 'shared' | 'unshared' }
  /** The app is out of it, or it is no more. */
  | { readonly kind: 'left' | 'deleted' }
  | { readonly kind: 'id-changed'; readonly newSlackChannelId: string };

export interface ChannelSignal {
  readonly slackTeamId: string;
  readonly slackChannelId: string;
  readonly change: ChannelChange;
}

/** No database keeps the letter without a sign. */
const Name = z.string().transform((name) => name.replaceAll('\0', ''));
const Renamed = z.object({ channel: z.object({ id: Id, name: Name }) });
const IdChanged = z.object({ old_channel_id: Id, new_channel_id: Id });
const OfChannel = z.object({ channel: Id });
const ChannelEvent = z.object({ type: z.string() });

const SIMPLE: Readonly<Record<string, Exclude<ChannelChange['kind'], 'renamed' | 'id-changed'>>> = {
  archive: 'archived',
  unarchive: 'unarchived',
  shared: 'shared',
  unshared: 'unshared',
  left: 'left',
  deleted: 'deleted',
};

/** Reads the `channel_…` and `group_…` events; null for one that says nothing we act on. */
export function parseChannelEvent(event: unknown, slackTeamId: string): ChannelSignal | null {
  const { type } = readPayload(ChannelEvent, event, 'change of a channel');
  const what = type.replace(/^(?:channel|group)_/u, '');
  if (what === 'rename') {
    const { channel } = readPayload(Renamed, event, 'renamed channel');
    const change = { kind: 'renamed', name: channel.name } as const;
    return { slackTeamId, slackChannelId: channel.id, change };
  }
  if (what === 'id_changed') {
    const read = readPayload(IdChanged, event, 'changed channel id');
    const change = { kind: 'id-changed', newSlackChannelId: read.new_channel_id } as const;
    return { slackTeamId, slackChannelId: read.old_channel_id, change };
  }
  const kind = SIMPLE[what];
  if (kind === undefined) return null;
  const { channel } = readPayload(OfChannel, event, 'change of a channel');
  return { slackTeamId, slackChannelId: channel, change: { kind } };
}
