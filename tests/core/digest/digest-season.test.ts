import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  assembleDigest,
  type DigestInput,
  partsOfDigest,
  withEditedResponse,
  withoutQuotesOf,
  withoutResponse,
} from '../../../src/core/digest/digest.js';
import { quotesIn } from '../../../src/core/digest/digest-evidence.js';
import { digestAsText } from '../../../src/core/digest/digest-text.js';
import type { Digest } from '../../../src/core/digest/digest-model.js';
import { seasonQuotes } from '../../../src/core/digest/digest-season-evidence.js';
import { wordCount } from '../../../src/core/digest/digest-words.js';
import type { Challenge } from '../../../src/core/model.js';
import { digestInputs } from '../../support/digest-arbitrary.js';
import {
  challengeOf,
  cycleStart,
  EMPTY_READING,
  responsesOfWeek,
  type Said,
  spanIn,
  tensionReading,
  themeReading,
  weekOf,
} from '../../support/digest-weeks.js';

const HANDOVER: readonly Said[] = [
  { id: 'h1', by: 'ana', text: 'The handover lost half the story again.' },
  { id: 'h2', by: 'ben', text: 'Nobody reads the handover notes at night.' },
];
const SIDES: readonly Said[] = [
  { id: 's1', by: 'cem', text: 'Freeze releases from Thursday on.' },
  { id: 's2', by: 'dora', text: 'Release every day, Friday too.' },
];
const NOW: readonly Said[] = [
  { id: 'n1', by: 'ana', text: 'A better handover: we read it aloud.' },
  { id: 'n2', by: 'emil', text: 'The handover took five minutes.' },
];
const challenge = (over: Partial<Challenge>): Challenge =>
  challengeOf({ openedAt: cycleStart(3), ...over });
const CLOSED = challenge({
  id: 'c2',
  title: 'The night shift',
  state: 'closed',
  closedAt: cycleStart(9),
  outcomeText: 'One list for both is enough',
});

function handoverIn(said: readonly Said[], cycle: number) {
  return themeReading({
    id: 't1',
    label: 'handover',
    members: said.map(({ id }) => id),
    quotes: said.map(({ id }) => spanIn(said, id)),
    people: said.length,
    firstCycle: cycle,
  });
}

const sides = SIDES.map(({ id }) => ({ replyIds: [id], quotes: [spanIn(SIDES, id)] }));

/** A season of which three weeks are told: a theme, a tension, and what came of things. */
function seasonInput(over: Partial<DigestInput> = {}): DigestInput {
  const other = (number: number, said: readonly Said[]) =>
    assembleDigest(
      weekOf(said, {
        number,
        reading: {
          ...EMPTY_READING,
          cycle: number,
          themes: [
            handoverIn(said, 1),
            { ...handoverIn(said, 1), id: 't2', label: said === HANDOVER ? 'notes' : 'minutes' },
          ],
        },
      }),
    );
  return weekOf(NOW, {
    number: 12,
    reading: {
      ...EMPTY_READING,
      cycle: 12,
      tensions: [tensionReading({ id: 'x1', sides, status: 'held', firstCycle: 4 })],
    },
    earlier: [...responsesOfWeek(4, SIDES), ...responsesOfWeek(1, HANDOVER)],
    openChallenges: [challenge({})],
    experiments: [],
    season: {
      digests: [other(1, HANDOVER), { ...other(11, HANDOVER), number: 11 }],
      wins: [{ id: 'w1', channelId: 'channel-1', text: 'Nobody was paged', toldAt: cycleStart(7) }],
      challenges: [challenge({}), CLOSED],
    },
    ...over,
  });
}
const seasonDigest = (over: Partial<DigestInput> = {}) => assembleDigest(seasonInput(over));
const pageOf = (digest: Digest) => digestAsText(digest).split('\n\nTHIS WEEK')[0];

describe('a season page', () => {
  it('tells what was named, what moved, what is still open, and a few of the words', () => {
    expect(pageOf(seasonDigest())).toMatchInlineSnapshot(`
     "Digest 12 · 18 to 25 May
     ────────────────────────

     A SEASON, 2 MARCH TO 25 MAY
     Three digests lie behind you: what you named, what moved and what is still open.

     WHAT WE NAMED
       · “Handover” came up in two of three digests.
       · “Notes” came up in two of three digests.
       · A challenge was named: “Who owns the price list”.

     WHAT MOVED
       · The challenge “The night shift” was closed. What came of it: “One list for
         both is enough”.
       · A small win: “Nobody was paged”.

     WHAT IS STILL OPEN, AND MAY STAY SO
       · “Freeze releases from Thursday on” and “Release every day, Friday too”: held
         open, by choice, since the week of 25 March, open for nine weeks.

     IN YOUR WORDS
         “The handover lost half the story again.”
          https://team.slack.com/archives/C1/p1778662800000200?thread_ts=1778490000.000100&cid=C1
         “Nobody reads the handover notes at night.”
          https://team.slack.com/archives/C1/p1778666400000200?thread_ts=1778490000.000100&cid=C1
         “The handover took five minutes.”
          https://team.slack.com/archives/C1/p1779271200000200?thread_ts=1779094800.000100&cid=C1"
    `);
    // The week's own digest, and its thread.
    expect(partsOfDigest(seasonDigest())).toBe(2);
  });

  it.each([1, 11, 13, 23])('is no part of digest %i', (number) => {
    expect(seasonDigest({ number }).season).toBeUndefined();
  });

  it('is not made of nothing', () => {
    const season = { digests: [], wins: [], challenges: [] };
    const bare = { season, openChallenges: [], reading: EMPTY_READING };
    expect(seasonDigest(bare).season).toBeUndefined();
  });

  it('lets go of every word that goes, and of what it rested on', () => {
    const left = ['h1', 'h2', 's1', 'n1'].reduce(withoutResponse, seasonDigest());
    expect(pageOf(left)).not.toMatch(/story|night\.|aloud|Freeze|Release every/);
    expect(left.season?.themes).toEqual([]);
    expect(left.season?.open.map(({ kind }) => kind)).toEqual([]);
    expect(left.season?.moved).toHaveLength(2);
  });

  it('counts a theme anew, and keeps its line while two digests hold it', () => {
    const without = withoutResponse(seasonDigest(), 'h1');
    expect(without.season?.themes[0]?.heardIn).toEqual([['h2'], ['h2']]);
    expect(pageOf(without)).not.toContain('half the story');
  });

  it('takes a quote out, also where a line only begins it, and after an edit that changes it', () => {
    expect(pageOf(withoutQuotesOf(seasonDigest(), 's2'))).not.toContain('Freeze');
    const edited = { id: 's2', text: 'Never mind.', version: 2 };
    expect(pageOf(withEditedResponse(seasonDigest(), edited))).not.toContain('Release every');
    const longer = { id: 's2', text: `${SIDES[1]?.text ?? ''} Always.`, version: 2 };
    const kept = withEditedResponse(seasonDigest(), longer);
    expect(pageOf(kept)).toContain('Release every');
    expect(quotesIn(kept).find(({ responseId }) => responseId === 's2')?.version).toBe(2);
  });

  it('shows only what may be shown now', () => {
    const hidden = responsesOfWeek(1, HANDOVER).map((said) => ({ ...said, isQuotable: false }));
    const page = pageOf(seasonDigest({ earlier: [...responsesOfWeek(4, SIDES), ...hidden] }));
    expect(page).not.toMatch(/half the story|at night/);
  });

  it('has no more than six quotes, about 250 words, and both sides in equal room', () => {
    fc.assert(
      fc.property(digestInputs(), (input) => {
        const { season = null } = assembleDigest(input);
        if (season === null) return;
        expect(seasonQuotes(season).length).toBeLessThanOrEqual(6);
        const texts = [...season.named, ...season.moved, ...season.open].map(({ text }) => text);
        const quotes = season.quotes.map(({ text }) => text);
        expect(wordCount([...texts, ...quotes].join(' '))).toBeLessThanOrEqual(265);
        const swapped = {
          ...input.reading,
          tensions: input.reading.tensions.map((one) => ({
            ...one,
            sides: one.sides.toReversed(),
          })),
        };
        const again = assembleDigest({ ...input, reading: swapped }).season ?? null;
        expect(again?.open).toEqual(season.open);
      }),
      { numRuns: 40 },
    );
  });
});
