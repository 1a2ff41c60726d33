/** What a person said, and their settings: what they can do about each. */
export const homeOwn = {
  tags: 'If you like, say with a tap what it is about: direction (where we go), alignment (how our work fits together) or commitment (what we give to it). A digest may say of which there was much and of which little, never who.',
  nothing: 'Nothing of yours is kept. Replies in threads of Soundings will stand here.',
  lead: 'Only you see this. Taken out of the digest means: still counted, never quoted. Deleted here means gone from Soundings; your message in Slack stays.',
  outcomes: { direction: 'direction', alignment: 'alignment', commitment: 'commitment' },
  tagDirection: 'Direction',
  tagAlignment: 'Alignment',
  tagCommitment: 'Commitment',
  tagLabel: (outcome: string): string => `About ${outcome}`,
  notAbout: (outcome: string): string => `Not about ${outcome}`,
  /** Where and how something was said: `outcome` is what its author says it is about. */
  how: (said: {
    readonly channel: string;
    readonly when: string;
    readonly isPrivate: boolean;
    readonly isQuotable: boolean;
    readonly outcome: string | null;
  }): string =>
    `#${said.channel}, ${said.when}; ${said.isPrivate ? 'private' : 'open'}, ${said.isQuotable ? 'may be quoted' : 'not quoted'}${said.outcome === null ? '' : `; about ${said.outcome}, as you say`}`,
  /** The digests that quote it follow. */
  quotedIn: 'Quoted in',
  digest: (number: number): string => `digest ${number}`,
  takeOut: 'Take out of the digest',
  letQuote: 'Let it be quoted',
  delete: 'Delete',
  deleteTitle: 'Delete these words?',
  deleteMeans: 'They go from Soundings and from posted digests. This cannot be undone.',
  keep: 'Keep',
  newer: 'Newer',
  older: 'Older',
  page: (page: number, pages: number): string => `Page ${page} of ${pages}`,
  mayQuote: 'Digests may quote my open replies, without my name',
  mayQuoteMeans: 'In the channel where I wrote them',
  remindMe: 'Remind me once of a question that I have not answered',
  remindMeMeans: 'At most one message a week, on workdays from 9 to 17 where I am',
  countMeIn: 'Count me in again',
  countMeInForGood: 'Count me in for good',
  leaveMeOut: 'Leave me out for good',
  copy: 'Copy of all that is kept of me',
  erase: 'Erase everything of mine',
  eraseTitle: 'Erase everything of yours?',
  eraseMeans:
    'All that is kept of you goes, also from posted digests, and nothing new of yours is kept. Your messages in Slack stay. This cannot be undone here.',
  eraseSubmit: 'Erase',
  leftOutMeans:
    'Left out means: digests do not count you among those who could answer. You can still answer.',
  leftOutForGood: 'You are left out for good. To be left out only until a day, choose it here.',
  away: 'Away for a while? Choose the day until which you are left out.',
  leftOutUntil: (day: string): string =>
    `You are left out until ${day}. To change it, choose another day.`,
  language:
    'The language in which I speak to you alone. What I post in a channel is in the channel’s.',
  asInSlack: 'As in Slack',
};
