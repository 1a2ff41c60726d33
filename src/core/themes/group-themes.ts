import type { AnalysisMemory, Membership, ThemeMemory } from '../reading/analysis-model.js';
import type { AnalysisSettings } from '../reading/analysis-settings.js';
import { clusterRest, type RestGroup } from './cluster-rest.js';
import type { KeptApart } from './parted-by.js';
import type { ReadUnit } from '../reading/read-units.js';
import { themeNumber, withTheme, type PooledTheme } from './theme-pool.js';
import { knownShare } from '../reading/term-weights.js';
import type { UnitVector, VectorOf } from '../reading/unit-vectors.js';

/** Every step of finding themes, kept so that it can be looked at. */
export interface ThemeGrouping {
  readonly settled: readonly PooledTheme[];
  readonly small: readonly PooledTheme[];
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
  unitCount: number,
  vectorOf: VectorOf,
  settings: AnalysisSettings,
  keptApart: KeptApart = () => false,
): ThemeGrouping {
  const remembered = pool.filter((theme) => isRemembered(theme, cycle, settings));
  const isSettled = ({ members }: PooledTheme) => members.length >= settings.settledUnits;
  const settled = remembered.filter(isSettled);
  const small = remembered.filter((theme) => !isSettled(theme));
  const vectors = units.map(vectorOf);
  const hasMeaning = vectors.some(({ meaning }) => meaning !== null);
  const base = hasMeaning ? settings.clusterAt : settings.clusterAtWithoutMeaning;
  const clusterAt = base + settings.clusterAtMore * (1 - knownShare(unitCount));
  const set = { ...settings, clusterAt };
  const groups = clusterRest(vectors, small, settled, vectorOf, set, keptApart);
  return {
    settled,
    small,
    groups,
    ...remember(memory, pool, cycle, groups),
  };
}

function isRemembered(theme: PooledTheme, cycle: number, settings: AnalysisSettings): boolean {
  const last = theme.members.at(-1)?.membership.cycle;
  const isSmall = theme.members.length < settings.settledUnits;
  const limit = isSmall ? settings.forgetSmallAfterCycles : settings.forgetAfterCycles;
  return last !== undefined && cycle - last <= limit;
}

function remember(
  memory: AnalysisMemory,
  pool: readonly PooledTheme[],
  cycle: number,
  groups: readonly RestGroup[],
): Pick<ThemeGrouping, 'themes' | 'memberships' | 'nextThemeNumber'> {
  const themes = new Map(memory.themes.map((theme) => [theme.id, theme]));
  let { nextThemeNumber } = memory;
  const added: Membership[] = [];
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
    members.map(({ membership: known }) =>
      withTheme(known, themes.get(memory.id)?.aliasOf ?? memory.id),
    ),
  );
}

function membership(vector: UnitVector, themeId: string, cycle: number, score: number): Membership {
  const { replyId, start, end } = vector.unit;
  return { replyId, start, end, themeId, cycle, score };
}
