/** Lists for one person. */
export const lists = {
  readings:
    'These are readings by comparing words. “I see it differently” in the digest adds your view.',
  themes: 'What comes up here',
  tensions: 'Views that differ here',
  /** Between the two sides of a tension. */
  and: 'and',
  lastTold: (day: string): string => `last told in the digest of ${day}`,
  recalled: 'What was said here',
  to: (day: string, question: string): string => `${day}, to “${question}”`,
  challenges: {
    open: 'Open challenges',
    closed: 'Closed challenges',
    found: 'Challenges with these words',
  },
  named: (day: string): string => `named on ${day}`,
  closed: (named: string, closed: string): string => `named on ${named}, closed on ${closed}`,
  came: (outcome: string): string => `What came of it: ${outcome}.`,
  cameOnce: (outcome: string): string =>
    `Closed once, and opened again. What had come of it: ${outcome}.`,
  takenByNobody: 'taken by nobody yet',
  takenBy: 'taken by',
  keptByNobody: 'kept alive by nobody just now',
  keptBy: 'kept alive by',
};
