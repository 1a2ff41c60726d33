import type { ChallengeReading } from '../../model.js';

const READINGS: Readonly<Record<ChallengeReading, string>> = {
  complex: 'complex: no known way settles it, and it may ask something new of all of us',
  technical: 'technical: a known way, or somebody who knows, may settle it',
  'not-clear-yet': 'not clear yet',
};

/** A challenge as it stands in its channel, and how the work on it stands. `who` is a person, in Slack’s markup. */
export const challenge = {
  /** In a few words, after *Leading Together*. */
  readings: READINGS,
  readsAs: (reading: ChallengeReading): string => `It reads as ${READINGS[reading]}.`,
  /** What is asked of everybody. */
  next: {
    complex: 'What do you see of it, from where you are?',
    technical: 'Who could take the next step, and what would it be?',
    'not-clear-yet': 'What do you see of it, from where you are?',
  },
  announced: (title: string, readsAs: string, next: string): string =>
    `A challenge: ${title} ${readsAs} ${next} Answer in the thread.`,
  title: 'A challenge:',
  titleClosed: 'A challenge, closed:',
  seen: 'What has been seen of it so far:',
  answerHere: 'Answer in the thread.',
  otherwise:
    'This is a reading, not a verdict. In the thread you can say with a tap how you read it: all readings stay.',
  keeps: (who: string): string => `${who} keeps the question alive and decides nothing by that.`,
  nobodyKeeps: 'Nobody keeps this question alive just now. Who does decides nothing by that.',
  reopen: 'Open again',
  about: 'About',
  take: 'I take it',
  keep: 'I keep it alive',
  work: 'Work on it',
  workLabel: 'Work on this challenge: write down how it stands, or ask all about it',
  edit: 'Edit',
  editLabel: 'Edit this challenge: its words, what it reads as, who keeps or takes it',
  close: 'Close it',
  closeLabel: 'Close this challenge and say what came of it',

  notSaid: 'not said yet',
  whoTakes: 'Who takes it:',
  nobodyYet: 'nobody yet',
  nextStep: 'Next step:',
  sense: 'Still making sense of:',
  trying: 'Trying now:',
  nothingYet: 'nothing yet',
  lookOn: (trying: string, day: string): string => `${trying}; we look at it on ${day}`,
  touched: 'Touched by it, not yet heard:',
  valuesApart: 'Values that pull apart:',
  wordsMissing: 'Words we lack:',
  alternatives: 'Ways we see, also those not taken',
  closedWith: 'Closed. What came of it:',
};
