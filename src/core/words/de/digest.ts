import { sentenceCase } from '../sentence.js';
import type { Words } from '../words-model.js';
import { inQuotes, listOf, numberWord, ofYou, ofYouDid } from './grammar.js';

type Digest = Words['digest'];
type Outcome = Parameters<Digest['leanText']>[1];

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  direction: 'wohin ihr geht (Richtung)',
  alignment: 'wie eure Arbeit zusammenpasst (Abstimmung)',
  commitment: 'was alle dafür geben (Einsatz)',
};

export const digest: Digest = {
  top: (span) => `Was ihr gesagt habt, ${span}`,
  terminalTitle: (number, span) => `Rückblick ${number} · ${span}`,
  pageTitle: (number, channel, span) => `Rückblick ${number} aus #${channel}, ${span}`,
  happened: 'Ihr habt gesagt → was daraus geworden ist',
  sideBySide: 'Nebeneinander',
  and: 'und',
  carry: 'Für die kommende Woche',
  lean: 'Viel und wenig',
  readAndLeftOut: 'Gelesen und ausgelassen',
  about: 'Über diesen Rückblick',
  open: 'öffnen',
  openLabel: 'Diese Worte in Slack öffnen',

  theme: ({ now, people, status, since, isFirstDigest }) => {
    const more = people > now ? `, ${numberWord(people)} in den letzten vier Rückblicken` : '';
    const first = status === 'new' && !isFirstDigest ? ' zum ersten Mal' : '';
    const start = `${sentenceCase(ofYouDid(now))}${first} davon gesprochen${more}.`;
    if (status === 'new') return start;
    const heard = since === null ? 'Schon früher zu hören' : `${sentenceCase(since)} zu hören`;
    return `${start} ${heard}${status === 'returning' ? ', mit einer Pause' : ''}.`;
  },
  foundPlain: 'Gefunden über Wörter, die in diesen Antworten gemeinsam vorkommen.',
  found: (name, people, sentences, digests) => {
    const who = people === 1 ? 'Eine Person' : `${people} Personen`;
    const where = digests === 1 ? '1 Rückblick' : `${digests} Rückblicken`;
    const close =
      sentences === 1
        ? `1 Satz aus ${where} gehört dazu`
        : `${sentences} Sätze aus ${where} liegen nah beieinander`;
    return `${who} in den letzten vier Rückblicken; ${close}, durch gemeinsame Wörter wie ${inQuotes(name)}.`;
  },
  calledBefore: (name) => `Hieß vorher ${inQuotes(name)}.`,
  namedByModel: 'Ein Sprachmodell hat den Namen aus diesen Wörtern gebildet.',
  allBelow: 'Die Stimmen dazu stehen weiter unten nebeneinander.',
  moreBelow: (voices) =>
    voices === 1
      ? 'Eine weitere Stimme steht weiter unten unter „Nebeneinander“.'
      : `${sentenceCase(numberWord(voices))} weitere Stimmen stehen weiter unten nebeneinander.`,
  group: (people, about) => {
    const who = sentenceCase(ofYou(people));
    return about === '' ? `${who} sagen hier Ähnliches` : `${who} sprechen von ${inQuotes(about)}`;
  },
  byOne: 'Von einer Person gesagt',
  byOneEach: 'Von je einer Person gesagt',
  oneByOne: 'Eine Stimme nach der anderen',
  andOneByOne: 'Und eine Stimme nach der anderen',
  unquoted: (people) =>
    people === 1
      ? 'Eine weitere Person hat geantwortet; ihre Worte zählen und werden nicht zitiert.'
      : `${sentenceCase(numberWord(people))} weitere haben geantwortet; ihre Worte zählen und werden nicht zitiert.`,

  sameThing: 'Ist das dasselbe?',
  wroteOn: (day) => `Am ${day} hat hier jemand geschrieben:`,
  wroteBefore: (number) => `Vor Rückblick ${number} hat hier jemand geschrieben:`,
  now: (words) => `Jetzt: ${words}`,
  yes: 'Ja',
  yesLabel: 'Ja, es ist dasselbe',
  no: 'Nein',
  noLabel: 'Nein, es ist etwas anderes',

  moreVoices: 'Weitere Stimmen',
  howFound: 'Wie die Themen gefunden wurden',
  themesDifferently: 'Ich sehe diese Themen anders',
  chart: 'Wie viele geschrieben haben, Rückblick für Rückblick',
  chartBar: (number) => `Rückblick ${number}`,
  chartSeries: 'Leute, die geschrieben haben',
  nothingLeft: 'Was hier stand, haben die Leute herausgenommen, die es geschrieben hatten.',
  threadHolds: ({ isVoted, asks, voices, hasThemes }) => {
    const holds = [
      ...(isVoted ? ['was ihr zur letzten Aussage gesagt habt'] : []),
      ...(asks > 0
        ? [asks === 1 ? 'eine Frage an euch' : `${numberWord(asks)} Fragen an euch`]
        : []),
      ...(voices > 0
        ? [voices === 1 ? 'eine weitere Stimme' : `${numberWord(voices)} weitere Stimmen`]
        : []),
      ...(hasThemes ? ['wie die Themen gefunden wurden'] : []),
      'was gelesen und was ausgelassen wurde',
    ];
    return `${sentenceCase(listOf(holds))}.`;
  },

  leanText: (digests, much, little) =>
    `In den letzten ${numberWord(digests)} Rückblicken habt ihr viel darüber gesprochen, ${OUTCOMES[much]}, und wenig darüber, ${OUTCOMES[little]}. Das ist an Wörtern abgelesen, also nur ein Hinweis; die nächste Frage geht in diese Richtung.`,
  breadth: (digests, [least, most], could, met) => {
    const spoke = least === most ? String(least) : `${least} bis ${most}`;
    const often =
      met === 0 ? 'keinem' : met === digests ? 'jedem' : met === 1 ? 'einem' : numberWord(met ?? 0);
    const views = met === null ? '' : `; in ${often} davon trafen sich Worte mehrerer Leute`;
    return `In den letzten ${numberWord(digests)} Rückblicken haben jeweils ${spoke} von ${could} Leuten geschrieben${views}.`;
  },
  read: (threads, span) => {
    if (threads === 0)
      return `Gelesen: die offenen Threads, ${span}. Niemand hat darin geschrieben.`;
    const where = threads === 1 ? 'einem Thread' : `${numberWord(threads)} Threads`;
    return `Gelesen: die Antworten in ${where}, ${span}, und sonst nichts aus diesem Kanal.`;
  },
  leftOut: {
    small:
      'Themen werden benannt, sobald es zwei gibt, mit je mindestens zwei Leuten; bis dahin kommt hier jede Stimme einzeln vor.',
    brief:
      'Kurze Zeichen wie „+1“ oder ein Emoji zählen als Antwort und werden hier nicht wiederholt.',
    unquoted: 'Worte, die nicht zitiert werden dürfen, werden gezählt und nie gezeigt.',
    noRoom: 'Nicht jede Stimme hatte hier Platz; in den Threads stehen alle.',
    reading:
      'Das ist eine Lesart, gefunden über gemeinsame Wörter in den Antworten. Wenn es nicht so ist, sagt es in diesem Thread: Es zählt für den nächsten Rückblick.',
  },
};
