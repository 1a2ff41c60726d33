/** How a channel stands, to one person. */
export const status = {
  wordedBy: (host: string): string =>
    `A language model at ${host} words the names of themes; \`/soundings privacy\` says what it is sent.`,
  needsAttention: (channel: string): string => `#${channel} needs attention:`,
  isPaused: (channel: string): string => `#${channel} is paused.`,
  untilResumed: 'Nothing is asked until somebody resumes it.',
  left: (channel: string): string => `I am no longer in #${channel}.`,
  kinds: { prompt: 'Questions', digest: 'Digests' },
  noDay: (kind: string): string => `${kind}: no day is set.`,
  /** `next` is null where nothing waits. */
  days: (kind: string, days: string, time: string, zone: string, next: string | null): string =>
    `${kind}: ${days} at ${time} (${zone}).${next === null ? '' : ` Next: ${next}.`}`,
  more: (count: number): string => `${count} more`,
  leftOut: (dates: string): string => `No question and no digest on ${dates}.`,
  lastQuestion: (when: string, question: string): string => `Last question (${when}): ${question}`,
  nothingWaits: 'Nothing waits for the next digest yet.',
  waits: (responses: number, people: number): string =>
    `${responses === 1 ? 'One reply waits' : `${responses} replies wait`} for the next digest, from ${people === 1 ? 'one person' : `${people} people`}.`,
  missedOne: (kind: 'prompt' | 'digest', day: string): string =>
    `the ${kind === 'prompt' ? 'question' : 'digest'} of ${day}`,
  missed: (which: string): string => `Could not be posted in time: ${which}.`,
  nobody: 'Nobody',
  /** After the name of whoever tends it. */
  tends: (set: {
    readonly reacts: boolean;
    readonly ownQuestions: number;
    readonly months: number;
  }): string =>
    `tends these settings. Reaction on replies: ${set.reacts ? 'on' : 'off'}. Questions of your own: ${set.ownQuestions === 0 ? 'none' : set.ownQuestions}. Texts are kept for ${set.months} months.`,
  skipNext: 'Skip the next question',
};
