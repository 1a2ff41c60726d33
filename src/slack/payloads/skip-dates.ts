import type { Language, LocalDate } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';

export type Listed =
  | { readonly ok: true; readonly value: readonly string[] }
  | { readonly ok: false; readonly words: string };

const DATES_MAX = 200;
const RANGE_MAX_DAYS = 92;
const MS_PER_DAY = 86_400_000;

/** Dates and spans of dates, by commas, spaces or lines; sorted, each once. Says which piece is no date. */
export function parseSkipDates(words: string, language?: Language): Listed {
  const { fields } = wordsIn(language).errors;
  const pieces = words
    .replace(/\b(?:from|vom|von)\b/giu, ' ')
    .replace(/\s*(?:\bto\b|\buntil\b|\bbis\b|\.{2,}|–|—)\s*/giu, '..')
    .split(/[\s,;]+/u)
    .filter((piece) => piece !== '');
  const dates = new Set<LocalDate>();
  for (const piece of pieces) {
    const days = daysOf(piece);
    if (days === null) return { ok: false, words: fields.noDate(shown(piece)) };
    if (days === 'too-long') {
      return { ok: false, words: fields.spanTooLong(RANGE_MAX_DAYS) };
    }
    for (const day of days) dates.add(day);
  }
  if (dates.size > DATES_MAX) return { ok: false, words: fields.datesAtMost(DATES_MAX) };
  return { ok: true, value: [...dates].sort() };
}

function daysOf(piece: string): readonly LocalDate[] | 'too-long' | null {
  const [first = '', last = first, ...others] = piece.split('..');
  const from = dayNumber(first);
  const to = dayNumber(last);
  if (from === null || to === null || to < from || others.length > 0) return null;
  if (to - from >= RANGE_MAX_DAYS) return 'too-long';
  return Array.from({ length: to - from + 1 }, (_, n) => dateOf(from + n));
}

/** Days since 1970 of a date that exists, else null. */
function dayNumber(date: string): number | null {
  if (!/^20\d{2}-\d{2}-\d{2}$/u.test(date)) return null;
  const day = Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;
  // JavaScript reads 30 February as 2 March.
  return Number.isFinite(day) && dateOf(day) === date ? day : null;
}

function dateOf(day: number): LocalDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

function shown(piece: string): string {
  return piece.length > 40 ? `${piece.slice(0, 40)}…` : piece;
}
