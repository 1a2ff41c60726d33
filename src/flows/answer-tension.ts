import { dayInWords } from '../core/time/date-words.js';
import {
  answersInWords,
  lookAgainAt,
  type TensionAnswer,
  type TensionAnswers,
} from '../core/tensions/tension-answers.js';
import { ERASED } from './answer-privately.js';
import type { FlowDeps } from './deps.js';
import { mayActInThread, type ThreadPermission } from './find-thread.js';

const GONE = 'This tension is no longer there: words that it rested on were taken back.';

interface OnTension {
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
  const kept = await deps.store.tensions.answer({
    channelId: may.channel.id,
    tensionId: input.tensionId,
    slackTeamId: input.slackTeamId,
    slackUserId: input.slackUserId,
    answer: input.answer,
    at,
  });
  if (kept.kind === 'gone') return { kind: 'refused', words: GONE };
  if (kept.kind === 'erased-person') return { kind: 'refused', words: ERASED };
  const stands = standsAs(kept.answers, may.channel.zone, at);
  return kept.kind === 'kept-already'
    ? { kind: 'kept-already', words: `You said so already. ${stands}` }
    : { kind: 'kept', words: `Kept. ${stands}`, undo: String(kept.at.getTime()) };
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
  const madeAt = new Date(Number(input.undo));
  if (Number.isNaN(madeAt.getTime())) return { kind: 'refused', words: GONE };
  const result = await deps.store.tensions.takeBack({
    channelId: may.channel.id,
    tensionId: input.tensionId,
    slackTeamId: input.slackTeamId,
    slackUserId: input.slackUserId,
    madeAt,
  });
  switch (result.kind) {
    case 'gone':
      return { kind: 'refused', words: GONE };
    case 'changed-since':
      return { kind: 'refused', words: 'You said something else since, and that stays.' };
    case 'taken-back':
      return {
        kind: 'taken-back',
        words: `Taken back. ${standsAs(result.answers, may.channel.zone, deps.clock.now())}`,
      };
  }
}

/** Only in the channel of a digest that shows this tension. */
async function mayAnswer(deps: FlowDeps, input: OnTension): Promise<ThreadPermission> {
  const may = await mayActInThread(deps, { ...input, act: 'configure' });
  if (!may.ok) return may;
  const stored = await deps.store.digests.ofThread(may.thing.id);
  const isShown =
    stored?.digest.tensions.some(({ tensionId }) => tensionId === input.tensionId) === true;
  return isShown ? may : { ok: false, words: GONE };
}

function standsAs(answers: TensionAnswers, zone: string, now: Date): string {
  return `${answersInWords(answers)} ${stateInWords(answers, zone, now)}`.trim();
}

function stateInWords(answers: TensionAnswers, zone: string, now: Date): string {
  const again = lookAgainAt(answers);
  if (again !== null) {
    return `It is held open, and looked at again after ${dayInWords(again, zone, now)}.`;
  }
  switch (answers.state) {
    case null:
      return 'It stands as our reading, until you say so.';
    case 'named':
      return 'It stands as named by you.';
    case 'held':
      return 'It is held open.';
    case 'reframed':
      return 'It stands as seen in a new way.';
    case 'settled':
      return 'It stands as settled.';
  }
}
