import type { Words } from '../words-model.js';

/** The forms for something small that is tried, and for how it went. */
export const experimentForms: Words['experimentForms'] = {
  title: 'Etwas Kleines versuchen',
  submit: 'Versuchen',
  forLead: 'Für:',
  trying: 'Was versuchen wir?',
  tryingHint: 'Klein genug, um diese Woche anzufangen und auch wieder aufzuhören.',
  expecting: 'Was erwarten wir zu sehen?',
  lookOn: 'Wann schauen wir darauf?',
  lookOnHint: 'An diesem Morgen frage ich die Person, die es versucht, wie es gelaufen ist.',
  triedBy: 'Wer versucht es?',
  about: 'Wofür ist es?',
  nothing: 'Für nichts, was hier benannt ist',
  challenge: (title) => `Herausforderung: ${title}`,
  shown: 'Es steht unter deinem Namen im Thread dessen, wofür es ist, und im Rückblick ohne Namen.',
  wentTitle: 'Wie ist es gelaufen?',
  keep: 'Festhalten',
  expected: (expecting) => `Erwartet: ${expecting}`,
  went: 'Es lief',
  results: {
    'as-expected': 'Wie erwartet',
    otherwise: 'Anders',
    surprised: 'Es hat uns überrascht',
    'not-done': 'Nicht gemacht',
  },
  learned: 'Was haben wir gelernt?',
  wentShown:
    'Der nächste Rückblick beginnt damit, mit diesen Worten und ohne Namen. Du kannst das rückgängig machen.',
};
