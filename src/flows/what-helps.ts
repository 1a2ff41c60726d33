import type { ChallengeAnswers } from '../core/challenges/challenge-reading.js';
import { questionWords, readChallenge } from '../core/challenges/challenge-reading.js';
import {
  asAnswers,
  NOTHING_SAID,
  readTogether,
  saidNothing,
  seenApart,
} from '../core/challenges/read-together.js';
import { whatMightHelp } from '../core/challenges/what-might-help.js';
import type { FlowDeps } from './deps.js';
import type { OnChallenge } from './may-change-challenge.js';
import { mayActOn } from './may-act-on.js';
import { wordsIn } from '../core/words/words-in.js';

export type WhatHelps =
  | {
      readonly kind: 'told';
      readonly title: string;
      /** By whose answers. */
      readonly by: string;
      /** Three ways to go on, each with its reason, those that may serve first. */
      readonly ways: readonly string[];
      /** Questions that people here answer in different ways. */
      readonly apart: readonly string[];
    }
  | { readonly kind: 'refused'; readonly words: string };

/** Which of the three sources of leadership may serve for a challenge, and why: for one person who asks, by their own answers where there are some. */
export async function whatHelps(deps: FlowDeps, input: OnChallenge): Promise<WhatHelps> {
  const challenge = await deps.store.challenges.get(input.challengeId);
  const may = await mayActOn(deps, challenge, { ...input, act: 'read' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const { challengeId, slackTeamId, slackUserId } = input;
  await deps.store.challengeAnswers.askInThread(challengeId);
  const own = await deps.store.challengeAnswers.mine({ challengeId, slackTeamId, slackUserId });
  const isOwn = !saidNothing(own);
  const answers: ChallengeAnswers = asAnswers(isOwn ? own : NOTHING_SAID);
  const reading = isOwn ? readChallenge(answers).reading : may.thing.reading;
  const together = readTogether(await deps.store.challengeAnswers.of(challengeId));
  const { challenge: words } = wordsIn(input.language).answers;
  return {
    kind: 'told',
    title: may.thing.title,
    by: isOwn ? words.byYourAnswers : words.byItsPost,
    ways: whatMightHelp(reading, answers, input.language),
    apart: seenApart(together).map((question) => questionWords(question, input.language)),
  };
}
