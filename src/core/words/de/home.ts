import type { Words } from '../words-model.js';
import { listOf } from './grammar.js';

const missed = { prompt: 'die Frage', digest: 'der Rückblick' };

/** A person's own page: channels, what came of their words, and what may be read by admins. */
export const home: Words['home'] = {
  channels: 'Meine Kanäle',
  open: 'Fragen, die mir offenstehen',
  askedIn: (channel, when) => `#${channel}, gefragt am ${when}.`,
  answerThere: 'Im Thread antworten',
  answerPrivately: 'Privat antworten',
  answerPrivatelyIn: (channel) => `Privat antworten: #${channel}`,
  underWay: 'Offene Herausforderungen und Versuche',
  underWayIn: {
    challenge: (title, channel) => `Herausforderung in #${channel}: ${title}`,
    experiment: (trying, channel) => `Versucht in #${channel}: ${trying}`,
  },
  moreUnderWay: (count) =>
    `${count} weitere; in einem Kanal zeigt /soundings challenges die dortigen.`,
  trying: 'Was ich versuche',
  votes: 'Abstimmungen',
  came: 'Was aus meinen Worten wurde',
  said: 'Was ich gesagt habe',
  settings: 'Meine Einstellungen',
  help: 'Hilfe und Datenschutz',
  helpIn:
    'In einem Kanal zeigt /soundings help, worum du bitten kannst. /challenge benennt eine Herausforderung.',
  forAdmins: 'Für Admins dieses Workspace',
  audit: 'Wer was geändert hat',
  inNone:
    'Soundings ist noch in keinem deiner Kanäle. Gib in einem /invite @Soundings ein, um zu beginnen.',
  isCut:
    'Soundings ist in mehr Kanälen dieses Workspace, als ich hier durchsehen kann. In einem Kanal zeigt /soundings status, wie es dort steht.',
  channelsPage: (page, pages) => `Kanäle, Seite ${page} von ${pages}`,
  channelsBefore: 'Vorige Kanäle',
  channelsAfter: 'Weitere Kanäle',
  setDay: 'Tag und Uhrzeit festlegen',
  resume: 'Fortsetzen',
  askNow: 'Jetzt fragen',
  pause: 'Pausieren',
  preview: 'Rückblick vorab ansehen',
  nameChallenge: 'Herausforderung nennen',
  tellWin: 'Kleinen Erfolg erzählen',
  trySmall: 'Etwas Kleines versuchen',
  themes: 'Themen',
  tensions: 'Spannungen',
  challenges: 'Herausforderungen',
  lookUp: 'Wörter suchen',
  countMeInHere: 'Mich hier wieder mitzählen',
  leaveMeOutHere: 'Willst du hier eine Weile nicht mitgezählt werden? Wähle, bis wann:',
  leftOutHere: (until) => `Hier wirst du bis ${until} nicht mitgezählt.`,
  paused: 'Pausiert.',
  noDay: 'Es ist kein Tag festgelegt.',
  notPlanned: 'nicht geplant',
  next: (prompt, digest, zone) =>
    `Nächste Frage: ${prompt}. Nächster Rückblick: ${digest}. (${zone})`,
  tended: ({ responses, people, missed: late, retentionDays, set }) => {
    const waits =
      responses === 0
        ? 'für den nächsten Rückblick liegt noch nichts vor'
        : `für den nächsten Rückblick ${responses === 1 ? 'liegt eine Antwort' : `liegen ${responses} Antworten`} vor, von ${people === 1 ? 'einer Person' : `${people} Leuten`}`;
    const lost =
      late.length === 0
        ? 'nichts fiel aus'
        : `nicht rechtzeitig gepostet: ${listOf(late.map(({ kind, day }) => `${missed[kind]} vom ${day}`))}`;
    return `Du pflegst ihn: ${waits}; ${lost}; Texte bleiben ${retentionDays} Tage.${set === '' ? '' : ` Festgelegt: ${set}`}`;
  },
  cameIn: (channel, digest) => `#${channel}, Rückblick ${digest}`,
  expected: (expecting) => `Erwartet: ${expecting}`,
  lookedAt: (channel, day) => `#${channel}, wird angesehen am ${day}`,
  sayHow: 'Sagen, wie es lief',
  groups:
    'Gruppen für Abstimmungen, wenn du magst: Ein Rückblick darf sagen, ob eine Abstimmung in jeder Gruppe ab drei Leuten, die abgestimmt haben, gleich ausgeht. Niemand sieht, welche deine ist.',
  lensIn: (lens, channel) => `${lens} in #${channel}`,
  notSaid: 'Nicht gesagt',
  ownShare: (part, people, isMuch) =>
    `Von den offenen Worten der letzten vier Wochen ist ${part} von dir, und ${people} Leute haben etwas geschrieben. Nur du siehst das.${isMuch ? ' Lass anderen Raum, wenn du magst.' : ''}`,
  parts: {
    small: 'ein kleiner Teil',
    tenth: 'etwa ein Zehntel',
    fifth: 'etwa ein Fünftel',
    quarter: 'etwa ein Viertel',
    third: 'etwa ein Drittel',
    half: 'etwa die Hälfte',
    most: 'das meiste',
    nearlyAll: 'fast alles',
  },
};
