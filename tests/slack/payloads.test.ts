import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../src/errors.js';
import { FIELDS } from '../../src/slack/ids.js';
import {
  parseAction,
  parseChallenge,
  parseChallengeClose,
  parseChallengeReading,
  parseChannelEvent,
  parseCommand,
  parseHomeOpened,
  parseMemberEvent,
  parseMessageEvent,
  parsePrivateAnswer,
  parseSeenDifferently,
  parseSetupSubmission,
  parseShortcut,
  parseSubmission,
  parseTension,
  parseTokensRevoked,
  parseUserChange,
  parseWin,
} from '../../src/slack/payloads.js';

const said = {
  type: 'message',
  channel: 'C1',
  channel_type: 'channel',
  user: 'U1',
  team: 'T1',
  text: 'the handover is late',
  ts: '1700000002.000100',
  thread_ts: '1700000001.000100',
  client_msg_id: 'one sending',
  blocks: 'unknown fields are passed over',
};
const place = { slackTeamId: 'T1', slackChannelId: 'C1' };
const reply = {
  kind: 'reply',
  ...place,
  ts: '1700000002.000100',
  threadTs: '1700000001.000100',
  slackUserId: 'U1',
  userTeamId: 'T1',
  text: 'the handover is late',
  editedTs: null,
  clientMsgId: 'one sending',
};
const changed = (message: object, previous: object = said) => ({
  type: 'message',
  subtype: 'message_changed',
  hidden: true,
  channel: 'C1',
  ts: '1700000003.000100',
  message,
  previous_message: previous,
});
const edited = { ...said, text: 'the handover is late again', edited: { user: 'U1', ts: '9.0' } };

describe('parseMessageEvent', () => {
  it.each([
    { name: 'a reply', event: said, signal: reply },
    {
      name: 'a reply also sent to the channel, once',
      event: { ...said, subtype: 'thread_broadcast', root: {} },
      signal: reply,
    },
    {
      name: 'a reply with a file and words',
      event: { ...said, subtype: 'file_share', files: [{ id: 'F1', name: 'a.png' }] },
      signal: reply,
    },
    {
      name: 'a reply with a file alone',
      event: { ...said, subtype: 'file_share', text: '', files: [{ id: 'F1', name: 'a.png' }] },
      signal: { ...reply, text: '[file: a.png]' },
    },
    { name: 'a line about oneself', event: { ...said, subtype: 'me_message' }, signal: reply },
    {
      name: 'a guest of another organisation',
      event: { ...said, user_team: 'T9', source_team: 'T9' },
      signal: { ...reply, userTeamId: 'T9' },
    },
    {
      name: 'an edit',
      event: changed(edited),
      signal: { ...reply, kind: 'edited', text: 'the handover is late again', editedTs: '9.0' },
    },
    {
      name: 'an edit whose earlier text Slack does not tell',
      event: { ...changed(edited), previous_message: undefined },
      signal: { ...reply, kind: 'edited', text: 'the handover is late again', editedTs: '9.0' },
    },
    {
      name: 'a deleted reply',
      event: { ...changed({}), subtype: 'message_deleted', deleted_ts: said.ts },
      signal: { kind: 'deleted', ...place, ts: said.ts, threadTs: said.thread_ts },
    },
    {
      name: 'a deleted message of which nothing else is known',
      event: { type: 'message', subtype: 'message_deleted', channel: 'C1', deleted_ts: said.ts },
      signal: { kind: 'deleted', ...place, ts: said.ts, threadTs: null },
    },
    {
      name: 'a deleted prompt',
      event: {
        ...changed({}, { ...said, thread_ts: undefined, bot_id: 'B1' }),
        subtype: 'message_deleted',
        deleted_ts: said.ts,
      },
      signal: { kind: 'root-deleted', ...place, rootTs: said.ts },
    },
    {
      name: 'a deleted prompt with replies, which leaves a tombstone',
      event: changed({
        subtype: 'tombstone',
        ts: '1700000001.000100',
        thread_ts: '1700000001.000100',
      }),
      signal: { kind: 'root-deleted', ...place, rootTs: '1700000001.000100' },
    },
    {
      name: 'a channel made private',
      event: { ...said, subtype: 'channel_convert_to_private' },
      signal: { kind: 'made-private', ...place },
    },
  ])('reads $name', ({ event, signal }) => {
    expect(parseMessageEvent(event, 'T1')).toEqual(signal);
  });

  it.each([
    { name: 'words outside a thread', event: { ...said, thread_ts: undefined } },
    { name: 'the root of a thread', event: { ...said, thread_ts: said.ts } },
    { name: 'a bot, ours too', event: { ...said, bot_id: 'B1' } },
    { name: 'a bot of the old kind', event: { ...said, subtype: 'bot_message', user: undefined } },
    { name: 'Slackbot', event: { ...said, user: 'USLACKBOT' } },
    { name: 'a join', event: { ...said, subtype: 'channel_join' } },
    { name: 'a direct message', event: { ...said, channel_type: 'im' } },
    { name: 'a link that unfolds', event: changed({ ...said, attachments: [{}] }) },
    { name: 'a link that unfolds after an edit', event: changed(edited, edited) },
    { name: 'a change of a bot message', event: changed({ ...edited, bot_id: 'B1' }) },
    { name: 'an edit outside a thread', event: changed({ ...edited, thread_ts: undefined }) },
    { name: 'counted replies', event: { ...changed(said), subtype: 'message_replied' } },
  ])('passes over $name', ({ event }) => {
    expect(parseMessageEvent(event, 'T1').kind).toBe('ignored');
  });

  it.each([
    null,
    'x',
    [],
    {},
    { ...said, ts: 17 },
    { ...said, ts: 'yesterday' },
    { ...said, text: 7 },
    changed({}),
  ])('refuses %j, and says which field without its value', (event) => {
    expect(() => parseMessageEvent(event, 'T1')).toThrow(AppError);
    expect(() => parseMessageEvent(event, 'T1')).not.toThrow(/yesterday/u);
  });
});

describe('events of channels and people', () => {
  it.each([
    {
      event: { type: 'channel_rename', channel: { id: 'C1', name: 'new' } },
      change: { kind: 'renamed', name: 'new' },
    },
    { event: { type: 'group_archive', channel: 'C1' }, change: { kind: 'archived' } },
    { event: { type: 'channel_unarchive', channel: 'C1' }, change: { kind: 'unarchived' } },
    { event: { type: 'group_deleted', channel: 'C1' }, change: { kind: 'deleted' } },
    { event: { type: 'channel_left', channel: 'C1' }, change: { kind: 'left' } },
    { event: { type: 'channel_shared', channel: 'C1' }, change: { kind: 'shared' } },
    {
      event: { type: 'channel_id_changed', old_channel_id: 'C1', new_channel_id: 'C2' },
      change: { kind: 'id-changed', newSlackChannelId: 'C2' },
    },
  ])('reads $event.type', ({ event, change }) => {
    expect(parseChannelEvent(event, 'T1')).toEqual({ ...place, change });
  });

  it('passes over a channel event that changes nothing for us', () => {
    expect(parseChannelEvent({ type: 'channel_history_changed', channel: 'C1' }, 'T1')).toBeNull();
  });

  it('reads who joined and who invited', () => {
    const event = { type: 'member_joined_channel', user: 'UBOT', channel: 'C1', inviter: 'U1' };

    expect(parseMemberEvent(event, 'T1')).toEqual({
      kind: 'joined',
      ...place,
      slackUserId: 'UBOT',
      inviterSlackId: 'U1',
      eventTs: null,
    });
  });

  it('tells the Home tab from the messages tab', () => {
    expect(parseHomeOpened({ user: 'U1', tab: 'home' }, 'T1')?.slackUserId).toBe('U1');
    expect(parseHomeOpened({ user: 'U1', tab: 'messages' }, 'T1')).toBeNull();
  });

  it('tells a revoked bot token from a revoked token of a person', () => {
    expect(parseTokensRevoked({ tokens: { bot: ['UBOT'] } }).isBotRevoked).toBe(true);
    expect(parseTokensRevoked({ tokens: { oauth: ['U1'] } }).isBotRevoked).toBe(false);
  });

  it('reads whose profile changed', () => {
    expect(parseUserChange({ user: { id: 'U1', name: 'maria' } }).slackUserId).toBe('U1');
  });
});

describe('parseCommand', () => {
  const command = {
    command: '/soundings',
    team_id: 'T1',
    user_id: 'U1',
    channel_id: 'C1',
    trigger_id: '1.2',
  };

  it.each([
    { text: '', subcommand: 'help', rest: '' },
    { text: '  Recall  the  handover ', subcommand: 'recall', rest: 'the handover' },
    { text: 'dance now', subcommand: 'help', rest: '' },
    { text: undefined, subcommand: 'help', rest: '' },
  ])('reads "$text" as $subcommand', ({ text, subcommand, rest }) => {
    expect(parseCommand({ ...command, text })).toMatchObject({ subcommand, rest });
  });

  it('refuses a command without a person', () => {
    expect(() => parseCommand({ ...command, user_id: undefined })).toThrow(/user_id/u);
  });
});

describe('parseAction', () => {
  const body = { team: { id: 'T1' }, user: { id: 'U1', team_id: 'T2' }, trigger_id: '1.2' };

  it('reads a button in a message', () => {
    const call = parseAction({
      ...body,
      channel: { id: 'C1' },
      message: { ts: '1.1' },
      actions: [{ action_id: 'soundings_about', type: 'button', value: 'thread' }],
      response_url: 'https://hooks.slack.com/x',
    });

    expect(call).toMatchObject({
      actionId: 'soundings_about',
      value: 'thread',
      slackChannelId: 'C1',
      messageTs: '1.1',
      userTeamId: 'T2',
      view: null,
    });
  });

  it('reads a date and ticked boxes in Home', () => {
    const view = { id: 'V1', hash: 'h', type: 'home', private_metadata: '' };
    const date = { action_id: 'a', selected_date: '2026-03-04' };
    const ticked = { action_id: 'a', selected_options: [{ value: 'yes' }] };

    expect(parseAction({ ...body, view, actions: [date] }).value).toBe('2026-03-04');
    expect(parseAction({ ...body, view, actions: [ticked] }).values).toEqual(['yes']);
  });

  it('refuses a payload without an act', () => {
    expect(() => parseAction({ ...body, actions: [] })).toThrow(AppError);
  });
});

describe('parseShortcut', () => {
  const body = { team: { id: 'T1' }, user: { id: 'U1' }, trigger_id: '1.2' };

  it('reads the message it was used on', () => {
    const call = parseShortcut({
      ...body,
      type: 'message_action',
      callback_id: 'soundings_message_challenge',
      channel: { id: 'C1' },
      message: { ts: '1.1', text: 'words', user: 'U2' },
    });

    expect(call.message).toEqual({
      slackChannelId: 'C1',
      ts: '1.1',
      threadTs: null,
      text: 'words',
      authorSlackId: 'U2',
    });
  });

  it('reads one used on no message', () => {
    const call = parseShortcut({ ...body, type: 'shortcut', callback_id: 'soundings_global_help' });

    expect(call.message).toBeNull();
  });
});

type Values = Readonly<Record<string, object>>;

/** A form as Slack sends it back, read as far as its answers. */
function submitted(values: Values, metadata: object = { slackChannelId: 'C1', threadId: 't' }) {
  return parseSubmission({
    type: 'view_submission',
    team: { id: 'T1' },
    user: { id: 'U1' },
    view: {
      id: 'V1',
      callback_id: 'soundings_any',
      private_metadata: JSON.stringify(metadata),
      state: {
        values: Object.fromEntries(
          Object.entries(values).map(([field, answer]) => [field, { [field]: answer }]),
        ),
      },
    },
  }).view;
}
const typed = (value: string | null) => ({ type: 'plain_text_input', value });
const chosen = (value: string) => ({ selected_option: { value } });
const ticked = (...values: string[]) => ({ selected_options: values.map((value) => ({ value })) });

describe('parseSetupSubmission', () => {
  const right: Values = {
    [FIELDS.promptDays]: ticked('3', '1'),
    [FIELDS.promptTime]: { selected_time: '10:00' },
    [FIELDS.digestDay]: chosen('5'),
    [FIELDS.digestTime]: { selected_time: '16:30' },
    [FIELDS.zone]: chosen('Europe/Berlin'),
    [FIELDS.skipDates]: typed('2026-12-24 to 2026-12-26, 2027-01-01'),
    [FIELDS.acknowledge]: ticked('yes'),
    [FIELDS.ownQuestions]: typed(
      'What surprised you?\n\n  What would you keep?  \nWhat surprised you?',
    ),
  };

  it('reads a form that is right', () => {
    expect(parseSetupSubmission(submitted(right))).toEqual({
      ok: true,
      value: {
        place: { slackChannelId: 'C1', threadId: 't' },
        settings: {
          promptWeekdays: [1, 3],
          promptTime: '10:00',
          digestWeekday: 5,
          digestTime: '16:30',
          zone: 'Europe/Berlin',
          skipDates: ['2026-12-24', '2026-12-25', '2026-12-26', '2027-01-01'],
          acknowledgeReplies: true,
          ownQuestions: ['What surprised you?', 'What would you keep?'],
        },
      },
    });
  });

  it.each([
    { field: FIELDS.promptDays, answer: ticked(), words: 'Choose at least one day.' },
    {
      field: FIELDS.promptTime,
      answer: { selected_time: '25:00' },
      words: 'Choose a time between 00:00 and 23:59.',
    },
    {
      field: FIELDS.digestTime,
      answer: { selected_time: null },
      words: 'Choose a time between 00:00 and 23:59.',
    },
    { field: FIELDS.digestDay, answer: chosen('8'), words: 'Choose a day.' },
    {
      field: FIELDS.zone,
      answer: chosen('Mars/Olympus'),
      words: 'Choose a time zone from the list.',
    },
    {
      field: FIELDS.skipDates,
      answer: typed('2026-02-30'),
      words:
        '“2026-02-30” is no date. Write dates like 2026-12-24, with commas between them; from 2026-12-24 to 2027-01-02 is fine too.',
    },
    {
      field: FIELDS.skipDates,
      answer: typed('2026-01-01..2026-12-31'),
      words: 'A span can have 92 days at most. To rest longer, pause the channel.',
    },
    {
      field: FIELDS.ownQuestions,
      answer: typed('What now?\n ? \n'),
      words: 'Line 2 holds no question.',
    },
    {
      field: FIELDS.ownQuestions,
      answer: typed(`What ${'x'.repeat(300)}?`),
      words: 'Line 1 is long: 300 characters at most, so that it can be read at a glance.',
    },
    {
      field: FIELDS.ownQuestions,
      answer: typed(Array.from({ length: 21 }, (_, n) => `What is ${n}?`).join('\n')),
      words: '20 questions at most, please.',
    },
  ])('says below $field: $words', ({ field, answer, words }) => {
    expect(parseSetupSubmission(submitted({ ...right, [field]: answer }))).toEqual({
      ok: false,
      errors: { [field]: words },
    });
  });

  it.each([
    { answer: ticked('yes'), allowExternal: true },
    { answer: ticked(), allowExternal: false },
  ])('reads whether other organisations are heard, where it was asked', ({ answer, ...heard }) => {
    const form = submitted({ ...right, [FIELDS.allowExternal]: answer });

    expect(parseSetupSubmission(form)).toMatchObject({ value: { settings: heard } });
  });

  it('names every wrong field at once', () => {
    const result = parseSetupSubmission(submitted({}));

    expect(result.ok ? [] : Object.keys(result.errors)).toEqual([
      FIELDS.promptDays,
      FIELDS.digestDay,
      FIELDS.promptTime,
      FIELDS.digestTime,
      FIELDS.zone,
    ]);
  });
});

describe('other forms', () => {
  it('reads a private answer, not to be quoted unless its author said so', () => {
    const words = { [FIELDS.words]: typed(' it is\u200B late ') };
    const quotable = { ...words, [FIELDS.mayBeQuoted]: ticked('yes') };

    expect(parsePrivateAnswer(submitted(words))).toMatchObject({
      ok: true,
      value: { text: 'it is late', mayBeQuoted: false, place: { threadId: 't' } },
    });
    expect(parsePrivateAnswer(submitted(quotable))).toMatchObject({ value: { mayBeQuoted: true } });
  });

  it('stands under the name of its author unless they chose otherwise', () => {
    const words = { [FIELDS.words]: typed('I see it otherwise') };
    const quiet = { ...words, [FIELDS.where]: chosen('privately') };

    expect(parseSeenDifferently(submitted(words))).toMatchObject({ value: { privately: false } });
    expect(parseSeenDifferently(submitted(quiet))).toMatchObject({ value: { privately: true } });
  });

  it('reads a challenge on one line, with what was not answered as not sure', () => {
    const form = { [FIELDS.title]: typed('Our\nhandover'), [FIELDS.solvedBefore]: chosen('no') };

    expect(parseChallenge(submitted(form))).toEqual({
      ok: true,
      value: {
        place: { slackChannelId: 'C1', threadId: 't' },
        title: 'Our handover',
        seen: null,
        answers: {
          solvedBefore: 'no',
          agreeWhatItIs: 'not-sure',
          expertWouldSettle: 'not-sure',
          changeOurselves: 'not-sure',
        },
      },
    });
  });

  it('takes the channel that was chosen where the form was opened outside any', () => {
    const form = { [FIELDS.title]: typed('Our handover'), [FIELDS.channel]: chosen('C2') };

    expect(parseChallenge(submitted(form, {}))).toMatchObject({
      value: { place: { slackChannelId: 'C2' } },
    });
  });

  it.each([
    {
      parse: parsePrivateAnswer,
      form: { [FIELDS.words]: typed(' \u200B\n') },
      field: FIELDS.words,
    },
    { parse: parseSeenDifferently, form: {}, field: FIELDS.words },
    { parse: parseChallenge, form: { [FIELDS.title]: typed(null) }, field: FIELDS.title },
    { parse: parseChallengeClose, form: {}, field: FIELDS.outcome },
    { parse: parseWin, form: {}, field: FIELDS.words },
    { parse: parseTension, form: { [FIELDS.sideOne]: typed('speed') }, field: FIELDS.sideTwo },
    {
      parse: parseTension,
      form: { [FIELDS.sideOne]: typed('speed'), [FIELDS.sideTwo]: typed('speed ') },
      field: FIELDS.sideTwo,
    },
  ])('asks for words below $field where there are none', ({ parse, form, field }) => {
    const result = parse(submitted(form));

    expect(result.ok ? [] : Object.keys(result.errors)).toEqual([field]);
  });

  it('reads how the person sees the challenge, with the draft of the first step', () => {
    const draft = {
      place: { slackChannelId: 'C1' },
      title: 'Our handover',
      seen: null,
      answers: {
        solvedBefore: 'no',
        agreeWhatItIs: 'no',
        expertWouldSettle: 'not-sure',
        changeOurselves: 'yes',
      },
    };

    expect(
      parseChallengeReading(submitted({ [FIELDS.reading]: chosen('complex') }, draft)),
    ).toEqual({ ok: true, value: { ...draft, reading: 'complex' } });
    expect(parseChallengeReading(submitted({}, draft)).ok).toBe(false);
  });

  it.each([{}, { slackChannelId: 7 }, []])(
    'refuses a form that does not say where: %j',
    (place) => {
      const form = submitted({ [FIELDS.words]: typed('words') }, place);

      expect(() => parsePrivateAnswer(form)).toThrow(AppError);
    },
  );

  it('reads who sent a form, and an id that makes it count once', () => {
    const submission = parseSubmission({
      user: { id: 'U1', team_id: 'T1' },
      view: { id: 'V7', callback_id: 'soundings_win', state: { values: {} } },
    });

    expect(submission).toMatchObject({ submissionId: 'V7', slackUserId: 'U1', slackTeamId: 'T1' });
  });
});
