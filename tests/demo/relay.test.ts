import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startWorkspace, type Workspace } from '../../src/demo/emulator.js';
import { readLedger } from '../../src/demo/ledger.js';
import { readChannel, readThread } from '../../src/demo/read-channel.js';
import { createActs } from '../../src/demo/relay-acts.js';
import { createRelay } from '../../src/demo/relay.js';
import { callSlack } from '../../src/demo/slack-call.js';
import { startStandIn } from './stand-in.js';

const PEOPLE = [
  { key: 'ada', name: 'Ada' },
  { key: 'bo', name: 'Bo' },
];
const MODAL = {
  type: 'modal',
  callback_id: 'form',
  title: { type: 'plain_text', text: 'A form' },
  blocks: [
    {
      type: 'input',
      block_id: 'words',
      label: { type: 'plain_text', text: 'Your words' },
      element: { type: 'plain_text_input', action_id: 'words', multiline: true },
    },
    {
      type: 'input',
      block_id: 'day',
      label: { type: 'plain_text', text: 'Which day' },
      element: {
        type: 'static_select',
        action_id: 'day',
        options: ['Monday', 'Tuesday'].map((text, index) => ({
          text: { type: 'plain_text', text },
          value: String(index + 1),
        })),
        initial_option: { text: { type: 'plain_text', text: 'Monday' }, value: '1' },
      },
    },
    {
      type: 'input',
      block_id: 'time',
      label: { type: 'plain_text', text: 'Time' },
      element: { type: 'timepicker', action_id: 'time', initial_time: '10:00' },
    },
  ],
};

let workspace: Workspace;
let app: Awaited<ReturnType<typeof startStandIn>>;
let channelId: string;
let respond: (payload: Record<string, unknown>) => Promise<string> = () => Promise.resolve('');

beforeEach(async () => {
  respond = () => Promise.resolve('');
  workspace = await startWorkspace('harbour', PEOPLE);
  app = await startStandIn(
    () => workspace.signingSecret,
    (payload) => respond(payload),
  );
  channelId = await workspace.createChannel('team', ['ada', 'bo']);
});
afterEach(async () => {
  await app.stop();
  await workspace.stop();
});

const relay = () =>
  createRelay(workspace, { url: app.url, signingSecret: workspace.signingSecret });
const acts = () => createActs(workspace, { url: app.url, signingSecret: workspace.signingSecret });
const asBot = (method: string, args: Record<string, unknown>) =>
  callSlack(workspace.apiUrl, workspace.bot.token, method, args);
const eventsOf = () => app.received.map(({ payload }) => payload['event']);

describe('what people write', () => {
  it('tells the app, signed, that it was invited and by whom', async () => {
    await relay().invite(channelId, 'ada');

    expect(app.received).toHaveLength(1);
    expect(app.received[0]).toMatchObject({ isSigned: true, payload: { type: 'event_callback' } });
    expect(eventsOf()[0]).toMatchObject({
      type: 'member_joined_channel',
      user: workspace.bot.id,
      inviter: workspace.person('ada').id,
      channel: channelId,
    });
  });

  it('posts with the author’s token and escapes as Slack does', async () => {
    const people = relay();
    await people.invite(channelId, 'ada');
    const root = await people.say({ by: 'ada', channelId, threadTs: null, text: 'a root' });

    const ts = await people.say({
      by: 'bo',
      channelId,
      threadTs: root,
      text: 'x < y & see https://a.example/b @{ada}',
      isAlsoInChannel: true,
    });

    const expected = `x &lt; y &amp; see <https://a.example/b> <@${workspace.person('ada').id}>`;
    expect(eventsOf().at(-1)).toMatchObject({
      type: 'message',
      subtype: 'thread_broadcast',
      text: expected,
      ts,
      thread_ts: root,
      parent_user_id: workspace.person('ada').id,
      user: workspace.person('bo').id,
      channel_type: 'channel',
    });
    const thread = await readThread(workspace, channelId, root);
    expect(thread.map((message) => message.text)).toEqual(['a root', expected]);
  });

  it('tells of an edit with both versions, and of a deletion with the words that went', async () => {
    const people = relay();
    const ts = await people.say({ by: 'bo', channelId, threadTs: null, text: 'one' });

    await people.edit({ channelId, by: 'bo', ts }, 'two');
    await people.remove({ channelId, by: 'bo', ts });

    const [, changed, deleted] = eventsOf();
    expect(changed).toMatchObject({
      subtype: 'message_changed',
      message: { text: 'two', ts, edited: { user: workspace.person('bo').id } },
      previous_message: { text: 'one', ts },
    });
    expect(deleted).toMatchObject({ subtype: 'message_deleted', deleted_ts: ts });
    expect(await readChannel(workspace, channelId)).toEqual([]);
  });

  it('shares a file with its comment in a thread', async () => {
    const people = relay();
    const root = await people.say({ by: 'ada', channelId, threadTs: null, text: 'a root' });

    await people.say({ by: 'bo', channelId, threadTs: root, text: 'the list', file: 'list.txt' });

    expect(eventsOf().at(-1)).toMatchObject({
      subtype: 'file_share',
      text: 'the list',
      thread_ts: root,
      files: [{ name: 'list.txt' }],
    });
  });

  it('sends some events twice and some late, always the same ones, and loses none', async () => {
    const people = relay();
    for (let index = 1; index <= 12; index += 1) {
      await people.say({ by: 'bo', channelId, threadTs: null, text: `message ${index}` });
    }
    await people.settle();

    const texts = app.received.map(({ payload }) => payload['event']);
    const numbers = texts.map((event) =>
      Number(/message (\d+)/.exec(JSON.stringify(event))?.[1] ?? 0),
    );
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 7, 8, 9, 10, 12, 11]);
    expect(app.received.filter(({ retry }) => retry === '1')).toHaveLength(1);
  });
});

describe('what people press, type and fill in', () => {
  it('gives back the answer to a command and keeps it in the ledger', async () => {
    respond = () => Promise.resolve(JSON.stringify({ text: 'six lines of help' }));
    const people = acts();

    const place = { channelId, channelName: 'team' };
    const answer = await people.command('ada', place, '/soundings win it went well');

    expect(answer).toBe('six lines of help');
    expect(app.received[0]).toMatchObject({
      isSigned: true,
      payload: { command: '/soundings', text: 'win it went well', channel_name: 'team' },
    });
    expect(people.answers).toMatchObject([{ userId: workspace.person('ada').id, kind: 'answer' }]);
  });

  it('presses a button that stands in the message, and says which there are otherwise', async () => {
    await workspace.as('ada', 'conversations.invite', {
      channel: channelId,
      users: workspace.bot.id,
    });
    await asBot('chat.postMessage', {
      channel: channelId,
      text: 'choose',
      blocks: [
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              action_id: 'go',
              value: '42',
              text: { type: 'plain_text', text: 'Go ahead' },
            },
          ],
        },
      ],
    });
    const [message] = await readChannel(workspace, channelId);
    if (message === undefined) throw new Error('nothing was posted');
    const place = { channelId, channelName: 'team' };

    await acts().press('bo', place, message, 'Go a');

    expect(app.received[0]?.payload).toMatchObject({
      type: 'block_actions',
      user: { id: workspace.person('bo').id },
      actions: [{ action_id: 'go', value: '42' }],
      response_url: expect.stringContaining(workspace.recorder.origin),
    });
    await expect(acts().press('bo', place, message, 'Stop')).rejects.toThrow('There is: Go ahead');
  });

  it('reads the form that the app opened, fills it by name and sends its state', async () => {
    respond = async (payload) => {
      if (payload['command'] !== undefined) {
        await asBot('views.open', { trigger_id: payload['trigger_id'], view: MODAL });
      }
      return '';
    };
    const people = acts();
    const place = { channelId, channelName: 'team' };

    const view = await people.opening('ada', () => people.command('ada', place, '/form'));
    const submitted = await people.submit('ada', view, {
      words: 'as they are',
      'which day': 'Tue',
    });

    expect(submitted).toEqual({ kind: 'closed' });
    expect(app.received[1]?.payload).toMatchObject({
      type: 'view_submission',
      view: {
        callback_id: 'form',
        state: {
          values: {
            words: { words: { value: 'as they are' } },
            day: { day: { selected_option: { value: '2' } } },
            time: { time: { selected_time: '10:00' } },
          },
        },
      },
    });
    await expect(people.submit('ada', view, { colour: 'red' })).rejects.toThrow(
      'no field "colour"',
    );
  });

  it('shows what a form found wrong', async () => {
    respond = async (payload) => {
      if (payload['type'] === 'view_submission') {
        return JSON.stringify({ response_action: 'errors', errors: { words: 'Say something.' } });
      }
      await asBot('views.open', { trigger_id: payload['trigger_id'], view: MODAL });
      return '';
    };
    const people = acts();
    const view = await people.opening('bo', () =>
      people.shortcut('bo', { channelId, channelName: 'team' }, 'help', null),
    );

    expect(await people.submit('bo', view, {})).toEqual({
      kind: 'errors',
      errors: { words: 'Say something.' },
    });
  });

  it('keeps what only one person saw in the ledger', async () => {
    const ada = workspace.person('ada').id;
    await workspace.as('ada', 'conversations.invite', {
      channel: channelId,
      users: workspace.bot.id,
    });
    await asBot('chat.postEphemeral', { channel: channelId, user: ada, text: 'only for you' });
    await asBot('chat.postMessage', { channel: ada, text: 'a direct message' });
    await fetch(workspace.recorder.responseUrl(ada), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'an answer' }),
    });

    const ledger = readLedger(workspace.recorder.calls);

    expect(ledger.map(({ kind, text }) => [kind, text])).toEqual([
      ['ephemeral', 'only for you'],
      ['direct message', 'a direct message'],
      ['answer', 'an answer'],
    ]);
  });
});
