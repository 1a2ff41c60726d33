import type { DigestTension, DigestTheme } from '../../core/digest/digest-model.js';
import { tensionAnswers, tensionState } from '../../core/digest/digest-tension-note.js';
import type { Language, Quote } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import {
  type ActionElement,
  context,
  message,
  type RenderedMessage,
  section,
  type SimpleBlock,
} from './blocks.js';
import { dayOf } from '../../core/time/date-words.js';
import { themeMenu } from './theme-modals.js';
import { joined, linked, type Markup, mrkdwn, oneLine, quoted } from './safe.js';

/** An item, and what can be done with it, if anything. */
interface ListItem {
  readonly text: Markup;
  readonly accessory?: ActionElement;
}

/** Lists for one person. `none` is said when there is nothing. */
interface ListParts {
  readonly title: string;
  readonly none: string;
  readonly items: readonly ListItem[];
  readonly footer?: string;
  readonly language: Language | undefined;
}

/** A list for one person: each item a block, and a line below where there is something to add. */
export function list({ title, none, items, footer, language }: ListParts): RenderedMessage {
  if (items.length === 0) return message(none, [section(mrkdwn`${none}`)]);
  const blocks: readonly SimpleBlock[] = [
    section(mrkdwn`*${title}*`),
    ...items.map((item) => section(item.text, item)),
    ...(footer === undefined ? [] : [context(footer)]),
  ];
  return message(joined([title, ...items.map(({ text }) => text)]), blocks, {
    keepLast: footer === undefined ? 0 : 1,
    language,
  });
}

interface ThemesShown {
  readonly themes: readonly (Pick<
    DigestTheme,
    'themeId' | 'label' | 'sentence' | 'since' | 'quotes'
  > & { readonly notes: readonly string[]; readonly undo: string | null })[];
  /** Said where there is none. */
  readonly words: string;
  readonly slackChannelId: string;
  readonly mayShape: boolean;
}

/** Each with what people made of it; who may, finds beside it what they can say of it. */
export function themesList(
  { themes, words: none, slackChannelId, mayShape }: ThemesShown,
  language: Language,
): RenderedMessage {
  const words = wordsIn(language).lists;
  const items = themes.map((theme) => {
    const { label, sentence, quotes, since, notes } = theme;
    const about = joined([mrkdwn`*${oneLine(label)}*`, ...(since === null ? [] : [since])], ', ');
    const made = notes.length === 0 ? [] : [mrkdwn`_${oneLine(notes.join(' '))}_`];
    const text = joined([about, sentence, quoteOf(quotes[0], language), ...made]);
    const menu = mayShape ? { accessory: themeMenu({ ...theme, slackChannelId }, language) } : {};
    return { text, ...menu };
  });
  return list({ title: words.themes, none, items, footer: words.readings, language });
}

/** Each with whose word it is, how many said what to it, and since when it is open, or when it was told last. */
export function tensionsList(
  tensions: readonly { readonly tension: DigestTension; readonly toldAt: Date | null }[],
  zone: string,
  none: string,
  language?: Language,
): RenderedMessage {
  const words = wordsIn(language).lists;
  const items = tensions.map(({ tension, toldAt }) => {
    const shown = tension.sides.map(({ quotes }) => quoteOf(quotes[0], language));
    const last = toldAt === null ? null : words.lastTold(dayOf(toldAt, zone, language));
    const age = last ?? tension.age;
    const notes = [
      tensionState({ ...tension, age }, language),
      tensionAnswers(tension, language) ?? [],
    ].flat();
    return { text: mrkdwn`${joined(shown, `\n${words.and}\n`)}\n_${notes.join(' ')}_` };
  });
  return list({ title: words.tensions, none, items, footer: words.readings, language });
}

export interface RecalledItem {
  readonly text: string;
  readonly saidAt: Date;
  readonly question: string;
  readonly permalink: string | null;
}

/** What was said before with some words, newest first. */
export function recalledList(
  items: readonly RecalledItem[],
  zone: string,
  none: string,
  language?: Language,
): RenderedMessage {
  const { lists: words, views } = wordsIn(language);
  const shown = items.map(({ text, saidAt, question, permalink }) => ({
    text: joined([
      words.to(dayOf(saidAt, zone, language), oneLine(question)),
      quoted(shortened(text), permalink, views.seeItThere),
    ]),
  }));
  return list({ title: words.recalled, none, items: shown, language });
}

const RECALLED_MAX = 300;

function shortened(text: string): string {
  return text.length > RECALLED_MAX
    ? `${text.slice(0, RECALLED_MAX).replace(/\s+\S*$/u, '')} …`
    : text;
}

function quoteOf({ text, permalink, goesOn }: Quote, language: Language | undefined): Markup {
  const words = mrkdwn`>${oneLine(text)}${goesOn === true ? ' …' : ''}`;
  return linked(words, permalink, wordsIn(language).views.seeItThere);
}
