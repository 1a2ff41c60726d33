const person = (count: number): string => (count === 1 ? 'one person' : `${count} people`);
const replies = (count: number): string =>
  count === 1 ? 'one reply waits' : `${count} replies wait`;
const missed = { prompt: 'the question of', digest: 'the digest of' };

/** A person's own page: channels, what came of their words, and what may be read by admins. */
export const home = {
  channels: 'My channels',
  open: 'Questions open to me',
  askedIn: (channel: string, when: string): string => `#${channel}, asked ${when}.`,
  answerThere: 'Answer in the thread',
  answerPrivately: 'Answer privately',
  answerPrivatelyIn: (channel: string): string => `Answer privately: #${channel}`,
  underWay: 'Open challenges and experiments',
  underWayIn: {
    challenge: (title: string, channel: string): string => `Challenge in #${channel}: ${title}`,
    experiment: (trying: string, channel: string): string => `Tried in #${channel}: ${trying}`,
  },
  moreUnderWay: (count: number): string =>
    `${count} more; in a channel, /soundings challenges lists its own.`,
  trying: 'What I try',
  votes: 'Votes',
  came: 'What came of my words',
  said: 'What I have said',
  settings: 'My settings',
  help: 'Help and privacy',
  helpIn: 'In a channel, /soundings help lists what you can ask for. /challenge names a challenge.',
  forAdmins: 'For admins of this workspace',
  audit: 'Who changed what',
  inNone: 'Soundings is in none of your channels yet. Type /invite @Soundings in one to begin.',
  isCut:
    'Soundings is in more channels of this workspace than I can look through here. In a channel, /soundings status shows how it stands.',
  channelsPage: (page: number, pages: number): string => `Channels, page ${page} of ${pages}`,
  channelsBefore: 'Channels before',
  channelsAfter: 'More channels',
  setDay: 'Set day and time',
  resume: 'Resume',
  askNow: 'Ask now',
  pause: 'Pause',
  preview: 'Preview the digest',
  nameChallenge: 'Name a challenge',
  tellWin: 'Tell a small win',
  trySmall: 'Try something small',
  themes: 'Themes',
  tensions: 'Tensions',
  challenges: 'Challenges',
  lookUp: 'Look up words',
  countMeInHere: 'Count me in here again',
  leaveMeOutHere: 'To be left out here for a while, choose until when:',
  leftOutHere: (until: string): string => `You are left out here until ${until}.`,
  paused: 'Paused.',
  noDay: 'No day is set.',
  notPlanned: 'not planned',
  next: (prompt: string, digest: string, zone: string): string =>
    `Next question: ${prompt}. Next digest: ${digest}. (${zone})`,
  /** What a keeper looks for: does it run, and is anything said. */
  tended: (how: {
    readonly responses: number;
    readonly people: number;
    readonly missed: readonly { readonly kind: 'prompt' | 'digest'; readonly day: string }[];
    readonly retentionDays: number;
    /** The days and times that are set, in sentences. */
    readonly set: string;
  }): string => {
    const waits =
      how.responses === 0
        ? 'nothing waits for the next digest yet'
        : `${replies(how.responses)} for the next digest, from ${person(how.people)}`;
    const late = how.missed.map(({ kind, day }) => `${missed[kind]} ${day}`);
    const lost =
      late.length === 0
        ? 'nothing was missed'
        : `not posted in time: ${late.length < 2 ? late.join('') : `${late.slice(0, -1).join(', ')} and ${late.at(-1) ?? ''}`}`;
    return `You tend it: ${waits}; ${lost}; texts are kept for ${how.retentionDays} days.${how.set === '' ? '' : ` Set: ${how.set}`}`;
  },
  cameIn: (channel: string, digest: number): string => `#${channel}, digest ${digest}`,
  expected: (expecting: string): string => `Expected: ${expecting}`,
  lookedAt: (channel: string, day: string): string => `#${channel}, looked at on ${day}`,
  sayHow: 'Say how it went',
  groups:
    'Groups for votes, if you like: a digest may say whether a vote goes the same way in every group of three or more who voted. Nobody is shown which is yours.',
  lensIn: (lens: string, channel: string): string => `${lens} in #${channel}`,
  notSaid: 'Not said',
  /** How much of the open words are theirs; `part` is one of `parts`. */
  ownShare: (part: string, people: number, isMuch: boolean): string =>
    `Of the open words of the last four weeks ${part} are yours, and ${people} people wrote some. Only you see this.${isMuch ? ' Leave room, if you like.' : ''}`,
  parts: {
    small: 'a small part',
    tenth: 'about a tenth',
    fifth: 'about a fifth',
    quarter: 'about a quarter',
    third: 'about a third',
    half: 'about half',
    most: 'most',
    nearlyAll: 'nearly all',
  },
};
