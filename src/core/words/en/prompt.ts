/** Everything of ours in a posted question. */
export const prompt = {
  answerHere: 'Answer in the thread.',
  enough: 'Two minutes are enough.',
  counted: (when: string, zone: string): string =>
    `What is said until ${when} (${zone}) is in the next digest; what comes later, in the one after.`,
  open: 'Everybody in this channel can read replies in the thread. The digest may quote them, with a link and without names.',
  /** `who` is a person, in Slack’s markup. */
  askedBy: (who: string): string => `${who} asked for it now.`,
  orPrivately: 'Answer in the thread, or privately.',
  answerPrivately: 'Answer privately',
  skip: 'Skip',
  skipLabel: 'Skip this question; nobody is told',
  about: 'About',
  aboutLabel: 'About: what is kept, and who sees what',
};
