import type { AnalysisSettings } from './analysis-settings.js';
import { nearestThemeBy } from './assign-units.js';
import { averageLink } from './average-link.js';
import { fileVectors } from './similarity-index.js';
import type { PooledTheme } from './theme-pool.js';
import { roundSimilarity, type UnitVector, type VectorOf } from './unit-vectors.js';

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
}

/**
 * Groups what no remembered theme took, together with small remembered themes, by average link; then lets each
 * new group go on with the settled theme it stands nearest to, if near enough.
 */
export function clusterRest(
  rest: readonly UnitVector[],
  small: readonly PooledTheme[],
  settled: readonly PooledTheme[],
  vectorOf: VectorOf,
  settings: AnalysisSettings,
): readonly RestGroup[] {
  const remembered = small.map((theme): Seed => ({
    theme,
    vectors: theme.members.map(({ unit }) => vectorOf(unit)),
  }));
  const nearest = nearestThemeBy(settled, vectorOf, settings);
  const groups: RestGroup[] = [];
  const room = Math.max(1, settings.unitsAtOnce - remembered.length);
  for (let from = 0; from < rest.length; from += room) {
    const turn = rest
      .slice(from, from + room)
      .map((vector): Seed => ({ theme: null, vectors: [vector] }));
    const before = from === 0 ? remembered : [];
    groups.push(...clusterSeeds([...before, ...turn], nearest, settings));
  }
  return groups;
}

function clusterSeeds(
  seeds: readonly Seed[],
  nearest: ReturnType<typeof nearestThemeBy>,
  settings: AnalysisSettings,
): readonly RestGroup[] {
  const sizes = seeds.map(({ vectors }) => vectors.length);
  const grouped = averageLink(seedSimilarities(seeds), sizes, settings.clusterAt);
  const groups: RestGroup[] = [];
  for (const group of grouped) {
    const parts = group.flatMap((at) => seeds[at] ?? []);
    const now = parts.filter(({ theme }) => theme === null).flatMap(({ vectors }) => vectors);
    const themeIds = parts.flatMap(({ theme }) => (theme === null ? [] : [theme.memory.id]));
    if (now.length === 0) continue;
    const link = themeIds.length === 0 ? nearest(now) : null;
    if (link !== null && link.score >= settings.linkAt) {
      groups.push({ vectors: now, themeIds: [link.themeId], score: link.score });
    } else {
      groups.push({
        vectors: now,
        themeIds,
        score: meanSimilarity(parts.flatMap((part) => part.vectors)),
      });
    }
  }
  return groups;
}

/** Mean similarity between seeds; two themes that people named are kept apart. */
function seedSimilarities(seeds: readonly Seed[]): Float32Array {
  const owners: number[] = [];
  const all = seeds.flatMap(({ vectors }, at) => {
    owners.push(...vectors.map(() => at));
    return vectors;
  });
  const index = fileVectors(all);
  const count = seeds.length;
  const sums = new Float32Array(count * count);
  all.forEach((vector, at) => {
    addByOwner(index.similarities(vector), owners, sums, (owners[at] ?? 0) * count);
  });
  const isNamed = seeds.map(({ theme }) => theme?.memory.isLabelByPerson === true);
  const sizes = seeds.map(({ vectors }) => Math.max(1, vectors.length));
  return sums.map((sum, at) => {
    const a = Math.floor(at / count);
    const b = at % count;
    if (isNamed[a] === true && isNamed[b] === true) return 0;
    return sum / ((sizes[a] ?? 1) * (sizes[b] ?? 1));
  });
}

function addByOwner(
  row: Float64Array,
  owners: readonly number[],
  into: Float32Array,
  from: number,
): void {
  for (let other = 0; other < row.length; other += 1) {
    const value = row[other] ?? 0;
    const at = from + (owners[other] ?? 0);
    if (value > 0) into[at] = (into[at] ?? 0) + value;
  }
}

const SCORED_UNITS_MAX = 60;

function meanSimilarity(all: readonly UnitVector[]): number {
  const vectors = all.slice(0, SCORED_UNITS_MAX);
  if (vectors.length < 2) return 1;
  const index = fileVectors(vectors);
  let sum = 0;
  vectors.forEach((vector, at) => {
    const row = index.similarities(vector);
    for (let other = 0; other < at; other += 1) sum += row[other] ?? 0;
  });
  return roundSimilarity((2 * sum) / (vectors.length * (vectors.length - 1)));
}
