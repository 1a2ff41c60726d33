import { sentenceCase } from '../sentence.js';
import { inQuotes, listOf, numberWord, ofYou } from './grammar.js';

/** When, as a digest says it: a channel sets its own pace. */
const WHEN = { week: 'this week', other: 'since last time' };
type Period = keyof typeof WHEN;

/** Who spoke: so many, of so many; `could` is null where that is not known. */
interface Spoke {
  readonly spoke: number;
  readonly could: number | null;
}

function people({ spoke, could }: Spoke): string {
  if (could !== null) return sentenceCase(`${numberWord(spoke)} of ${numberWord(could)}`);
  return sentenceCase(spoke === 1 ? 'one person' : `${numberWord(spoke)} people`);
}

/** The first line of a digest, fit for a notification. */
export const headline = {
  thingsCame: (things: number): string =>
    `${sentenceCase(numberWord(things))} things came of earlier words.`,
  nobodyWrote: (period: Period): string =>
    `Nobody wrote in a thread ${WHEN[period]}. Late answers are welcome and count for the next digest.`,
  answered: (who: Spoke, question: string): string =>
    `${people(who)} answered ${inQuotes(question)}`,
  /** `about`: names of themes. */
  spoke: (who: Spoke, period: Period, about: readonly string[]): string =>
    `${people(who)} spoke ${WHEN[period]}${about.length === 0 ? '' : `, of ${listOf(about.map((name) => inQuotes(name)))}`}.`,
  hereItIs: 'Here is what you said.',
  close: (who: number): string => `${sentenceCase(ofYou(who))} stand close to each other.`,
  cameUp: (about: string, times: number): string =>
    `${inQuotes(sentenceCase(about))} came up ${times === 2 ? 'twice' : `${numberWord(times)} times`}.`,
  questionsOpen: (questions: number): string =>
    `${sentenceCase(numberWord(questions))} questions stand open between views.`,
  viewsOpen: (views: number): string =>
    `${sentenceCase(numberWord(views))} views stand side by side.`,
};
