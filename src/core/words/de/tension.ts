import { sentenceCase } from '../sentence.js';
import type { Words } from '../words-model.js';
import { listOf, numberWord, ofYou } from './grammar.js';

type Tension = Words['tension'];
type Kind = Parameters<Tension['foundBy']>[0][number];

/** After "weil", so the verb stands last. */
const FOUND_BY: Readonly<Record<Kind, string>> = {
  votes: 'Stimmen auseinandergehen',
  reply: 'eine Antwort etwas anders sieht als eine andere',
  dilemma: 'jemand von euch beide Seiten genannt hat',
  question: 'eine Frage unbeantwortet bleibt',
  named: 'jemand von euch sie benannt hat',
};

export const tension: Tension = {
  foundBy: (kinds) => listOf(kinds.map((kind) => FOUND_BY[kind])),
  state: {
    emerging: 'Unsere Lesart, bis ihr etwas dazu sagt',
    named: 'Von euch benannt',
    held: 'Bewusst offen gehalten',
    reframed: 'Jetzt anders gesehen',
    settled: 'Geklärt',
    quiet: 'Gerade ruhig',
  },
  note: (state, how) => `${state}; gefunden, weil ${how}.`,
  firstHeard: 'diesmal zum ersten Mal gehört',
  since: (day) => `seit der Woche vom ${day}`,
  sinceDigest: (digest) => `seit Rückblick ${digest}`,
  openFor: (since, weeks) => `${since}, seit ${numberWord(weeks)} Wochen offen`,
  answers: ({ right, reframed, settled, stillOpen }) => {
    const says = (people: number) => `${ofYou(people)} ${people === 1 ? 'sagt' : 'sagen'}`;
    const parts = [
      ...(right > 0 ? [`${says(right)}, das stimmt`] : []),
      ...(reframed > 0 ? [`${says(reframed)}, es sieht jetzt anders aus`] : []),
      ...(settled > 0 ? [`${says(settled)}, es ist geklärt`] : []),
      ...(stillOpen > 0 ? [`${says(stillOpen)}, es ist noch offen und darf es bleiben`] : []),
    ];
    return parts.length === 0 ? '' : `${sentenceCase(parts.join('; '))}.`;
  },
  ask: 'Steht das so nebeneinander?',
  askAgain: 'Ihr habt das offen gehalten, um jetzt wieder hinzusehen. Wie ist es?',
  askQuiet:
    'Dazu hat vier Rückblicke lang niemand etwas gesagt. Ist es weg, oder ist es nur nicht mehr zu hören?',
  right: 'Das stimmt',
  differently: 'Ich sehe es anders',
  stillOpen: 'Noch offen, und das ist gut so',
  underground: 'Noch da, nur nicht zu hören',
  reframed: 'Es sieht jetzt anders aus',
  settled: 'Es ist geklärt',
  gone: 'Es ist weg',
  trySmall: 'Etwas Kleines ausprobieren',
};
