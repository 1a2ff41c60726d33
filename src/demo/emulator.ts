import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../errors.js';
import { startRecorder, type Recorder } from './recorder.js';
import { callSlack, type Answer } from './slack-call.js';

/** A person of the demo as seeded; `key` is the handle and names them in the cast. */
export interface Newcomer {
  readonly key: string;
  readonly name: string;
  readonly isAdmin?: boolean;
}

export interface Person {
  readonly key: string;
  readonly name: string;
  readonly id: string;
  readonly token: string;
}

export interface Workspace {
  /** Web API base for the app: through the recorder; ends in `/`. */
  readonly apiUrl: string;
  readonly teamId: string;
  readonly domain: string;
  readonly bot: { readonly id: string; readonly token: string; readonly appId: string };
  readonly signingSecret: string;
  readonly people: ReadonlyMap<string, Person>;
  readonly recorder: Recorder;
  person(key: string): Person;
  /** A call past the recorder, as a person (by key) or as the bot. */
  as(who: string, method: string, args?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** A channel made by the first of these people, with all of them in it, the bot not yet. */
  createChannel(name: string, members: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

export const BOT = 'soundings';
const BOT_USER = 'U0SOUNDINGS';
const APP = 'A0SOUNDINGS';
const BOT_ID = 'B0SOUNDINGS';
/** Slack takes at most 100 people an invitation. */
const INVITED_MAX = 100;

const Users = z.object({ members: z.array(z.object({ id: z.string(), name: z.string() })) });
const Created = z.object({ channel: z.object({ id: z.string() }) });

function seedOf(domain: string, people: readonly Newcomer[], botToken: string) {
  return {
    team: { name: domain, domain },
    users: people.map((person) => ({
      name: person.key,
      real_name: person.name,
      profile: { display_name: person.name.split(' ')[0] ?? person.name },
      is_admin: person.isAdmin ?? false,
    })),
    oauth_apps: [
      {
        app_id: APP,
        client_id: 'demo',
        client_secret: 'demo',
        name: 'Soundings',
        redirect_uris: [],
        bot_id: BOT_ID,
        bot_user_id: BOT_USER,
        bot_name: BOT,
      },
    ],
    tokens: [
      {
        token: botToken,
        type: 'bot',
        user_id: BOT_USER,
        app_id: APP,
        bot_id: BOT_ID,
        bot_user_id: BOT_USER,
      },
      ...people.map((person) => ({ token: `xoxp-${person.key}`, user: person.key })),
    ],
  };
}

/** The emulator is a development dependency, loaded on first use. Throws `AppError('internal')` where it is not installed. */
async function startEmulate(seed: Record<string, unknown>) {
  const emulate = await import('emulate').catch((error: unknown) => {
    throw new AppError(
      'internal',
      'The demo needs the Slack emulator, a development dependency. Run "npm ci" without --omit=dev.',
      { cause: error },
    );
  });
  return emulate.createEmulator({
    service: 'slack',
    port: 0,
    hostname: '127.0.0.1',
    seed: { slack: seed },
  });
}

async function idsByName(apiUrl: string, token: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  let cursor = '';
  do {
    const page = await callSlack(apiUrl, token, 'users.list', { limit: 1000, cursor });
    for (const user of Users.parse(page).members) ids.set(user.name, user.id);
    cursor = z.object({ response_metadata: z.object({ next_cursor: z.string() }) }).parse(page)
      .response_metadata.next_cursor;
  } while (cursor !== '');
  return ids;
}

/** Starts a Slack workspace in this process: a bot that is in no channel yet, and these people, each with a token of their own. */
export async function startWorkspace(
  domain: string,
  newcomers: readonly Newcomer[],
): Promise<Workspace> {
  const botToken = `xoxb-${randomBytes(12).toString('hex')}`;
  const emulator = await startEmulate(seedOf(domain, newcomers, botToken));
  const direct = `http://127.0.0.1:${new URL(emulator.url).port}`;
  const recorder = await startRecorder(direct);
  const ids = await idsByName(`${direct}/api/`, botToken);
  const people = new Map(
    newcomers.map(({ key, name }) => [
      key,
      { key, name, id: ids.get(key) ?? '', token: `xoxp-${key}` },
    ]),
  );
  const person = (key: string): Person => {
    const found = people.get(key);
    if (found === undefined) throw new AppError('input_invalid', `Nobody here is called ${key}.`);
    return found;
  };
  const as: Workspace['as'] = (who, method, args) =>
    callSlack(`${direct}/api/`, who === BOT ? botToken : person(who).token, method, args);
  return {
    apiUrl: `${recorder.origin}/api/`,
    teamId: 'T000000001',
    domain,
    bot: { id: BOT_USER, token: botToken, appId: APP },
    signingSecret: randomBytes(16).toString('hex'),
    people,
    recorder,
    person,
    as,
    createChannel: async (name, members) => {
      const [first = '', ...others] = members;
      const id = Created.parse(await as(first, 'conversations.create', { name })).channel.id;
      for (let from = 0; from < others.length; from += INVITED_MAX) {
        const users = others.slice(from, from + INVITED_MAX).map((key) => person(key).id);
        await as(first, 'conversations.invite', { channel: id, users: users.join(',') });
      }
      return id;
    },
    stop: async () => {
      await recorder.stop();
      await emulator.close();
    },
  };
}
