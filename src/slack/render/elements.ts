import type {
  Button,
  Checkboxes,
  Confirm,
  Datepicker,
  MrkdwnText,
  Option,
  Overflow,
  PlainText,
  RadioButtons,
  Select,
  Text,
  TextInput,
  Timepicker,
  UsersSelect,
} from './block-model.js';
import { cut, cutMarkup } from './cut.js';
import { LIMITS } from './limits.js';
import { isWebAddress, type Markup, oneLine, plain, type Words } from './safe.js';

/** Slack refuses empty text; this stands in its place, in every language. */
const NOTHING = '–';

/** Plain words, shown as they are. */
function plainText(words: string, max: number): PlainText {
  const text = plain(words);
  return { type: 'plain_text', text: text.trim() === '' ? NOTHING : cut(text, max), emoji: true };
}

/** Plain words for a label: on one line. */
export function label(words: string, max: number): PlainText {
  return plainText(oneLine(words), max);
}

/** Strings become plain text, markup becomes mrkdwn that links nothing by itself. */
export function textOf(words: Words, max: number): Text {
  return typeof words === 'string' ? plainText(words, max) : mrkdwnText(words, max);
}

function mrkdwnText(text: Markup, max: number): MrkdwnText {
  const { markup } = text.markup.trim() === '' ? { markup: NOTHING } : cutMarkup(text, max);
  return { type: 'mrkdwn', text: markup, verbatim: true };
}

export interface ButtonParts {
  readonly text: string;
  readonly actionId: string;
  /** What the button acts on: an id of ours, never words of people. */
  readonly value?: string;
  /** Left out when it is no http(s) address. */
  readonly url?: string | null;
  readonly style?: 'primary' | 'danger';
  /** Says more than the text where buttons with equal text stand on one page; for screen readers. */
  readonly label?: string;
  readonly confirm?: ConfirmParts;
}
interface ConfirmParts {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly deny: string;
}

export function button(parts: ButtonParts): Button {
  return {
    type: 'button',
    text: label(parts.text, LIMITS.buttonText),
    action_id: knownId(parts.actionId, LIMITS.id),
    ...(parts.value === undefined ? {} : { value: knownId(parts.value, LIMITS.buttonValue) }),
    ...(parts.url && isWebAddress(parts.url) ? { url: parts.url } : {}),
    ...(parts.style === undefined ? {} : { style: parts.style }),
    ...(parts.label === undefined
      ? {}
      : { accessibility_label: label(parts.label, LIMITS.accessibilityLabel).text }),
    ...(parts.confirm === undefined ? {} : { confirm: confirmation(parts.confirm) }),
  };
}

function confirmation(parts: ConfirmParts): Confirm {
  return {
    title: label(parts.title, LIMITS.confirmTitle),
    text: plainText(parts.text, LIMITS.confirmText),
    confirm: label(parts.confirm, LIMITS.confirmChoice),
    deny: label(parts.deny, LIMITS.confirmChoice),
  };
}

export interface Choice {
  readonly text: string;
  readonly value: string;
  readonly description?: string;
}

export interface ChoiceParts {
  readonly actionId: string;
  readonly choices: readonly Choice[];
  /** Values chosen beforehand; unknown ones are passed over. */
  readonly chosen?: readonly string[];
}

export function select(parts: ChoiceParts): Select {
  const { options, initial } = optionsOf(parts, LIMITS.options);
  return {
    type: 'static_select',
    action_id: knownId(parts.actionId, LIMITS.id),
    options,
    ...(initial[0] === undefined ? {} : { initial_option: initial[0] }),
  };
}

export function radioButtons(parts: ChoiceParts): RadioButtons {
  const { options, initial } = optionsOf(parts, LIMITS.radioButtons);
  return {
    type: 'radio_buttons',
    action_id: knownId(parts.actionId, LIMITS.id),
    options,
    ...(initial[0] === undefined ? {} : { initial_option: initial[0] }),
  };
}

/** A few choices folded behind three dots. */
export function overflow(parts: Omit<ChoiceParts, 'chosen'>): Overflow {
  const { options } = optionsOf(parts, LIMITS.overflow);
  return { type: 'overflow', action_id: knownId(parts.actionId, LIMITS.id), options };
}

export function checkboxes(parts: ChoiceParts): Checkboxes {
  const { options, initial } = optionsOf(parts, LIMITS.checkboxes);
  return {
    type: 'checkboxes',
    action_id: knownId(parts.actionId, LIMITS.id),
    options,
    ...(initial.length === 0 ? {} : { initial_options: initial }),
  };
}

function optionsOf(
  parts: ChoiceParts,
  max: number,
): { readonly options: readonly Option[]; readonly initial: readonly Option[] } {
  const seen = new Set<string>();
  const unique = parts.choices.filter(({ value }) => !seen.has(value) && seen.add(value));
  if (unique.length === 0) throw new RangeError('a choice needs at least one option');
  const options = unique.slice(0, max).map((choice) => ({
    text: label(choice.text, LIMITS.optionText),
    value: knownId(choice.value, LIMITS.optionValue),
    ...(choice.description === undefined
      ? {}
      : { description: label(choice.description, LIMITS.optionDescription) }),
  }));
  return { options, initial: options.filter(({ value }) => parts.chosen?.includes(value)) };
}

/** `time` is HH:MM; anything else leaves the picker empty. */
export function timepicker(actionId: string, time: string | null): Timepicker {
  const isTime = time !== null && /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(time);
  return {
    type: 'timepicker',
    action_id: knownId(actionId, LIMITS.id),
    ...(isTime ? { initial_time: time } : {}),
  };
}

/** `date` is YYYY-MM-DD; anything else leaves the picker empty. */
export function datepicker(actionId: string, date: string | null): Datepicker {
  const isDate = date !== null && /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(date);
  return {
    type: 'datepicker',
    action_id: knownId(actionId, LIMITS.id),
    ...(isDate ? { initial_date: date } : {}),
  };
}

/** `slackUserId` is chosen beforehand. */
export function usersSelect(actionId: string, slackUserId: string): UsersSelect {
  const isId = /^[UW][A-Z0-9]{1,24}$/u.test(slackUserId);
  return {
    type: 'users_select',
    action_id: knownId(actionId, LIMITS.id),
    ...(isId ? { initial_user: slackUserId } : {}),
  };
}

export interface TextInputParts {
  readonly actionId: string;
  readonly isLong: boolean;
  readonly initial?: string | null;
  readonly max?: number;
}

export function textInput(parts: TextInputParts): TextInput {
  const max = Math.min(parts.max ?? LIMITS.inputLength, LIMITS.inputLength);
  const words = plain(parts.initial ?? '').trim();
  const initial = cut(parts.isLong ? words : oneLine(words), max);
  return {
    type: 'plain_text_input',
    action_id: knownId(parts.actionId, LIMITS.id),
    multiline: parts.isLong,
    max_length: max,
    ...(initial === '' ? {} : { initial_value: initial }),
  };
}

/** Ids and values are ours: one that is too long or empty is a fault of ours, and cutting it would make it mean something else. */
export function knownId(id: string, max: number): string {
  if (id === '' || id.length > max) throw new RangeError(`an id must have 1 to ${max} characters`);
  return id;
}
