import { wordsIn } from '../../core/words/words-in.js';
import {
  joinThemes,
  nameTheme,
  partTheme,
  type Shaped,
  themeToShape,
  undoThemeAct,
} from '../../flows/shape-themes.js';
import { ACTIONS, FIELDS } from '../ids.js';
import { parseThemeApart, parseThemeName, parseThemeSame } from '../payloads.js';
import { answerWithUndo } from '../render/notices.js';
import {
  readThemeChoice,
  type ShapedTheme,
  themeApartModal,
  type ThemeChoice,
  themeNameModal,
  themeSameModal,
} from '../render/theme-modals.js';
import { type Answer, type Asking, openModal } from './answer.js';
import type { Edge } from './edge.js';
import { type Outcome, type Take, under } from './form-outcome.js';

type Pressed = Asking & { readonly value: string; readonly isInChannel: boolean };

/** A choice beside a theme in the list of themes: opens its form, or takes the last act back. */
export async function shapeTheme(edge: Edge, pressed: Pressed): Promise<Answer | null> {
  const words = wordsIn(pressed.language);
  const choice = readThemeChoice(pressed.value);
  if (choice === null) return words.themeActs.gone;
  const asking = { ...pressed, slackChannelId: choice.slackChannelId };
  if (choice.what === 'undo') return takeThemeActBack(edge, asking, choice.id);
  const found = await themeToShape(edge.deps, { ...asking, themeId: choice.id });
  if (found.kind === 'refused') return found.words;
  if (choice.what === 'same' && found.others.length === 0) return words.themeActs.noOther;
  if (choice.what === 'apart' && found.words.length < 2) return words.themeActs.noWords;
  const view = formFor(choice, found, pressed.language);
  if (pressed.isInChannel) return openModal(edge, pressed, view);
  // From Home the list stands in a box, and the form on top of it.
  const { slackTeamId, triggerId } = pressed;
  return (await edge.surfaces.push(slackTeamId, triggerId, view)) ? null : words.answers.tooLate;
}

export async function takeThemeActBack(edge: Edge, asking: Asking, actId: string): Promise<Answer> {
  return (await undoThemeAct(edge.deps, { ...asking, actId })).words;
}

function formFor(
  { what, slackChannelId, id }: ThemeChoice,
  theme: ShapedTheme,
  language: Asking['language'],
) {
  const form = { place: { slackChannelId, subjectId: id }, theme, language };
  if (what === 'name') return themeNameModal(form);
  return what === 'same' ? themeSameModal(form) : themeApartModal(form);
}

export const themeNameForm: Take = async ({ deps }, submission) => {
  const { place, ...named } = parseThemeName(submission.view);
  const asking = { ...submission, ...place, ...named };
  return outcomeOf(await nameTheme(deps, asking), asking, FIELDS.themeName);
};

export const themeSameForm: Take = async ({ deps }, submission) => {
  const { place, ...chosen } = parseThemeSame(submission.view);
  const asking = { ...submission, ...place, ...chosen };
  return outcomeOf(await joinThemes(deps, asking), asking, FIELDS.sameTheme);
};

export const themeApartForm: Take = async ({ deps }, submission) => {
  const { place, ...chosen } = parseThemeApart(submission.view);
  const asking = { ...submission, ...place, ...chosen };
  return outcomeOf(await partTheme(deps, asking), asking, FIELDS.themeWords);
};

function outcomeOf(
  shaped: Shaped,
  { slackChannelId, language }: Pick<Asking, 'slackChannelId' | 'language'>,
  field: string,
): Outcome {
  if (shaped.kind === 'refused') return under(field, shaped.words);
  const undo = { actionId: ACTIONS.undo, value: `theme ${shaped.undo}` };
  return { kind: 'done', slackChannelId, said: answerWithUndo(shaped.words, undo, language) };
}
