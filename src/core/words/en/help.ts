/** The lines of help, what each command does, and the buttons below. Words in backticks are typed as they stand. */
export const help = {
  setup: 'set days, times and questions of your own',
  ask: 'ask the next question now; also `pause`, `resume`, `skip`',
  preview: 'the digest as it stands, to you alone',
  themes: (more: string): string => `what comes up here; also \`tensions\`, ${more}`,
  challenges: 'what was named here; also `recall <words>`: who said what, and when',
  /** What stands for words that somebody types. */
  typed: { words: '<words>', title: '<title>', text: '<text>' },
  win: (more: string): string => `tell a small win; also ${more}`,
  status: 'what is set here; `privacy`: what is kept, and how to delete it',
  nameTension: 'Name a tension',
  about: 'About',
};
