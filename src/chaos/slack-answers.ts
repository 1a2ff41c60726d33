/** A message in a channel, ours or a person's, as `conversations.*` shows it. */
export interface SlackMessage {
  readonly ts: string;
  readonly thread_ts?: string;
  readonly user: string;
  readonly bot_id?: string;
  readonly text: string;
  readonly client_msg_id?: string;
  readonly metadata?: { readonly event_type: string; readonly event_payload: { id: string } };
}

const BOT = { user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1', url: 'https://chaos.slack.com/' };
const PERSON = { id: 'U1', name: 'ann', team_id: 'T1', tz: 'UTC', deleted: false, is_bot: false };

type Messages = ReadonlyMap<string, readonly SlackMessage[]>;

/** Metadata only when asked for, as Slack does it. */
function shown(message: SlackMessage, form: URLSearchParams): SlackMessage {
  if (form.get('include_all_metadata') === 'true') return message;
  const { metadata, ...others } = message;
  return metadata === undefined ? message : others;
}

function page(all: readonly SlackMessage[], form: URLSearchParams): Record<string, unknown> {
  const oldest = Number(form.get('oldest') ?? 0);
  const from = Number(form.get('cursor') ?? 0);
  const to = from + Number(form.get('limit') ?? 100);
  const within = all.filter(({ ts }) => Number(ts) >= oldest);
  return {
    messages: within.slice(from, to).map((message) => shown(message, form)),
    has_more: to < within.length,
    response_metadata: { next_cursor: to < within.length ? String(to) : '' },
  };
}

/** What the Web API answers to everything but posting. */
export function answerOf(
  method: string,
  form: URLSearchParams,
  channels: Messages,
): Record<string, unknown> {
  const said = channels.get(form.get('channel') ?? '') ?? [];
  switch (method) {
    case 'auth.test':
      return BOT;
    case 'users.info':
      return { user: PERSON };
    case 'conversations.members':
      return { members: ['U1', 'UBOT'] };
    case 'conversations.info':
      return { channel: { id: form.get('channel'), name: 'chaos', is_member: true } };
    case 'conversations.history':
      return page(
        [...said].reverse().filter((one) => one.thread_ts === undefined),
        form,
      );
    case 'conversations.replies': {
      const root = form.get('ts') ?? '';
      return page(
        said.filter((one) => one.ts === root || one.thread_ts === root),
        form,
      );
    }
    default:
      return {};
  }
}
