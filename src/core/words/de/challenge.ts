import type { Words } from '../words-model.js';

const READINGS: Words['challenge']['readings'] = {
  complex:
    'komplex: Kein bekannter Weg löst sie, und sie verlangt vielleicht uns allen etwas Neues ab',
  technical: 'technisch: Ein bekannter Weg oder jemand, der sich auskennt, löst sie vielleicht',
  'not-clear-yet': 'noch nicht klar',
};

export const challenge: Words['challenge'] = {
  readings: READINGS,
  readsAs: (reading) =>
    reading === 'not-clear-yet'
      ? 'Wie sie sich liest, ist noch nicht klar.'
      : `Sie liest sich als ${READINGS[reading]}.`,
  next: {
    complex: 'Was siehst du davon, von da, wo du stehst?',
    technical: 'Wer könnte den nächsten Schritt tun, und welcher wäre das?',
    'not-clear-yet': 'Was siehst du davon, von da, wo du stehst?',
  },
  announced: (title, readsAs, next) =>
    `Eine Herausforderung: ${title} ${readsAs} ${next} Antworte im Thread.`,
  title: 'Eine Herausforderung:',
  titleClosed: 'Eine Herausforderung, abgeschlossen:',
  seen: 'Was bisher davon gesehen wurde:',
  answerHere: 'Antworte im Thread.',
  otherwise:
    'Das ist eine Lesart und kein Urteil. Im Thread kannst du mit einem Klick sagen, wie du sie liest: Alle Lesarten bleiben stehen.',
  keeps: (who) => `${who} hält die Frage wach und entscheidet damit nichts.`,
  nobodyKeeps: 'Gerade hält niemand diese Frage wach. Wer es tut, entscheidet damit nichts.',
  reopen: 'Wieder öffnen',
  about: 'Worum es geht',
  take: 'Ich nehme sie in die Hand',
  keep: 'Ich halte sie wach',
  work: 'Daran arbeiten',
  workLabel:
    'An dieser Herausforderung arbeiten: festhalten, wie es steht, oder alle danach fragen',
  edit: 'Ändern',
  editLabel:
    'Diese Herausforderung ändern: ihre Worte, wie sie sich liest, wer sie wach hält oder in die Hand nimmt',
  close: 'Abschließen',
  closeLabel: 'Diese Herausforderung abschließen und sagen, was daraus geworden ist',

  notSaid: 'noch nicht gesagt',
  whoTakes: 'Wer sie in die Hand nimmt:',
  nobodyYet: 'noch niemand',
  nextStep: 'Nächster Schritt:',
  sense: 'Was wir noch verstehen wollen:',
  trying: 'Was wir gerade ausprobieren:',
  nothingYet: 'noch nichts',
  lookOn: (trying, day) => `${trying}; am ${day}, sehen wir es uns an`,
  touched: 'Davon betroffen und noch nicht gehört:',
  valuesApart: 'Werte, die auseinanderziehen:',
  wordsMissing: 'Worte, die uns fehlen:',
  alternatives: 'Wege, die wir sehen, auch die nicht gegangenen',
  closedWith: 'Abgeschlossen. Was daraus geworden ist:',
};
