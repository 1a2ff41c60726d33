import { sentenceCase } from '../sentence.js';
import type { Words } from '../words-model.js';
import { numberWord } from './grammar.js';

type Reading = Parameters<Words['challenge']['readsAs']>[0];

const READS: Readonly<Record<Reading, string>> = {
  complex: 'liest sie sich als komplex',
  technical: 'liest sie sich als technisch',
  'not-clear-yet': 'ist es noch nicht klar',
};

export const challengeReading: Words['challengeReading'] = {
  questions: {
    solvedBefore: 'Hat jemand so etwas schon einmal gelöst?',
    agreeWhatItIs: 'Sind wir uns einig, was es ist?',
    expertWouldSettle: 'Würde ein Plan oder eine Fachperson es klären?',
    changeOurselves: 'Müssen wir etwas an uns selbst ändern?',
  },
  reasons: {
    solvedBefore: {
      yes: 'So etwas wurde schon einmal gelöst, also hilft vielleicht ein bekannter Weg.',
      no: 'So etwas wurde noch nicht gelöst, also hilft kein bekannter Weg mit Sicherheit.',
    },
    agreeWhatItIs: {
      yes: 'Es ist klar, was es ist, also kann es jemand in die Hand nehmen.',
      no: 'Es ist noch nicht klar, was es ist, also braucht es mehr als eine Sichtweise.',
    },
    expertWouldSettle: {
      yes: 'Ein Plan oder eine Fachperson könnte es klären.',
      no: 'Kein Plan und keine Fachperson würde es klären, also findet sich der Weg nur Schritt für Schritt.',
    },
    changeOurselves: {
      yes: 'Es verlangt, dass wir anders arbeiten oder denken, und das kann uns niemand abnehmen.',
      no: 'Es lässt sich lösen, ohne dass wir anders arbeiten oder denken.',
    },
  },
  tooLittle: 'Noch ist zu wenig bekannt, um zu sagen, wonach es aussieht.',
  bothWays: 'Die Antworten zeigen in beide Richtungen.',
  otherKind: (reason) => `Was für das andere spricht: ${reason}`,

  said: (counts) => {
    const said = (people: number, one: string, more: string): readonly string[] =>
      people === 0 ? [] : [people === 1 ? `eine Person ${one}` : `${numberWord(people)} ${more}`];
    const parts = [
      ...said(counts.yes, 'sagt Ja', 'sagen Ja'),
      ...said(counts.no, 'sagt Nein', 'sagen Nein'),
      ...said(counts['not-sure'], 'ist nicht sicher', 'sind nicht sicher'),
    ];
    return parts.length === 0 ? '' : `${sentenceCase(parts.join(', '))}.`;
  },
  notToldYet:
    'Wie ihr antwortet, steht hier nebeneinander, sobald drei von euch geantwortet haben: wie viele, nie wer.',
  together: (people, readings) => {
    const parts = readings.map(
      ([reading, count]) =>
        `für ${count === 1 ? 'eine Person' : numberWord(count)} ${READS[reading]}`,
    );
    const beside = parts.length > 1 ? ' Alle Lesarten bleiben stehen; keine wiegt mehr.' : '';
    const who =
      people === 1 ? 'Eine Person hat' : `${sentenceCase(numberWord(people))} von euch haben`;
    return `${who} geantwortet: ${sentenceCase(parts.join(', '))}.${beside}`;
  },
  lead: 'Wie lest ihr sie?',
  oneTap:
    'Ein Klick je Frage, und du kannst ihn ändern. Er wird gezählt, aber nie mit Namen gezeigt.',
  closedLead: 'Wie ihr sie lest.',
  closed: 'Die Herausforderung ist abgeschlossen.',
  help: 'Was könnte helfen?',
  helpLabel: 'Was könnte bei dieser Herausforderung helfen? Nur für dich zu sehen',
  takeBack: 'Meine Antworten zurücknehmen',
};
