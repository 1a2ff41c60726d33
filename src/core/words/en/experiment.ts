/** Something small that is tried, in the thread of what it is tied to. `who` is a person, in Slack’s markup. */
export const experiment = {
  tries: (who: string): string => `${who} tries something small:`,
  announced: (who: string, trying: string, day: string): string =>
    `${who} tries something small: ${trying}. We look at it on ${day}.`,
  expected: (expecting: string): string => `Expected: ${expecting}`,
  lookOn: (day: string, who: string): string =>
    `We look at it on ${day}. ${who} is asked then how it went.`,
  sayHow: 'Say how it went',
  sayHowLabel: 'Say how this went and what was learned',
  /** How it went, as a sentence of its own. */
  results: {
    'as-expected': 'It went as expected.',
    otherwise: 'It went otherwise.',
    surprised: 'It surprised us.',
    'not-done': 'It was not done.',
  },
  learned: (words: string): string => `What we learned: ${words}`,
  /** To the one who tries it, alone. */
  ask: 'How did it go?',
  askAlone: 'How did it go? Only you see this, and you may leave it.',
  askedOf: (things: number): string => `${things} things you try`,
  inChannel: (channel: string): string => `In #${channel} you try:`,
};
