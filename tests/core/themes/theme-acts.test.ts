import { describe, expect, it } from '@jest/globals';
import {
  ANALYSIS_DEFAULTS,
  type AnalysisMemory,
  EMPTY_MEMORY,
  type Reply,
  type Span,
} from '../../../src/core/reading/analysis-model.js';
import { readCycle } from '../../../src/core/reading/read-cycle.js';
import { targetsIn, themesOf } from '../../../src/core/themes/apply-links.js';
import {
  applyThemeActs,
  heldBy,
  type ThemeAct,
  withActsTold,
} from '../../../src/core/themes/theme-acts.js';
import { HANDOVER, OFFICE, reply } from '../../support/analysis-replies.js';

const week = (cycle: number): readonly Reply[] =>
  [...HANDOVER, ...OFFICE].map((text, at) =>
    reply(cycle * 168 + at, `p${at % 4}`, text, { id: `w${cycle}r${at}` }),
  );
const spanOf = (id: string, text: string): Span => ({ replyId: id, start: 0, end: text.length });
const said = (cycle: number, at: number): Span =>
  spanOf(`w${cycle}r${at}`, [...HANDOVER, ...OFFICE][at] ?? '');

/** Reads weeks as the app does: what people said goes before each reading and over what it found. */
function read(acts: readonly ThemeAct[], weeks: number, from = 1, memory = EMPTY_MEMORY) {
  let known: AnalysisMemory = memory;
  for (let cycle = from; cycle <= weeks; cycle += 1) {
    const before = applyThemeActs(known, acts);
    const earlier = Array.from({ length: cycle - 1 }, (_, at) => week(at + 1)).flat();
    const input = { cycle, replies: week(cycle), earlier, votes: [], ...heldBy(before, acts) };
    const result = readCycle(before, input, ANALYSIS_DEFAULTS);
    known = applyThemeActs(result.memory, acts);
  }
  return known;
}

const themeOf = (memory: AnalysisMemory, span: Span) => themesOf(memory, span)[0] ?? '';
const first = read([], 1);
const [HAND, KITCHEN] = [themeOf(first, said(1, 0)), themeOf(first, said(1, 4))];

describe('what people make of themes', () => {
  it('begins with two that no reading joins', () => {
    expect(HAND).not.toBe(KITCHEN);
  });

  it('is obeyed by each later reading: two that are the same stay one', () => {
    const memory = read([{ kind: 'same', themeId: KITCHEN, otherId: HAND }], 6, 2, first);
    const both = [0, 4].flatMap((at) => [1, 3, 6].map((cycle) => themeOf(memory, said(cycle, at))));
    expect(new Set(both)).toEqual(new Set([HAND]));
  });

  it('is obeyed by each later reading: what was told apart stays apart', () => {
    const acts: readonly ThemeAct[] = [
      { kind: 'apart', chosen: [said(1, 0), said(1, 1)], staying: [said(1, 2), said(1, 3)] },
    ];
    const memory = read(acts, 6, 2, first);
    const own = themeOf(memory, said(1, 0));
    expect(own).not.toBe(HAND);
    expect(themeOf(memory, said(1, 1))).toBe(own);
    expect([2, 3].map((at) => themeOf(memory, said(1, at)))).toEqual([HAND, HAND]);
    expect(targetsIn(memory)(own)).not.toBe(targetsIn(memory)(HAND));
  });

  it('changes nothing when it is done again, and nothing where a theme is gone', () => {
    const acts: readonly ThemeAct[] = [
      { kind: 'same', themeId: KITCHEN, otherId: HAND },
      { kind: 'same', themeId: HAND, otherId: 't999' },
      { kind: 'apart', chosen: [said(1, 0)], staying: [said(1, 2)] },
      { kind: 'apart', chosen: [said(9, 0)], staying: [said(9, 2)] },
      { kind: 'name', themeId: HAND },
    ];
    const once = applyThemeActs(first, acts);
    expect(applyThemeActs(once, acts)).toEqual(once);
    expect(once.nextThemeNumber).toBe(first.nextThemeNumber + 1);
  });

  it('keeps the name that a person gave when two become one', () => {
    const named = {
      ...first,
      themes: first.themes.map((theme) =>
        theme.id === KITCHEN ? { ...theme, label: 'Lunch', isLabelByPerson: true } : theme,
      ),
    };
    const one = applyThemeActs(named, [{ kind: 'same', themeId: HAND, otherId: KITCHEN }]);
    expect(targetsIn(one)(HAND)).toBe(KITCHEN);
  });

  it('is told beside how a theme was found, without a name', () => {
    const acts: readonly ThemeAct[] = [
      { kind: 'name', themeId: HAND },
      { kind: 'same', themeId: KITCHEN, otherId: HAND },
    ];
    const memory = applyThemeActs(first, acts);
    const { reading } = readCycle(
      memory,
      { cycle: 2, replies: week(2), earlier: week(1), votes: [], ...heldBy(memory, acts) },
      ANALYSIS_DEFAULTS,
    );
    const found = withActsTold(reading.themes, memory, acts).find(
      ({ id }) => id === HAND,
    )?.foundHow;
    expect(found).toContain('Somebody here gave it its name.');
    expect(found).toContain('Somebody here said that two themes are this one.');
    expect(withActsTold(reading.themes, memory, [])).toBe(reading.themes);
  });
});
