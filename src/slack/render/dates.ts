import { dayOf, weekdayName } from '../../core/time/date-words.js';
import type { LocalDate, Weekday } from '../../core/model.js';

/** "Monday and Wednesday"; "every day" for all seven. */
export function weekdayNames(days: readonly Weekday[]): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  return sorted.length === 7 ? 'every day' : listed(sorted.map(weekdayName));
}

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** "11 March 2026" of a `YYYY-MM-DD`. */
export function dateInWords(date: LocalDate): string {
  return dayOf(new Date(`${date}T00:00:00Z`), 'UTC');
}
