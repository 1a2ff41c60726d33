import type { Words } from '../words-model.js';

/** The form for when a channel is asked and hears back. */
export const setup: Words['setup'] = {
  title: 'Fragen und Rückblick',
  tend: (channel) =>
    `Für #${channel}. Wenn du speicherst, pflegst du diese Einstellungen; andere können sie auch ändern.`,
  promptDays: 'Tage der Frage',
  promptDaysHint: 'Ein Tag in der Woche ist ein guter Anfang.',
  promptTime: 'Uhrzeit der Frage',
  digestDay: 'Tag des Rückblicks',
  digestTime: 'Uhrzeit des Rückblicks',
  zone: 'Zeitzone von beidem',
  skipDates: 'Tage, die ausfallen',
  skipDatesHint:
    'Zum Beispiel 2026-12-24 bis 2027-01-02, 2027-04-02. An diesen Tagen wird nichts gefragt und nichts zurückgegeben.',
  replies: 'Antworten',
  heard: 'Eine kleine Reaktion auf jede Antwort: Sie ist angekommen',
  ownQuestions: 'Eigene Fragen, eine je Zeile',
  ownQuestionsHint:
    'Sie werden im Wechsel mit meinen gestellt, keine noch einmal innerhalb von acht Wochen.',
  language: 'Sprache in diesem Kanal',
  languageHint:
    'Fragen, Rückblicke und alles andere, was ich hier poste. Was eine Person allein sieht, steht in ihrer eigenen Sprache.',
  retention: 'Wie lange Texte bleiben',
  months: (months) => `${months} Monate`,
  retentionHint: 'Ältere werden hier gelöscht und verschwinden aus früheren Rückblicken.',
  groups: 'Gruppen für Abstimmungen, eine Art je Zeile',
  groupsHint:
    'Zum Beispiel „Standort: Hamburg, Lissabon“. Wer mag, wählt die eigene unter Home. Ein Rückblick darf sagen, ob eine Abstimmung in jeder Gruppe ab drei Leuten gleich ausgeht, nie wer.',
  others: 'Andere Organisationen',
  othersHeard: 'Auch Leute anderer Organisationen in diesem Kanal hören',
};
