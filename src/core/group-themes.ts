import type { AnalysisMemory, Membership, ThemeMemory } from './analysis-model.js';
import type { AnalysisSettings } from './analysis-settings.js';
import { assignUnits, type Assignment } from './assign-units.js';
import { clusterRest, type RestGroup } from './cluster-rest.js';
import type { ReadUnit } from './read-units.js';
import { themeNumber, type PooledTheme } from './theme-pool.js';
import type { UnitVector, VectorOf } from './unit-vectors.js';

/** Every step of finding themes, kept so that it can be looked at. */
export interface ThemeGrouping {
  readonly settled: readonly PooledTheme[];
  readonly small: readonly PooledTheme[];
  readonly assigned: readonly Assignment[];
  readonly groups: readonly RestGroup[];
  readonly themes: readonly ThemeMemory[];
  readonly memberships: readonly Membership[];
  readonly nextThemeNumber: number;
}

/** Gives each of this cycle's units a theme: first those remembered, then one that it forms with others. */
export function groupThemes(
  memory: AnalysisMemory,
  pool: readonly PooledTheme[],
  units: readonly ReadUnit[],
  cycle: number,
  vectorOf: VectorOf,
  settings: AnalysisSettings,
): ThemeGrouping {
  const settled = pool.filter(({ members }) => members.length >= settings.settledUnits);
  const small = pool.filter((theme) => isSmallAndRecent(theme, cycle, settings));
  const { assigned, rest } = assignUnits(units.map(vectorOf), settled, vectorOf, settings);
  const groups = clusterRest(rest, small, settled, vectorOf, settings);
  return {
    settled,
    small,
    assigned,
    groups,
    ...remember(memory, pool, cycle, assigned, groups),
  };
}

function isSmallAndRecent(theme: PooledTheme, cycle: number, settings: AnalysisSettings): boolean {
  const last = theme.members.at(-1)?.membership.cycle;
  return (
    last !== undefined &&
    theme.members.length < settings.settledUnits &&
    cycle - last <= settings.forgetSmallAfterCycles
  );
}

function remember(
  memory: AnalysisMemory,
  pool: readonly PooledTheme[],
  cycle: number,
  assigned: readonly Assignment[],
  groups: readonly RestGroup[],
): Pick<ThemeGrouping, 'themes' | 'memberships' | 'nextThemeNumber'> {
  const themes = new Map(memory.themes.map((theme) => [theme.id, theme]));
  let { nextThemeNumber } = memory;
  const added: Membership[] = assigned.map(({ vector, themeId, score }) =>
    membership(vector, themeId, cycle, score),
  );
  for (const group of groups) {
    let id = group.themeIds.toSorted((a, b) => oldestNamedFirst(themes, a, b))[0];
    if (id === undefined) {
      id = `t${nextThemeNumber}`;
      nextThemeNumber += 1;
      themes.set(id, { id, label: '', isLabelByPerson: false, firstCycle: cycle, aliasOf: null });
    }
    for (const other of group.themeIds) {
      const theme = themes.get(other);
      if (other !== id && theme !== undefined) themes.set(other, { ...theme, aliasOf: id });
    }
    added.push(...group.vectors.map((vector) => membership(vector, id, cycle, group.score)));
  }
  return {
    themes: earliest(themes),
    memberships: [...carried(pool, themes), ...added],
    nextThemeNumber,
  };
}

/** A person's name for a theme wins over an older number. */
function oldestNamedFirst(themes: ReadonlyMap<string, ThemeMemory>, a: string, b: string): number {
  const named = (id: string) => (themes.get(id)?.isLabelByPerson === true ? 0 : 1);
  return named(a) - named(b) || themeNumber(a) - themeNumber(b);
}

/** A theme is as old as the oldest that was merged into it. */
function earliest(themes: ReadonlyMap<string, ThemeMemory>): readonly ThemeMemory[] {
  const first = new Map<string, number>();
  for (const { firstCycle, aliasOf } of themes.values()) {
    if (aliasOf !== null)
      first.set(aliasOf, Math.min(first.get(aliasOf) ?? firstCycle, firstCycle));
  }
  return [...themes.values()].map((theme) => ({
    ...theme,
    firstCycle: Math.min(theme.firstCycle, first.get(theme.id) ?? theme.firstCycle),
  }));
}

function carried(
  pool: readonly PooledTheme[],
  themes: ReadonlyMap<string, ThemeMemory>,
): readonly Membership[] {
  return pool.flatMap(({ memory, members }) =>
    members.map(({ membership: known }) => ({
      ...known,
      themeId: themes.get(memory.id)?.aliasOf ?? memory.id,
    })),
  );
}

function membership(vector: UnitVector, themeId: string, cycle: number, score: number): Membership {
  const { replyId, start, end } = vector.unit;
  return { replyId, start, end, themeId, cycle, score };
}
