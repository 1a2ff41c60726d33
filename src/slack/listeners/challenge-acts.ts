import type { ChallengeAnswer } from '../../core/challenges/challenge-reading.js';
import { NO_WORK } from '../../core/challenges/lines-of-work.js';
import { editMark } from '../../core/challenges/merge-edit.js';
import { workMark } from '../../core/challenges/merge-work.js';
import { answerChallenge, showReadings, takeAnswersBack } from '../../flows/answer-challenge.js';
import { reopenChallenge } from '../../flows/close-challenge.js';
import { keepChallenge } from '../../flows/edit-challenge.js';
import { mayChangeChallenge } from '../../flows/may-change-challenge.js';
import { whatHelps } from '../../flows/what-helps.js';
import { challengeEditModal } from '../render/challenge-edit.js';
import { helpsMessage, readAnswerTarget } from '../render/challenge-readings.js';
import { challengeWorkModal } from '../render/challenge-work-modal.js';
import { type Answer, type Asking, gone, openModal } from './answer.js';
import { deliverSoon } from './deliver-soon.js';
import type { Edge } from './edge.js';

type Pressed = Asking & { readonly value: string };

/** Opens the form to bring a challenge up to date. */
export async function openChallengeEdit(edge: Edge, pressed: Pressed): Promise<Answer | null> {
  const may = await mayChangeChallenge(edge.deps, { ...pressed, challengeId: pressed.value });
  if (!may.ok) return may.words;
  const { thing: challenge, channel } = may;
  const subjectId = `${challenge.id} ${editMark(challenge)}`;
  const place = { slackChannelId: channel.slackChannelId, subjectId };
  const view = challengeEditModal({ place, challenge, language: pressed.language });
  return openModal(edge, pressed, view);
}

/** Opens the form for how the work on it stands. */
export async function openChallengeWork(edge: Edge, pressed: Pressed): Promise<Answer | null> {
  const may = await mayChangeChallenge(edge.deps, { ...pressed, challengeId: pressed.value });
  if (!may.ok) return may.words;
  const { thing: challenge, channel } = may;
  const subjectId = `${challenge.id} ${workMark(challenge.work ?? NO_WORK)}`;
  const place = { slackChannelId: channel.slackChannelId, subjectId };
  const view = challengeWorkModal({ place, challenge, language: pressed.language });
  return openModal(edge, pressed, view);
}

export const keepItAlive = async (edge: Edge, pressed: Pressed): Promise<Answer> =>
  (await keepChallenge(edge.deps, { ...pressed, challengeId: pressed.value })).words;

export const takeIt = async (edge: Edge, pressed: Pressed): Promise<Answer> =>
  (await keepChallenge(edge.deps, { ...pressed, challengeId: pressed.value }, 'owner')).words;

export async function openAgain(edge: Edge, pressed: Pressed): Promise<Answer> {
  const { words } = await reopenChallenge(edge.deps, { ...pressed, challengeId: pressed.value });
  deliverSoon(edge);
  return words;
}

/** What all say by now is shown in the thread; nobody waits for it. */
function showSoon({ deps, background }: Edge, challengeId: string): void {
  background.run('the answers to a challenge', () => showReadings(deps, challengeId));
}

/** One of the three answers to one of the four questions. */
export const sayOfChallenge =
  (answer: ChallengeAnswer) =>
  async (edge: Edge, pressed: Pressed): Promise<Answer> => {
    const target = readAnswerTarget(pressed.value);
    if (target === null) return gone(pressed);
    const result = await answerChallenge(edge.deps, { ...pressed, ...target, answer });
    if (result.kind === 'kept') showSoon(edge, target.challengeId);
    return result.words;
  };

export async function takeReadingBack(edge: Edge, pressed: Pressed): Promise<Answer> {
  const { value: challengeId } = pressed;
  const result = await takeAnswersBack(edge.deps, { ...pressed, challengeId });
  if (result.kind === 'kept') showSoon(edge, challengeId);
  return result.words;
}

export async function tellWhatHelps(edge: Edge, pressed: Pressed): Promise<Answer> {
  const told = await whatHelps(edge.deps, { ...pressed, challengeId: pressed.value });
  return told.kind === 'refused' ? told.words : helpsMessage(told, pressed.language);
}
