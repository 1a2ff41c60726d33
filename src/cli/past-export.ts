import { z } from 'zod';
import type { PastReply, PastThread } from '../flows/import-past.js';
import { plainWords } from '../slack/plain-text.js';
import type { ExportFiles } from './export-files.js';
import { brokenLineOf } from './json-line.js';
import { type PastChannel, pastChannel } from './past-channel.js';
import { wrongInput } from '../wrong-input.js';

const Channels = z.array(z.object({ id: z.string(), name: z.string() }));
const Users = z.array(
  z.object({
    id: z.string(),
    team_id: z.string().optional(),
    name: z.string().optional(),
    is_bot: z.boolean().optional(),
    real_name: z.string().optional(),
    profile: z
      .object({ display_name: z.string().optional(), real_name: z.string().optional() })
      .optional(),
  }),
);
const TS = /^\d{1,12}\.\d{1,9}$/u;
const Message = z.object({
  type: z.literal('message'),
  subtype: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().nullish(),
  text: z.string().default(''),
  ts: z.string().regex(TS),
  thread_ts: z.string().regex(TS).optional(),
  edited: z.object({ ts: z.string().regex(TS) }).optional(),
});
type Message = z.infer<typeof Message>;

/** What counts as something that a person said. All else is news about the channel. */
const SAID: ReadonlySet<string | undefined> = new Set([
  undefined,
  'thread_broadcast',
  'me_message',
  'file_share',
]);

interface People {
  readonly names: ReadonlyMap<string, string>;
  readonly bots: ReadonlySet<string>;
  readonly teamId: string | null;
}

function parse<T>(where: string, text: string, schema: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw wrongInput(where, brokenLineOf(text), 'it is not valid JSON');
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') ?? '';
  throw wrongInput(where, 1, `entry ${place}: ${issue?.message ?? 'it is wrong'}`);
}

/** The public and private channels of a Slack workspace export. Throws `AppError('input_invalid')` that names file and line. */
export function readPastExport(path: string, files: ExportFiles): readonly PastChannel[] {
  const has = (name: string): boolean => files.names.includes(name);
  if (!has('channels.json') && !has('groups.json')) {
    throw wrongInput(path, 0, 'it holds no channels.json, so it is no export of a Slack workspace');
  }
  const listed = ['channels.json', 'groups.json']
    .filter(has)
    .flatMap((name) => parse(`${path}/${name}`, files.read(name), Channels));
  const people = readPeople(path, files);
  return listed.map((channel) => {
    const days = files.names.filter((name) => name.startsWith(`${channel.name}/`));
    const messages = days.flatMap((name) => readDay(`${path}/${name}`, files.read(name)));
    return channelOf(channel, messages, people);
  });
}

function readPeople(path: string, files: ExportFiles): People {
  const users = files.names.includes('users.json')
    ? parse(`${path}/users.json`, files.read('users.json'), Users)
    : [];
  return {
    names: new Map(users.map((user) => [user.id, nameOf(user)])),
    bots: new Set(users.filter((user) => user.is_bot === true).map(({ id }) => id)),
    teamId: users.find((user) => user.team_id !== undefined)?.team_id ?? null,
  };
}

function nameOf({ profile, real_name: realName, name, id }: z.infer<typeof Users>[number]): string {
  const names = [profile?.display_name, profile?.real_name, realName, name];
  return names.find((one) => one !== undefined && one !== '') ?? id;
}

/** Entries that are no messages (and Slack has many kinds) are passed over. */
function readDay(where: string, text: string): readonly Message[] {
  return parse(where, text, z.array(z.unknown())).flatMap((entry) => {
    const message = Message.safeParse(entry);
    return message.success ? [message.data] : [];
  });
}

function channelOf(
  channel: { id: string; name: string },
  messages: readonly Message[],
  people: People,
): PastChannel {
  const dropped = { byBots: 0, withoutWords: 0 };
  const roots = new Map(messages.map((message) => [message.ts, message]));
  const threads = new Map<string, PastThread & { readonly replies: PastReply[] }>();
  for (const message of messages) {
    const { thread_ts: rootTs } = message;
    if (rootTs === undefined || rootTs === message.ts) continue;
    const said = saidIn(message, people);
    if (typeof said === 'string') {
      if (said !== 'news') dropped[said] += 1;
      continue;
    }
    const thread = threads.get(rootTs) ?? {
      rootTs,
      question: plainWords(roots.get(rootTs)?.text ?? '', people.names),
      openedAt: instantOf(rootTs),
      replies: [],
    };
    thread.replies.push(said);
    threads.set(rootTs, thread);
  }
  const from = { name: channel.name, slackTeamId: people.teamId, slackChannelId: channel.id };
  return pastChannel(from, [...threads.values()], dropped);
}

function saidIn(message: Message, people: People): PastReply | 'byBots' | 'withoutWords' | 'news' {
  const { user, bot_id: botId, subtype, ts, edited } = message;
  if (subtype === 'bot_message' || (botId !== undefined && botId !== null)) return 'byBots';
  if (!SAID.has(subtype) || user === undefined) return 'news';
  if (people.bots.has(user) || user === 'USLACKBOT') return 'byBots';
  const text = plainWords(message.text, people.names);
  if (text === '') return 'withoutWords';
  return { ts, slackUserId: user, text, editedTs: edited?.ts ?? null, saidAt: instantOf(ts) };
}

/** Slack's `ts` counts seconds. */
function instantOf(ts: string): Date {
  return new Date(Number(ts) * 1000);
}
