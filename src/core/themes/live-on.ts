import type { AnalysisMemory } from '../reading/analysis-model.js';
import type { AnalysisSettings } from '../reading/analysis-settings.js';
import { spanKey, type UnitAt } from '../reading/read-units.js';
import type { VectorOf } from '../reading/unit-vectors.js';
import { averageLink } from './average-link.js';
import type { KeptApart } from './parted-by.js';
import { centreOf, meanBetween, meanWithin, type Centre } from './theme-centre.js';
import { mergedInto, poolThemes, type PooledMember, type PooledTheme } from './theme-pool.js';
import { unitRows } from './unit-rows.js';

/** What themes grew into since they were last read. Ids are never used again; a merged theme leads to the older one. */
export interface Lives {
  readonly memory: AnalysisMemory;
  readonly pool: readonly PooledTheme[];
}

/** So many active cycles in a row must say the same before a settled theme is merged or split. */
const CYCLES_BEFORE = 2;
/** A side of a theme that can stand as one of its own. */
const SIDE_UNITS_MIN = 4;
const SIDE_PEOPLE_MIN = 2;

/**
 * Settled themes that have come to stand as near to each other as their own words do become one; one whose words have come
 * to fall into two apart becomes two, the larger keeping the id. Only what held a cycle of theirs ago as well, so that one
 * week's words move nothing to and fro; of those spoken of last, at most one of each a cycle; and never against people: a theme that somebody named
 * stays whole and by itself, one in `whole` stays whole, and what somebody told apart stays apart.
 */
export function liveOn(
  memory: AnalysisMemory,
  unitAt: UnitAt,
  vectorOf: VectorOf,
  settings: AnalysisSettings,
  keptApart: KeptApart,
  whole: readonly string[] = [],
): Lives {
  const pool = poolThemes(memory, unitAt);
  const free = pool.filter(
    (theme) => !theme.memory.isLabelByPerson && theme.members.length >= settings.settledUnits,
  );
  const latest = Math.max(...free.map(lastCycle));
  const grown = free.filter((theme) => lastCycle(theme) === latest);
  const twins = findTwins(grown, vectorOf, settings, keptApart);
  const mayPart = grown.filter(({ memory: { id } }) => !whole.includes(id));
  const parted = twins === null ? findParted(mayPart, vectorOf, settings) : null;
  if (twins === null && parted === null) return { memory, pool };
  const lived =
    twins !== null
      ? merge(memory, twins[1].memory.id, twins[0].memory.id)
      : parted !== null
        ? split(memory, parted)
        : memory;
  return { memory: lived, pool: poolThemes(lived, unitAt) };
}

function lastCycle({ members }: PooledTheme): number {
  return members.at(-1)?.membership.cycle ?? -Infinity;
}

/** The members before each of the last active cycles, the present state first: what the theme was like then. */
function statesOf(members: readonly PooledMember[]): readonly (readonly PooledMember[])[] {
  const cycles = [...new Set(members.map(({ membership }) => membership.cycle))].toSorted(
    (a, b) => b - a,
  );
  if (cycles.length < CYCLES_BEFORE) return [];
  return Array.from({ length: CYCLES_BEFORE }, (_, ago) =>
    members.filter(({ membership }) => membership.cycle <= (cycles[ago] ?? -Infinity)),
  );
}

/** The oldest two that hold for one, the older first. */
function findTwins(
  themes: readonly PooledTheme[],
  vectorOf: VectorOf,
  settings: AnalysisSettings,
  keptApart: KeptApart,
): readonly [PooledTheme, PooledTheme] | null {
  const centres = themes.map(({ members }) =>
    lazily(statesOf(members), (state) =>
      centreOf(state.slice(-settings.latestUnits).map(({ unit }) => vectorOf(unit))),
    ),
  );
  for (const [at, a] of themes.entries()) {
    for (const [place, b] of themes.slice(at + 1).entries()) {
      const [own, other] = [centres[at] ?? [], centres[at + 1 + place] ?? []];
      const isOne =
        own.length > 0 &&
        own.length === other.length &&
        own.every((centre, ago) => areOne(centre(), other[ago]?.(), settings));
      if (isOne && !keptApart(a, b)) return [a, b];
    }
  }
  return null;
}

/** What is made of each value, once somebody asks. */
function lazily<T, M>(values: readonly T[], make: (value: T) => M): readonly (() => M)[] {
  return values.map((value) => {
    let made: { readonly value: M } | null = null;
    return () => (made ??= { value: make(value) }).value;
  });
}

function areOne(a: Centre, b: Centre | undefined, settings: AnalysisSettings): boolean {
  if (b === undefined || Math.min(a.count, b.count) < settings.settledUnits) return false;
  const { meaningShare, mergeShare } = settings;
  const within = Math.min(meanWithin(a, meaningShare), meanWithin(b, meaningShare));
  return meanBetween(a, b, meaningShare) >= mergeShare * within && within > 0;
}

/** The members that leave the oldest theme that has come apart. */
function findParted(
  themes: readonly PooledTheme[],
  vectorOf: VectorOf,
  settings: AnalysisSettings,
): readonly PooledMember[] | null {
  for (const { members } of themes) {
    if (members.length < 2 * SIDE_UNITS_MIN) continue;
    const cutOf = (state: readonly PooledMember[]) =>
      cutInTwo(state.slice(-settings.latestUnits), vectorOf, settings);
    const [state, ...before] = statesOf(members);
    const now = state === undefined ? null : cutOf(state);
    if (now !== null && before.every((then) => isSameCut(now, cutOf(then)))) return now.smaller;
  }
  return null;
}

interface Cut {
  readonly larger: readonly PooledMember[];
  readonly smaller: readonly PooledMember[];
}

/** Two sides of at least four units by two people each that stand apart; null where there are none. */
function cutInTwo(
  members: readonly PooledMember[],
  vectorOf: VectorOf,
  settings: AnalysisSettings,
): Cut | null {
  const vectors = members.map(({ unit }) => vectorOf(unit));
  const sizes = members.map(() => 1);
  const groups = averageLink(unitRows(vectors, 0, settings), sizes, settings.splitBelow)
    .map((group) => group.flatMap((at) => members[at] ?? []))
    .filter((group) => group.length >= SIDE_UNITS_MIN && peopleIn(group) >= SIDE_PEOPLE_MIN)
    .toSorted((a, b) => b.length - a.length);
  const [larger, smaller] = groups;
  return larger === undefined || smaller === undefined ? null : { larger, smaller };
}

function peopleIn(members: readonly PooledMember[]): number {
  return new Set(members.map(({ unit }) => unit.reply.authorId)).size;
}

/** Most of what was there then stood on the same side as now. */
function isSameCut(now: Cut, then: Cut | null): boolean {
  if (then === null) return false;
  const shared = (a: readonly PooledMember[], b: readonly PooledMember[]) => {
    const keys = new Set(b.map(({ unit }) => unit.key));
    return a.filter(({ unit }) => keys.has(unit.key)).length;
  };
  const straight = shared(now.larger, then.larger) + shared(now.smaller, then.smaller);
  const crossed = shared(now.larger, then.smaller) + shared(now.smaller, then.larger);
  return Math.max(straight, crossed) > 2 * Math.min(straight, crossed);
}

function merge(memory: AnalysisMemory, from: string, into: string): AnalysisMemory {
  return { ...memory, themes: mergedInto(memory.themes, from, into) };
}

/** The members go to a theme of their own, as old as the oldest of them. */
function split(memory: AnalysisMemory, leaving: readonly PooledMember[]): AnalysisMemory {
  const id = `t${memory.nextThemeNumber}`;
  const keys = new Set(leaving.map(({ membership }) => spanKey(membership)));
  const firstCycle = Math.min(...leaving.map(({ membership }) => membership.cycle));
  return {
    ...memory,
    nextThemeNumber: memory.nextThemeNumber + 1,
    themes: [
      ...memory.themes,
      { id, label: '', isLabelByPerson: false, firstCycle, aliasOf: null },
    ],
    memberships: memory.memberships.map((member) =>
      keys.has(spanKey(member)) ? { ...member, themeId: id } : member,
    ),
  };
}
