import { assembleDigest, type DigestInput } from '../../src/core/digest/digest.js';
import type { Digest } from '../../src/core/digest/digest-model.js';
import {
  EMPTY_READING,
  responsesOfWeek,
  type Said,
  spanIn,
  tensionReading,
  themeReading,
  weekOf,
} from './digest-weeks.js';

/** Two replies, nothing in common: the least that is still a digest. */
const TWO: readonly Said[] = [
  {
    id: 'a1',
    by: 'ana',
    text: 'Getting the test data for the invoice change. I asked in two places and waited two days, and in the end I made it up by hand.',
  },
  {
    id: 'b1',
    by: 'ben',
    text: 'Reviews. Nothing wrong with them, they just sat until Thursday.',
  },
];

/** Four replies of a team of six: two stand close, one is private and not to be quoted. */
export const FOUR: readonly Said[] = [
  {
    id: 'a1',
    by: 'ana',
    text: 'The handover from support to us. By the time a ticket reaches me I no longer know who to ask.',
  },
  {
    id: 'b1',
    by: 'ben',
    text: 'Honestly the release notes. I wrote them three times because nobody could tell me who reads them.',
  },
  {
    id: 'c1',
    by: 'chidi',
    text: 'Same as always for me, the handover: half the story is in the ticket and half in somebody’s head.',
  },
  {
    id: 'd1',
    by: 'dora',
    text: 'Something I would rather keep between us for now.',
    isPrivate: true,
  },
];

/** Eight people, nothing that two of them share. */
export const EIGHT: readonly Said[] = [
  {
    id: 'a1',
    by: 'ana',
    text: 'Waiting for the staging database. It was down twice and each time I lost my place.',
  },
  {
    id: 'b1',
    by: 'ben',
    text: 'Finding out who decides on the logo sizes. Is that us, or is it marketing?',
  },
  {
    id: 'c1',
    by: 'chidi',
    text: 'Onboarding Lin took longer than I planned, and I would do it again. We found three pages in the wiki that were simply wrong, and we wrote them anew together.',
  },
  { id: 'd1', by: 'dora', text: 'The flaky login test.' },
  {
    id: 'e1',
    by: 'emil',
    text: 'Moving the old cron jobs. I was careful because nobody knows what two of them do.',
  },
  {
    id: 'f1',
    by: 'fay',
    text: 'Writing the customer mail about the price change: five drafts, four people, no owner.',
  },
  { id: 'g1', by: 'gus', text: 'My laptop. That is all.' },
  {
    id: 'h1',
    by: 'hana',
    text: 'Nothing really took too long for me. I was surprised how quickly the audit went once we sat in one room with the two people who knew the numbers.',
  },
];

/** A sixth week with three themes, a tension, a win and two voices. */
export const FULL: readonly Said[] = [
  {
    id: 'a1',
    by: 'ana',
    text: 'On call felt lighter with two of us. I slept, and the second pair of eyes caught the disk alert.',
  },
  {
    id: 'b1',
    by: 'ben',
    text: 'Two people on call is lovely but it eats the sprint. I got about one day of planned work done.',
  },
  {
    id: 'c1',
    by: 'chidi',
    text: 'The handover notes from support are better. Ticket 4411 had everything, I could start at once.',
  },
  {
    id: 'd1',
    by: 'dora',
    text: 'Handover notes helped me too, though I still had to call Priya for the history.',
  },
  {
    id: 'e1',
    by: 'emil',
    text: 'We should freeze releases from Thursday on. Every Friday release this month came back to us on Saturday.',
  },
  {
    id: 'f1',
    by: 'fay',
    text: 'Please no freeze. Small releases every day, Friday too, are the reason that a bad one is easy to find.',
  },
  {
    id: 'g1',
    by: 'gus',
    text: 'I have not seen a customer since January and I notice it in what I choose to work on.',
  },
  {
    id: 'h1',
    by: 'hana',
    text: 'Release days go well when Emil and Fay sit together. What do they look at that the rest of us do not see?',
  },
];

const EARLIER = responsesOfWeek(3, [
  { id: 'z1', by: 'chidi', text: 'The handover from support loses half the story.' },
  { id: 'z2', by: 'gus', text: 'I miss talking to customers.' },
]);

export function twoReplies(): Digest {
  return assembleDigest(weekOf(TWO, { couldAnswer: 4 }));
}

export function fourInput(): DigestInput {
  return weekOf(FOUR, {
    reading: {
      ...EMPTY_READING,
      closeGroups: [{ about: 'handover', spans: [spanIn(FOUR, 'a1'), spanIn(FOUR, 'c1')] }],
      unthemed: ['a1', 'b1', 'c1', 'd1'],
    },
  });
}

export function fourReplies(): Digest {
  return assembleDigest(fourInput());
}

export function eightReplies(): Digest {
  return assembleDigest(weekOf(EIGHT, { couldAnswer: 9 }));
}

export function fullInput(): DigestInput {
  const first = assembleDigest(weekOf(FOUR, { number: 5, couldAnswer: 8 }));
  const previous = {
    ...first,
    history: [4, 6, 5, 6, 4].map((spoke, place) => ({ number: place + 1, spoke, could: 8 })),
  };
  return weekOf(FULL, {
    number: 6,
    couldAnswer: 9,
    earlier: EARLIER,
    previous,
    wins: [
      {
        id: 'w1',
        channelId: 'channel-1',
        text: 'support now writes the first three lines of every ticket',
        toldAt: new Date(0),
      },
    ],
    reading: {
      ...EMPTY_READING,
      cycle: 6,
      themes: [
        themeReading({
          id: 't1',
          label: 'releases, Friday',
          members: ['e1', 'f1', 'h1'],
          people: 3,
          quotes: [spanIn(FULL, 'e1'), spanIn(FULL, 'f1'), spanIn(FULL, 'h1')],
        }),
        themeReading({
          id: 't2',
          label: 'handover notes',
          status: 'recurring',
          firstCycle: 3,
          cyclesSeen: 4,
          members: ['c1', 'd1'],
          people: 4,
          quotes: [
            spanIn(FULL, 'c1', 'The handover notes from support are better.'),
            spanIn(FULL, 'd1'),
          ],
        }),
        themeReading({
          id: 't3',
          label: 'two people on call',
          members: ['a1', 'b1'],
          people: 2,
          quotes: [spanIn(FULL, 'a1'), spanIn(FULL, 'b1')],
        }),
      ],
      tensions: [
        tensionReading({
          id: 'x1',
          themeId: 't1',
          firstCycle: 6,
          lastEvidenceCycle: 6,
          sides: [
            {
              replyIds: ['e1'],
              quotes: [spanIn(FULL, 'e1', 'We should freeze releases from Thursday on.')],
            },
            {
              replyIds: ['f1'],
              quotes: [
                spanIn(
                  FULL,
                  'f1',
                  'Small releases every day, Friday too, are the reason that a bad one is easy to find.',
                ),
              ],
            },
          ],
        }),
      ],
      unthemed: ['g1'],
      continuations: [
        {
          earlier: { replyId: 'z2', start: 0, end: 28 },
          now: spanIn(FULL, 'g1'),
          earlierCycle: 3,
          score: 0.4,
        },
      ],
    },
  });
}

export function fullWeek(): Digest {
  return assembleDigest(fullInput());
}
