import type { Words } from '../words-model.js';

/** Lists for one person. */
export const lists: Words['lists'] = {
  readings:
    'So liest es sich beim Vergleich der Worte. „Ich sehe es anders“ im Rückblick fügt deine Sicht hinzu.',
  themes: 'Was hier zur Sprache kommt',
  tensions: 'Sichten, die hier auseinandergehen',
  and: 'und',
  lastTold: (day) => `zuletzt erzählt im Rückblick vom ${day}`,
  recalled: 'Was hier gesagt wurde',
  to: (day, question) => `${day}, zu „${question}“`,
  challenges: {
    open: 'Offene Herausforderungen',
    closed: 'Abgeschlossene Herausforderungen',
    found: 'Herausforderungen mit diesen Wörtern',
  },
  named: (day) => `benannt am ${day}`,
  closed: (named, closed) => `benannt am ${named}, abgeschlossen am ${closed}`,
  came: (outcome) => `Was daraus wurde: ${outcome}.`,
  cameOnce: (outcome) =>
    `Einmal abgeschlossen und wieder geöffnet. Was daraus geworden war: ${outcome}.`,
  takenByNobody: 'noch von niemandem in die Hand genommen',
  takenBy: 'in die Hand genommen von',
  keptByNobody: 'gerade von niemandem wach gehalten',
  keptBy: 'wach gehalten von',
};
