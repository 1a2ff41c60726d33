const MS_PER_DAY = 86_400_000;

/** Whole weeks from one instant to a later one, rounded; 0 when under half a week. */
export function weeksBetween(from: Date, to: Date): number {
  return Math.max(0, Math.round((to.getTime() - from.getTime()) / (7 * MS_PER_DAY)));
}

/** `this week` for a cycle of about a week, otherwise `since last time`, since a channel sets its own pace. */
export function periodInWords(from: Date, to: Date): 'this week' | 'since last time' {
  const days = (to.getTime() - from.getTime()) / MS_PER_DAY;
  return days >= 4 && days <= 10 ? 'this week' : 'since last time';
}
