import { describe, expect, it } from '@jest/globals';
import { ACTIONS, CALLBACKS, FIELDS, SHORTCUTS } from '../../src/slack/ids.js';
import type { Store } from '../../src/store/store-model.js';
import { emptyStoreForEachTest } from '../support/empty-store.js';
import { createSlackWorld, type SlackWorld, submitted } from '../support/slack-world.js';

const database = emptyStoreForEachTest();

const JOINED = {
  type: 'member_joined_channel',
  user: 'UBOT',
  channel: 'C1',
  inviter: 'UANA',
  event_ts: '1772442000.000100',
};

async function joined(store: Store = database().store): Promise<SlackWorld> {
  const world = createSlackWorld(store);
  await world.event(JOINED);
  await world.settle();
  return world;
}

/** In the channel, with the first question asked. */
async function asked(): Promise<
  SlackWorld & { readonly rootTs: string; readonly threadId: string }
> {
  const world = await joined();
  await world.press(ACTIONS.askNow, '');
  await world.settle();
  const channel = await database().store.channels.find('T1', 'C1');
  const thread = await database().store.threads.lastPrompt(channel?.id ?? '');
  if (thread === null) throw new Error('no question was asked');
  return { ...world, rootTs: thread.rootTs, threadId: thread.id };
}

const tsAfter = (ts: string, seconds: number): string => {
  const [whole = '0', part = '0'] = ts.split('.');
  return `${Number(whole) + seconds}.${part}`;
};

const said = (rootTs: string, ts: string, text: string, by = 'UBEN') => ({
  type: 'message',
  channel: 'C1',
  channel_type: 'channel',
  user: by,
  team: 'T1',
  text,
  ts,
  thread_ts: rootTs,
});

async function texts(threadId: string): Promise<string[]> {
  return (await database().store.responses.ofThread(threadId)).map(({ text }) => text);
}

/** A store that counts what is asked of it. */
function watched(store: Store): { readonly store: Store; readonly asked: string[] } {
  const asked: string[] = [];
  const nouns = Object.entries(store).map(([noun, verbs]: [string, unknown]) => {
    if (typeof verbs !== 'object' || verbs === null) return [noun, verbs];
    return [
      noun,
      new Proxy(verbs, {
        get: (target, verb) => {
          if (typeof verb === 'string') asked.push(`${noun}.${verb}`);
          return Reflect.get(target, verb) as unknown;
        },
      }),
    ];
  });
  return { store: Object.fromEntries(nouns) as Store, asked };
}

describe('into a channel', () => {
  it('greets once and says who brought it, however often the event comes', async () => {
    const world = await joined();
    await world.event(JOINED);
    await world.settle();
    const posts = world.slack.of('chat.postMessage');
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({ channel: 'C1', text: expect.stringContaining('<@UANA>') });
    const greeting = JSON.stringify(posts[0]);
    for (const actionId of [ACTIONS.askNow, ACTIONS.openSetup, ACTIONS.about]) {
      expect(greeting).toContain(actionId);
    }
  });

  it('goes quiet when it is taken out, and follows a new name', async () => {
    const world = await joined();
    await world.event({ type: 'channel_rename', channel: { id: 'C1', name: 'new-name' } });
    expect(await database().store.channels.find('T1', 'C1')).toMatchObject({ name: 'new-name' });
    await world.event({ type: 'member_left_channel', user: 'UBOT', channel: 'C1' });
    expect(await database().store.channels.find('T1', 'C1')).toMatchObject({ state: 'left' });
  });

  it('leaves every channel when the app is taken out of the workspace', async () => {
    const world = await joined();
    await world.event({ type: 'tokens_revoked', tokens: { bot: ['UBOT'] } });
    expect(await database().store.channels.find('T1', 'C1')).toMatchObject({ state: 'left' });
  });
});

describe('a message that is none of ours', () => {
  it.each([
    ['in the channel itself', { ts: '1772442001.000100', thread_ts: undefined }],
    ['of a bot', { bot_id: 'B9', thread_ts: '1772442001.000100' }],
    ['of our own', { user: 'UBOT', thread_ts: '1772442001.000100' }],
    ['that somebody joined', { subtype: 'channel_join', thread_ts: undefined }],
  ])(
    '%s is dropped without a question to the database, to Slack or to the log',
    async (_n, change) => {
      const { store, asked: questions } = watched(database().store);
      const world = createSlackWorld(store);
      questions.length = 0;
      const message = said('1.0', '1772442002.000100', 'not for you');
      expect(await world.event({ ...message, ...change })).toHaveLength(1);
      expect(questions).toEqual([]);
      expect(world.slack.of('users.info')).toEqual([]);
      expect(world.log.lines).toEqual([]);
    },
  );

  it('in a thread of others costs one question and leaves nothing', async () => {
    const { store, asked: questions } = watched(database().store);
    const world = createSlackWorld(store);
    questions.length = 0;
    await world.event(said('1.0', '1772442002.000100', 'not for <@U9> or you'));
    expect(questions).toEqual(['threads.findByRoot']);
    expect(world.slack.of('users.info')).toEqual([]);
    expect(await database().store.responses.count()).toBe(0);
    expect(world.log.lines).toEqual([]);
  });
});

describe('replies', () => {
  it('are kept once in plain words, edited and deleted as in Slack, and get one reaction', async () => {
    const world = await asked();
    const ts = tsAfter(world.rootTs, 60);
    const message = said(world.rootTs, ts, 'I asked <@UANA> about <https://a.example|the plan>');
    await world.event(message);
    await world.event(message);
    expect(await texts(world.threadId)).toEqual(['I asked @ana about the plan']);
    await world.settle();
    expect(world.slack.of('reactions.add')).toHaveLength(1);

    const edited = {
      ...message,
      text: 'I asked Ana',
      edited: { user: 'UBEN', ts: tsAfter(ts, 5) },
    };
    await world.event({
      type: 'message',
      subtype: 'message_changed',
      channel: 'C1',
      message: edited,
      previous_message: message,
    });
    expect(await texts(world.threadId)).toEqual(['I asked Ana']);

    await world.event({
      type: 'message',
      subtype: 'message_deleted',
      channel: 'C1',
      deleted_ts: ts,
      previous_message: edited,
    });
    expect(await texts(world.threadId)).toEqual([]);
    await world.event(message);
    expect(await texts(world.threadId)).toEqual([]);
    const counted = (await world.metrics.text()).body;
    expect(counted).toContain('soundings_responses_stored_total 1');
    expect(counted).toContain('soundings_events_duplicate_total 1');
    expect(counted).toContain('soundings_lag_seconds');
  });

  it('are gone when Slack tells no more than their ts; so is a question', async () => {
    const world = await asked();
    const ts = tsAfter(world.rootTs, 60);
    await world.event(said(world.rootTs, ts, 'Take this back.'));
    const deletion = { type: 'message', subtype: 'message_deleted', channel: 'C1' };
    await world.event({ ...deletion, deleted_ts: ts });
    expect(await texts(world.threadId)).toEqual([]);
    await world.event({ ...deletion, deleted_ts: world.rootTs });
    expect(await database().store.threads.get(world.threadId)).toMatchObject({ isRootGone: true });
    expect(await world.event({ ...deletion, deleted_ts: '1.0' })).toHaveLength(1);
  });

  it('are kept when Slack does not tell a name', async () => {
    const world = await asked();
    world.slack.answer('users.info', { ok: false, error: 'fatal_error' });
    await world.event(said(world.rootTs, tsAfter(world.rootTs, 60), 'ask <@U77>', 'UANA'));
    expect(await texts(world.threadId)).toEqual(['ask @somebody']);
  });

  it('are not acknowledged while the database is gone, and no text of theirs is logged', async () => {
    const world = await asked();
    const gone: Store = {
      ...database().store,
      threads: {
        ...database().store.threads,
        findByRoot: () => Promise.reject(new Error('terminating: secret words')),
      },
    };
    const down = createSlackWorld(gone);
    const message = said(world.rootTs, tsAfter(world.rootTs, 60), 'secret words');
    await expect(down.event(message)).rejects.toThrow();
    expect(JSON.stringify(down.log.lines)).not.toContain('secret words');
    await world.event(message);
    expect(await texts(world.threadId)).toEqual(['secret words']);
  });
});

describe('commands', () => {
  it('answer in the acknowledgement, to the one who asked', async () => {
    const world = await joined();
    for (const text of [
      '',
      'help',
      'what?',
      'status',
      'themes',
      'tensions',
      'challenges',
      'privacy',
      'recall plan',
      'preview',
      'experiment',
      'vote',
      'tension',
      'skip',
    ]) {
      const answer = await world.command(text);
      expect(answer).toMatchObject({
        response_type: 'ephemeral',
        text: expect.stringMatching(/\S/u),
      });
    }
    expect(world.slack.of('chat.postMessage')).toHaveLength(1);
  });

  it('preview shows the digest itself, from the first reply on', async () => {
    const world = await asked();
    await world.event(said(world.rootTs, tsAfter(world.rootTs, 60), 'The parts come too late.'));
    world.clock.moveBy(120_000);
    await world.press(ACTIONS.preview, '');
    await world.settle();
    const shown = JSON.stringify(world.slack.of('chat.postEphemeral').at(-1));
    expect(shown).toContain('Only you see this');
    expect(shown).toContain('The parts come too late.');
  });

  it('preview says so when the channel would get nothing', async () => {
    const world = await joined();
    expect((await world.command('preview'))?.['text']).toContain('would get none now');
  });

  it.each(['status', 'setup', 'win yes'])(
    'say how to begin where the app was never invited: %s',
    async (text) => {
      const world = createSlackWorld(database().store);
      world.slack.answer('conversations.info', { ok: false, error: 'channel_not_found' });
      const answer = await world.command(text);
      expect(answer?.['text']).toContain('/invite @Soundings');
    },
  );

  it('ask, pause and resume do what they say', async () => {
    const world = await joined();
    const answer = await world.command('ask');
    expect(JSON.stringify(answer)).toContain(ACTIONS.undoStart);
    await world.settle();
    expect(world.slack.of('chat.postMessage')).toHaveLength(2);
    expect((await world.command('ask'))?.['text']).toMatch(/within the last day/u);
    await world.command('pause');
    expect(await database().store.channels.find('T1', 'C1')).toMatchObject({ state: 'paused' });
    await world.command('resume');
    expect(await database().store.channels.find('T1', 'C1')).toMatchObject({ state: 'active' });
    expect((await world.command('win We talked'))?.['text']).toContain('Kept');
  });

  it.each([
    ['setup', CALLBACKS.setup],
    ['win', CALLBACKS.win],
  ])('%s opens a form and says nothing else', async (text, callbackId) => {
    const world = await joined();
    expect(await world.command(text)).toBeUndefined();
    expect(world.opened()).toMatchObject({ callback_id: callbackId });
  });

  it('say so when Slack did not open the form in time', async () => {
    const world = await joined();
    world.slack.answer('views.open', { ok: false, error: 'expired_trigger_id' });
    expect((await world.command('setup'))?.['text']).toContain('in time');
  });

  it.each(['status', 'ask', 'preview', 'setup', 'pause', 'themes', 'recall plan', 'win yes'])(
    'do nothing for somebody who is not in the channel: %s',
    async (text) => {
      const world = await joined();
      const answer = await world.command(text, 'USTRANGER');
      expect(answer?.['text']).toMatch(/^Only members of a channel that I am in can do this\./u);
      await world.settle();
      expect(world.slack.of('chat.postMessage')).toHaveLength(1);
      expect(world.slack.of('views.open')).toEqual([]);
    },
  );

  it('say in words that nothing was saved when the database is gone', async () => {
    const gone: Store = {
      ...database().store,
      channels: {
        ...database().store.channels,
        find: () => Promise.reject(new Error('gone')),
      },
    };
    const world = createSlackWorld(gone);
    expect((await world.command('pause'))?.['text']).toContain('not saved');
  });
});

describe('the set-up form', () => {
  const right = {
    [FIELDS.promptDays]: { selected_options: [{ value: '2' }, { value: '4' }] },
    [FIELDS.promptTime]: { selected_time: '09:30' },
    [FIELDS.digestDay]: { selected_option: { value: '5' } },
    [FIELDS.digestTime]: { selected_time: '15:00' },
    [FIELDS.zone]: { selected_option: { value: 'Europe/Berlin' } },
    [FIELDS.skipDates]: { value: '2026-12-24' },
    [FIELDS.acknowledge]: { selected_options: [] },
    [FIELDS.ownQuestions]: { value: 'What did you see this week?' },
  };

  it('saves what it says, and tells the next question', async () => {
    const world = await joined();
    await world.command('setup');
    expect(await world.submit(submitted(world.opened(), 'V1', right))).toBeUndefined();
    await world.settle();
    const channel = await database().store.channels.find('T1', 'C1');
    expect(channel).toMatchObject({
      keeperSlackId: 'UANA',
      zone: 'Europe/Berlin',
      acknowledgeReplies: false,
      ownQuestions: ['What did you see this week?'],
    });
    expect(world.slack.of('chat.postEphemeral')[0]).toMatchObject({
      user: 'UANA',
      text: expect.stringContaining('Next question'),
    });
  });

  it('says under each field what is wrong, and saves nothing', async () => {
    const world = await joined();
    await world.command('setup');
    const wrong = {
      ...right,
      [FIELDS.promptDays]: { selected_options: [] },
      [FIELDS.zone]: { selected_option: { value: 'Mars/Olympus' } },
      [FIELDS.skipDates]: { value: '2026-02-30' },
    };
    expect(await world.submit(submitted(world.opened(), 'V1', wrong))).toMatchObject({
      response_action: 'errors',
      errors: {
        [FIELDS.promptDays]: expect.any(String),
        [FIELDS.zone]: expect.any(String),
        [FIELDS.skipDates]: expect.any(String),
      },
    });
    const channel = await database().store.channels.find('T1', 'C1');
    expect(await database().store.schedules.forChannel(channel?.id ?? '')).toEqual([]);
  });

  it('is not for guests', async () => {
    const world = await joined();
    expect((await world.command('setup', 'UGUEST'))?.['text']).toContain('full members');
    await world.command('setup');
    const answer = await world.submit(submitted(world.opened(), 'V1', right), 'UGUEST');
    expect(answer).toMatchObject({ response_action: 'errors' });
  });
});

describe('a question', () => {
  it('can be answered privately, once a form, by guests too', async () => {
    const world = await asked();
    await world.press(ACTIONS.answerPrivately, world.threadId, 'UGUEST');
    const form = submitted(world.opened(), 'V1', {
      [FIELDS.words]: { value: 'Between us' },
      [FIELDS.mayBeQuoted]: { selected_options: [] },
    });
    expect(await world.submit(form, 'UGUEST')).toBeUndefined();
    await world.submit(form, 'UGUEST');
    expect(await texts(world.threadId)).toEqual(['Between us']);
    expect(world.slack.of('chat.postMessage')).toHaveLength(2);
  });

  it('asks for words when the form is empty', async () => {
    const world = await asked();
    await world.press(ACTIONS.answerPrivately, world.threadId);
    const form = submitted(world.opened(), 'V1', { [FIELDS.words]: { value: ' ' } });
    expect(await world.submit(form)).toMatchObject({
      response_action: 'errors',
      errors: { [FIELDS.words]: expect.any(String) },
    });
  });

  it('can be skipped, which only the one who does it is told', async () => {
    const world = await asked();
    await world.press(ACTIONS.skipPrompt, world.threadId, 'UBEN');
    await world.settle();
    expect(world.slack.of('chat.postEphemeral').at(-1)).toMatchObject({
      user: 'UBEN',
      text: expect.stringContaining('Skipped'),
    });
  });

  it.each([ACTIONS.answerPrivately, ACTIONS.skipPrompt])(
    'is nothing to a stranger, nor by an id that is made up: %s',
    async (actionId) => {
      const world = await asked();
      await world.press(actionId, world.threadId, 'USTRANGER');
      await world.press(actionId, '00000000-0000-4000-8000-000000000000', 'UANA');
      await world.settle();
      expect(world.slack.of('views.open')).toEqual([]);
      expect(world.slack.of('chat.postEphemeral').slice(-2)).toMatchObject([
        { user: 'USTRANGER', text: expect.stringContaining('Only members') },
        { user: 'UANA', text: expect.stringContaining('no longer there') },
      ]);
    },
  );

  it('that was started by default can be taken back', async () => {
    const world = await joined();
    const answer = JSON.stringify(await world.command('ask'));
    const undo = /"action_id":"soundings_undo_start","value":"([^"]+)"/u.exec(answer)?.[1] ?? '';
    await world.press(ACTIONS.undoStart, undo);
    const channel = await database().store.channels.find('T1', 'C1');
    expect(await database().store.schedules.forChannel(channel?.id ?? '')).toEqual([]);
  });
});

/** What people tap and write down of a challenge in its thread. */
async function readBy(world: SlackWorld, id: string): Promise<void> {
  await world.press(ACTIONS.challengeYes, `${id} agreeWhatItIs`, 'UANA');
  await world.press(ACTIONS.challengeNo, `${id} agreeWhatItIs`, 'UBEN');
  await world.press(ACTIONS.challengeNotSure, `${id} agreeWhatItIs`, 'UGUEST');
  await world.press(ACTIONS.challengeNo, `${id} no-such-question`, 'UGUEST');
  await world.press(ACTIONS.challengeHelp, id, 'UBEN');
  await world.settle();
  const told = world.slack.of('chat.postEphemeral').map(({ text }) => String(text));
  expect(told).toContain('Kept: “Do we agree what it is?” Yes. 3 more, if you like.');
  expect(told.join(' ')).toMatch(/no longer there.*What might help\*\nHow do we hand over\?/su);
  expect(JSON.stringify(world.slack.of('chat.update').at(-1))).toContain(
    'One says yes, one says no, one is not sure.',
  );
  await world.press(ACTIONS.challengeTakeBack, id, 'UGUEST');
  await world.settle();
  expect(JSON.stringify(world.slack.of('chat.update').at(-1))).not.toContain('One says yes');
  await world.press(ACTIONS.challengeWork, id);
  expect(world.opened()).toMatchObject({ callback_id: CALLBACKS.challengeWork });
  const work = { [FIELDS.touched]: { value: 'The night shift' } };
  expect(await world.submit(submitted(world.opened(), 'V4', work))).toBeUndefined();
  expect((await database().store.challenges.get(id))?.work?.touched).toBe('The night shift');
}

describe('a challenge', () => {
  it('is shown as it reads first, then posted once, and can be closed', async () => {
    const world = await joined();
    await world.command('How do we hand over?', 'UANA', '/challenge');
    const first = submitted(world.opened(), 'V1', {
      [FIELDS.title]: { value: 'How do we hand over?' },
      [FIELDS.solvedBefore]: { selected_option: { value: 'no' } },
      [FIELDS.changeOurselves]: { selected_option: { value: 'yes' } },
    });
    const next = (await world.submit(first)) as {
      response_action: string;
      view: Record<string, unknown>;
    };
    expect(next).toMatchObject({
      response_action: 'update',
      view: { callback_id: CALLBACKS.challengeReading },
    });
    await world.settle();
    expect(world.slack.of('chat.postMessage')).toHaveLength(1);

    const second = submitted(next.view, 'V1', {
      [FIELDS.reading]: { selected_option: { value: 'complex' } },
    });
    await world.submit(second);
    await world.submit(second);
    await world.settle();
    const posts = world.slack.of('chat.postMessage');
    expect(posts).toHaveLength(3);
    expect(posts[1]?.['text']).toContain('How do we hand over?');
    expect(posts[2]?.['text']).toContain('How do you read it?');

    const channel = await database().store.channels.find('T1', 'C1');
    const [challenge] = await database().store.challenges.list(channel?.id ?? '', 'open');
    const id = challenge?.id ?? '';
    await readBy(world, id);
    await world.press(ACTIONS.challengeClose, id);
    const close = submitted(world.opened(), 'V2', { [FIELDS.outcome]: { value: 'We pair now' } });
    expect(await world.submit(close)).toBeUndefined();
    expect(await database().store.challenges.list(channel?.id ?? '', 'open')).toEqual([]);
    await world.press(ACTIONS.undo, `challenge ${id}`);
    expect(await database().store.challenges.list(channel?.id ?? '', 'open')).toHaveLength(1);
  });

  it('can begin from a message, whose words stand in the form', async () => {
    const world = await joined();
    await world.shortcut({
      type: 'message_action',
      callback_id: SHORTCUTS.messageChallenge,
      channel: { id: 'C1' },
      message: { ts: '1772442002.000100', user: 'UBEN', text: 'Who <@UANA> keeps the keys?' },
    });
    expect(JSON.stringify(world.opened())).toContain('Who @ana keeps the keys?');
  });

  it('from anywhere asks for one of the channels that the person is in', async () => {
    const world = await joined();
    await world.shortcut({ type: 'shortcut', callback_id: SHORTCUTS.globalChallenge });
    expect(JSON.stringify(world.opened())).toContain('#crew');
    await world.shortcut({ type: 'shortcut', callback_id: SHORTCUTS.globalChallenge }, 'USTRANGER');
    expect(JSON.stringify(world.opened())).not.toContain('#crew');
  });
});

describe('Home', () => {
  const inHome = { view: { id: 'VH', type: 'home', hash: 'h' } };

  it('shows channels that the person is in, and what is kept of them, to delete', async () => {
    const world = await asked();
    await world.event(said(world.rootTs, tsAfter(world.rootTs, 60), 'A thing I said'));
    await world.event({ type: 'app_home_opened', user: 'UBEN', tab: 'home' });
    await world.settle();
    const home = world.slack.of('views.publish').at(-1);
    expect(home).toMatchObject({ user_id: 'UBEN', view: { type: 'home' } });
    expect(JSON.stringify(home)).toContain('#crew');
    expect(JSON.stringify(home)).toContain('A thing I said');

    const [response] = await database().store.responses.ofThread(world.threadId);
    await world.press(ACTIONS.deleteResponse, response?.id ?? '', 'UANA', inHome);
    expect(await texts(world.threadId)).toEqual(['A thing I said']);
    await world.press(ACTIONS.deleteResponse, response?.id ?? '', 'UBEN', inHome);
    expect(await texts(world.threadId)).toEqual([]);
    await world.settle();
    expect(JSON.stringify(world.slack.of('views.publish').at(-1))).not.toContain('A thing I said');
  });

  it('shows a stranger no channel and no word', async () => {
    const world = await asked();
    await world.event(said(world.rootTs, tsAfter(world.rootTs, 60), 'A thing I said'));
    await world.event({ type: 'app_home_opened', user: 'USTRANGER', tab: 'home' });
    await world.settle();
    const home = JSON.stringify(world.slack.of('views.publish').at(-1));
    expect(home).not.toMatch(/#crew|A thing I said/u);
  });

  it('keeps what a person chose, and answers a channel button in a box', async () => {
    const world = await asked();
    await world.press(ACTIONS.optOut, '', 'UBEN', inHome);
    expect(await database().store.people.settings('T1', 'UBEN')).toMatchObject({ optedOut: true });
    await world.press(ACTIONS.preview, 'C1', 'UBEN', inHome);
    expect(world.opened()).toMatchObject({ callback_id: CALLBACKS.reading });
    await world.press(ACTIONS.exportMe, '', 'UBEN', inHome);
    // An older manifest does not let the app send files: then it is shown.
    expect(JSON.stringify(world.opened())).toContain('optedOut');
    world.slack.answer('files.getUploadURLExternal', {
      upload_url: 'https://files.slack.com/upload/v1/abc',
      file_id: 'F1',
    });
    world.slack.answer('chat.postMessage', { channel: 'DBEN', ts: '1767000000.000900' });
    await world.press(ACTIONS.exportMe, '', 'UBEN', inHome);
    expect(JSON.stringify(world.opened())).toContain('Sent to you alone');
    expect(world.slack.of('chat.postMessage').at(-1)).toMatchObject({ channel: 'UBEN' });
    expect(world.slack.of('files.completeUploadExternal')).toEqual([
      {
        channel_id: 'DBEN',
        files: [
          { id: 'F1', title: 'my-words-in-soundings.html' },
          { id: 'F1', title: 'my-words-in-soundings.json' },
        ],
      },
    ]);
    const uploads = world.slack.calls.filter(({ method }) => method === 'abc');
    expect(uploads.map(({ token }) => token)).toEqual([null, null]);
    world.slack.answer('files.getUploadURLExternal', {
      upload_url: 'https://files.slack.com.evil.example/upload',
      file_id: 'F1',
    });
    const before = world.slack.calls.filter(({ method }) => method === 'upload').length;
    await world.press(ACTIONS.exportMe, '', 'UBEN', inHome);
    expect(world.slack.calls.filter(({ method }) => method === 'upload')).toHaveLength(before);
    await world.press(ACTIONS.eraseMe, '', 'UBEN', inHome);
    expect(JSON.stringify(world.opened())).toContain('Erased');
  });
});
