import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type AnalysisMemory,
  EMPTY_MEMORY,
  type Membership,
  type ThemeMemory,
} from '../../../src/core/reading/analysis-model.js';
import { applyLinks } from '../../../src/core/themes/apply-links.js';
import type { AnsweredLink } from '../../../src/core/tensions/tension-answers.js';

const theme = (id: string, over: Partial<ThemeMemory> = {}): ThemeMemory => ({
  id,
  label: `label of ${id}`,
  isLabelByPerson: false,
  firstCycle: Number(id.slice(1)),
  aliasOf: null,
  ...over,
});
const member = (replyId: string, themeId: string, cycle = 1): Membership => ({
  replyId,
  themeId,
  start: 0,
  end: 10,
  cycle,
  score: 0.3,
});
const memory = (
  themes: readonly ThemeMemory[],
  memberships: readonly Membership[],
): AnalysisMemory => ({ ...EMPTY_MEMORY, themes, memberships, nextThemeNumber: 9 });
const link = (yes: number, no: number): AnsweredLink => ({
  earlier: { replyId: 'a', start: 0, end: 8 },
  now: { replyId: 'b', start: 2, end: 10 },
  yes,
  no,
});
const themesOf = ({ memberships }: AnalysisMemory, replyId: string) =>
  memberships.filter((one) => one.replyId === replyId).map(({ themeId }) => themeId);

describe('a link that people say yes to', () => {
  it('merges a theme that is nothing but one end into the older one', () => {
    const before = memory([theme('t1'), theme('t2')], [member('a', 't1'), member('b', 't2', 2)]);
    const after = applyLinks(before, [link(1, 0)], 2);
    expect(after.themes).toEqual([theme('t1'), theme('t2', { aliasOf: 't1' })]);
    expect(themesOf(after, 'b')).toEqual(['t1']);
  });

  it('lets the theme with others in it win over an older one without', () => {
    const before = memory(
      [theme('t1'), theme('t2')],
      [member('a', 't1'), member('b', 't2'), member('c', 't2')],
    );
    const after = applyLinks(before, [link(1, 0)], 2);
    expect(themesOf(after, 'a')).toEqual(['t2']);
    expect(after.themes[1]).toMatchObject({ id: 't2', firstCycle: 1, aliasOf: null });
  });

  it('lets a name that a person gave win', () => {
    const before = memory(
      [theme('t1'), theme('t2', { isLabelByPerson: true })],
      [member('a', 't1'), member('b', 't2')],
    );
    expect(themesOf(applyLinks(before, [link(1, 0)], 2), 'a')).toEqual(['t2']);
  });

  it('puts the later words into the earlier theme beside their own, where both have others in them', () => {
    const before = memory(
      [theme('t1'), theme('t2')],
      [member('a', 't1'), member('c', 't1'), member('b', 't2', 2), member('d', 't2', 2)],
    );
    const after = applyLinks(before, [link(2, 1)], 2);
    expect(themesOf(after, 'b')).toEqual(['t2', 't1']);
    expect(after.memberships.at(-1)).toEqual({ ...member('b', 't1', 2), score: 1 });
    expect(after.themes).toEqual(before.themes);
  });

  it.each([
    ['the earlier one', [member('b', 't1')], ['t1']],
    ['the later one', [member('a', 't1')], ['t1']],
    ['both', [], ['t9']],
  ])('gives %s a theme that has none yet', (_, memberships, themes) => {
    const after = applyLinks(memory([theme('t1')], memberships), [link(1, 0)], 2);
    expect(themesOf(after, 'a')).toEqual(themes);
    expect(themesOf(after, 'b')).toEqual(themes);
  });
});

describe('a link that people say no to', () => {
  it('gives the later words a theme of their own', () => {
    const before = memory(
      [theme('t1')],
      [member('a', 't1'), member('b', 't1', 3), member('c', 't1')],
    );
    const after = applyLinks(before, [link(1, 1)], 3);
    expect(themesOf(after, 'a')).toEqual(['t1']);
    expect(themesOf(after, 'b')).toEqual(['t9']);
    expect(after.themes.at(-1)).toEqual({ ...theme('t9', { firstCycle: 3 }), label: '' });
    expect(after.nextThemeNumber).toBe(10);
  });

  it('leaves them where else they are', () => {
    const before = memory(
      [theme('t1'), theme('t2')],
      [member('a', 't1'), member('b', 't1'), member('b', 't2')],
    );
    expect(themesOf(applyLinks(before, [link(0, 1)], 3), 'b')).toEqual(['t2']);
  });

  it('changes nothing where they are apart', () => {
    const before = memory([theme('t1'), theme('t2')], [member('a', 't1'), member('b', 't2')]);
    expect(applyLinks(before, [link(0, 1)], 3)).toBe(before);
  });
});

describe('links', () => {
  const someMemory = fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('t1', 't2', 't3')), {
      maxLength: 8,
    })
    .map((pairs) => {
      const distinct = new Map(pairs.map(([reply, id]) => [`${reply} ${id}`, member(reply, id)]));
      return memory([theme('t1'), theme('t2'), theme('t3')], [...distinct.values()]);
    });
  const someLink = fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
    .filter(([yes, no]) => yes + no > 0)
    .map(([yes, no]) => link(yes, no));

  it('change nothing the second time, and lose no words', () => {
    fc.assert(
      fc.property(someMemory, someLink, (before, one) => {
        const after = applyLinks(before, [one], 4);
        expect(applyLinks(after, [one], 4)).toEqual(after);
        const replies = ({ memberships }: AnalysisMemory) =>
          new Set(memberships.map(({ replyId }) => replyId));
        for (const reply of replies(before)) expect(replies(after)).toContain(reply);
        const together = themesOf(after, 'a').some((id) => themesOf(after, 'b').includes(id));
        expect(together).toBe(one.yes > one.no);
      }),
    );
  });
});
