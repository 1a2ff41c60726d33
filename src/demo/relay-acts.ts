import { z } from 'zod';
import { AppError } from '../errors.js';
import { BOT, type Workspace } from './emulator.js';
import { controlsOf, findControl } from './find-control.js';
import type { LedgerEntry } from './ledger.js';
import { fillView, readSubmissionAck, View, type Fills, type Submitted } from './modal.js';
import { sendForm, sendInteraction, type AppAddress } from './signed-request.js';
import type { SlackMessage } from './slack-events.js';

/** What a control offers for one tap. */
const Options = z.array(z.looseObject({ text: z.looseObject({ text: z.string() }) }));

export interface Place {
  readonly channelId: string;
  readonly channelName: string;
}

/** What people do by commands, buttons, forms and shortcuts. */
export interface Acts {
  /** Types a slash command; the answer in the acknowledgement comes back, and stands in `answers`. */
  command(by: string, place: Place, line: string): Promise<string>;
  /** Presses a control of a message, found by `action_id` or by how its label begins. */
  press(by: string, place: Place, message: SlackMessage, wanted: string): Promise<void>;
  /** Presses a control of something that only this person was shown. */
  pressShown(by: string, place: Place, blocks: readonly unknown[], wanted: string): Promise<void>;
  /** Runs an act that opens a form, and gives that form as the app opened it. */
  opening(by: string, act: () => Promise<unknown>): Promise<View>;
  submit(by: string, view: View, fills: Fills): Promise<Submitted>;
  /** Presses a control of a form or of Home. */
  pressIn(by: string, view: View, wanted: string): Promise<void>;
  /** One of the options that a view offers for one tap, by its words. */
  chooseIn(by: string, view: View, words: string): Promise<void>;
  /** A message shortcut, or a global one where there is no message. */
  shortcut(by: string, place: Place, id: string, message: SlackMessage | null): Promise<void>;
  /** The person's Home as the app last published it; null before that. */
  home(by: string): View | null;
  /** What acknowledgements of commands showed their authors. */
  readonly answers: readonly LedgerEntry[];
}

interface Side {
  readonly workspace: Workspace;
  readonly app: AppAddress;
}

const OPEN_MS_MAX = 30_000;
const Trigger = z.looseObject({ trigger_id: z.string() });
const Answer = z.looseObject({
  text: z.string().default(''),
  blocks: z.array(z.unknown()).default([]),
});
const Opened = z.looseObject({ ok: z.literal(true), view: View });

const parseAnswer = (ack: string): z.infer<typeof Answer> =>
  ack.startsWith('{') ? Answer.parse(JSON.parse(ack)) : { text: ack, blocks: [] };

async function triggerFor({ workspace }: Side, by: string, view: View | null): Promise<string> {
  const args = {
    user_id: workspace.person(by).id,
    ...(view === null ? {} : { view_id: view.id }),
  };
  return Trigger.parse(await workspace.as(BOT, 'views.generateTriggerId', args)).trigger_id;
}

/** What every interaction carries; https://docs.slack.dev/reference/interaction-payloads */
async function interaction(side: Side, by: string, type: string, view: View | null) {
  const { workspace } = side;
  const { id, key } = workspace.person(by);
  return {
    type,
    token: 'demo',
    api_app_id: workspace.bot.appId,
    team: { id: workspace.teamId, domain: workspace.domain },
    user: { id, username: key, name: key, team_id: workspace.teamId },
    enterprise: null,
    is_enterprise_install: false,
    trigger_id: await triggerFor(side, by, view),
  };
}

function actionOf(blocks: readonly unknown[], wanted: string) {
  const found = findControl(blocks, wanted);
  if (found === null) {
    const there = controlsOf(blocks).map(({ control }) => control.text?.text ?? control.action_id);
    throw new AppError('not_found', `No button "${wanted}" there. There is: ${there.join(', ')}.`);
  }
  return { ...found.control, block_id: found.blockId, action_ts: `${Date.now() / 1000}` };
}

const fromMessage = ({ workspace }: Side, by: string, place: Place, message: SlackMessage) => ({
  channel: { id: place.channelId, name: place.channelName },
  message: { ...message, type: 'message', team: workspace.teamId },
  response_url: workspace.recorder.responseUrl(workspace.person(by).id),
});

async function press(side: Side, by: string, place: Place, message: SlackMessage, wanted: string) {
  await sendInteraction(side.app, {
    ...(await interaction(side, by, 'block_actions', null)),
    ...fromMessage(side, by, place, message),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: place.channelId,
      is_ephemeral: false,
      ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
    },
    state: { values: {} },
    actions: [actionOf(message.blocks ?? [], wanted)],
  });
}

/** Slack sends no message with a press on what only one person sees. */
async function pressShown(
  side: Side,
  by: string,
  { channelId, channelName }: Place,
  blocks: readonly unknown[],
  wanted: string,
) {
  const { workspace } = side;
  const messageTs = `${Date.now() / 1000}`;
  await sendInteraction(side.app, {
    ...(await interaction(side, by, 'block_actions', null)),
    channel: { id: channelId, name: channelName },
    response_url: workspace.recorder.responseUrl(workspace.person(by).id),
    container: {
      type: 'message',
      message_ts: messageTs,
      channel_id: channelId,
      is_ephemeral: true,
    },
    state: { values: {} },
    actions: [actionOf(blocks, wanted)],
  });
}

async function command(side: Side, by: string, place: Place, line: string) {
  const { workspace, app } = side;
  const person = workspace.person(by);
  const [name = '', ...rest] = line.split(' ');
  const ack = await sendForm(app, {
    token: 'demo',
    team_id: workspace.teamId,
    team_domain: workspace.domain,
    channel_id: place.channelId,
    channel_name: place.channelName,
    user_id: person.id,
    user_name: person.key,
    command: name,
    text: rest.join(' '),
    api_app_id: workspace.bot.appId,
    is_enterprise_install: 'false',
    response_url: workspace.recorder.responseUrl(person.id),
    trigger_id: await triggerFor(side, by, null),
  });
  return parseAnswer(ack);
}

async function opening({ workspace }: Side, by: string, act: () => Promise<unknown>) {
  const { calls } = workspace.recorder;
  const from = calls.length;
  const startedMs = performance.now();
  await act();
  while (performance.now() - startedMs < OPEN_MS_MAX) {
    const opened = calls
      .slice(from)
      .filter(({ method }) => /^views\.(open|push|update)$/.test(method))
      .map(({ answer }) => Opened.safeParse(answer))
      .findLast(({ success }) => success);
    if (opened?.data !== undefined) return opened.data.view;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new AppError('internal', `The app opened no form for ${by}.`);
}

async function submit(side: Side, by: string, view: View, fills: Fills): Promise<Submitted> {
  const ack = await sendInteraction(side.app, {
    ...(await interaction(side, by, 'view_submission', view)),
    view: { ...view, state: { values: fillView(view, fills) } },
    response_urls: [],
  });
  return readSubmissionAck(view, ack);
}

async function pressIn(side: Side, by: string, view: View, wanted: string) {
  await sendInteraction(side.app, {
    ...(await interaction(side, by, 'block_actions', view)),
    container: { type: 'view', view_id: view.id },
    view: { ...view, state: { values: {} } },
    actions: [actionOf(view.blocks, wanted)],
  });
}

async function chooseIn(side: Side, by: string, view: View, words: string) {
  const chosen = controlsOf(view.blocks).flatMap(({ blockId, control }) => {
    const options = Options.safeParse(control['options']).data ?? [];
    const option = options.find(({ text }) => text.text === words);
    return option === undefined ? [] : [{ ...control, block_id: blockId, selected_option: option }];
  })[0];
  if (chosen === undefined) throw new AppError('not_found', `No option "${words}" there.`);
  await sendInteraction(side.app, {
    ...(await interaction(side, by, 'block_actions', view)),
    container: { type: 'view', view_id: view.id },
    view: { ...view, state: { values: {} } },
    actions: [{ ...chosen, action_ts: `${Date.now() / 1000}` }],
  });
}

async function shortcut(
  side: Side,
  by: string,
  place: Place,
  message: SlackMessage | null,
  id: string,
) {
  const type = message === null ? 'shortcut' : 'message_action';
  await sendInteraction(side.app, {
    ...(await interaction(side, by, type, null)),
    callback_id: id,
    action_ts: `${Date.now() / 1000}`,
    ...(message === null
      ? {}
      : { ...fromMessage(side, by, place, message), message_ts: message.ts }),
  });
}

function homeOf({ workspace }: Side, by: string): View | null {
  const { id } = workspace.person(by);
  const published = workspace.recorder.calls.findLast(
    (call) => call.method === 'views.publish' && call.args['user_id'] === id,
  );
  return View.safeParse(published?.answer['view']).data ?? null;
}

/** Everything here goes to the app signed, and is looked up in what the app really showed. */
export function createActs(workspace: Workspace, app: AppAddress): Acts {
  const side: Side = { workspace, app };
  const answers: LedgerEntry[] = [];
  return {
    answers,
    command: async (by, place, line) => {
      const { text, blocks } = await command(side, by, place, line);
      const userId = workspace.person(by).id;
      if (text !== '' || blocks.length > 0) {
        answers.push({ at: new Date(), userId, kind: 'answer', text, blocks });
      }
      return text;
    },
    press: (by, place, message, wanted) => press(side, by, place, message, wanted),
    pressShown: (by, place, blocks, wanted) => pressShown(side, by, place, blocks, wanted),
    opening: (by, act) => opening(side, by, act),
    submit: (by, view, fills) => submit(side, by, view, fills),
    pressIn: (by, view, wanted) => pressIn(side, by, view, wanted),
    chooseIn: (by, view, words) => chooseIn(side, by, view, words),
    shortcut: (by, place, id, message) => shortcut(side, by, place, message, id),
    home: (by) => homeOf(side, by),
  };
}
