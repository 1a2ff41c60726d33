import type { Language } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import { ACTIONS } from '../ids.js';
import { actions, message, type RenderedMessage, section } from './blocks.js';
import { button, type ButtonParts } from './elements.js';
import { mrkdwn } from './safe.js';

/** A plain line of ours. Words of people in it cannot do anything. */
export function note(text: string): RenderedMessage {
  return message(text, [section(mrkdwn`${text}`)]);
}

/** What a person is told after an act, to them alone, with what they may do next. */
export function answer(words: string, buttons: readonly ButtonParts[] = []): RenderedMessage {
  const row = buttons.length === 0 ? [] : [actions(buttons.map(button))];
  return message(words, [section(mrkdwn`${words}`), ...row], { keepLast: row.length });
}

/** As `answer`, for acts that can be undone; `value` comes back with the press. */
export function answerWithUndo(
  words: string,
  undo: { readonly actionId: string; readonly value: string } | null,
  language?: Language,
): RenderedMessage {
  return undo === null
    ? answer(words)
    : answer(words, [{ text: wordsIn(language).views.undo, ...undo }]);
}

/** After *Ask the first question now*: what was switched on, and how to take it back or change it. */
export function started(words: string, undo: string, language?: Language): RenderedMessage {
  const { home, views } = wordsIn(language);
  return answer(words, [
    { text: views.undo, actionId: ACTIONS.undoStart, value: undo },
    { text: home.setDay, actionId: ACTIONS.openSetup },
  ]);
}
