/** The forms for something small that is tried, and for how it went. */
export const experimentForms = {
  title: 'Try something small',
  submit: 'Try it',
  /** What it is for follows, in bold. */
  forLead: 'For:',
  trying: 'What do we try?',
  tryingHint: 'Small enough to begin this week, and to stop again.',
  expecting: 'What do we expect to see?',
  lookOn: 'When do we look at it?',
  lookOnHint: 'That morning I ask the one who tries it how it went.',
  triedBy: 'Who tries it?',
  about: 'What is it for?',
  nothing: 'Nothing named here',
  challenge: (title: string): string => `Challenge: ${title}`,
  shown:
    'It stands in the thread of what it is for, under your name, and in the digest without a name.',
  wentTitle: 'How did it go?',
  keep: 'Keep it',
  expected: (expecting: string): string => `Expected: ${expecting}`,
  went: 'It went',
  results: {
    'as-expected': 'As expected',
    otherwise: 'Otherwise',
    surprised: 'It surprised us',
    'not-done': 'Not done',
  },
  learned: 'What did we learn?',
  wentShown:
    'The next digest begins with it, in these words and without a name. You can undo this.',
};
