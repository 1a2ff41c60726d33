import type { Words } from '../../core/words/words-model.js';
import { wordsIn } from '../../core/words/words-in.js';
import { reopenChallenge } from '../../flows/close-challenge.js';
import { takeBackHowItWent } from '../../flows/how-it-went.js';
import { skipPrompt } from '../../flows/skip-prompt.js';
import { whatIsMet } from '../../flows/what-is-met.js';
import { ACTIONS } from '../ids.js';
import { ANSWER_BUTTONS } from '../render/challenge-readings.js';
import { readDigestTarget } from '../render/digest-target.js';
import { RESULT_BUTTONS } from '../render/experiment.js';
import { help } from '../render/help.js';
import {
  ask,
  pause,
  preview,
  resume,
  showChallenges,
  showTensions,
  showThemes,
  skip,
  takeStartBack,
} from './acts.js';
import { type Answer, type Asking, gone, showInBox, tell } from './answer.js';
import { refreshHome } from './app-home.js';
import {
  keepItAlive,
  openAgain,
  openChallengeEdit,
  openChallengeWork,
  sayOfChallenge,
  takeIt,
  takeReadingBack,
  tellWhatHelps,
} from './challenge-acts.js';
import { type Called, pressedBy } from './pressed-by.js';
import type { Edge } from './edge.js';
import { sayOfLink, sayOfTension, unsayOfTension } from './digest-acts.js';
import {
  openExperiment,
  openHowItWent,
  tryForChallenge,
  tryForTension,
} from './experiment-acts.js';
import { chooseOwnGroup } from './lens-acts.js';
import {
  openAbout,
  openChallenge,
  openChallengeClose,
  openPrivateAnswer,
  openSeeDifferently,
  openSetup,
  openTension,
  openWin,
} from './open-forms.js';
import { openLookUp } from './look-up.js';
import { shapeTheme, takeThemeActBack } from './theme-acts.js';
import { sayOfOwnWords, sayOfStatement, showVotes } from './vote-acts.js';

type Pressed = Asking & {
  readonly value: string;
  readonly rootTs: string | null;
  /** False in Home and in a box. */
  readonly isInChannel: boolean;
};
type Press = (edge: Edge, pressed: Pressed) => Promise<Answer | readonly Answer[] | null>;

const PRESSES: Readonly<Record<string, Press>> = {
  [ACTIONS.askNow]: ask,
  [ACTIONS.openSetup]: openSetup,
  [ACTIONS.about]: (edge, pressed) => openAbout(edge, pressed, pressed.rootTs),
  [ACTIONS.undoStart]: (edge, pressed) => takeStartBack(edge, pressed, pressed.value),
  [ACTIONS.pause]: pause,
  [ACTIONS.resume]: resume,
  [ACTIONS.skipNext]: skip,
  [ACTIONS.preview]: preview,
  [ACTIONS.openHelp]: async ({ deps }, pressed) =>
    help(await whatIsMet(deps, pressed), pressed.language),
  [ACTIONS.openChallenge]: (edge, pressed) => openChallenge(edge, pressed, ''),
  [ACTIONS.openTension]: (edge, pressed) => openTension(edge, pressed, ''),
  [ACTIONS.openWin]: (edge, pressed) => openWin(edge, pressed, ''),
  [ACTIONS.showThemes]: showThemes,
  [ACTIONS.showTensions]: showTensions,
  [ACTIONS.showChallenges]: (edge, pressed) => showChallenges(edge, pressed),
  [ACTIONS.openLookUp]: openLookUp,
  [ACTIONS.answerPrivately]: (edge, pressed) => openPrivateAnswer(edge, pressed, pressed.value),
  [ACTIONS.skipPrompt]: async (edge, pressed) =>
    (await skipPrompt(edge.deps, { ...pressed, threadId: pressed.value })).words,
  [ACTIONS.seeDifferently]: async (edge, pressed) => {
    const target = readDigestTarget(pressed.value);
    return target === null ? gone(pressed) : openSeeDifferently(edge, pressed, target);
  },
  [ACTIONS.tensionRight]: (edge, pressed) => sayOfTension(edge, pressed, 'right'),
  [ACTIONS.tensionStillOpen]: (edge, pressed) => sayOfTension(edge, pressed, 'still-open'),
  [ACTIONS.tensionReframed]: (edge, pressed) => sayOfTension(edge, pressed, 'reframed'),
  [ACTIONS.tensionSettled]: (edge, pressed) => sayOfTension(edge, pressed, 'settled'),
  [ACTIONS.linkYes]: (edge, pressed) => sayOfLink(edge, pressed, 'yes'),
  [ACTIONS.linkNo]: (edge, pressed) => sayOfLink(edge, pressed, 'no'),
  [ACTIONS.voteAgree]: (edge, pressed) => sayOfStatement(edge, pressed, 'agree'),
  [ACTIONS.voteDiffer]: (edge, pressed) => sayOfStatement(edge, pressed, 'differ'),
  [ACTIONS.voteNotSure]: (edge, pressed) => sayOfStatement(edge, pressed, 'not-sure'),
  [ACTIONS.offerWords]: (edge, pressed) => sayOfOwnWords(edge, pressed, 'yes'),
  [ACTIONS.keepWords]: (edge, pressed) => sayOfOwnWords(edge, pressed, 'no'),
  [ACTIONS.showVotes]: showVotes,
  [ACTIONS.themeMenu]: shapeTheme,
  [ACTIONS.chooseGroup]: chooseOwnGroup,
  [ACTIONS.challengeClose]: (edge, pressed) => openChallengeClose(edge, pressed, pressed.value),
  [ACTIONS.challengeEdit]: openChallengeEdit,
  [ACTIONS.challengeWork]: openChallengeWork,
  [ACTIONS.challengeKeep]: keepItAlive,
  [ACTIONS.challengeTake]: takeIt,
  [ACTIONS.challengeReopen]: openAgain,
  ...Object.fromEntries(
    ANSWER_BUTTONS.map(({ actionId, answer }) => [actionId, sayOfChallenge(answer)]),
  ),
  [ACTIONS.challengeTakeBack]: takeReadingBack,
  [ACTIONS.challengeHelp]: tellWhatHelps,
  [ACTIONS.openExperiment]: (edge, pressed) => openExperiment(edge, pressed),
  [ACTIONS.tryForChallenge]: tryForChallenge,
  [ACTIONS.tryForTension]: tryForTension,
  [ACTIONS.howItWent]: openHowItWent(null),
  ...Object.fromEntries(
    RESULT_BUTTONS.map(({ actionId, result }) => [actionId, openHowItWent(result)]),
  ),
  [ACTIONS.undo]: async (edge, pressed) => {
    const [kind, ...rest] = pressed.value.split(' ');
    if (kind === 'experiment') {
      const [experimentId = ''] = rest;
      return (await takeBackHowItWent(edge.deps, { ...pressed, experimentId })).words;
    }
    if (kind === 'tension') return unsayOfTension(edge, pressed, rest);
    const [challengeId = ''] = rest;
    if (kind === 'theme') return takeThemeActBack(edge, pressed, challengeId);
    if (kind !== 'challenge') return gone(pressed);
    return (await reopenChallenge(edge.deps, { ...pressed, challengeId })).words;
  },
};

/** The answer words that head a box. */
const TITLES: Readonly<Partial<Record<string, keyof Words['answers']['titles']>>> = {
  [ACTIONS.preview]: 'preview',
  [ACTIONS.showThemes]: 'themes',
  [ACTIONS.showTensions]: 'tensions',
  [ACTIONS.showChallenges]: 'challenges',
  [ACTIONS.showVotes]: 'votes',
};

/** A press in Home names its channel in the value; everywhere else Slack says where it was. */
function pressedOf(call: Called): Pressed {
  const value = call.value ?? '';
  return {
    slackTeamId: call.slackTeamId,
    slackUserId: call.slackUserId,
    language: call.language,
    triggerId: call.triggerId,
    slackChannelId: call.slackChannelId ?? value,
    value,
    rootTs: call.threadTs ?? call.messageTs,
    isInChannel: call.view === null,
  };
}

async function press(edge: Edge, call: Called, run: Press): Promise<void> {
  const pressed = pressedOf(call);
  const said = await run(edge, pressed);
  const { isInChannel } = pressed;
  if (said !== null && isInChannel) tell(edge, pressed, said, call.threadTs);
  if (isInChannel) return;
  if (said !== null) {
    const all = typeof said === 'object' && 'length' in said ? said : [said];
    const title = TITLES[call.actionId];
    const { titles } = wordsIn(pressed.language).answers;
    await showInBox(edge, pressed, title === undefined ? 'Soundings' : titles[title], all);
  }
  refreshHome(edge, pressed);
}

/** Buttons under our messages and in Home: done first, then acknowledged. */
export function listenToButtons(edge: Edge): void {
  for (const [actionId, run] of Object.entries(PRESSES)) {
    edge.app.action(actionId, async ({ body, ack, context }) => {
      await press(edge, await pressedBy(edge, body, context), run);
      await ack();
    });
  }
}
