const MS_PER_DAY = 86_400_000;

/** Whole weeks from one instant to a later one, rounded; 0 when under half a week. */
export function weeksBetween(from: Date, to: Date): number {
  return Math.max(0, Math.round((to.getTime() - from.getTime()) / (7 * MS_PER_DAY)));
}

/** `week` for a cycle of about a week, since a channel sets its own pace. */
export function periodOf(from: Date, to: Date): 'week' | 'other' {
  const days = (to.getTime() - from.getTime()) / MS_PER_DAY;
  return days >= 4 && days <= 10 ? 'week' : 'other';
}
