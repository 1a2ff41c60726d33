import { z } from 'zod';

/** A message as the emulator gives it; the fields that events repeat. */
export const SlackMessage = z.looseObject({
  ts: z.string(),
  user: z.string().optional(),
  text: z.string().default(''),
  subtype: z.string().optional(),
  thread_ts: z.string().optional(),
  edited: z.object({ user: z.string(), ts: z.string() }).optional(),
  blocks: z.array(z.looseObject({ type: z.string() })).optional(),
  metadata: z.looseObject({ event_type: z.string() }).optional(),
  reactions: z.array(z.object({ name: z.string(), users: z.array(z.string()) })).default([]),
  files: z.array(z.looseObject({ id: z.string(), name: z.string() })).optional(),
});
export type SlackMessage = z.infer<typeof SlackMessage>;

export interface EventPlace {
  readonly teamId: string;
  readonly botId: string;
  readonly appId: string;
  readonly channelId: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** The envelope of the Events API; https://docs.slack.dev/apis/events-api */
export function eventEnvelope(place: EventPlace, eventNumber: number, event: Fields): Fields {
  return {
    token: 'demo',
    team_id: place.teamId,
    context_team_id: place.teamId,
    context_enterprise_id: null,
    api_app_id: place.appId,
    event,
    type: 'event_callback',
    event_id: `Ev${String(eventNumber).padStart(9, '0')}`,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: place.teamId,
        user_id: place.botId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-demo-${eventNumber}`,
  };
}

const richText = (text: string) => [
  {
    type: 'rich_text',
    block_id: 'txt',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
  },
];

/** What Slack puts into `event` for a message that a person has just posted. */
export function messageEvent(
  place: EventPlace,
  message: SlackMessage,
  root: SlackMessage | null,
  isBroadcast: boolean,
): Fields {
  const subtype = isBroadcast ? 'thread_broadcast' : message.subtype;
  return {
    type: 'message',
    ...(subtype === undefined ? {} : { subtype }),
    user: message.user,
    text: message.text,
    ts: message.ts,
    client_msg_id: `demo-${message.ts}`,
    team: place.teamId,
    blocks: richText(message.text),
    ...(message.files === undefined ? {} : { files: message.files, upload: false }),
    ...(message.thread_ts === undefined
      ? {}
      : { thread_ts: message.thread_ts, parent_user_id: root?.user }),
    ...(isBroadcast && root !== null ? { root } : {}),
    channel: place.channelId,
    channel_type: 'channel',
    event_ts: message.ts,
  };
}

export function messageChangedEvent(
  place: EventPlace,
  now: SlackMessage,
  before: SlackMessage,
): Fields {
  const changedTs = now.edited?.ts ?? now.ts;
  const withTeam = (message: SlackMessage) => ({ ...message, team: place.teamId, type: 'message' });
  return {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    message: withTeam(now),
    previous_message: withTeam(before),
    channel: place.channelId,
    channel_type: 'channel',
    ts: changedTs,
    event_ts: changedTs,
  };
}

export function messageDeletedEvent(place: EventPlace, before: SlackMessage): Fields {
  const ts = `${Math.floor(Date.now() / 1000)}.000900`;
  return {
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    deleted_ts: before.ts,
    previous_message: { ...before, team: place.teamId, type: 'message' },
    channel: place.channelId,
    channel_type: 'channel',
    ts,
    event_ts: ts,
  };
}

export function memberJoinedEvent(place: EventPlace, userId: string, inviterId: string): Fields {
  return {
    type: 'member_joined_channel',
    user: userId,
    channel: place.channelId,
    channel_type: 'C',
    team: place.teamId,
    inviter: inviterId,
    event_ts: `${Math.floor(Date.now() / 1000)}.000100`,
  };
}

export function homeOpenedEvent(userId: string): Fields {
  return {
    type: 'app_home_opened',
    user: userId,
    channel: `D${userId.slice(1)}`,
    tab: 'home',
    event_ts: `${Math.floor(Date.now() / 1000)}.000200`,
  };
}
