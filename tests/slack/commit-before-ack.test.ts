import { describe, expect, it } from '@jest/globals';
import { App } from '@slack/bolt';
import type { Language } from '../../src/core/model.js';
import { createBoltLogger } from '../../src/slack/bolt-logger.js';
import { commitBeforeAck } from '../../src/slack/commit-before-ack.js';
import { createFakeSlack, FakeReceiver } from '../support/fake-slack.js';
import { createKeptLog } from '../support/kept-log.js';

interface Made {
  readonly app: App;
  readonly receiver: FakeReceiver;
  readonly whispers: string[];
  readonly late: unknown[];
  readonly limited: { times: number };
}

interface MakeOptions {
  readonly isTokenBad?: boolean;
  readonly answerWithinMs?: number;
  readonly eventWithinMs?: number;
  readonly languageOf?: () => Promise<Language>;
}

function makeApp(options: MakeOptions = {}): Made {
  const log = createKeptLog();
  const receiver = new FakeReceiver();
  const whispers: string[] = [];
  const late: unknown[] = [];
  const limited = { times: 0 };
  const wrapped = commitBeforeAck(receiver, {
    log,
    onEvent: () => undefined,
    onRateLimited: () => {
      limited.times += 1;
    },
    whisper: ({ text }) => whispers.push(text),
    answerLate: (_body, answer) => late.push(answer),
    ...options,
  });
  const app = new App({
    receiver: wrapped,
    logger: createBoltLogger(log),
    clientOptions: { fetch: createFakeSlack().fetch },
    authorize: () =>
      options.isTokenBad === true
        ? Promise.reject(new Error('no token'))
        : Promise.resolve({
            botToken: 'xoxb-test',
            botId: 'BBOT',
            botUserId: 'UBOT',
            teamId: 'T1',
          }),
  });
  app.error((error) => Promise.reject(error));
  return { app, receiver, whispers, late, limited };
}

const EVENT = {
  type: 'event_callback',
  team_id: 'T1',
  event: { type: 'message', channel: 'C1', user: 'U1', text: 'hi', ts: '1.1' },
};
const COMMAND = {
  command: '/soundings',
  text: 'ask',
  user_id: 'U1',
  team_id: 'T1',
  channel_id: 'C1',
  response_url: 'https://hooks.slack.com/commands/1',
};
const BUTTON = {
  type: 'block_actions',
  user: { id: 'U1', team_id: 'T1' },
  team: { id: 'T1' },
  channel: { id: 'C1' },
  actions: [{ type: 'button', action_id: 'press', block_id: 'b' }],
};
const MODAL = {
  type: 'view_submission',
  user: { id: 'U1' },
  team: { id: 'T1' },
  view: {
    callback_id: 'form',
    blocks: [
      { type: 'section', block_id: 's' },
      { type: 'input', block_id: 'words' },
    ],
  },
};

describe('an event', () => {
  it('is acknowledged after its listener is through', async () => {
    const { app, receiver } = makeApp();
    const order: string[] = [];
    app.message(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push('committed');
    });
    const acks = await receiver.send(EVENT);
    order.push(...acks.map(() => 'acknowledged'));
    expect(order).toEqual(['committed', 'acknowledged']);
  });

  it('gets no acknowledgement when its listener fails', async () => {
    const { app, receiver } = makeApp();
    app.message(() => Promise.reject(new Error('database gone')));
    await expect(receiver.send(EVENT)).rejects.toThrow('database gone');
  });

  it('that is not stored in time gets no acknowledgement, also not when it is stored after all', async () => {
    const { app } = makeApp({ eventWithinMs: 20 });
    const state = { isStored: false };
    app.message(async () => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      state.isStored = true;
    });
    const acks: unknown[] = [];
    const ack = (answer?: unknown): Promise<void> => Promise.resolve(void acks.push(answer));
    const late = { code: 'database_unavailable' };
    await expect(app.processEvent({ body: EVENT, ack })).rejects.toMatchObject(late);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(state.isStored).toBe(true);
    expect(acks).toEqual([]);
  });

  it('gets no acknowledgement when one of two listeners fails', async () => {
    const { app, receiver } = makeApp();
    app.message(() => Promise.resolve());
    app.message(() => Promise.reject(new Error('database gone')));
    await expect(receiver.send(EVENT)).rejects.toThrow('database gone');
  });

  it('gets no acknowledgement when the token cannot be looked up', async () => {
    const { receiver } = makeApp({ isTokenBad: true });
    await expect(receiver.send(EVENT)).rejects.toThrow('no token');
  });

  it('that says events are held back is acknowledged and told', async () => {
    const { receiver, limited } = makeApp();
    expect(await receiver.send({ type: 'app_rate_limited', team_id: 'T1' })).toHaveLength(1);
    expect(limited.times).toBe(1);
  });
});

describe('an act of a person', () => {
  it('is answered with what its listener says, once', async () => {
    const { app, receiver } = makeApp();
    app.command('/soundings', async ({ ack }) => ack('asked'));
    expect(await receiver.send(COMMAND)).toEqual(['asked']);
  });

  it('is acknowledged though nobody listens, such as a button that only opens a link', async () => {
    const { receiver } = makeApp();
    expect(await receiver.send(BUTTON)).toEqual([undefined]);
  });

  it('that failed says in words that it was not saved', async () => {
    const { app, receiver, whispers } = makeApp();
    const fail = () => Promise.reject(new Error('database gone'));
    app.command('/soundings', fail);
    app.action('press', fail);
    app.view('form', fail);
    expect(await receiver.send(COMMAND)).toEqual([
      { response_type: 'ephemeral', text: expect.stringContaining('not saved') },
    ]);
    expect(await receiver.send(MODAL)).toEqual([
      { response_action: 'errors', errors: { words: expect.stringContaining('not saved') } },
    ]);
    expect(await receiver.send(BUTTON)).toEqual([undefined]);
    expect(whispers).toEqual([expect.stringContaining('not saved')]);
  });

  it('that takes too long is answered within the 3 seconds that Slack waits, and its answer follows', async () => {
    const { app, receiver, late } = makeApp({ answerWithinMs: 10 });
    app.command('/soundings', async ({ ack }) => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      await ack('asked');
    });
    expect(await receiver.send(COMMAND)).toEqual([
      { response_type: 'ephemeral', text: expect.stringContaining('Still working') },
    ]);
    expect(late).toEqual(['asked']);
  });

  it('hears bad news in the language of whoever acted', async () => {
    const { app, receiver, whispers } = makeApp({ languageOf: () => Promise.resolve('de') });
    const fail = () => Promise.reject(new Error('database gone'));
    app.command('/soundings', fail);
    app.action('press', fail);
    const text = expect.stringContaining('nicht gespeichert');
    expect(await receiver.send(COMMAND)).toEqual([{ response_type: 'ephemeral', text }]);
    await receiver.send(BUTTON);
    expect(whispers).toEqual([text]);
  });

  it('that takes too long is answered in time, in English where the language takes as long', async () => {
    const slowly = (app: App): void => {
      app.command('/soundings', () => new Promise((resolve) => setTimeout(resolve, 1_000)));
    };
    const german = makeApp({ answerWithinMs: 40, languageOf: () => Promise.resolve('de') });
    slowly(german.app);
    const noch = expect.stringContaining('Ich bin noch dabei');
    expect(await german.receiver.send(COMMAND)).toMatchObject([{ text: noch }]);
    const unknown = makeApp({ answerWithinMs: 40, languageOf: () => new Promise(() => undefined) });
    slowly(unknown.app);
    const still = expect.stringContaining('Still working');
    expect(await unknown.receiver.send(COMMAND)).toMatchObject([{ text: still }]);
  });
});
