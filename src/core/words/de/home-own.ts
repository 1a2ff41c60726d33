import type { Words } from '../words-model.js';

/** What a person said, and their settings: what they can do about each. */
export const homeOwn: Words['homeOwn'] = {
  tags: 'Wenn du magst, sag mit einem Tipp, worum es geht: Richtung (wohin wir gehen), Abstimmung (wie unsere Arbeit zusammenpasst) oder Einsatz (was wir dafür geben). Ein Rückblick darf sagen, wovon es viel und wovon es wenig gab, nie von wem.',
  nothing: 'Von dir ist nichts gespeichert. Antworten in Threads von Soundings werden hier stehen.',
  lead: 'Nur du siehst das. Aus dem Rückblick genommen heißt: weiter mitgezählt, nie zitiert. Hier gelöscht heißt: aus Soundings verschwunden; deine Nachricht in Slack bleibt.',
  outcomes: { direction: 'Richtung', alignment: 'Abstimmung', commitment: 'Einsatz' },
  tagDirection: 'Richtung',
  tagAlignment: 'Abstimmung',
  tagCommitment: 'Einsatz',
  tagLabel: (outcome) => `Es geht um ${outcome}`,
  notAbout: (outcome) => `Nicht um ${outcome}`,
  how: ({ channel, when, isPrivate, isQuotable, outcome }) =>
    `#${channel}, ${when}; ${isPrivate ? 'privat' : 'offen'}, ${isQuotable ? 'darf zitiert werden' : 'wird nicht zitiert'}${outcome === null ? '' : `; es geht um ${outcome}, wie du sagst`}`,
  quotedIn: 'Zitiert in',
  digest: (number) => `Rückblick ${number}`,
  takeOut: 'Aus dem Rückblick nehmen',
  letQuote: 'Zitieren lassen',
  delete: 'Löschen',
  deleteTitle: 'Diese Worte löschen?',
  deleteMeans:
    'Sie verschwinden aus Soundings und aus geposteten Rückblicken. Das lässt sich nicht rückgängig machen.',
  keep: 'Behalten',
  newer: 'Neuere',
  older: 'Ältere',
  page: (page, pages) => `Seite ${page} von ${pages}`,
  mayQuote: 'Rückblicke dürfen meine offenen Antworten zitieren, ohne meinen Namen',
  mayQuoteMeans: 'In dem Kanal, in dem ich sie geschrieben habe',
  remindMe: 'Erinnere mich einmal an eine Frage, die ich nicht beantwortet habe',
  remindMeMeans: 'Höchstens eine Nachricht je Woche, werktags von 9 bis 17 Uhr bei mir',
  countMeIn: 'Mich wieder mitzählen',
  countMeInForGood: 'Mich dauerhaft mitzählen',
  leaveMeOut: 'Mich dauerhaft nicht mitzählen',
  copy: 'Kopie von allem, was von mir gespeichert ist',
  erase: 'Alles von mir löschen',
  eraseTitle: 'Alles von dir löschen?',
  eraseMeans:
    'Alles, was von dir gespeichert ist, verschwindet, auch aus geposteten Rückblicken, und nichts Neues von dir wird behalten. Deine Nachrichten in Slack bleiben. Das lässt sich hier nicht rückgängig machen.',
  eraseSubmit: 'Löschen',
  leftOutMeans:
    'Nicht mitgezählt heißt: Rückblicke zählen dich nicht zu denen, die antworten konnten. Antworten kannst du trotzdem.',
  leftOutForGood:
    'Du wirst dauerhaft nicht mitgezählt. Soll das nur bis zu einem Tag gelten, wähle ihn hier.',
  away: 'Eine Weile weg? Wähle den Tag, bis zu dem du nicht mitgezählt wirst.',
  leftOutUntil: (day) =>
    `Du wirst bis ${day} nicht mitgezählt. Wähle einen anderen Tag, um das zu ändern.`,
  language:
    'Die Sprache, in der ich mit dir allein spreche. Was ich in einem Kanal poste, steht in dessen Sprache.',
  asInSlack: 'Wie in Slack',
};
