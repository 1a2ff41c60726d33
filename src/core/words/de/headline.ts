import { sentenceCase } from '../sentence.js';
import type { Words } from '../words-model.js';
import { inQuotes, listOf, numberWord, ofYou } from './grammar.js';

const WHEN = { week: 'diese Woche', other: 'seit dem letzten Mal' };

/** "Vier von sechs haben": who spoke, with the verb that fits. */
function peopleHave({ spoke, could }: Parameters<Words['headline']['answered']>[0]): string {
  if (could === null) {
    return spoke === 1 ? 'Eine Person hat' : `${sentenceCase(numberWord(spoke))} Leute haben`;
  }
  if (spoke === 1)
    return could === 1 ? 'Eine Person hat' : `Eine von ${numberWord(could)} Personen hat`;
  return `${sentenceCase(numberWord(spoke))} von ${numberWord(could)} haben`;
}

export const headline: Words['headline'] = {
  thingsCame: (things) => `Aus früheren Worten sind ${numberWord(things)} Dinge geworden.`,
  nobodyWrote: (period) =>
    `${sentenceCase(WHEN[period])} hat niemand in einem Thread geschrieben. Späte Antworten sind willkommen und zählen für den nächsten Rückblick.`,
  answered: (who, question) => `${peopleHave(who)} auf ${inQuotes(question)} geantwortet.`,
  spoke: (who, period, about) =>
    about.length === 0
      ? `${peopleHave(who)} ${WHEN[period]} geschrieben.`
      : `${peopleHave(who)} ${WHEN[period]} über ${listOf(about.map((name) => inQuotes(name)))} geschrieben.`,
  hereItIs: 'Das habt ihr gesagt.',
  close: (who) => `${sentenceCase(ofYou(who))} sagen Ähnliches.`,
  cameUp: (about, times) => `${inQuotes(sentenceCase(about))} kam ${timesWord(times)} vor.`,
  questionsOpen: (questions) =>
    `Bei ${numberWord(questions)} Fragen stehen verschiedene Sichtweisen nebeneinander.`,
  viewsOpen: (views) => `${sentenceCase(numberWord(views))} Sichtweisen stehen nebeneinander.`,
};

/** "zweimal", "13-mal". */
function timesWord(times: number): string {
  const word = numberWord(times);
  return /\d/u.test(word) ? `${word}-mal` : `${word}mal`;
}
