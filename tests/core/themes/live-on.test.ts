import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  EMPTY_MEMORY,
  type AnalysisMemory,
  type Membership,
  type Reply,
  type Span,
} from '../../../src/core/reading/analysis-model.js';
import { ANALYSIS_SETTINGS } from '../../../src/core/reading/analysis-settings.js';
import { readReplies, unitsBySpan } from '../../../src/core/reading/read-units.js';
import { weighTerms } from '../../../src/core/reading/term-weights.js';
import { createVectorOf } from '../../../src/core/reading/unit-vectors.js';
import { liveOn } from '../../../src/core/themes/live-on.js';
import { partedBy } from '../../../src/core/themes/parted-by.js';
import { HANDOVER, OFFICE, reply } from '../../support/analysis-replies.js';

interface Said {
  readonly theme: string;
  readonly cycle: number;
  readonly text: string;
}

const inCycles = (
  theme: string,
  texts: readonly string[],
  cycles: readonly number[],
): readonly Said[] => cycles.flatMap((cycle) => texts.map((text) => ({ theme, cycle, text })));

/** Lets themes that hold what was said live on; everything said by people in turn. */
function lived(
  said: readonly Said[],
  {
    named = [],
    apart = [],
    whole = [],
  }: {
    named?: readonly string[];
    apart?: readonly (readonly [Span, Span])[];
    whole?: readonly string[];
  } = {},
): AnalysisMemory {
  const replies: readonly Reply[] = said.map(({ text, cycle }, at) =>
    reply(cycle * 168 + at / 100, `p${at % 5}`, text, { id: `r${at}` }),
  );
  const read = readReplies(replies, []);
  const units = read.flatMap((one) => one.units);
  const memberships = units.map(({ replyId, start, end }): Membership => {
    const { theme, cycle } = said[Number(replyId.slice(1))] ?? { theme: 't1', cycle: 1 };
    return { replyId, start, end, themeId: theme, cycle, score: 0.3 };
  });
  const ids = [...new Set(said.map(({ theme }) => theme))].toSorted();
  const themes = ids.map((id) => ({
    id,
    label: '',
    isLabelByPerson: named.includes(id),
    firstCycle: 1,
    aliasOf: null,
  }));
  return liveOn(
    { ...EMPTY_MEMORY, themes, memberships, nextThemeNumber: 9 },
    unitsBySpan(read),
    createVectorOf(weighTerms(units)),
    ANALYSIS_SETTINGS,
    partedBy(apart),
    whole,
  ).memory;
}

const aliases = ({ themes }: AnalysisMemory) =>
  themes.flatMap(({ id, aliasOf }) => (aliasOf === null ? [] : [`${id} is ${aliasOf}`]));
const idsIn = ({ memberships }: AnalysisMemory) =>
  [...new Set(memberships.map(({ themeId }) => themeId))].toSorted();

describe('two settled themes that hold for one', () => {
  const twins = [
    ...inCycles('t1', HANDOVER, [1, 2]),
    ...inCycles('t2', HANDOVER, [1, 2]),
    ...inCycles('t3', OFFICE, [1, 2]),
  ];

  it('become one under the older id, and nothing else does', () => {
    expect(aliases(lived(twins))).toEqual(['t2 is t1']);
  });

  it('stay two until it held for two of their cycles', () => {
    const once = twins.filter(({ theme, cycle }) => theme !== 't2' || cycle === 2);
    expect(aliases(lived(once))).toEqual([]);
  });

  it.each(['t1', 't2'])('stay two where a person named %s', (id) => {
    expect(aliases(lived(twins, { named: [id] }))).toEqual([]);
  });

  it('stay two where a person said that their words are not the same thing', () => {
    const apart = [
      [
        { replyId: 'r0', start: 0, end: 9 },
        { replyId: `r${2 * HANDOVER.length}`, start: 0, end: 9 },
      ],
    ] as const;
    expect(aliases(lived(twins, { apart }))).toEqual([]);
  });
});

describe('a settled theme whose words have come to fall into two', () => {
  const mixed = [
    ...inCycles('t1', HANDOVER, [1, 2, 3]),
    ...inCycles('t1', OFFICE.slice(0, 3), [1, 2, 3]),
  ];

  it('keeps its id for the larger side; the smaller gets a new one and all its words', () => {
    const after = lived(mixed);
    expect(idsIn(after)).toEqual(['t1', 't9']);
    expect(after.nextThemeNumber).toBe(10);
    expect(after.memberships.filter(({ themeId }) => themeId === 't9')).toHaveLength(9);
    expect(after.themes.at(-1)).toMatchObject({ id: 't9', firstCycle: 1, isLabelByPerson: false });
  });

  it('stays one while that is so for one cycle only', () => {
    const late = mixed.filter(({ text, cycle }) => HANDOVER.includes(text) || cycle === 3);
    expect(idsIn(lived([...late, ...inCycles('t1', OFFICE.slice(3), [3])]))).toEqual(['t1']);
  });

  it('stays one where a person named it', () => {
    expect(idsIn(lived(mixed, { named: ['t1'] }))).toEqual(['t1']);
  });

  it('stays one where a person made it of two', () => {
    expect(idsIn(lived(mixed, { whole: ['t1'] }))).toEqual(['t1']);
  });
});

describe('whatever themes hold', () => {
  const anything = fc.array(
    fc.record({
      theme: fc.constantFrom('t1', 't2', 't3'),
      cycle: fc.integer({ min: 1, max: 3 }),
      text: fc.constantFrom(...HANDOVER, ...OFFICE),
    }),
    { minLength: 1, maxLength: 40 },
  );

  it('loses no words, uses no id again, and leaves named themes alone', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('t1', 't2'), (said, named) => {
        const after = lived(said, { named: [named] });
        const isNamed = ({ themeId }: Membership) => themeId === named;
        expect(after.memberships).toHaveLength(said.length);
        expect(after.memberships.filter(isNamed)).toHaveLength(
          said.filter(({ theme }) => theme === named).length,
        );
        expect(aliases(after).join()).not.toContain(named);
        expect(new Set(after.themes.map(({ id }) => id)).size).toBe(after.themes.length);
      }),
      { numRuns: 25 },
    );
  });
});
