import type { Membership } from './analysis-model.js';
import { themeNumber } from '../themes/theme-pool.js';

/** Of each reply of a cycle, the theme that most of its words went to; the older of two equals. */
export function mainThemes(
  memberships: readonly Membership[],
  cycle: number,
): ReadonlyMap<string, string> {
  const parts = new Map<string, Map<string, number>>();
  for (const membership of memberships) {
    if (membership.cycle !== cycle) continue;
    const themes = parts.get(membership.replyId) ?? new Map<string, number>();
    const length = membership.end - membership.start;
    themes.set(membership.themeId, (themes.get(membership.themeId) ?? 0) + length);
    parts.set(membership.replyId, themes);
  }
  return new Map(
    [...parts].map(([replyId, themes]) => {
      const ranked = [...themes].toSorted(
        ([a, m], [b, n]) => n - m || themeNumber(a) - themeNumber(b),
      );
      return [replyId, ranked[0]?.[0] ?? ''];
    }),
  );
}
