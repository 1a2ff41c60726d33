import type { AnalysisSettings } from './analysis-settings.js';
import { averageLink } from './average-link.js';
import { blendSharedNeighbours } from './shared-neighbours.js';
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
  /** Settled themes and themes that a person named never become one here. */
  readonly isKeptApart: boolean;
}

/** Far enough below any similarity that no averaging brings two seeds together. */
const NEVER = -1e6;

/**
 * Groups this cycle's units together with the remembered themes, each theme being one piece from the start, by
 * average link over direct and second-order similarity. A unit so goes on with a theme, joins others, or stays alone.
 */
export function clusterRest(
  units: readonly UnitVector[],
  small: readonly PooledTheme[],
  settled: readonly PooledTheme[],
  vectorOf: VectorOf,
  settings: AnalysisSettings,
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
    groups.push(...clusterSeeds([...remembered, ...turn], settings));
  }
  return groups;
}

function clusterSeeds(seeds: readonly Seed[], settings: AnalysisSettings): readonly RestGroup[] {
  const sizes = seeds.map(({ vectors }) => vectors.length);
  const groups: RestGroup[] = [];
  for (const group of averageLink(seedSimilarities(seeds, settings), sizes, settings.clusterAt)) {
    const parts = group.flatMap((at) => seeds[at] ?? []);
    const now = parts.filter(({ theme }) => theme === null).flatMap(({ vectors }) => vectors);
    const themeIds = parts.flatMap(({ theme }) => (theme === null ? [] : [theme.memory.id]));
    if (now.length === 0) continue;
    const score = meanSimilarity(parts.flatMap((part) => part.vectors));
    groups.push({ vectors: now, themeIds, score });
  }
  return groups;
}

/** Mean similarity between seeds over their units. */
function seedSimilarities(seeds: readonly Seed[], settings: AnalysisSettings): Float32Array {
  const owners = seeds.flatMap(({ vectors }, at) => vectors.map(() => at));
  const similarity = unitSimilarities(
    seeds.flatMap(({ vectors }) => vectors),
    settings,
  );
  const count = seeds.length;
  const sums = new Float32Array(count * count);
  owners.forEach((owner, at) => {
    const row = similarity.subarray(at * owners.length, (at + 1) * owners.length);
    addByOwner(row, owners, sums, owner * count);
  });
  const sizes = seeds.map(({ vectors }) => Math.max(1, vectors.length));
  return sums.map((sum, at) => {
    const [a, b] = [Math.floor(at / count), at % count];
    if (seeds[a]?.isKeptApart === true && seeds[b]?.isKeptApart === true) return NEVER;
    return sum / ((sizes[a] ?? 1) * (sizes[b] ?? 1));
  });
}

function unitSimilarities(
  vectors: readonly UnitVector[],
  { neighbours, neighbourShare }: AnalysisSettings,
): Float32Array {
  const count = vectors.length;
  const index = fileVectors(vectors);
  const direct = new Float32Array(count * count);
  vectors.forEach((vector, at) => {
    direct.set(index.similarities(vector), at * count);
  });
  return blendSharedNeighbours(direct, count, neighbours, neighbourShare);
}

function addByOwner(
  row: Float32Array,
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
