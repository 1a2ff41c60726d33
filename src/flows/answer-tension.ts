import { dayInWords } from '../core/time/date-words.js';
import {
  answersInWords,
  lookAgainAt,
  type TensionAnswer,
  type TensionAnswers,
} from '../core/tensions/tension-answers.js';
import type { FlowDeps } from './deps.js';
import { mayActInThread, type ThreadPermission } from './find-thread.js';
import type { Language } from '../core/model.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

interface OnTension extends SpokenIn {
  /** The digest's thread, where it is asked about. */
  readonly threadId: string;
  readonly tensionId: string;
  readonly slackTeamId: string;
  readonly slackUserId: string;
}

export type AnsweredTension =
  /** `undo` goes to `takeAnswerBack`. */
  | { readonly kind: 'kept'; readonly words: string; readonly undo: string }
  | { readonly kind: 'kept-already' | 'refused'; readonly words: string };

/**
 * Keeps what a full member says of a tension as it was read: that it is right, or that it is still open and may stay so. Saying it
 * twice changes nothing; what others said stays. Call `showAnswers` afterwards.
 */
export async function answerTension(
  deps: FlowDeps,
  input: OnTension & { readonly answer: TensionAnswer },
): Promise<AnsweredTension> {
  const may = await mayAnswer(deps, input);
  if (!may.ok) return { kind: 'refused', words: may.words };
  const at = deps.clock.now();
  const { answers } = wordsIn(input.language);
  const kept = await deps.store.tensions.answer({
    channelId: may.channel.id,
    tensionId: input.tensionId,
    slackTeamId: input.slackTeamId,
    slackUserId: input.slackUserId,
    answer: input.answer,
    at,
  });
  if (kept.kind === 'gone') return { kind: 'refused', words: answers.tension.gone };
  if (kept.kind === 'erased-person') return { kind: 'refused', words: answers.erased };
  const stands = standsAs(kept.answers, may.channel.zone, at, input.language);
  return kept.kind === 'kept-already'
    ? { kind: 'kept-already', words: `${answers.tension.keptAlready} ${stands}` }
    : { kind: 'kept', words: `${answers.tension.kept} ${stands}`, undo: String(kept.at.getTime()) };
}

export interface TakenBack {
  readonly kind: 'taken-back' | 'refused';
  readonly words: string;
}

/** Undoes one answer of a person. Where somebody else said something since, that stays and is told. */
export async function takeAnswerBack(
  deps: FlowDeps,
  input: OnTension & { readonly undo: string },
): Promise<TakenBack> {
  const may = await mayAnswer(deps, input);
  if (!may.ok) return { kind: 'refused', words: may.words };
  const { gone, changedSince, takenBack } = wordsIn(input.language).answers.tension;
  const madeAt = new Date(Number(input.undo));
  if (Number.isNaN(madeAt.getTime())) return { kind: 'refused', words: gone };
  const result = await deps.store.tensions.takeBack({
    channelId: may.channel.id,
    tensionId: input.tensionId,
    slackTeamId: input.slackTeamId,
    slackUserId: input.slackUserId,
    madeAt,
  });
  const stands = (said: TensionAnswers): string =>
    standsAs(said, may.channel.zone, deps.clock.now(), input.language);
  switch (result.kind) {
    case 'gone':
      return { kind: 'refused', words: gone };
    case 'changed-since':
      return { kind: 'refused', words: changedSince };
    case 'taken-back':
      return { kind: 'taken-back', words: `${takenBack} ${stands(result.answers)}` };
  }
}

/** Only in the channel of a digest that shows this tension. */
async function mayAnswer(deps: FlowDeps, input: OnTension): Promise<ThreadPermission> {
  const may = await mayActInThread(deps, { ...input, act: 'configure' });
  if (!may.ok) return may;
  const stored = await deps.store.digests.ofThread(may.thing.id);
  const isShown =
    stored?.digest.tensions.some(({ tensionId }) => tensionId === input.tensionId) === true;
  const { gone } = wordsIn(input.language).answers.tension;
  return isShown ? may : { ok: false, words: gone };
}

function standsAs(
  answers: TensionAnswers,
  zone: string,
  now: Date,
  language: Language | undefined,
): string {
  return `${answersInWords(answers, language)} ${stateInWords(answers, zone, now, language)}`.trim();
}

function stateInWords(
  answers: TensionAnswers,
  zone: string,
  now: Date,
  language: Language | undefined,
): string {
  const { lookAgain, stands } = wordsIn(language).answers.tension;
  const again = lookAgainAt(answers);
  return again === null
    ? stands[answers.state ?? 'ours']
    : lookAgain(dayInWords(again, zone, now, language));
}
