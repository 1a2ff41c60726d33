import type { Language } from '../../core/model.js';
import type { ExperimentResult } from '../../core/challenges/experiment.js';
import { sidesInWords } from '../../core/digest/digest-tension-note.js';
import { localDateOf } from '../../core/time/calendar.js';
import { experimentSubjects, type ExperimentSubjects } from '../../flows/experiment-subjects.js';
import { mayLook } from '../../flows/how-it-went.js';
import { mayAct } from '../../flows/may-act.js';
import { wordsIn } from '../../core/words/words-in.js';
import { ACTIONS } from '../ids.js';
import { readDigestTarget } from '../render/digest-target.js';
import { experimentModal, howItWentModal } from '../render/experiment-modals.js';
import {
  type ExperimentSubject,
  experimentSubjectValue,
  readExperimentSubject,
} from '../render/experiment-subject.js';
import { answer } from '../render/notices.js';
import { type Answer, type Asking, gone, openModal } from './answer.js';
import type { Edge } from './edge.js';

type Pressed = Asking & { readonly value: string };

const WEEK_MS = 7 * 24 * 3_600_000;
const SIDE_WORDS_MAX = 4;

/** What can be chosen to try something for: a few words each. */
function choicesOf({ challenges, tensions }: ExperimentSubjects, language: Language) {
  const { answers } = wordsIn(language);
  return [
    ...challenges.map(({ id, title }) => ({
      text: answers.experiment.forChallenge(title),
      value: experimentSubjectValue({ kind: 'challenge', challengeId: id }),
    })),
    ...tensions.map(({ tension, threadId }) => ({
      text: sidesInWords(tension, SIDE_WORDS_MAX, language),
      value: experimentSubjectValue({ kind: 'tension', tensionId: tension.tensionId, threadId }),
    })),
  ];
}

/** The subject that was pressed, in words; null when it is not open in this channel. */
function aboutOf(
  subjects: ExperimentSubjects,
  subject: ExperimentSubject,
  language: Language,
): string | null {
  if (subject.kind === 'challenge') {
    return subjects.challenges.find(({ id }) => id === subject.challengeId)?.title ?? null;
  }
  const found = subjects.tensions.find(({ tension }) => tension.tensionId === subject.tensionId);
  if (found === undefined) return null;
  return sidesInWords(found.tension, SIDE_WORDS_MAX, language);
}

/** Opens the form for something to try, empty or for one challenge or tension. */
export async function openExperiment(
  edge: Edge,
  asking: Asking,
  { words = '', subject = null }: { words?: string; subject?: ExperimentSubject | null } = {},
): Promise<Answer | null> {
  const may = await mayAct(edge.deps, { ...asking, act: 'answer' });
  if (!may.ok) return may.words;
  const { experiment: said } = wordsIn(asking.language).answers;
  const subjects = await experimentSubjects(edge.deps, may.channel);
  if (!subjects.hasMet) {
    return answer(said.notMet, [
      {
        text: said.nameChallenge,
        actionId: ACTIONS.openChallenge,
        value: may.channel.slackChannelId,
      },
    ]);
  }
  const about = subject === null ? undefined : aboutOf(subjects, subject, asking.language);
  if (about === null) return gone(asking);
  const { slackChannelId, zone } = may.channel;
  const subjectId = subject === null ? {} : { subjectId: experimentSubjectValue(subject) };
  const view = experimentModal({
    language: asking.language,
    place: { slackChannelId, ...subjectId },
    slackUserId: asking.slackUserId,
    lookOn: localDateOf(new Date(edge.deps.clock.now().getTime() + WEEK_MS), zone),
    ...(words === '' ? {} : { trying: words }),
    ...(about === undefined ? { subjects: choicesOf(subjects, asking.language) } : { about }),
  });
  return openModal(edge, asking, view);
}

export const tryForChallenge = (edge: Edge, pressed: Pressed): Promise<Answer | null> =>
  openExperiment(edge, pressed, { subject: readExperimentSubject(`challenge ${pressed.value}`) });

export async function tryForTension(edge: Edge, pressed: Pressed): Promise<Answer | null> {
  const target = readDigestTarget(pressed.value);
  if (target?.kind !== 'tension') return gone(pressed);
  const { threadId, id: tensionId } = target;
  return openExperiment(edge, pressed, { subject: { kind: 'tension', tensionId, threadId } });
}

/** Opens the box for how it went; `result` where a button said it already. */
export const openHowItWent =
  (result: ExperimentResult | null) =>
  async (edge: Edge, pressed: Pressed): Promise<Answer | null> => {
    const may = await mayLook(edge.deps, { ...pressed, experimentId: pressed.value });
    if (!may.ok) return may.words;
    const { thing: experiment, channel } = may;
    if (experiment.looked !== null)
      return wordsIn(pressed.language).answers.experiment.lookedAlready;
    // In Home there is no channel in sight; in a direct message the answer belongs there.
    const isInHome = pressed.slackChannelId === pressed.value;
    const slackChannelId = isInHome ? channel.slackChannelId : pressed.slackChannelId;
    const place = { slackChannelId, subjectId: experiment.id };
    const { trying, expecting } = experiment;
    const view = howItWentModal({
      place,
      trying,
      expecting,
      result,
      language: pressed.language,
    });
    return openModal(edge, pressed, view);
  };
