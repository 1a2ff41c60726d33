import { sentenceCase } from '../sentence.js';
import type { Words } from '../words-model.js';
import { inQuotes, listOf, numberWord, ofYouDid } from './grammar.js';

type Happened = Words['happened'];
type Result = Parameters<Happened['triedShort']>[1];

const WENT: Readonly<Record<Result, string>> = {
  'as-expected': 'es lief wie erwartet',
  otherwise: 'es kam anders',
  surprised: 'es hat euch überrascht',
  'not-done': 'es kam nicht dazu',
};

/** "„…“ und „…“", also for more than two. */
const sideBySide = (sides: readonly string[]): string =>
  sides.map((side) => inQuotes(side)).join(' und ');

const whoDid = (people: number): string => sentenceCase(ofYouDid(people));

/** "zwei Personen": what several of a channel did, where "von zwei von euch" would trip. */
const persons = (people: number): string =>
  people === 1 ? 'einer Person' : `${numberWord(people)} Personen`;

export const happened: Happened = {
  win: (text) => `Ein kleiner Erfolg: ${inQuotes(text)}.`,
  closed: (title, outcome) => {
    const name = `Die Herausforderung ${inQuotes(title)} ist abgeschlossen.`;
    return outcome === null ? name : `${name} Was daraus geworden ist: ${inQuotes(outcome)}.`;
  },
  opened: (title) => `Eine Herausforderung wurde benannt: ${inQuotes(title)}.`,
  tookUp: (people) => `${whoDid(people)} die Frage aus dem letzten Rückblick aufgegriffen.`,
  sawDifferently: (people, themes, hasMore) => {
    const names = [
      ...themes.map((theme) => inQuotes(theme)),
      ...(hasMore ? ['noch etwas aus dem letzten Rückblick'] : []),
    ];
    const what = names.length === 0 ? 'den letzten Rückblick' : listOf(names);
    return `${whoDid(people)} ${what} anders gesehen und eine Sichtweise ergänzt.`;
  },
  spokeOn: (people, title) =>
    `${whoDid(people)} etwas zur Herausforderung ${inQuotes(title)} gesagt.`,
  newWords: (words) =>
    words.length === 1
      ? `Ein neues Wort hier: ${inQuotes(words[0] ?? '')}. Mindestens drei von euch verwenden es.`
      : `Neue Wörter hier: ${listOf(words.map((word) => inQuotes(word)))}. Mindestens drei von euch verwenden jedes davon.`,
  tension: (sides, became, by) => {
    const words = {
      named:
        by === null ? 'hier als Spannung benannt' : `hier von ${persons(by)} als Spannung benannt`,
      held: by === null ? 'bewusst offen gehalten' : `von ${persons(by)} bewusst offen gehalten`,
      reframed: by === null ? 'jetzt anders gesehen' : `von ${persons(by)} jetzt anders gesehen`,
      settled: by === null ? 'von euch geklärt' : `von ${persons(by)} als geklärt bezeichnet`,
    };
    return `${sideBySide(sides)}: ${words[became]}.`;
  },
  tensionShort: (became) => {
    const words = {
      named: 'wurde hier als Spannung benannt',
      held: 'wird bewusst offen gehalten',
      reframed: 'wird jetzt anders gesehen',
      settled: 'habt ihr geklärt',
    };
    return `Eine Spannung von früher ${words[became]}.`;
  },
  tried: (title, trying, { result, expecting, learned }) => {
    const isDone = result !== 'not-done';
    const what = isDone
      ? `${startOf(title, 'habt')} ausprobiert: ${inQuotes(trying)}. Erwartet habt ihr: ${inQuotes(expecting)}.`
      : `${startOf(title, 'wolltet')} ausprobieren: ${inQuotes(trying)}.`;
    const so = learned === null ? '' : `, und ihr habt gelernt: ${inQuotes(learned)}`;
    return `${what} ${sentenceCase(WENT[result])}${so}.`;
  },
  triedShort: (trying, result) =>
    result === 'not-done'
      ? `Ihr wolltet ${inQuotes(trying)} ausprobieren, und ${WENT[result]}.`
      : `Ihr habt ${inQuotes(trying)} ausprobiert, und ${WENT[result]}.`,
  trying: (title, trying, until) =>
    `${startOf(title, 'probiert')} bis zum ${until} aus: ${inQuotes(trying)}.`,
  themeOften: (name, times, digests) =>
    `${inQuotes(sentenceCase(name))} kam in ${times === 1 ? 'einem' : numberWord(times)} von ${numberWord(digests)} Rückblicken vor.`,
  openTension: (sides, state, age) => {
    const states = {
      emerging: 'unsere Lesart, noch ohne Antwort',
      named: 'als Spannung benannt und offen',
      held: 'bewusst offen gehalten',
    };
    return `${sideBySide(sides)}: ${states[state]}, ${age}.`;
  },
  openChallenge: (title, since) => `${inQuotes(title)}, eine Herausforderung seit dem ${since}.`,
  running: (trying, until) => `Ihr probiert ${inQuotes(trying)} bis zum ${until} aus.`,
};

/** "Ihr habt", or "Für „…“ habt ihr" where a challenge stands behind it. */
function startOf(title: string | null, verb: string): string {
  return title === null ? `Ihr ${verb}` : `Für ${inQuotes(title)} ${verb} ihr`;
}
