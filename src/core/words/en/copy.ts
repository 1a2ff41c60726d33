const HEADINGS: Readonly<Record<string, string>> = {
  settings: 'Your settings',
  words: 'What you said',
  votes: 'What you voted',
  challenges: 'Challenges you named or keep',
  experiments: 'What you offered, try, or said the outcome of',
  wins: 'Small wins you told',
  answersToTensions: 'What you answered to tensions',
  answersToSameThing: 'What you answered to “the same thing?”',
  groupsForVotes: 'Groups you chose for votes',
  askedForVotes: 'Words of yours that were to be voted on',
  skipped: 'Questions you skipped',
  keeperOf: 'Channels you tend',
  changes: 'What you changed, as admins of the workspace see it',
  lastMessages: 'When you last got a message from Soundings',
  shapedThemes: 'What you made of themes',
  leftOutOf: 'Channels you are left out of for a while',
  answersToChallenges: 'How you read challenges',
};

/** The copy of all that is kept of a person, as a page to read. */
export const copy = {
  title: 'What Soundings keeps of you',
  asOf: (when: string): string => `As of ${when}`,
  also: 'The same stands in the JSON file beside it, for programs.',
  nothing: 'Nothing.',
  yes: 'yes',
  no: 'no',
  heading: (kind: string): string | null => HEADINGS[kind] ?? null,
  /** Of a name as the JSON has it: `mayBeQuoted` → “May be quoted”. */
  label: (name: string): string => {
    const words = name.replace(/([A-Z])/gu, (letter) => ` ${letter.toLowerCase()}`).trim();
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  },
  /** Of one of our own short values, such as `not-sure`; never asked of people’s words. */
  value: (kept: string): string => kept,
};
