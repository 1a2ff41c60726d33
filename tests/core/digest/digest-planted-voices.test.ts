import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assembleDigest } from '../../../src/core/digest/digest.js';
import { digestAsText } from '../../../src/core/digest/digest-text.js';
import { readOnce } from '../../support/analysis-replies.js';
import { replyOf, responsesOfWeek, type Said, weekOf } from '../../support/digest-weeks.js';

const PEOPLE = 10;
const CASES = 100;
/** The beginning of a quote, as a longer one is cut. */
const READ_CHARS = 40;

/** What most people speak of: each line is one person's, all of one subject. */
const COMMON: readonly (readonly string[])[] = [
  [
    'The handover on Friday lost two tickets again.',
    'Half of the handover is in somebody’s head, not in the notes.',
    'I wrote handover notes and nobody opened them.',
    'Our handover needs a fixed time, late on Friday is too late.',
    'The handover was better when two of us did it together.',
    'I came back on Monday and the handover did not say who was ill.',
    'For me the handover takes an hour that I do not have.',
    'A short call at handover would save me a day of asking.',
    'The handover sheet has three versions by now.',
  ],
  [
    'The staging database was down twice on Tuesday.',
    'I lost my test data when staging was reset.',
    'Staging is slow, so I test on my own laptop.',
    'Nobody knows who looks after staging at night.',
    'We share one staging database between four teams.',
    'Staging had old data and the bug did not show there.',
    'I waited for staging the whole of Wednesday.',
    'A second staging database would help all of us.',
    'The staging reset came without a word to anybody.',
  ],
  [
    'On call woke me three times this week.',
    'Being on call at the weekend is hard with small children.',
    'On call with two people was much calmer.',
    'Most of my on call alerts were about a full disk.',
    'I learned a lot on call, and I was tired after it.',
    'Nobody thanked the people on call last month.',
    'On call eats the planned work of the week.',
    'The on call phone has no signal in the basement.',
    'I would rather be on call for two days than for seven.',
  ],
];

/** Views that one or two hold, in words of their own. */
const PLANTED: readonly (readonly [string, string])[] = [
  [
    'I have not spoken with a customer since January, and it shows in what I choose to build.',
    'None of us sees a customer any more, we build from guesses.',
  ],
  [
    'What slowed me down is that decisions are made in a room I am not in.',
    'I hear of decisions only when they have been made in another room.',
  ],
  [
    'My English is not fast enough for our calls, so I say less than I think.',
    'In calls I am still searching for the English word when the subject has changed.',
  ],
  [
    'We celebrate nothing, each release goes out and then there is silence.',
    'I would like to celebrate a release once, with cake and all.',
  ],
  [
    'I think that we work on the wrong product altogether.',
    'The product itself is wrong, and we make the wrong thing better.',
  ],
  [
    'The new prices hurt the small shops that trusted us first.',
    'Small shops write to me that they cannot pay the new prices.',
  ],
  [
    'I wish somebody asked the apprentices, we see things that you no longer see.',
    'As an apprentice I was never asked what I see.',
  ],
  [
    'Working from home alone for so long makes me doubt my own judgement.',
    'I doubt myself more since I sit at home alone all week.',
  ],
  [
    'Our accessibility is a shame, my blind brother cannot use what I build.',
    'People who cannot see the screen are shut out of our pages.',
  ],
  [
    'The office is so loud that I hide in the stairwell to think.',
    'I think best in the stairwell, since the office is loud.',
  ],
];

interface Case {
  readonly subjects: readonly number[];
  readonly view: number;
  readonly holders: 1 | 2;
  readonly place: number;
  readonly number: number;
}

const CASE: fc.Arbitrary<Case> = fc.record({
  subjects: fc.shuffledSubarray([0, 1, 2], { minLength: 1 }),
  view: fc.nat(PLANTED.length - 1),
  holders: fc.constantFrom(1, 2),
  place: fc.nat(PEOPLE),
  number: fc.integer({ min: 1, max: 12 }),
});

function saidIn({ subjects, view, holders, place }: Case): readonly Said[] {
  const common = Array.from({ length: PEOPLE - holders }, (_, at) => {
    const lines = COMMON[subjects[at % subjects.length] ?? 0] ?? [];
    return { by: `p${at}`, text: lines[at % lines.length] ?? '' };
  });
  const planted = (PLANTED[view] ?? []).slice(0, holders).map((text, at) => ({
    by: `planted${at}`,
    text,
  }));
  return [...common.slice(0, place), ...planted, ...common.slice(place)].map((said, at) => ({
    id: `r${at}`,
    ...said,
  }));
}

/** Whether people who read the digest and its thread meet these words: as it is laid out, not only as it was assembled. */
function isRead(shown: string, words: string): boolean {
  const plain = (text: string) => text.replace(/[\s>│]+/gu, ' ');
  return plain(shown).includes(plain(words).slice(0, READ_CHARS));
}

function isHeard(planted: Case): boolean {
  const said = saidIn(planted);
  const responses = responsesOfWeek(planted.number, said);
  const reading = readOnce(responses.map(replyOf), { cycle: planted.number });
  const shown = digestAsText(assembleDigest(weekOf(said, { number: planted.number, reading })));
  return said.some(({ by, text }) => by.startsWith('planted') && isRead(shown, text));
}

describe('a view that one or two of ten hold', () => {
  it.each([7, 41])('stands in the digest in at least 95 of 100 planted cases (seed %d)', (seed) => {
    const cases = fc.sample(CASE, { numRuns: CASES, seed });
    const missed = cases.filter((planted) => !isHeard(planted));
    expect(missed.length).toBeLessThanOrEqual(CASES * 0.05);
    // That the words are looked for at all: nobody said these.
    expect(isRead('“We build from guesses.”', 'Nobody said these words here.')).toBe(false);
  });
});
