import { whatIsMet } from '../../flows/what-is-met.js';
import { COMMANDS, type Subcommand } from '../ids.js';
import { type CommandCall, parseCommand } from '../payloads.js';
import { help, privacy } from '../render/help.js';
import {
  ask,
  pause,
  preview,
  recall,
  resume,
  showChallenges,
  showStatus,
  showTensions,
  showThemes,
  skip,
  tellWin,
} from './acts.js';
import { type Answer, type Asking, inAcknowledgement, tell } from './answer.js';
import { askedBy } from './asked-by.js';
import type { Edge } from './edge.js';
import { openExperiment } from './experiment-acts.js';
import { openChallenge, openSetup, openTension, openWin } from './open-forms.js';
import { showVotes } from './vote-acts.js';

type Call = CommandCall & Asking;

/** Null: something opened, and that is the answer. */
type Run = (edge: Edge, call: Call) => Promise<Answer | null> | Answer;

const plain = (edge: Edge, call: CommandCall, text: string): Promise<string> =>
  edge.messenger.words.plain(call.slackTeamId, text);

async function previewAll(edge: Edge, call: Call): Promise<Answer> {
  const [first, ...rest] = await preview(edge, call);
  if (rest.length > 0) tell(edge, call, rest);
  return first;
}

const RUN: Readonly<Record<Subcommand, Run>> = {
  help: async ({ deps }, call) => help(await whatIsMet(deps, call), call.language),
  setup: openSetup,
  status: showStatus,
  ask,
  preview: previewAll,
  pause,
  resume,
  skip,
  themes: showThemes,
  tensions: showTensions,
  tension: async (edge, call) => openTension(edge, call, await plain(edge, call, call.rest)),
  recall: async (edge, call) => recall(edge, call, await plain(edge, call, call.rest)),
  challenges: async (edge, call) => showChallenges(edge, call, await plain(edge, call, call.rest)),
  experiment: async (edge, call) =>
    openExperiment(edge, call, { words: await plain(edge, call, call.rest) }),
  win: async (edge, call) => {
    const text = await plain(edge, call, call.rest);
    return text === '' ? openWin(edge, call, '') : tellWin(edge, call, text);
  },
  vote: showVotes,
  privacy: ({ deps }, call) => privacy(call.language, deps.analysis.wordedBy),
};

function calledBy(edge: Edge, command: unknown, context: { teamId?: string }): Promise<Call> {
  const call = parseCommand(command);
  return askedBy(edge, call, context, call.slackChannelId);
}

/** `/soundings …` and `/challenge`: done first, then answered in the acknowledgement, to the one who asked. */
export function listenToCommands(edge: Edge): void {
  edge.app.command(COMMANDS.soundings, async ({ command, ack, context }) => {
    const call = await calledBy(edge, command, context);
    const said = await RUN[call.subcommand](edge, call);
    await (said === null ? ack() : ack(inAcknowledgement(said)));
  });
  edge.app.command(COMMANDS.challenge, async ({ command, ack, context }) => {
    const call = await calledBy(edge, command, context);
    const said = await openChallenge(edge, call, await plain(edge, call, call.text));
    await (said === null ? ack() : ack(inAcknowledgement(said)));
  });
}
