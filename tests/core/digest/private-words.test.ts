import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { assembleDigest, partsOfDigest } from '../../../src/core/digest/digest.js';
import { heardTogether } from '../../../src/core/digest/heard-privately.js';
import type { Response } from '../../../src/core/model.js';
import { ANALYSIS_DEFAULTS, EMPTY_MEMORY } from '../../../src/core/reading/analysis-model.js';
import { readCycle } from '../../../src/core/reading/read-cycle.js';
import { renderDigest } from '../../../src/slack/render/digest.js';
import { cycleStart, responsesOfWeek, weekOf } from '../../support/digest-weeks.js';

/** A few here; `PRIVATE_CASES=100000 npm test -- private-words` looks long for a way to tell. */
const RUNS = { numRuns: Number(process.env['PRIVATE_CASES'] ?? 60) };
const TIME_MS = 4 * 3_600_000;

type Kind = 'open' | 'private' | 'edit' | 'withdraw';
/** What one person does; an edit or a withdrawal is of their private words. */
interface Act {
  readonly by: string;
  readonly kind: Kind;
  readonly text: string;
}
/** Null: nothing that can be seen by anybody happened then. */
type Story = readonly (Act | null)[];

const SENTENCES = [
  'The handover at noon loses half of what matters.',
  'At noon the handover is where we lose the thread.',
  'Handover notes would help at noon.',
  'Release days are too long for all of us.',
  'I wait for the release every single week.',
  'Nobody knows who decides on the release.',
  'We promise dates that nobody can keep.',
  'It went well.',
  'The quiet hours in the morning help me most.',
];

const stories = fc.integer({ min: 3, max: 9 }).chain((size) => {
  const people = Array.from({ length: size }, (_, place) => `p${place}`);
  const act = fc.record({
    by: fc.constantFrom(...people),
    kind: fc.constantFrom<Kind>('open', 'private', 'private', 'private', 'edit', 'withdraw'),
    text: fc.constantFrom(...SENTENCES),
  });
  return fc.record({
    people: fc.constant(people),
    story: fc.array(act, { minLength: 1, maxLength: 14 }),
    observer: fc.constantFrom(...people),
    asked: fc.constantFrom(...people),
  });
});

/** The responses as they stand after the first `steps` of a story. */
function standing(story: Story, steps: number): readonly Response[] {
  const now = new Map<
    string,
    { at: number; by: string; text: string; isPrivate: boolean; edits: number }
  >();
  story.slice(0, steps).forEach((act, at) => {
    if (act === null) return;
    const own = `private ${act.by}`;
    const before = now.get(own);
    if (act.kind === 'open') {
      now.set(`open ${at}`, { at, by: act.by, text: act.text, isPrivate: false, edits: 0 });
    } else if (act.kind === 'private' && before === undefined) {
      now.set(own, { at, by: act.by, text: act.text, isPrivate: true, edits: 0 });
    } else if (act.kind === 'edit' && before !== undefined) {
      now.set(own, { ...before, text: act.text, edits: before.edits + 1 });
    } else if (act.kind === 'withdraw') now.delete(own);
  });
  return [...now.values()].flatMap(({ at, by, text, isPrivate }) =>
    responsesOfWeek(1, [{ id: `r${at}`, by, text, isPrivate }]).map((response) => ({
      ...response,
      saidAt: new Date(cycleStart(1).getTime() + at * 60_000),
    })),
  );
}

/** All that a member of the channel sees of these responses: the digest or its preview, with every count in it. */
function shown(all: readonly Response[], people: number): string {
  const responses = heardTogether(all, people);
  const { reading } = readCycle(
    EMPTY_MEMORY,
    {
      cycle: 1,
      replies: responses.map(({ id, threadId, authorId, saidAt, text, question, source }) => ({
        id,
        threadId,
        authorId,
        saidAt,
        text,
        question,
        isPrivate: source !== 'thread',
      })),
      earlier: [],
      votes: [],
      named: [],
    },
    ANALYSIS_DEFAULTS,
  );
  const digest = assembleDigest(weekOf([], { responses, reading, couldAnswer: people }));
  const parts = Array.from({ length: partsOfDigest(digest) }, (_, part) =>
    renderDigest(digest, part),
  );
  return JSON.stringify([digest.counts, parts]);
}

function createSeeing(people: number) {
  const known = new Map<string, string>();
  return (story: Story): string =>
    Array.from({ length: story.length }, (_, step) => {
      const all = standing(story, step + 1);
      const key = all.map(({ id, authorId, text }) => `${id} ${authorId} ${text}`).join('|');
      const seen = known.get(key) ?? shown(all, people);
      known.set(key, seen);
      return seen;
    }).join('\n');
}

const isPrivate = (act: Act | null, by: string): boolean =>
  act !== null && act.by === by && act.kind !== 'open';
const spokePrivately = (story: Story, by: string): boolean =>
  story.some((act) => act !== null && act.by === by && act.kind === 'private');
const given = (story: Story, from: string, to: string): Story =>
  story.map((act) => (isPrivate(act, from) && act !== null ? { ...act, by: to } : act));
const without = (story: Story, by: string): Story =>
  story.map((act) => (isPrivate(act, by) ? null : act));

/** The same story but for whether `asked` spoke privately; what the observer did stays, since they know it. */
function* otherwise(story: Story, people: readonly string[], asked: string, observer: string) {
  const others = people.filter((one) => one !== asked && one !== observer);
  if (spokePrivately(story, asked)) {
    yield without(story, asked);
    for (const other of others) {
      yield given(without(story, other), asked, other);
      // Or the other one did both, one after the other.
      yield given(story, asked, other);
    }
  } else {
    for (const other of others.filter((one) => spokePrivately(story, one))) {
      yield given(without(story, asked), other, asked);
    }
    yield [...story.slice(0, -1), story.at(-1) ?? null].map((act, at) =>
      at === story.length - 1 && act === null
        ? { by: asked, kind: 'private' as const, text: SENTENCES[7] ?? '' }
        : act,
    );
  }
}

describe('private words', () => {
  it(
    'never tell a member whether somebody spoke privately, whatever is looked at, when, and how often',
    () => {
      fc.assert(
        fc.property(stories, ({ people, story: acts, observer, asked }) => {
          fc.pre(observer !== asked);
          // A last moment in which nothing happens, so that somebody may have spoken just then.
          const story: Story = [...acts, null];
          const see = createSeeing(people.length);
          const seen = see(story);
          const isOpenToDoubt = [...otherwise(story, people, asked, observer)].some(
            (other) => see(other) === seen,
          );
          expect(isOpenToDoubt).toBe(true);
        }),
        RUNS,
      );
    },
    TIME_MS,
  );

  it('change nothing that anybody sees while fewer than three people spoke privately', () => {
    fc.assert(
      fc.property(stories, ({ people, story }) => {
        const speakers = new Set(
          story.filter(({ kind }) => kind === 'private').map(({ by }) => by),
        );
        fc.pre(speakers.size < 3);
        const see = createSeeing(people.length);
        const open = story.map((act) => (act.kind === 'open' ? act : null));
        expect(see(story)).toBe(see(open));
      }),
      RUNS,
    );
  });
});
