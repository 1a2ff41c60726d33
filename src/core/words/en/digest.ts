import type { Outcome } from '../../model.js';
import { sentenceCase } from '../sentence.js';
import { inQuotes, listOf, numberWord, ofYou } from './grammar.js';

/** What is said of a theme: people now, people over four digests, since when. */
interface ThemeTold {
  readonly now: number;
  /** At least `now`. */
  readonly people: number;
  readonly status: 'new' | 'recurring' | 'returning' | 'fading';
  readonly since: string | null;
  /** In a first digest everything is new. */
  readonly isFirstDigest: boolean;
}

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  direction: 'where you are going (direction)',
  alignment: 'how your work fits together (alignment)',
  commitment: 'what each gives to it (commitment)',
};

/** What stands in a digest beside its headline, what happened, tensions, votes and the question to carry. */
export const digest = {
  top: (span: string): string => `What you said, ${span}`,
  terminalTitle: (number: number, span: string): string => `Digest ${number} · ${span}`,
  pageTitle: (number: number, channel: string, span: string): string =>
    `Digest ${number} of #${channel}, ${span}`,
  happened: 'You said → what happened',
  sideBySide: 'Side by side',
  and: 'and',
  carry: 'To carry into the week',
  lean: 'Much and little',
  readAndLeftOut: 'Read and left out',
  about: 'About this digest',
  open: 'open',
  openLabel: 'Open these words in Slack',

  theme: ({ now, people, status, since, isFirstDigest }: ThemeTold): string => {
    const more = people > now ? `, ${numberWord(people)} over the last four digests` : '';
    const start = `${sentenceCase(ofYou(now))} spoke of this${more}`;
    if (status === 'new') return `${start}${isFirstDigest ? '' : ' for the first time'}.`;
    const heard = since === null ? 'Heard before' : `Heard ${since}`;
    return `${start}. ${heard}${status === 'returning' ? ', with a pause' : ''}.`;
  },
  /** In place of the analysis’s own words where these may not be shown. */
  foundPlain: 'Found by words that these replies share.',
  found: (name: string, people: number, sentences: number, digests: number): string => {
    const who = people === 1 ? 'One person' : `${people} people`;
    const where = sentences === 1 ? '1 sentence' : `${sentences} sentences`;
    const when = digests === 1 ? '1 digest' : `${digests} digests`;
    return `${who} in the last four digests; ${where} over ${when} stand close to each other by the words they share, such as ${inQuotes(name)}.`;
  },
  calledBefore: (name: string): string => `Called ${inQuotes(name)} before.`,
  namedByModel: 'A language model put its name together from these words.',
  allBelow: 'Its voices stand side by side below.',
  moreBelow: (voices: number): string =>
    voices === 1
      ? 'One more voice stands side by side below.'
      : `${sentenceCase(numberWord(voices))} more voices stand side by side below.`,
  /** How many stand side by side, and of what where that may be said. */
  group: (people: number, about: string): string => {
    const who = sentenceCase(ofYou(people));
    return about === ''
      ? `${who} stand close to each other here`
      : `${who} speak of ${inQuotes(about)}`;
  },
  byOne: 'Said by one person',
  byOneEach: 'Said by one person each',
  oneByOne: 'One by one',
  andOneByOne: 'And, one by one',
  unquoted: (people: number): string =>
    people === 1
      ? 'One more answered; those words are counted and not quoted.'
      : `${sentenceCase(numberWord(people))} more answered; their words are counted and not quoted.`,

  sameThing: 'The same thing?',
  wroteOn: (day: string): string => `On ${day} somebody here wrote:`,
  wroteBefore: (number: number): string => `Before digest ${number} somebody here wrote:`,
  now: (words: string): string => `Now: ${words}`,
  yes: 'Yes',
  yesLabel: 'Yes, it is the same thing',
  no: 'No',
  noLabel: 'No, it is something else',

  moreVoices: 'More voices',
  howFound: 'How the themes were found',
  themesDifferently: 'I see these themes differently',
  chart: 'People who spoke, digest by digest',
  chartBar: (number: number): string => `Digest ${number}`,
  chartSeries: 'People who spoke',
  nothingLeft: 'What stood here was taken out by the people who wrote it.',
  threadHolds: (held: {
    readonly isVoted: boolean;
    readonly asks: number;
    readonly voices: number;
    readonly hasThemes: boolean;
  }): string => {
    const { isVoted, asks, voices, hasThemes } = held;
    const holds = [
      ...(isVoted ? ['what you said to the last statement'] : []),
      ...(asks > 0 ? [`${numberWord(asks)} ${asks === 1 ? 'question' : 'questions'} to you`] : []),
      ...(voices > 0 ? [`${numberWord(voices)} more ${voices === 1 ? 'voice' : 'voices'}`] : []),
      ...(hasThemes ? ['how the themes were found'] : []),
      'what was read and left out',
    ];
    return `${sentenceCase(listOf(holds))}.`;
  },

  leanText: (digests: number, much: Outcome, little: Outcome): string =>
    `Over the last ${numberWord(digests)} digests you spoke much of ${OUTCOMES[much]} and little of ${OUTCOMES[little]}. That is read from words, so take it as a sign; the next question leans there.`,
  /** `people`: the fewest and the most; `met`: digests in which words of several people met, null where not known. */
  breadth: (
    digests: number,
    people: readonly [number, number],
    could: number,
    met: number | null,
  ): string => {
    const [least, most] = people;
    const spoke = least === most ? String(least) : `${least} to ${most}`;
    const often = met === 0 ? 'none' : met === digests ? 'each' : numberWord(met ?? 0);
    const views = met === null ? '' : `; in ${often} of them words of several people met`;
    return `In the last ${numberWord(digests)} digests ${spoke} of ${could} people spoke each time${views}.`;
  },
  read: (threads: number, span: string): string => {
    if (threads === 0) return `Read: the open threads, ${span}. Nobody wrote in them.`;
    const where = threads === 1 ? 'one thread' : `${numberWord(threads)} threads`;
    return `Read: the answers in ${where}, ${span}, and nothing else of this channel.`;
  },
  leftOut: {
    small:
      'Themes are named once two of them hold, with two people each; until then everybody is read back one by one.',
    brief: 'Short signs such as “+1” or an emoji count as answers and are not repeated here.',
    unquoted: 'Words that may not be quoted are counted and never shown.',
    noRoom: 'Not every voice had room here; the threads hold them all.',
    reading:
      'This is a reading, found by words that answers share. If it is not so, say so in this thread: it counts for the next digest.',
  },
};
