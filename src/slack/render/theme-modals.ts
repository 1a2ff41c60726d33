import type { Language } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import { ACTIONS, CALLBACKS, FIELDS } from '../ids.js';
import type { InputBlock, Modal, Overflow } from './blocks.js';
import { checkboxes, overflow, select, textInput } from './elements.js';
import { type ModalPlace, placeAsMetadata } from './modal-place.js';
import { input, modal } from './views.js';

const NAME_MAX = 60;

const WHAT = ['name', 'same', 'apart', 'undo'] as const;

/** What may be said of a theme in the list of themes. The value holds ids of ours and no words of people. */
export interface ThemeChoice {
  readonly what: (typeof WHAT)[number];
  readonly slackChannelId: string;
  /** The theme's, or the act's that is taken back. */
  readonly id: string;
}

/** A theme as a form shows it. */
export interface ShapedTheme {
  readonly label: string;
  readonly others: readonly { readonly themeId: string; readonly label: string }[];
  readonly words: readonly { readonly key: string; readonly text: string }[];
}

interface ThemeForm {
  readonly place: ModalPlace;
  readonly theme: ShapedTheme;
  readonly language: Language;
}

/** The choice of a value that `themeMenu` gave out; null for anything else. */
export function readThemeChoice(value: string): ThemeChoice | null {
  const [, said, slackChannelId, id] = /^(\S+) (\S+) (\S+)$/u.exec(value) ?? [];
  const what = WHAT.find((one) => one === said);
  if (what === undefined || slackChannelId === undefined || id === undefined) return null;
  return { what, slackChannelId, id };
}

/** What people make of a theme, folded beside it. */
export function themeMenu(
  theme: {
    readonly slackChannelId: string;
    readonly themeId: string;
    readonly undo: string | null;
  },
  language: Language,
): Overflow {
  const { menu } = wordsIn(language).themeActs;
  const choice = (what: ThemeChoice['what'], id: string) => ({
    text: menu[what],
    value: `${what} ${theme.slackChannelId} ${id}`,
  });
  return overflow({
    actionId: ACTIONS.themeMenu,
    choices: [
      choice('name', theme.themeId),
      choice('same', theme.themeId),
      choice('apart', theme.themeId),
      ...(theme.undo === null ? [] : [choice('undo', theme.undo)]),
    ],
  });
}

/** The name that people use for it. */
export function themeNameModal(form: ThemeForm): Modal {
  const words = wordsIn(form.language).themeActs;
  const { label } = form.theme;
  const element = textInput({
    actionId: FIELDS.themeName,
    isLong: false,
    initial: label,
    max: NAME_MAX,
  });
  return themeModal(form, CALLBACKS.themeName, words.nameTitle, {
    label: words.nameLabel,
    hint: words.nameHint,
    element,
  });
}

/** Which other theme is the same thing; there is one at least. */
export function themeSameModal(form: ThemeForm): Modal {
  const words = wordsIn(form.language).themeActs;
  const { label, others } = form.theme;
  const choices = others.map((other) => ({ text: other.label, value: other.themeId }));
  return themeModal(form, CALLBACKS.themeSame, words.sameTitle, {
    label: words.sameLabel(label),
    hint: words.sameHint,
    element: select({ actionId: FIELDS.sameTheme, choices }),
  });
}

/** Which words of it are another thing; there are two at least. */
export function themeApartModal(form: ThemeForm): Modal {
  const words = wordsIn(form.language).themeActs;
  const { label, words: said } = form.theme;
  const choices = said.map(({ key, text }) => ({ text, value: key }));
  return themeModal(form, CALLBACKS.themeApart, words.apartTitle, {
    label: words.apartLabel(label),
    hint: words.apartHint,
    element: checkboxes({ actionId: FIELDS.themeWords, choices }),
  });
}

function themeModal(
  { place, language }: ThemeForm,
  callbackId: string,
  title: string,
  field: { label: string; hint: string; element: InputBlock['element'] },
): Modal {
  return modal({
    language,
    title,
    callbackId,
    privateMetadata: placeAsMetadata(place),
    submit: wordsIn(language).themeActs.keep,
    blocks: [input(field)],
  });
}
