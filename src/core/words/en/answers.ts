import { listOf } from './grammar.js';

type Answer = 'yes' | 'no' | 'not-sure';
type Vote = 'agree' | 'differ' | 'not-sure';

/** What one person is told of what they did, or asked for. */
export const answers = {
  kept: 'Kept.',
  gone: 'This is no longer there.',
  tooLate: 'Slack did not open the box in time. Please try again.',
  erased:
    'You asked me to erase everything of yours, and so I keep nothing you write. Whoever runs me can undo that.',
  notYours: 'I find no such words of yours.',
  noMessage: 'Slack did not say which message this is about.',
  inNoChannel:
    'Soundings is in none of your channels yet. Type /invite @Soundings in one to begin.',
  preview: {
    lead: 'Only you see this: the digest as the channel would get it now.',
    nothing:
      'Only you see this: nothing has been said that a digest could give back, so the channel would get none now. One reply is enough.',
  },
  may: {
    notAMember:
      'Only members of a channel that I am in can do this. To bring me into a channel, write `/invite @Soundings` there.',
    notFullMember:
      'Only full members of this workspace can do this. Guests are heard all the same.',
    onlyOwn: 'This channel keeps only the words of people of its own organisation.',
    slackSilent:
      'Slack did not say just now who is in this channel, so I leave everything as it is. Please try again in a minute.',
    onlyAdmins: 'Only admins of this workspace can read this.',
  },
  ask: {
    goesOut: (next: string | null): string =>
      `The question goes out now.${next === null ? '' : ` The next question comes on ${next}.`}`,
    openAlready: 'A question was asked here within the last day. Give it a day, then ask the next.',
    paused: 'This channel is paused. `/soundings resume` lets it go on.',
    cannotPost: 'I cannot post here now. `/soundings status` says why.',
    /** `asked` is what is said of the question itself. */
    started: (plan: {
      readonly asked: string;
      readonly zone: string;
      readonly prompt: string | null;
      readonly digest: string | null;
    }): string =>
      `${plan.asked} From now on there is a question on Wednesdays at 10:00 and a digest on Mondays at 10:00 (${plan.zone}). Next question: ${plan.prompt ?? 'not planned'}. Next digest: ${plan.digest ?? 'not planned'}. You can undo this, or change it with \`/soundings setup\`.`,
    changedSince: 'The days were changed since, so I left them. `/soundings setup` shows them.',
    undone:
      'Switched off again. A question that was posted stays; no further one and no digest comes until somebody sets days with `/soundings setup`.',
  },
  setup: {
    saved: (plan: {
      readonly prompt: string | null;
      readonly digest: string | null;
      readonly zone: string;
      readonly isPaused: boolean;
    }): string => {
      const paused = plan.isPaused
        ? ' This channel is paused; `/soundings resume` lets it go on.'
        : '';
      return `Saved. Next question: ${plan.prompt ?? 'not planned'}. Next digest: ${plan.digest ?? 'not planned'}. Times are those of ${plan.zone}.${paused}`;
    },
  },
  pause: {
    paused:
      'Paused: no question and no digest until `/soundings resume`. Replies in open threads still count later.',
    pausedAlready: 'This channel is paused already.',
    notPaused: 'This channel is not paused.',
    goesOn: 'It goes on.',
    next: (when: string): string => `Next question: ${when}.`,
    nothingPlanned: 'No question is planned; `/soundings setup` sets days.',
    keeperFirst:
      'More people can read along here than before. Whoever tends this channel has to agree first; `/soundings status` shows who that is.',
    /** `why` as in `errors.attention`. */
    notYet: (why: string): string => `I cannot go on yet: ${why}.`,
    cannotPost:
      'I still cannot post here: the channel is archived, or I am not in it. `/invite` me, then resume.',
  },
  skipNext: {
    nothingPlanned: 'No question is planned here. `/soundings setup` sets days.',
    skipped: (when: string, then: string | null): string =>
      `The question of ${when} is left out.${then === null ? '' : ` The one after comes on ${then}.`}`,
  },
  skipped: 'Skipped. Nobody is told that it was you. You can still answer whenever you like.',
  privately: {
    heard:
      'Heard, and never quoted. It counts in the next digest where at least three people answer privately, so that no count tells who did. You can see and delete it in my Home tab.',
    heardQuotable:
      'Heard. The next digest may quote it, without your name. You can see, take out and delete it in my Home tab.',
    seenDifferently:
      'Heard, and never quoted. It counts in the next digest where at least three people speak privately, so that no count tells who did.',
  },
  seenDifferently: 'Heard. It stands in the thread under your name, and counts in the next digest.',
  win: {
    kept: 'Kept. The next digest tells it, without your name.',
  },
  tension: {
    named:
      'Kept. The next digest shows both sides in equal room, without your name. You can take them out or delete them in my Home tab.',
    nothingAsked:
      'Nothing was asked here yet. Ask the first question with /soundings ask, and name the tension then.',
    gone: 'This tension is no longer there: words that it rested on were taken back.',
    kept: 'Kept.',
    keptAlready: 'You said so already.',
    takenBack: 'Taken back.',
    changedSince: 'You said something else since, and that stays.',
    lookAgain: (when: string): string => `It is held open, and looked at again after ${when}.`,
    stands: {
      ours: 'It stands as our reading, until you say so.',
      named: 'It stands as named by you.',
      held: 'It is held open.',
      reframed: 'It stands as seen in a new way.',
      settled: 'It stands as settled.',
    },
  },
  link: {
    gone: 'This is no longer there: words that it rested on were taken back.',
    apart: 'Kept: two things. I do not ask this again.',
    apartButJoined:
      'Kept. More of you see it as the same thing, so the two go together from the next digest on.',
    same: 'Kept: the same thing. From the next digest on the two go together.',
    sameButApart: 'Kept. As many of you see two things in it, so they stay apart.',
  },
  vote: {
    gone: 'This is no longer open to a vote: its author took it back, or changed the words.',
    kept: (isNew: boolean, vote: Vote): string =>
      `${isNew ? 'Kept' : 'You said so already'}: ${VOTED[vote]}.`,
    tooFew: 'How many said what is told once three have voted, and in the next digest.',
    /** `count` are whole sentences. */
    soFar: (count: string): string => `So far: ${count}`,
    none: 'Nothing is open to a vote here now. Once a tension is named, I ask people whether some of their words may be voted on.',
    yes: 'Thank you. A digest to come asks how others see it, without your name. You can take it back in my Home tab at any time.',
    no: 'Kept: nobody votes on these words. I do not ask this again.',
    notYours: 'These words are no longer as they were, or not yours.',
  },
  groupsGone: 'These groups are no longer there.',
  challenge: {
    named:
      'Kept. It is posted in the channel, and what people answer there counts in the next digest.',
    shown: 'Kept. The challenge shows it now.',
    shownAndAsked: 'Kept. The challenge shows it now, and its thread asks all.',
    closed: 'Closed. The next digest says what came of it. You can undo this.',
    closedAlready: 'It is closed already.',
    closedOrGone: 'It is closed already, or no longer there.',
    open: 'It is open.',
    openAgain: 'It is open again.',
    keeperAlready: 'Somebody keeps it alive already, or it is closed.',
    ownerAlready: 'Somebody takes it already, or it is closed.',
    keeper: 'Thank you. You keep this question alive now; you decide nothing by that.',
    owner: 'Thank you. You take it; Edit says what the next step is, Close it when it is done.',
    isClosed: 'This challenge is closed. Any full member can open it again.',
    takenBack: 'Taken back: you are not counted here any more.',
    nothingToTakeBack: 'There is nothing of yours to take back here.',
    /** What was said to one of the four questions; `more` is what is said after it. */
    said: (question: string, answer: Answer, more: string): string =>
      `Kept: “${question}” ${ANSWERED[answer]}. ${more}`,
    left: (questions: number): string => `${questions} more, if you like.`,
    oneLeft: (reading: string): string => `One more, if you like. ${reading}`,
    reads: {
      complex: 'By your answers it looks complex to you.',
      technical: 'By your answers it looks technical to you.',
      'not-clear-yet': 'By your answers it is not clear yet.',
    },
    byYourAnswers: 'By your own answers to the four questions:',
    byItsPost:
      'By how it stands in its post. Answer the four questions in its thread, and I say it by your answers:',
  },
  challenges: {
    open: 'No challenge is open here. `/challenge` names one.',
    closed: 'No challenge was closed here yet.',
    found: 'No challenge here holds these words.',
    hasClosed: 'Closed ones are kept: `/soundings challenges closed`.',
  },
  experiment: {
    notMet:
      'Something to try is easier to find once there is something to try it for. Name a challenge first, with `/challenge`, or wait for the first tension in a digest.',
    nameChallenge: 'Name a challenge',
    forChallenge: (title: string): string => `Challenge: ${title}`,
    started: (isTold: boolean, isByYou: boolean): string =>
      `Kept. ${isTold ? 'It stands in the thread under your name.' : 'The next digest tells of it, without a name.'} On that day I ask ${isByYou ? 'you' : 'the one who tries it'} how it went.`,
    looked: 'Kept. The next digest begins with it, without a name.',
    lookedAlready: 'Somebody said already how it went.',
    takenBack: 'Taken back. You can say it anew at any time.',
    nothingToTakeBack: 'There is nothing of yours to take back.',
  },
  tensionsNone:
    'No tension yet: nobody has said two things here that pull in different directions.',
  themesNone: (people: number): string =>
    `No theme yet. Something becomes a theme when at least ${people} people speak of it within four digests.`,
  /** Labels, in quotes, of a digest. */
  themes: (labels: readonly string[]): string => `The themes ${listOf(labels)}`,
  recallNone: 'Nobody has used these words in a thread of mine here.',
  mine: {
    chooseDay: 'Choose a day first.',
    dayToCome: 'Choose a day that is still to come.',
    takenOut: 'Taken out. It still counts, and is not quoted.',
    takenOutLater:
      'Kept: it is not quoted again. Slack did not take the change to what is posted just now; I try again until it does.',
    putBack: 'The next digests may quote it again, without your name.',
    deleted:
      'Deleted here. A message that you wrote in a thread yourself stays in Slack until you delete it there.',
    mayBeQuoted: 'Digests may quote what you write in threads, without your name.',
    notQuoted: 'Your words are counted and no longer quoted.',
    notQuotedLater:
      'Your words are counted and no longer quoted. Slack did not take a change to what is posted just now; I try again until it does.',
    leftOut: 'You are left out of every count of who could answer. Nothing you write is lost.',
    counted: 'You are counted among those who could answer.',
    leftOutUntil: (when: string): string => `You are left out of counts until ${when}.`,
    erased:
      'Erased: everything I kept of you, and your words in posted digests. Your own messages stay in Slack until you delete them there.',
  },
  copy: {
    files:
      'Here is a copy of all that is kept of you, to read and for programs. Only you see this. Delete these files here when you no longer need them.',
    sent: 'Sent to you alone, in your direct messages with me.',
    here: 'All that is kept of you. Select and copy it from here.',
    tooLong:
      'This is more than fits here: the newest is below. Whoever runs Soundings can give you the whole with `soundings export`.',
  },
  /** Above lines of a digest that rest on this person's words. */
  cameOfYours: (channel: string): string =>
    `Words of yours in #${channel} are behind this, as the digest tells it:`,
  titles: {
    preview: 'Preview',
    themes: 'Themes',
    tensions: 'Tensions',
    challenges: 'Challenges',
    votes: 'Votes',
    lookUp: 'Look up words',
  },
  installed: 'Soundings is installed. In Slack, type /invite @Soundings in a channel to begin.',
  notInstalled:
    'Soundings was not installed. Begin again at /slack/install, in one browser and within ten minutes.',
};

const ANSWERED: Readonly<Record<Answer, string>> = { yes: 'Yes', no: 'No', 'not-sure': 'Not sure' };

const VOTED: Readonly<Record<Vote, string>> = {
  agree: 'you agree',
  differ: 'you see it differently',
  'not-sure': 'you are not sure',
};
