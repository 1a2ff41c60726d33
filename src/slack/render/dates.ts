import { dayOf } from '../../core/time/date-words.js';
import type { Language, LocalDate, Weekday } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';

/** "Monday and Wednesday"; "every day" for all seven. */
export function weekdayNames(days: readonly Weekday[], language?: Language): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  return wordsIn(language).dates.weekdays(sorted);
}

/** "a, b and c". */
export function listed(items: readonly string[], language?: Language): string {
  return wordsIn(language).grammar.list(items);
}

/** "11 March 2026" of a `YYYY-MM-DD`. */
export function dateInWords(date: LocalDate, language?: Language): string {
  return dayOf(new Date(`${date}T00:00:00Z`), 'UTC', language);
}
