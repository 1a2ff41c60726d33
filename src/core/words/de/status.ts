import type { Words } from '../words-model.js';

/** How a channel stands, to one person. */
export const status: Words['status'] = {
  wordedBy: (host) =>
    `Ein Sprachmodell auf ${host} formuliert Namen von Themen; was es bekommt, sagt \`/soundings privacy\`.`,
  needsAttention: (channel) => `#${channel} braucht Aufmerksamkeit:`,
  isPaused: (channel) => `#${channel} ist pausiert.`,
  untilResumed: 'Es wird nichts gefragt, bis jemand fortsetzt.',
  left: (channel) => `Ich bin nicht mehr in #${channel}.`,
  kinds: { prompt: 'Fragen', digest: 'Rückblicke' },
  noDay: (kind) => `${kind}: Es ist kein Tag festgelegt.`,
  days: (kind, days, time, zone, next) =>
    `${kind}: ${days} um ${time} Uhr (${zone}).${next === null ? '' : ` Als Nächstes: ${next}.`}`,
  more: (count) => `${count} weitere`,
  leftOut: (dates) => `Keine Frage und kein Rückblick am ${dates}.`,
  lastQuestion: (when, question) => `Letzte Frage (${when}): ${question}`,
  nothingWaits: 'Für den nächsten Rückblick liegt noch nichts vor.',
  waits: (responses, people) =>
    `Für den nächsten Rückblick ${responses === 1 ? 'liegt eine Antwort' : `liegen ${responses} Antworten`} vor, von ${people === 1 ? 'einer Person' : `${people} Leuten`}.`,
  missedOne: (kind, day) => `${kind === 'prompt' ? 'die Frage' : 'der Rückblick'} vom ${day}`,
  missed: (which) => `Nicht rechtzeitig gepostet: ${which}.`,
  nobody: 'Niemand',
  tends: ({ reacts, ownQuestions, months }) =>
    `pflegt diese Einstellungen. Reaktion auf Antworten: ${reacts ? 'an' : 'aus'}. Eigene Fragen: ${ownQuestions === 0 ? 'keine' : ownQuestions}. Texte bleiben ${months} Monate.`,
  skipNext: 'Nächste Frage überspringen',
};
