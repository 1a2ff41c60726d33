import { z } from 'zod';
import { markupOrNote } from '../plain-text.js';
import { ClientMsgId, Id, readPayload, Ts } from './read.js';

export interface ReplySignal {
  readonly kind: 'reply' | 'edited';
  readonly slackTeamId: string;
  readonly slackChannelId: string;
  readonly ts: string;
  readonly threadTs: string;
  readonly slackUserId: string;
  /** The author's own workspace; null when Slack does not tell. */
  readonly userTeamId: string | null;
  /** Slack's markup, or a note of what was shared without a word: `plainWords` makes the stored words of it. */
  readonly text: string;
  readonly editedTs: string | null;
  /** What the author's client named the sending of it; null when Slack does not tell. */
  readonly clientMsgId: string | null;
}

/** What a message event means for us. Anything that is no reply of a person in some thread is `ignored`. */
export type MessageSignal =
  | ReplySignal
  | {
      readonly kind: 'deleted';
      readonly slackTeamId: string;
      readonly slackChannelId: string;
      readonly ts: string;
      /** Null when Slack does not tell. */
      readonly threadTs: string | null;
    }
  /** A message of the channel itself is gone; a thread under it may be ours. */
  | {
      readonly kind: 'root-deleted';
      readonly slackTeamId: string;
      readonly slackChannelId: string;
      readonly rootTs: string;
    }
  | {
      readonly kind: 'made-private' | 'made-public';
      readonly slackTeamId: string;
      readonly slackChannelId: string;
    }
  | { readonly kind: 'ignored'; readonly why: string };

const Message = z.object({
  subtype: z.string().optional(),
  ts: Ts,
  thread_ts: Ts.optional(),
  user: Id.optional(),
  bot_id: z.string().nullish(),
  team: z.string().optional(),
  user_team: z.string().optional(),
  source_team: z.string().optional(),
  text: z.string().nullish(),
  edited: z.object({ ts: Ts }).optional(),
  client_msg_id: ClientMsgId,
  files: z.array(z.object({ name: z.string().nullish() })).nullish(),
  attachments: z.array(z.unknown()).nullish(),
});
type Message = z.infer<typeof Message>;

const MessageEvent = z.object({
  subtype: z.string().optional(),
  channel: Id,
  channel_type: z.string().optional(),
});
const Posted = Message.extend({ channel: Id });
const Changed = z.object({ message: Message, previous_message: Message.optional() });
const Deleted = z.object({
  deleted_ts: Ts,
  previous_message: Message.partial({ ts: true }).optional(),
});

interface Place {
  readonly slackTeamId: string;
  readonly slackChannelId: string;
}

/** Subtypes that are something a person said: https://docs.slack.dev/reference/events/message */
const SAID: ReadonlySet<string> = new Set(['thread_broadcast', 'file_share', 'me_message']);

/** Reads a `message` event. Throws `input_invalid` when it is no such thing. */
export function parseMessageEvent(event: unknown, slackTeamId: string): MessageSignal {
  const { subtype, channel, channel_type: where } = readPayload(MessageEvent, event, 'message');
  if (where === 'im' || where === 'mpim' || where === 'app_home') {
    return { kind: 'ignored', why: 'no channel' };
  }
  const place = { slackTeamId, slackChannelId: channel };
  switch (subtype) {
    case 'message_changed':
      return changed(readPayload(Changed, event, 'changed message'), place);
    case 'message_deleted':
      return deleted(readPayload(Deleted, event, 'deleted message'), place);
    case 'channel_convert_to_private':
      return { kind: 'made-private', ...place };
    case 'channel_convert_to_public':
      return { kind: 'made-public', ...place };
    case undefined:
    default:
      return isSaid(subtype)
        ? reply('reply', readPayload(Posted, event, 'message'), place)
        : { kind: 'ignored', why: subtype ?? 'no words' };
  }
}

function changed({ message, previous_message: previous }: z.infer<typeof Changed>, place: Place) {
  if (message.subtype === 'tombstone') return gone(message.ts, message.thread_ts, place);
  if (!isSaid(message.subtype)) return ignored(message.subtype ?? 'no words');
  // Links that unfold, files that are removed and replies that are counted come as changes too, without a new edit.
  const editedTs = message.edited?.ts;
  if (editedTs === undefined || editedTs === previous?.edited?.ts) return ignored('no new edit');
  return reply('edited', message, place);
}

function deleted(
  { deleted_ts: ts, previous_message: previous }: z.infer<typeof Deleted>,
  place: Place,
): MessageSignal {
  if (previous === undefined) return { kind: 'deleted', ...place, ts, threadTs: null };
  return gone(ts, previous.thread_ts, place);
}

function gone(ts: string, threadTs: string | undefined, place: Place): MessageSignal {
  return threadTs === undefined || threadTs === ts
    ? { kind: 'root-deleted', ...place, rootTs: ts }
    : { kind: 'deleted', ...place, ts, threadTs };
}

function reply(kind: ReplySignal['kind'], message: Message, place: Place): MessageSignal {
  const { ts, thread_ts: threadTs, user } = message;
  if (message.bot_id) return ignored('a bot');
  if (user === undefined || user === 'USLACKBOT') return ignored('nobody');
  if (threadTs === undefined || threadTs === ts) return ignored('not in a thread');
  const editedTs = message.edited?.ts ?? null;
  const userTeamId = message.user_team ?? message.source_team ?? message.team ?? null;
  const text = textOf(message);
  const clientMsgId = message.client_msg_id ?? null;
  return {
    kind,
    ...place,
    ts,
    threadTs,
    slackUserId: user,
    userTeamId,
    text,
    editedTs,
    clientMsgId,
  };
}

function textOf({ text, files, attachments }: Message): string {
  return markupOrNote(text ?? '', {
    files: files?.map(({ name }) => name ?? null) ?? [],
    hasSharedMessage: (attachments ?? []).length > 0,
  });
}

function isSaid(subtype: string | undefined): boolean {
  return subtype === undefined || SAID.has(subtype);
}

function ignored(why: string): MessageSignal {
  return { kind: 'ignored', why };
}
