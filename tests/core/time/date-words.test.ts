import { describe, expect, it } from '@jest/globals';
import {
  dateInWords,
  dayAndTime,
  dayInWords,
  dayOf,
  fullDateInWords,
  monthInWords,
  spanInWords,
  weekdaysInWords,
} from '../../../src/core/time/date-words.js';

const at = (iso: string): Date => new Date(iso);
const BERLIN = 'Europe/Berlin';

describe('a day in words', () => {
  it.each([
    ['en', 'Wednesday 11 March, 10:00', 'Wednesday 11 March', '11 March 2026'],
    ['de', 'Mittwoch, 11. März, 10:00 Uhr', 'Mittwoch, 11. März', '11. März 2026'],
  ] as const)('is said as people say it in %s', (language, time, weekday, day) => {
    const morning = at('2026-03-11T09:00:00Z');
    expect(dayAndTime(morning, BERLIN, language)).toBe(time);
    expect(dateInWords('2026-03-11', language)).toBe(weekday);
    expect(dayOf(morning, BERLIN, language)).toBe(day);
    expect(fullDateInWords('2026-03-11', language)).toBe(day);
  });

  it.each([
    ['2026-03-02', '2026-03-09', '2 to 9 March', '2. bis 9. März'],
    ['2026-02-27', '2026-03-06', '27 February to 6 March', '27. Februar bis 6. März'],
    [
      '2025-12-30',
      '2026-01-05',
      '30 December 2025 to 5 January',
      '30. Dezember 2025 bis 5. Januar',
    ],
    ['2025-03-02', '2026-03-09', '2 March 2025 to 9 March', '2. März 2025 bis 9. März'],
    ['2026-03-02', '2026-03-02', '2 March', '2. März'],
  ])('from %s to %s is a span that says nothing twice', (from, to, english, german) => {
    const [start, end] = [at(`${from}T12:00:00Z`), at(`${to}T12:00:00Z`)];
    expect(spanInWords(start, end, BERLIN)).toBe(english);
    expect(spanInWords(start, end, BERLIN, 'de')).toBe(german);
  });

  it('has its year only where that is another one', () => {
    const [then, now] = [at('2025-03-04T12:00:00Z'), at('2026-03-11T12:00:00Z')];
    expect(dayInWords(then, BERLIN, now, 'de')).toBe('4. März 2025');
    expect(dayInWords(now, BERLIN, now, 'de')).toBe('11. März');
    expect(monthInWords(then, BERLIN, now, 'de')).toBe('März 2025');
  });

  it.each([
    [[3, 1], 'Monday and Wednesday', 'Montag und Mittwoch'],
    [[1, 2, 3, 4, 5, 6, 7], 'every day', 'jeden Tag'],
  ] as const)('of the week %j stands in its order', (days, english, german) => {
    expect(weekdaysInWords(days)).toBe(english);
    expect(weekdaysInWords(days, 'de')).toBe(german);
  });
});
