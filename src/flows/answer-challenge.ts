import {
  type ChallengeAnswer,
  type ChallengeQuestion,
  CHALLENGE_QUESTIONS,
  QUESTION_WORDS,
  readChallenge,
} from '../core/challenges/challenge-reading.js';
import { asAnswers, type OwnAnswers } from '../core/challenges/read-together.js';
import type { Challenge, ChallengeReading } from '../core/model.js';
import { ERASED } from './answer-privately.js';
import { showChange } from './change-shown.js';
import type { FlowDeps } from './deps.js';
import type { OnChallenge } from './may-change-challenge.js';
import { mayActOn, type PermissionOn } from './may-act-on.js';

const CLOSED = 'This challenge is closed. Any full member can open it again.';

export interface AnsweredChallenge {
  readonly kind: 'kept' | 'refused';
  readonly words: string;
}

/** Keeps what a member says to one of the four questions of a challenge: one answer each, changeable. Call `showReadings` afterwards. */
export async function answerChallenge(
  deps: FlowDeps,
  input: OnChallenge & {
    readonly question: ChallengeQuestion;
    readonly answer: ChallengeAnswer;
  },
): Promise<AnsweredChallenge> {
  const may = await mayAnswer(deps, input);
  if (!may.ok) return { kind: 'refused', words: may.words };
  const { challengeId, slackTeamId, slackUserId, question, answer } = input;
  const own = await deps.store.challengeAnswers.keep({
    challengeId,
    slackTeamId,
    slackUserId,
    question,
    answer,
    at: deps.clock.now(),
  });
  if (own === 'gone') return { kind: 'refused', words: CLOSED };
  if (own === 'erased-person') return { kind: 'refused', words: ERASED };
  return {
    kind: 'kept',
    words: `Kept: “${QUESTION_WORDS[question]}” ${SAID[answer]}. ${soFar(own)}`,
  };
}

/** Takes back all that a member said to the four. Call `showReadings` afterwards. */
export async function takeAnswersBack(
  deps: FlowDeps,
  input: OnChallenge,
): Promise<AnsweredChallenge> {
  const may = await mayAnswer(deps, input);
  if (!may.ok) return { kind: 'refused', words: may.words };
  const { challengeId, slackTeamId, slackUserId } = input;
  const isTaken = await deps.store.challengeAnswers.takeBack({
    challengeId,
    slackTeamId,
    slackUserId,
  });
  return {
    kind: 'kept',
    words: isTaken
      ? 'Taken back: you are not counted here any more.'
      : 'There is nothing of yours to take back here.',
  };
}

/** Shows in the challenge's thread how all read it by now. */
export async function showReadings(deps: FlowDeps, challengeId: string): Promise<void> {
  const postId = await deps.store.challengeAnswers.refreshPost(challengeId);
  const post = postId === null ? null : await deps.store.posts.get(postId);
  if (post !== null) await showChange(deps, post);
}

async function mayAnswer(deps: FlowDeps, input: OnChallenge): Promise<PermissionOn<Challenge>> {
  const challenge = await deps.store.challenges.get(input.challengeId);
  return mayActOn(deps, challenge, { ...input, act: 'answer' });
}

const SAID: Readonly<Record<ChallengeAnswer, string>> = {
  yes: 'Yes',
  no: 'No',
  'not-sure': 'Not sure',
};

const READS: Readonly<Record<ChallengeReading, string>> = {
  complex: 'By your answers it looks complex to you',
  technical: 'By your answers it looks technical to you',
  'not-clear-yet': 'By your answers it is not clear yet',
};

function soFar(own: OwnAnswers): string {
  const left = CHALLENGE_QUESTIONS.filter((question) => own[question] === null).length;
  if (left > 1) return `${left} more, if you like.`;
  const reading = `${READS[readChallenge(asAnswers(own)).reading]}.`;
  return left === 1 ? `One more, if you like. ${reading}` : reading;
}
