import {
  type ChallengeAnswer,
  type ChallengeQuestion,
  CHALLENGE_QUESTIONS,
  questionWords,
  readChallenge,
} from '../core/challenges/challenge-reading.js';
import { asAnswers, type OwnAnswers } from '../core/challenges/read-together.js';
import type { Challenge, Language } from '../core/model.js';
import { showChange } from './change-shown.js';
import type { FlowDeps } from './deps.js';
import type { OnChallenge } from './may-change-challenge.js';
import { mayActOn, type PermissionOn } from './may-act-on.js';
import { wordsIn } from '../core/words/words-in.js';

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
  const { answers } = wordsIn(input.language);
  const own = await deps.store.challengeAnswers.keep({
    challengeId,
    slackTeamId,
    slackUserId,
    question,
    answer,
    at: deps.clock.now(),
  });
  if (own === 'gone') return { kind: 'refused', words: answers.challenge.isClosed };
  if (own === 'erased-person') return { kind: 'refused', words: answers.erased };
  return {
    kind: 'kept',
    words: answers.challenge.said(
      questionWords(question, input.language),
      answer,
      soFar(own, input.language),
    ),
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
  const { takenBack, nothingToTakeBack } = wordsIn(input.language).answers.challenge;
  return { kind: 'kept', words: isTaken ? takenBack : nothingToTakeBack };
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

function soFar(own: OwnAnswers, language: Language | undefined): string {
  const { left, oneLeft, reads } = wordsIn(language).answers.challenge;
  const open = CHALLENGE_QUESTIONS.filter((question) => own[question] === null).length;
  if (open > 1) return left(open);
  const reading = reads[readChallenge(asAnswers(own)).reading];
  return open === 1 ? oneLeft(reading) : reading;
}
