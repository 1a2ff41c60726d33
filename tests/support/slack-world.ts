import { createMetrics, type Metrics } from '../../src/metrics.js';
import { createSlackApp, type SlackApp, type SlackAppOptions } from '../../src/slack/app.js';
import type { Store } from '../../src/store/store-model.js';
import { createFakeSlack, type FakeSlack, FakeReceiver } from './fake-slack.js';
import { plainAnalysis } from './flow-world.js';
import { createKeptLog } from './kept-log.js';
import { createMovingClock, type MovingClock } from './moving-clock.js';

/** Slack counts seconds; a Monday. */
const START = '2026-03-02T09:00:00Z';

export interface SlackWorld {
  readonly app: SlackApp;
  readonly slack: FakeSlack;
  readonly clock: MovingClock;
  readonly log: ReturnType<typeof createKeptLog>;
  readonly metrics: Metrics;
  event(event: Record<string, unknown>): Promise<unknown[]>;
  /** UANA invites it into the channel, and it greets. */
  invite(): Promise<void>;
  /** The whole body, as it came. */
  deliver(body: Record<string, unknown>): Promise<unknown[]>;
  /** What the acknowledgement of a command carries. */
  command(
    text: string,
    by?: string,
    command?: string,
  ): Promise<Record<string, unknown> | undefined>;
  press(
    actionId: string,
    value: string,
    by?: string,
    where?: Record<string, unknown>,
  ): Promise<void>;
  submit(view: Record<string, unknown>, by?: string): Promise<unknown>;
  shortcut(fields: Record<string, unknown>, by?: string): Promise<void>;
  /** The modal that was opened last. */
  opened(): Record<string, unknown>;
  /** Lets what nobody waits for come to its end. */
  settle(): Promise<void>;
}

const CHANNEL = 'C1';
const asker = (by: string) => ({ user: { id: by, team_id: 'T1' }, team: { id: 'T1' } });

function answersFor(clock: MovingClock): Parameters<typeof createFakeSlack>[0] {
  let count = 0;
  return {
    'conversations.info': ({ channel }) => ({ channel: { id: channel, name: 'crew' } }),
    'conversations.members': { members: ['UBOT', 'UANA', 'UBEN', 'UGUEST'] },
    'users.info': ({ user }) => ({
      user: {
        id: user,
        team_id: 'T1',
        name: String(user).slice(1).toLowerCase(),
        tz: 'Europe/Berlin',
        is_bot: user === 'UBOT',
        is_restricted: user === 'UGUEST',
      },
    }),
    'chat.postMessage': () => {
      count += 1;
      return {
        ts: `${Math.floor(clock.now().getTime() / 1000)}.${String(count).padStart(6, '0')}`,
      };
    },
    'chat.update': ({ ts }) => ({ ts }),
  };
}

/** The real app over a real store: only Slack's side is made up. */
export function createSlackWorld(
  store: Store,
  options: Partial<Pick<SlackAppOptions, 'config' | 'analysis'>> = {},
): SlackWorld {
  const clock = createMovingClock(START);
  const slack = createFakeSlack(answersFor(clock));
  const log = createKeptLog();
  const metrics = createMetrics(store);
  const receiver = new FakeReceiver();
  const app = createSlackApp({
    config: options.config ?? {
      host: '127.0.0.1',
      port: 0,
      slack: {
        mode: 'http',
        botToken: 'xoxb-test',
        appToken: null,
        signingSecret: null,
        apiUrl: 'https://slack.com/api/',
      },
    },
    store,
    analysis: options.analysis ?? plainAnalysis,
    clock,
    log,
    metrics,
    fetch: slack.fetch,
    isPaced: false,
    ...(options.config === undefined ? { receiver } : {}),
  });
  let sent = 0;
  const trigger = (): { trigger_id: string } => {
    sent += 1;
    return { trigger_id: `trigger-${sent}` };
  };
  const event = (inner: Record<string, unknown>) =>
    receiver.send({ type: 'event_callback', team_id: 'T1', event: inner });
  return {
    app,
    slack,
    clock,
    log,
    metrics,
    deliver: (body) => receiver.send(body),
    event,
    invite: async () => {
      const joined = { user: 'UBOT', channel: CHANNEL, inviter: 'UANA' };
      await event({ type: 'member_joined_channel', ...joined });
      await app.settle();
    },
    command: async (text, by = 'UANA', command = '/soundings') => {
      const [answer] = await receiver.send({
        command,
        text,
        user_id: by,
        team_id: 'T1',
        channel_id: CHANNEL,
        ...trigger(),
      });
      return answer as Record<string, unknown> | undefined;
    },
    press: async (actionId, value, by = 'UANA', where = { channel: { id: CHANNEL } }) => {
      await receiver.send({
        type: 'block_actions',
        ...asker(by),
        ...trigger(),
        ...where,
        actions: [{ type: 'button', action_id: actionId, block_id: 'b', value }],
      });
    },
    submit: async (view, by = 'UANA') => {
      const body = { type: 'view_submission', ...asker(by), ...trigger(), view };
      return (await receiver.send(body))[0];
    },
    shortcut: async (fields, by = 'UANA') => {
      await receiver.send({ ...asker(by), ...trigger(), ...fields });
    },
    opened: () => slack.of('views.open').at(-1)?.['view'] as Record<string, unknown>,
    settle: () => app.settle(),
  };
}

/** A form as Slack sends it back: answers by field. */
export function submitted(
  view: Record<string, unknown>,
  id: string,
  answers: Record<string, Record<string, unknown>>,
): Record<string, unknown> {
  const values = Object.fromEntries(
    Object.entries(answers).map(([field, answer]) => [field, { [field]: answer }]),
  );
  return { ...view, id, state: { values } };
}
