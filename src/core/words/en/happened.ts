import type { ExperimentResult } from '../../challenges/experiment.js';
import { sentenceCase } from '../sentence.js';
import { inQuotes, listOf, numberWord, ofYou } from './grammar.js';

/** What a tension may have become by what people said. */
type Became = 'named' | 'held' | 'reframed' | 'settled';

const BECAME: Readonly<Record<Became, string>> = {
  named: 'named as a tension here',
  held: 'held open, by choice',
  reframed: 'now seen in a new way',
  settled: 'settled, by you',
};

/** How it went, for those who tried it. `not-done` is told as what it is, and no fault. */
const WENT: Readonly<Record<ExperimentResult, string>> = {
  'as-expected': 'it went as expected',
  otherwise: 'it went otherwise',
  surprised: 'it surprised you',
  'not-done': 'it was not done',
};

const did = (result: ExperimentResult): string =>
  result === 'not-done' ? 'meant to try' : 'tried';

/** "You", or "For “…” you" where a challenge stands behind it. */
const youFor = (title: string | null): string =>
  title === null ? 'You' : `For ${inQuotes(title)} you`;

/** You said → what happened. Words of people come in short, without marks. */
export const happened = {
  win: (text: string): string => `A small win: ${inQuotes(text)}.`,
  /** `outcome`: null where nobody said what came of it. */
  closed: (title: string, outcome: string | null): string => {
    const name = `The challenge ${inQuotes(title)} was closed`;
    return outcome === null ? `${name}.` : `${name}. What came of it: ${inQuotes(outcome)}.`;
  },
  opened: (title: string): string => `A challenge was named: ${inQuotes(title)}.`,
  tookUp: (people: number): string =>
    `${sentenceCase(ofYou(people))} took up the question from the last digest.`,
  /** `themes`: names of those that are told; `hasMore`: and something else of that digest. */
  sawDifferently: (people: number, themes: readonly string[], hasMore: boolean): string => {
    const names = [
      ...themes.map((theme) => inQuotes(theme)),
      ...(hasMore ? ['more of the last digest'] : []),
    ];
    const what = names.length === 0 ? 'the last digest' : listOf(names);
    return `${sentenceCase(ofYou(people))} saw ${what} differently and added a view.`;
  },
  spokeOn: (people: number, title: string): string =>
    `${sentenceCase(ofYou(people))} spoke on the challenge ${inQuotes(title)}.`,
  newWords: (words: readonly string[]): string =>
    `New words here: ${listOf(words.map((word) => inQuotes(word)))}, each used by three of you or more.`,
  /** `by`: how many said so, null where nobody knows. */
  tension: (sides: readonly string[], became: Became, by: number | null): string =>
    `${sides.map((side) => inQuotes(side)).join(' and ')}: ${BECAME[became]}${by === null ? '' : `, by ${ofYou(by)}`}.`,
  tensionShort: (became: Became): string => `A tension from before is ${BECAME[became]}.`,
  tried: (
    title: string | null,
    trying: string,
    {
      result,
      expecting,
      learned,
    }: {
      readonly result: ExperimentResult;
      readonly expecting: string;
      readonly learned: string | null;
    },
  ): string => {
    const expected = result === 'not-done' ? '' : ` You expected ${inQuotes(expecting)}.`;
    const so = learned === null ? '' : `, and you learned: ${inQuotes(learned)}`;
    const what = `${youFor(title)} ${did(result)}: ${inQuotes(trying)}.`;
    return `${what}${expected} ${sentenceCase(WENT[result])}${so}.`;
  },
  triedShort: (trying: string, result: ExperimentResult): string =>
    `You ${did(result)} ${inQuotes(trying)}, and ${WENT[result]}.`,
  trying: (title: string | null, trying: string, until: string): string =>
    `${youFor(title)} try until ${until}: ${inQuotes(trying)}.`,
  themeOften: (name: string, times: number, digests: number): string =>
    `${inQuotes(sentenceCase(name))} came up in ${numberWord(times)} of ${numberWord(digests)} digests.`,
  /** Both sides of a tension that stands open, whose word that is, and its age. */
  openTension: (
    sides: readonly string[],
    state: 'emerging' | 'named' | 'held',
    age: string,
  ): string => {
    const states = {
      emerging: 'our reading, not answered yet',
      named: 'named as a tension, and open',
      held: BECAME.held,
    };
    return `${sides.map((side) => inQuotes(side)).join(' and ')}: ${states[state]}, ${age}.`;
  },
  openChallenge: (title: string, since: string): string =>
    `${inQuotes(title)}, a challenge since ${since}.`,
  running: (trying: string, until: string): string => `You try ${inQuotes(trying)} until ${until}.`,
};
