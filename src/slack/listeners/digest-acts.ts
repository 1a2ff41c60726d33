import type { TensionAnswer } from '../../core/tensions/tension-answers.js';
import { answerLink } from '../../flows/answer-link.js';
import { answerTension, takeAnswerBack } from '../../flows/answer-tension.js';
import { showAnswers } from '../../flows/show-answers.js';
import { ACTIONS } from '../ids.js';
import { readDigestTarget } from '../render/digest-target.js';
import { answerWithUndo } from '../render/notices.js';
import { type Answer, type Asking, gone } from './answer.js';
import type { Edge } from './edge.js';

type Pressed = Asking & { readonly value: string };

/** How many said so is shown in the thread; nobody waits for it. */
function showSoon({ deps, background }: Edge, threadId: string, tensionId: string): void {
  background.run('the answers to a tension', () => showAnswers(deps, { threadId, tensionId }));
}

/** *That’s right*, *Still open, and that’s fine*, *It looks different now*, *It is settled*. */
export async function sayOfTension(
  edge: Edge,
  pressed: Pressed,
  said: TensionAnswer,
): Promise<Answer> {
  const target = readDigestTarget(pressed.value);
  if (target?.kind !== 'tension') return gone(pressed);
  const { threadId, id: tensionId } = target;
  const result = await answerTension(edge.deps, { ...pressed, threadId, tensionId, answer: said });
  if (result.kind !== 'kept') return result.words;
  showSoon(edge, threadId, tensionId);
  const value = `tension ${threadId} ${tensionId} ${result.undo}`;
  return answerWithUndo(result.words, { actionId: ACTIONS.undo, value }, pressed.language);
}

/** Undoes what a person said of a tension; the value is the rest of what `sayOfTension` gave out. */
export async function unsayOfTension(
  edge: Edge,
  pressed: Pressed,
  value: readonly string[],
): Promise<Answer> {
  const [threadId, tensionId, undo] = value;
  if (threadId === undefined || tensionId === undefined || undo === undefined) return gone(pressed);
  const result = await takeAnswerBack(edge.deps, { ...pressed, threadId, tensionId, undo });
  if (result.kind === 'taken-back') showSoon(edge, threadId, tensionId);
  return result.words;
}

/** *Yes* or *No* to a link over weeks. */
export async function sayOfLink(
  edge: Edge,
  pressed: Pressed,
  answer: 'yes' | 'no',
): Promise<Answer> {
  const target = readDigestTarget(pressed.value);
  if (target?.kind !== 'link') return gone(pressed);
  const [earlierId = '', nowId = ''] = target.id.split('~', 2);
  const { threadId } = target;
  return (await answerLink(edge.deps, { ...pressed, threadId, earlierId, nowId, answer })).words;
}
