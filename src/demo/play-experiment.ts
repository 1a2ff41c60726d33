import { z } from 'zod';
import { AppError } from '../errors.js';
import { findControl } from './find-control.js';
import { type Of, type Part, send } from './part.js';
import { readMessage } from './read-channel.js';
import { rootFor } from './scene.js';
import { SlackMessage } from './slack-events.js';
import { tickAt } from './stage.js';

async function sent(
  part: Part,
  act: () => Promise<unknown>,
  fills: Readonly<Record<string, string>>,
): Promise<void> {
  await send(part, await part.stage.acts.opening(part.by, act), fills);
}

/** By the button below the channel's challenge. */
export async function trySomething(part: Part, act: Of<'try something'>): Promise<void> {
  const { stage, scene, by, week } = part;
  const root = rootFor(scene, week, 'challenge');
  const message = await readMessage(stage.workspace, scene.place.channelId, root);
  const press = () => stage.acts.press(by, scene.place, message, 'soundings_try_for_challenge');
  await sent(part, press, {
    soundings_trying: act.trying,
    soundings_expecting: act.expecting,
    soundings_look_on: act.lookOn,
  });
  await tickAt(stage, new Date());
}

const Direct = z.looseObject({ channel: z.string(), ts: z.string() });

/** The direct message in which the app asked how something went, as the person sees it; null when it did not ask. */
function askedOf({ stage, by }: Part): { channelId: string; message: SlackMessage } | null {
  const { id } = stage.workspace.person(by);
  const call = stage.workspace.recorder.calls.findLast(
    ({ method, args }) =>
      method === 'chat.postMessage' &&
      args['channel'] === id &&
      findControl(blocksOf(args), 'soundings_went_otherwise') !== null,
  );
  const direct = Direct.safeParse(call?.answer);
  if (call === undefined || !direct.success) return null;
  const { channel: channelId, ts } = direct.data;
  return { channelId, message: SlackMessage.parse({ ts, blocks: blocksOf(call.args) }) };
}

const blocksOf = (args: Readonly<Record<string, unknown>>): unknown[] =>
  z.array(z.unknown()).catch([]).parse(args['blocks']);

/** Waits for the app to ask, and answers in the box behind one of its buttons. */
export async function sayHowItWent(part: Part, act: Of<'say how it went'>): Promise<void> {
  const { stage, by } = part;
  await tickAt(stage, new Date());
  const asked = askedOf(part);
  if (asked === null) throw new AppError('not_found', `The app did not ask ${by} how it went.`);
  const place = { channelId: asked.channelId, channelName: 'directmessage' };
  const press = () => stage.acts.press(by, place, asked.message, act.button);
  await sent(part, press, { soundings_learned: act.learned });
  await tickAt(stage, new Date());
}
