/** The one greeting of a channel. `who` is a person, in Slack’s markup. */
export const greeting = {
  iAm: 'I am Soundings, and I was added to this channel.',
  iAmBy: (who: string): string => `I am Soundings. ${who} added me to this channel.`,
  what: 'I ask this channel one question at a time, and you answer in its thread if you like. Once a week I give back what was said: what came up more than once, where views differ, and what one person alone has seen.',
  keptLead: 'What I read and keep.',
  kept: 'I keep only replies in threads that I start. Slack shows me every other message here as well; those are dropped at once and stored nowhere.',
  askFirst: 'Ask the first question now',
  setDays: 'Set day and time',
  whatIsThis: 'What is this?',
  byDefault:
    'The first button asks a question now. From then on there is one each Wednesday at 10:00, and a digest each Monday at 10:00; you can undo or change that.',
  plan: (kind: 'prompt' | 'digest', days: string, time: string, zone: string): string =>
    `${kind === 'prompt' ? 'questions' : 'digests'} ${days} at ${time} (${zone})`,
  /** `plans`: a list. */
  again: (plans: string): string =>
    `The days that were set here before hold again: ${plans}. The first button asks a question now; the second changes the days.`,
};
