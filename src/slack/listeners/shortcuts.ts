import { wordsIn } from '../../core/words/words-in.js';
import { mayAct } from '../../flows/may-act.js';
import { NOTHING_MET } from '../../flows/what-is-met.js';
import { SHORTCUTS } from '../ids.js';
import { parseShortcut, type ShortcutCall } from '../payloads.js';
import type { Modal } from '../render/blocks.js';
import { challengeModal } from '../render/challenge-modals.js';
import { help } from '../render/help.js';
import { winModal } from '../render/small-modals.js';
import { oneLine } from '../render/safe.js';
import { type Answer, type Asking, showInBox, openModal } from './answer.js';
import { askedBy } from './asked-by.js';
import type { Edge } from './edge.js';
import { openExperiment } from './experiment-acts.js';
import { channelsOf } from './home-view.js';
import { tensionFromMessage } from './tension-from-message.js';

type Call = ShortcutCall & Pick<Asking, 'language'>;
type Make = (slackChannelId: string, words: string) => Modal;

/** A twin of a command on a message, since commands do not work in threads. */
async function fromMessage(edge: Edge, call: Call, make: Make): Promise<Answer | null> {
  if (call.message === null) return wordsIn(call.language).answers.noMessage;
  const { slackChannelId, text } = call.message;
  const may = await mayAct(edge.deps, { ...call, slackChannelId, act: 'answer' });
  if (!may.ok) return may.words;
  const words = oneLine(await edge.messenger.words.plain(call.slackTeamId, text));
  const view = make(slackChannelId, words);
  return openModal(edge, call, view);
}

async function experimentFromMessage(edge: Edge, call: Call): Promise<Answer | null> {
  if (call.message === null) return wordsIn(call.language).answers.noMessage;
  const { slackChannelId, text } = call.message;
  const words = oneLine(await edge.messenger.words.plain(call.slackTeamId, text));
  return openExperiment(edge, { ...call, slackChannelId }, { words });
}

async function globalChallenge(edge: Edge, call: Call): Promise<Answer | null> {
  const channels = await channelsOf(edge, call);
  if (channels.length === 0) {
    return wordsIn(call.language).answers.inNoChannel;
  }
  const view = challengeModal({ place: null, channels, language: call.language });
  return openModal(edge, call, view);
}

type Run = (edge: Edge, call: Call) => Promise<Answer | null>;

const RUN: Readonly<Record<string, Run>> = {
  [SHORTCUTS.messageChallenge]: (edge, call) =>
    fromMessage(edge, call, (slackChannelId, title) =>
      challengeModal({ place: { slackChannelId }, title, language: call.language }),
    ),
  [SHORTCUTS.messageWin]: (edge, call) =>
    fromMessage(edge, call, (slackChannelId, words) =>
      winModal({ place: { slackChannelId }, words, language: call.language }),
    ),
  [SHORTCUTS.messageExperiment]: experimentFromMessage,
  [SHORTCUTS.messageTension]: tensionFromMessage,
  [SHORTCUTS.globalChallenge]: globalChallenge,
  [SHORTCUTS.globalHelp]: (_, call) => Promise.resolve(help(NOTHING_MET, call.language)),
};

/** Shortcuts on a message and everywhere; what they say is shown in a box, since there may be no channel in sight. */
export function listenToShortcuts(edge: Edge): void {
  for (const [callbackId, run] of Object.entries(RUN)) {
    edge.app.shortcut(callbackId, async ({ body, ack, context }) => {
      const read = parseShortcut(body);
      const call = await askedBy(edge, read, context, read.message?.slackChannelId);
      const said = await run(edge, call);
      if (said !== null) await showInBox(edge, call, 'Soundings', [said]);
      await ack();
    });
  }
}
