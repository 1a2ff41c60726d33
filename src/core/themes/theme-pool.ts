import type { AnalysisMemory, Membership, ThemeMemory } from '../reading/analysis-model.js';
import { compareText } from '../text/compare-text.js';
import type { ReadUnit, UnitAt } from '../reading/read-units.js';

/** A remembered theme with those of its units whose words still exist, oldest first. */
export interface PooledTheme {
  readonly memory: ThemeMemory;
  readonly members: readonly PooledMember[];
}

export interface PooledMember {
  readonly membership: Membership;
  readonly unit: ReadUnit;
}

/** The number in `t12`; ids are compared by it. */
export function themeNumber(id: string): number {
  return Number(id.slice(1));
}

/** Where a theme's id leads after merges. */
export function aliasTarget(themes: ReadonlyMap<string, ThemeMemory>, id: string): string {
  let target = id;
  for (let steps = 0; steps < themes.size; steps += 1) {
    const next = themes.get(target)?.aliasOf ?? null;
    if (next === null) break;
    target = next;
  }
  return target;
}

/** One theme merged away into another one, which is as old as the older of both. Memberships stay as they are. */
export function mergedInto(
  themes: readonly ThemeMemory[],
  from: string,
  into: string,
): readonly ThemeMemory[] {
  const firstCycle = themes.find(({ id }) => id === from)?.firstCycle ?? Infinity;
  return themes.map((theme) => {
    if (theme.id === from) return { ...theme, aliasOf: into };
    if (theme.id !== into) return theme;
    return { ...theme, firstCycle: Math.min(theme.firstCycle, firstCycle) };
  });
}

/** A membership in a theme; the same object where it is that already. */
export function withTheme(membership: Membership, themeId: string): Membership {
  return membership.themeId === themeId ? membership : { ...membership, themeId };
}

/** Themes that were not merged away, by number, each with those of its members that have a unit. */
export function poolThemes(memory: AnalysisMemory, unitAt: UnitAt): readonly PooledTheme[] {
  const byId = new Map(memory.themes.map((theme) => [theme.id, theme]));
  const members = new Map<string, PooledMember[]>();
  for (const membership of memory.memberships) {
    const unit = unitAt(membership);
    if (unit === undefined) continue;
    const id = aliasTarget(byId, membership.themeId);
    const list = members.get(id) ?? [];
    list.push({ membership: withTheme(membership, id), unit });
    members.set(id, list);
  }
  return memory.themes
    .filter(({ aliasOf }) => aliasOf === null)
    .toSorted((a, b) => themeNumber(a.id) - themeNumber(b.id))
    .map((theme) => ({
      memory: theme,
      members: (members.get(theme.id) ?? []).toSorted(byTime),
    }));
}

function byTime(a: PooledMember, b: PooledMember): number {
  return (
    a.membership.cycle - b.membership.cycle ||
    a.unit.reply.saidAt.getTime() - b.unit.reply.saidAt.getTime() ||
    compareText(a.unit.reply.text, b.unit.reply.text) ||
    compareText(a.unit.replyId, b.unit.replyId) ||
    a.unit.start - b.unit.start
  );
}
