import type { AnalysisSettings } from './analysis-settings.js';
import { fileVectors } from './similarity-index.js';
import type { PooledTheme } from './theme-pool.js';
import { roundSimilarity, type UnitVector, type VectorOf } from './unit-vectors.js';

/** A unit that goes on with a remembered theme, and how near it stands to it. */
export interface Assignment {
  readonly vector: UnitVector;
  readonly themeId: string;
  readonly score: number;
}

/**
 * Assign-first: a unit joins the remembered theme whose latest units it stands nearest to on average, if near
 * enough. All are compared with what was known before this cycle, so their order does not matter.
 */
export function assignUnits(
  units: readonly UnitVector[],
  settled: readonly PooledTheme[],
  vectorOf: VectorOf,
  settings: AnalysisSettings,
): { readonly assigned: readonly Assignment[]; readonly rest: readonly UnitVector[] } {
  const nearest = nearestThemeBy(settled, vectorOf, settings);
  const assigned: Assignment[] = [];
  const rest: UnitVector[] = [];
  for (const vector of units) {
    const found = nearest([vector]);
    if (found !== null && found.score >= settings.assignAt) {
      assigned.push({ vector, themeId: found.themeId, score: found.score });
    } else {
      rest.push(vector);
    }
  }
  return { assigned, rest };
}

/** Finds the theme with the highest mean similarity to some units; the older of two equals; null without themes. */
export function nearestThemeBy(
  themes: readonly PooledTheme[],
  vectorOf: VectorOf,
  settings: AnalysisSettings,
): (units: readonly UnitVector[]) => { readonly themeId: string; readonly score: number } | null {
  const filed: UnitVector[] = [];
  const themeOf: number[] = [];
  const sizes = themes.map(() => 0);
  themes.forEach(({ members }, at) => {
    for (const { unit } of members.slice(-settings.latestUnits)) {
      filed.push(vectorOf(unit));
      themeOf.push(at);
      sizes[at] = (sizes[at] ?? 0) + 1;
    }
  });
  const index = fileVectors(filed);
  return (units) => {
    const sums = new Float64Array(themes.length);
    for (const unit of units) {
      const row = index.similarities(unit);
      for (let at = 0; at < row.length; at += 1) {
        const theme = themeOf[at] ?? 0;
        sums[theme] = (sums[theme] ?? 0) + (row[at] ?? 0);
      }
    }
    let best: { themeId: string; score: number } | null = null;
    themes.forEach(({ memory }, at) => {
      const size = sizes[at] ?? 0;
      if (size === 0) return;
      const score = roundSimilarity((sums[at] ?? 0) / (size * units.length));
      if (best === null || score > best.score) best = { themeId: memory.id, score };
    });
    return best;
  };
}
