import type { AnalysisSettings } from '../reading/analysis-settings.js';
import { averageLink, type Groups } from './average-link.js';
import { visitEarlier } from '../reading/similarity-index.js';
import type { KeptApart } from './parted-by.js';
import type { PooledTheme } from './theme-pool.js';
import { keepPairs, settleGroups } from './settle-groups.js';
import { unitRows } from './unit-rows.js';
import { roundSimilarity, type UnitVector, type VectorOf } from '../reading/unit-vectors.js';

/** Units of this cycle that stand together, and the remembered themes that they go on with. */
export interface RestGroup {
  readonly vectors: readonly UnitVector[];
  readonly themeIds: readonly string[];
  /** Mean similarity that decided it; 1 for a unit by itself. */
  readonly score: number;
}

interface Seed {
  readonly vectors: readonly UnitVector[];
  readonly theme: PooledTheme | null;
  /** Settled themes and themes that a person named never become one here. */
  readonly isKeptApart: boolean;
}

/** Far enough below any similarity that no averaging brings two seeds together. */
const NEVER = -1e6;

/**
 * Groups this cycle's units together with the remembered themes, each theme being one piece from the start, by
 * average link over direct and second-order similarity, and settles them. A unit so goes on with a theme, joins others, or stays alone.
 */
export function clusterRest(
  units: readonly UnitVector[],
  small: readonly PooledTheme[],
  settled: readonly PooledTheme[],
  vectorOf: VectorOf,
  settings: AnalysisSettings,
  keptApart: KeptApart,
): readonly RestGroup[] {
  const isNamed = ({ memory }: PooledTheme) => memory.isLabelByPerson;
  const remembered = [...settled, ...small].map((theme, at): Seed => ({
    theme,
    vectors: theme.members.slice(-settings.latestUnits).map(({ unit }) => vectorOf(unit)),
    isKeptApart: at < settled.length || isNamed(theme),
  }));
  const groups: RestGroup[] = [];
  const room = settings.unitsAtOnce;
  for (let from = 0; from < units.length; from += room) {
    const turn = units
      .slice(from, from + room)
      .map((vector): Seed => ({ theme: null, vectors: [vector], isKeptApart: false }));
    groups.push(...clusterSeeds([...remembered, ...turn], settled.length, settings, keptApart));
  }
  return groups;
}

function clusterSeeds(
  seeds: readonly Seed[],
  fixed: number,
  settings: AnalysisSettings,
  keptApart: KeptApart,
): readonly RestGroup[] {
  const groups: RestGroup[] = [];
  for (const group of seedGroups(seeds, fixed, settings, keptApart)) {
    const parts = group.flatMap((at) => seeds[at] ?? []);
    const now = parts.filter(({ theme }) => theme === null).flatMap(({ vectors }) => vectors);
    const themeIds = parts.flatMap(({ theme }) => (theme === null ? [] : [theme.memory.id]));
    if (now.length === 0) continue;
    const score = meanSimilarity(parts.flatMap((part) => part.vectors));
    groups.push({ vectors: now, themeIds, score });
  }
  return groups;
}

function seedGroups(
  seeds: readonly Seed[],
  fixed: number,
  settings: AnalysisSettings,
  keptApart: KeptApart,
): Groups {
  const sizes = seeds.map(({ vectors }) => vectors.length);
  const similarity = seedSimilarities(seeds, sizes, fixed, settings, keptApart);
  const remembered = seeds.filter(({ theme }) => theme !== null).length;
  const pairs = keepPairs(similarity, seeds.length, remembered);
  const joined = averageLink(similarity, sizes, settings.clusterAt);
  return settleGroups(joined, pairs, sizes, settings.settleShare * settings.clusterAt);
}

/**
 * Mean similarity between seeds over their units. Seeds before `fixed` are settled themes: between two of them
 * nothing is asked, so only the rows of the others are worked out.
 */
function seedSimilarities(
  seeds: readonly Seed[],
  sizes: readonly number[],
  fixed: number,
  settings: AnalysisSettings,
  keptApart: KeptApart,
): Float32Array {
  const count = seeds.length;
  const vectors = seeds.flatMap((seed) => seed.vectors);
  const first = seeds.slice(0, fixed).reduce((sum, seed) => sum + seed.vectors.length, 0);
  const rows = unitRows(vectors, first, settings);
  // Where nothing is remembered each seed is a unit, and their similarities are what is asked for.
  if (seeds.every(({ theme }) => theme === null)) return rows;
  const similarity = new Float32Array(count * count)
    .fill(NEVER, 0, fixed * count)
    .fill(0, fixed * count);
  addUp(rows, sizes, fixed, similarity);
  for (let a = fixed; a < count; a += 1) {
    for (let b = 0; b < count; b += 1) {
      const at = a * count + b;
      const mean = meanOver(similarity[at] ?? 0, seeds[a], seeds[b], keptApart);
      similarity[at] = mean;
      if (b < fixed) similarity[b * count + a] = mean;
    }
  }
  return similarity;
}

/** Adds the rows of each seed's units from `fixed` on to sums by seed; rows stand one after the other, as the units do. */
function addUp(
  rows: Float32Array,
  sizes: readonly number[],
  fixed: number,
  sums: Float32Array,
): void {
  const count = sizes.length;
  let slot = 0;
  for (let own = fixed; own < count; own += 1) {
    for (let unit = 0; unit < (sizes[own] ?? 0); unit += 1) {
      for (let other = 0; other < count; other += 1) {
        const at = own * count + other;
        let sum = sums[at] ?? 0;
        // Each sum as the array keeps it: the same as if it were written there each time.
        for (const end = slot + (sizes[other] ?? 0); slot < end; slot += 1) {
          sum = Math.fround(sum + (rows[slot] ?? 0));
        }
        sums[at] = sum;
      }
    }
  }
}

function meanOver(
  sum: number,
  a: Seed | undefined,
  b: Seed | undefined,
  keptApart: KeptApart,
): number {
  if (a === undefined || b === undefined || (a.isKeptApart && b.isKeptApart)) return NEVER;
  if (a.theme !== null && b.theme !== null && keptApart(a.theme, b.theme)) return NEVER;
  return sum / (a.vectors.length * b.vectors.length);
}

const SCORED_UNITS_MAX = 60;

function meanSimilarity(all: readonly UnitVector[]): number {
  const vectors = all.slice(0, SCORED_UNITS_MAX);
  if (vectors.length < 2) return 1;
  let sum = 0;
  visitEarlier(vectors, (row, at) => {
    for (let other = 0; other < at; other += 1) sum += row[other] ?? 0;
  });
  return roundSimilarity((2 * sum) / (vectors.length * (vectors.length - 1)));
}
