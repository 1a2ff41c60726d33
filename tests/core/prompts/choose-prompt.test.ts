import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { CATALOGUE } from '../../../src/core/prompts/catalogue.js';
import { choosePrompt, ownQuestionId } from '../../../src/core/prompts/choose-prompt.js';
import { isFollowUp } from '../../../src/core/prompts/follow-up.js';
import type {
  AskedBefore,
  ChosenPrompt,
  PromptChoiceInput,
} from '../../../src/core/prompts/prompt-model.js';
import { sentencesOf } from '../../support/plain-words.js';

const DAY_MS = 24 * 3_600_000;
const START = new Date('2026-01-07T09:00:00Z');
const after = (days: number): Date => new Date(START.getTime() + days * DAY_MS);

const base: PromptChoiceInput = {
  now: START,
  history: [],
  ownQuestions: [],
  openThreads: [],
  seed: 'channel-1',
};

const asked = (chosen: ChosenPrompt, askedAt: Date, answeredBy = 3): AskedBefore => ({
  promptId: chosen.promptId,
  practice: chosen.practice,
  outcome: chosen.outcome,
  askedAt,
  answeredBy,
});

/** Asks a channel again and again, as the app would. */
function ask(
  times: number,
  everyDays: number,
  input: Partial<PromptChoiceInput> = {},
  answeredBy: (chosen: ChosenPrompt) => number = () => 3,
): ChosenPrompt[] {
  const history: AskedBefore[] = [];
  const all: ChosenPrompt[] = [];
  for (let time = 0; time < times; time += 1) {
    const now = after(time * everyDays);
    const chosen = choosePrompt({ ...base, ...input, now, history: [...history] });
    history.push(asked(chosen, now, answeredBy(chosen)));
    all.push(chosen);
  }
  return all;
}

const OPEN: PromptChoiceInput['openThreads'] = [
  { id: 't1', label: 'the handover on Fridays', kind: 'theme' },
  { id: 'x1', label: 'moving fast and taking care', kind: 'tension' },
  { id: 'c1', label: 'How do we share work across two sites?', kind: 'challenge' },
];

const someSeed = fc.string({ minLength: 1, maxLength: 12 });
const someLabel = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.lorem({ maxCount: 60 }),
);
const someThreads = fc.array(
  fc.record({
    id: fc.constantFrom('t1', 't2', 'x1', 'c1'),
    label: someLabel,
    kind: fc.constantFrom('theme' as const, 'tension' as const, 'challenge' as const),
  }),
  { maxLength: 4 },
);

describe('choosePrompt', () => {
  it('gives a question of the catalogue with a reason to a channel that was never asked', () => {
    const chosen = choosePrompt(base);

    expect(CATALOGUE.map(({ text }) => text)).toContain(chosen.text);
    expect(chosen.practice).not.toBe('reflection');
    expect(chosen.reason).toMatch(/^Nothing was asked here in the last 8 weeks; it begins with /u);
  });

  it('leans to what the last digest told little of, with its reason, whatever is due', () => {
    const lean = { much: 'alignment', little: 'direction' } as const;
    const history = Array.from({ length: 9 }, (_, week) =>
      asked(choosePrompt({ ...base, seed: `h${week}` }), after(-7 * week)),
    );
    for (const seed of ['a', 'b', 'c', 'd']) {
      const chosen = choosePrompt({ ...base, history, openThreads: OPEN, seed, lean });
      expect(chosen).toMatchObject({
        outcome: 'direction',
        reason:
          'Your last digest spoke much of alignment and little of direction, so it leans to direction.',
      });
    }
  });

  it('starts different channels with different questions', () => {
    const first = Array.from({ length: 60 }, (_, n) => choosePrompt({ ...base, seed: `c${n}` }));

    expect(new Set(first.map(({ promptId }) => promptId)).size).toBeGreaterThan(12);
  });

  it('asks nothing again within 8 weeks, whatever the pace, seed, questions and open themes', () => {
    fc.assert(
      fc.property(
        someSeed,
        fc.integer({ min: 1, max: 14 }),
        fc.uniqueArray(fc.lorem({ maxCount: 5 }), { maxLength: 6 }),
        someThreads,
        (seed, everyDays, ownQuestions, openThreads) => {
          const all = ask(60, everyDays, { seed, ownQuestions, openThreads });
          const weeksApart = all.flatMap((one, index) =>
            all
              .slice(index + 1)
              .map((other, more) => ({
                same: one.promptId === other.promptId,
                days: (more + 1) * everyDays,
              }))
              .filter(({ same }) => same),
          );
          expect(weeksApart.filter(({ days }) => days < 56)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('asks what it has not asked before it asks anything twice', () => {
    const texts = ask(68, 7).map(({ text }) => text);

    expect(new Set(texts).size).toBe(68);
  });

  it('is the same for the same input, in whatever order the history comes', () => {
    fc.assert(
      fc.property(
        someSeed,
        fc.integer({ min: 0, max: 40 }),
        fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
        (seed, weeks, keys) => {
          const history = ask(weeks, 7, { seed, openThreads: OPEN }).map((chosen, n) =>
            asked(chosen, after(n * 7), n % 5),
          );
          const input = { ...base, seed, now: after(weeks * 7), openThreads: OPEN };
          const shuffled = history
            .map((entry, n) => ({ entry, key: keys[n] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ entry }) => entry);

          expect(choosePrompt({ ...input, history: shuffled })).toEqual(
            choosePrompt({ ...input, history }),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('goes round the practices and outcomes evenly', () => {
    fc.assert(
      fc.property(someSeed, (seed) => {
        const all = ask(24, 7, { seed });
        const count = (is: (chosen: ChosenPrompt) => boolean): number => all.filter(is).length;

        for (const practice of ['sense-making', 'connection', 'navigation']) {
          expect(count((chosen) => chosen.practice === practice)).toBeGreaterThanOrEqual(5);
        }
        for (const outcome of ['direction', 'alignment', 'commitment']) {
          expect(count((chosen) => chosen.outcome === outcome)).toBeGreaterThanOrEqual(5);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('leans to the practice that was asked least, and says so', () => {
    const history = (['sense-making', 'navigation', 'sense-making', 'navigation'] as const).map(
      (practice, n): AskedBefore => ({
        promptId: `old-${n}`,
        practice,
        outcome: 'direction',
        askedAt: after(-7 * (n + 1)),
        answeredBy: 4,
      }),
    );
    const reflection: AskedBefore = {
      promptId: 're-01',
      practice: 'reflection',
      outcome: 'direction',
      askedAt: after(-14),
      answeredBy: 4,
    };

    const chosen = choosePrompt({ ...base, history: [...history, reflection] });

    expect(chosen.practice).toBe('connection');
    expect(chosen.outcome).not.toBe('direction');
    expect(chosen.reason).toContain('0 of 5 questions here were about connection');
    expect(chosen.reason).toContain('It has not been asked here before.');
  });

  it('leans to the practice with fewest answers where all were asked alike', () => {
    const history = (['sense-making', 'connection', 'navigation'] as const).map(
      (practice, n): AskedBefore => ({
        promptId: `old-${n}`,
        practice,
        outcome: null,
        askedAt: after(-7 * (n + 1)),
        answeredBy: practice === 'navigation' ? 1 : 5,
      }),
    );
    const reflection: AskedBefore = {
      promptId: 're-01',
      practice: 'reflection',
      outcome: null,
      askedAt: after(-5),
      answeredBy: 1,
    };

    const chosen = choosePrompt({ ...base, history: [...history, reflection] });

    expect(chosen.practice).toBe('navigation');
    expect(chosen.reason).toContain('questions about navigation had fewer answers than others');
  });

  it('asks about how people work together about once a month, never at the start', () => {
    fc.assert(
      fc.property(someSeed, fc.constantFrom(1, 3, 7), (seed, everyDays) => {
        const all = ask(Math.floor(168 / everyDays), everyDays, { seed });
        const days = all.flatMap(({ practice }, n) =>
          practice === 'reflection' ? [n * everyDays] : [],
        );

        expect(all.slice(0, 3).map(({ practice }) => practice)).not.toContain('reflection');
        expect(days.length).toBeGreaterThanOrEqual(5);
        expect(days.length).toBeLessThanOrEqual(7);
        for (const [n, day] of days.entries()) {
          expect(day - (days[n - 1] ?? -28)).toBeGreaterThanOrEqual(28 - everyDays);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('asks the channel’s own questions every second time, oldest first, each once', () => {
    const ownQuestions = [
      'What should visitors see first?',
      '  ',
      'Who waters the plants?',
      'Third one',
    ];

    const all = ask(10, 7, { ownQuestions });

    expect(all.map(({ promptId }) => promptId.startsWith('own:'))).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(all[0]?.text).toBe('What should visitors see first?');
    expect(all[2]?.text).toBe('Who waters the plants?');
    expect(all[0]?.reason).toContain('2 more are waiting');
    expect(all[2]?.reason).toContain('1 more is waiting');
    expect(all[4]?.reason).toContain('no other is waiting');
  });

  it('does not take another question for asked when one is removed from the list', () => {
    const chosen = choosePrompt({
      ...base,
      ownQuestions: ['Second one'],
      history: [
        { ...asked(choosePrompt(base), after(-7)) },
        {
          promptId: ownQuestionId('First one'),
          practice: null,
          outcome: null,
          askedAt: after(-14),
          answeredBy: 2,
        },
      ],
    });

    expect(chosen.text).toBe('Second one');
  });

  it('counts nothing that was imported as asked here', () => {
    const history = Array.from({ length: 5 }, (_, n): AskedBefore => ({
      promptId: 'imported',
      practice: null,
      outcome: null,
      askedAt: after(-n),
      answeredBy: 4,
    }));

    expect(choosePrompt({ ...base, history })).toEqual(choosePrompt(base));
  });

  it('follows something open sometimes, never more than one time in three', () => {
    fc.assert(
      fc.property(someSeed, someThreads, (seed, openThreads) => {
        const follows = ask(36, 7, { seed, openThreads }).map(({ promptId }) =>
          isFollowUp(promptId),
        );

        const tooSoon = follows.filter(
          (does, n) => does && follows.slice(Math.max(0, n - 2), n).includes(true),
        );
        expect(tooSoon).toEqual([]);
      }),
      { numRuns: 40 },
    );
    const often = ask(60, 7, { openThreads: OPEN }).filter(({ promptId }) => isFollowUp(promptId));
    expect(often.length).toBeGreaterThanOrEqual(8);
  });

  it('quotes what it follows in people’s own words and asks one question of at most 30 words', () => {
    const all = ask(60, 7, { openThreads: OPEN }).filter(({ promptId }) => isFollowUp(promptId));

    expect(new Set(all.map(({ promptId }) => promptId))).toEqual(
      new Set(['theme:t1', 'tension:x1', 'challenge:c1']),
    );
    for (const { text, reason } of all) {
      const label = /“(.+)”/u.exec(text)?.[1] ?? '';
      expect(OPEN.map((open) => open.label.replace('?', ''))).toContain(label);
      expect(reason).toContain(`“${label}”`);
    }
  });

  it('stays short and asks once whatever a label holds', () => {
    fc.assert(
      fc.property(someSeed, someThreads, (seed, openThreads) => {
        for (const chosen of ask(12, 7, { seed, openThreads })) {
          const ours = chosen.text.replace(/“[^”]*”/u, '“…”');
          expect(ours.match(/\?/gu)).toHaveLength(1);
          expect(chosen.text.split(/\s+/u).length).toBeLessThanOrEqual(30);
          expect(chosen.text.length).toBeLessThanOrEqual(300);
          expect(chosen.text).not.toContain('\n');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('passes over a label with nothing to read in it', () => {
    const openThreads: PromptChoiceInput['openThreads'] = [
      { id: 't9', label: ' ?! ', kind: 'theme' },
    ];

    expect(ask(20, 7, { openThreads }).some(({ promptId }) => isFollowUp(promptId))).toBe(false);
  });

  it('takes the one asked longest ago when all were asked of late, and says so', () => {
    const history = CATALOGUE.map(({ id, practice, outcome }, n): AskedBefore => ({
      promptId: id,
      practice,
      outcome,
      askedAt: new Date(START.getTime() - (10 + ((n * 37) % CATALOGUE.length)) * 3_600_000),
      answeredBy: 1,
    }));
    const oldest = [...history].sort((a, b) => a.askedAt.getTime() - b.askedAt.getTime())[0];

    const chosen = choosePrompt({ ...base, history });

    expect(chosen.promptId).toBe(oldest?.promptId);
    expect(chosen.reason).toMatch(/^Every question was asked here within the last 8 weeks/u);
  });

  it('says in plain words since when a question rested', () => {
    const first = choosePrompt(base);
    const others = CATALOGUE.filter(({ id }) => id !== first.promptId).map(
      ({ id, practice, outcome }, n): AskedBefore => ({
        promptId: id,
        practice,
        outcome,
        askedAt: after(-1 - (n % 50)),
        answeredBy: 1,
      }),
    );

    const chosen = choosePrompt({ ...base, history: [...others, asked(first, after(-70))] });

    expect(chosen.promptId).toBe(first.promptId);
    expect(chosen.reason).toContain('It was last asked here 10 weeks ago.');
  });

  it('gives every reason and why in whole sentences', () => {
    const all = [...ask(40, 7, { openThreads: OPEN, ownQuestions: ['What did you see on site?'] })];
    for (const { reason, why } of all) {
      expect(reason).toMatch(/^[A-Z].*\.$/u);
      expect(sentencesOf(why)).toHaveLength(1);
      expect(reason).not.toMatch(/undefined|null|NaN|Infinity/u);
    }
  });
});
