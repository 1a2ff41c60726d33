import { z } from 'zod';
import { SUBCOMMANDS, type Subcommand } from '../ids.js';
import { markupOrNote } from '../plain-text.js';
import { Id, readPayload, Ts } from './read.js';

interface Asker {
  readonly slackTeamId: string;
  readonly slackUserId: string;
  /** The person's own workspace, which differs in shared channels. */
  readonly userTeamId: string;
  /** Works once, within three seconds. */
  readonly triggerId: string;
}

export interface CommandCall extends Asker {
  readonly command: string;
  readonly slackChannelId: string;
  /** First word of `/soundings`; `help` for none or an unknown one. */
  readonly subcommand: Subcommand;
  /** What follows the first word, as markup. */
  readonly rest: string;
  /** All that was typed, as markup. */
  readonly text: string;
  readonly responseUrl: string | null;
}

const Command = z.object({
  command: z.string().startsWith('/'),
  team_id: Id,
  user_id: Id,
  channel_id: Id,
  trigger_id: Id,
  text: z.string().optional(),
  response_url: z.string().optional(),
});

export function parseCommand(payload: unknown): CommandCall {
  const read = readPayload(Command, payload, 'command');
  const text = (read.text ?? '').trim();
  const [first = '', ...others] = text.split(/\s+/u);
  const subcommand = SUBCOMMANDS.find((name) => name === first.toLowerCase());
  return {
    command: read.command,
    slackTeamId: read.team_id,
    slackUserId: read.user_id,
    userTeamId: read.team_id,
    slackChannelId: read.channel_id,
    triggerId: read.trigger_id,
    subcommand: subcommand ?? 'help',
    rest: subcommand === undefined ? '' : others.join(' '),
    text,
    responseUrl: read.response_url ?? null,
  };
}

export interface ActionCall extends Asker {
  readonly actionId: string;
  /** The button's value, the chosen option or date; null for none. */
  readonly value: string | null;
  /** Of the block in which it stands. */
  readonly blockId: string;
  /** All chosen options of a list of checkboxes. */
  readonly values: readonly string[];
  /** Null in a modal or Home. */
  readonly slackChannelId: string | null;
  readonly messageTs: string | null;
  readonly threadTs: string | null;
  readonly isEphemeral: boolean;
  /** Set in a modal or Home. */
  readonly view: {
    readonly id: string;
    readonly hash: string | null;
    readonly type: string;
  } | null;
  readonly privateMetadata: string;
  readonly responseUrl: string | null;
}

const User = z.object({ id: Id, team_id: Id.optional() });
const Body = z.object({
  team: z.object({ id: Id }).nullish(),
  user: User,
  trigger_id: Id,
  response_url: z.string().nullish(),
});
const Option = z.object({ value: z.string() });
const Action = z.object({
  action_id: Id,
  block_id: z.string().nullish(),
  value: z.string().nullish(),
  selected_option: Option.nullish(),
  selected_options: z.array(Option).nullish(),
  selected_date: z.string().nullish(),
});
const BlockActions = Body.extend({
  channel: z.object({ id: Id }).nullish(),
  container: z
    .object({
      channel_id: Id.nullish(),
      message_ts: z.string().nullish(),
      thread_ts: z.string().nullish(),
      is_ephemeral: z.boolean().nullish(),
    })
    .nullish(),
  message: z.object({ ts: Ts, thread_ts: Ts.optional() }).nullish(),
  view: z
    .object({
      id: Id,
      hash: z.string().nullish(),
      type: z.string(),
      private_metadata: z.string().nullish(),
    })
    .nullish(),
  actions: z.tuple([Action], Action),
});

function askerOf(body: z.infer<typeof Body>): Asker {
  const userTeamId = body.user.team_id ?? body.team?.id ?? '';
  return {
    // Null for apps installed for a whole organisation: the person's workspace is where the act happens then.
    slackTeamId: body.team?.id ?? userTeamId,
    slackUserId: body.user.id,
    userTeamId,
    triggerId: body.trigger_id,
  };
}

/** Reads a press on a button or a choice in a list: the first act of the payload, as Slack sends one. */
export function parseAction(payload: unknown): ActionCall {
  const body = readPayload(BlockActions, payload, 'press on a button');
  const [action] = body.actions;
  return {
    ...askerOf(body),
    actionId: action.action_id,
    blockId: action.block_id ?? '',
    value: action.value ?? action.selected_option?.value ?? action.selected_date ?? null,
    values: action.selected_options?.map(({ value }) => value) ?? [],
    ...placeOf(body),
    view: viewOf(body),
    privateMetadata: body.view?.private_metadata ?? '',
    responseUrl: body.response_url ?? null,
  };
}

function placeOf({ channel, container, message }: z.infer<typeof BlockActions>) {
  const at = message ?? { ts: container?.message_ts, thread_ts: container?.thread_ts };
  return {
    slackChannelId: channel?.id ?? container?.channel_id ?? null,
    messageTs: at.ts ?? null,
    threadTs: at.thread_ts ?? null,
    isEphemeral: container?.is_ephemeral === true,
  };
}

function viewOf({ view }: z.infer<typeof BlockActions>): ActionCall['view'] {
  return view ? { id: view.id, hash: view.hash ?? null, type: view.type } : null;
}

export interface ShortcutCall extends Asker {
  readonly callbackId: string;
  /** Set for a message shortcut. */
  readonly message: {
    readonly slackChannelId: string;
    readonly ts: string;
    readonly threadTs: string | null;
    /** Markup, or a note of what was shared. */
    readonly text: string;
    /** Null for a bot's message. */
    readonly authorSlackId: string | null;
  } | null;
  readonly responseUrl: string | null;
}

const Shortcut = Body.extend({
  type: z.enum(['shortcut', 'message_action']),
  callback_id: Id,
  channel: z.object({ id: Id }).optional(),
  message: z
    .object({
      ts: Ts,
      thread_ts: Ts.optional(),
      text: z.string().nullish(),
      user: Id.nullish(),
      bot_id: z.string().nullish(),
      files: z.array(z.object({ name: z.string().nullish() })).nullish(),
    })
    .optional(),
});

/** Reads a global or a message shortcut. */
export function parseShortcut(payload: unknown): ShortcutCall {
  const body = readPayload(Shortcut, payload, 'shortcut');
  const { channel, message } = body;
  return {
    ...askerOf(body),
    callbackId: body.callback_id,
    message:
      channel === undefined || message === undefined
        ? null
        : {
            slackChannelId: channel.id,
            ts: message.ts,
            threadTs: message.thread_ts ?? null,
            text: markupOrNote(message.text ?? '', {
              files: message.files?.map(({ name }) => name ?? null) ?? [],
              hasSharedMessage: false,
            }),
            authorSlackId: message.bot_id ? null : (message.user ?? null),
          },
    responseUrl: body.response_url ?? null,
  };
}
