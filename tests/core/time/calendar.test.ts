import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  dueBetween,
  isoWeekOf,
  isZone,
  localDateOf,
  localTimeOf,
  nextDue,
  nextMidnight,
  toInstant,
} from '../../../src/core/time/calendar.js';
import type { Weekday } from '../../../src/core/model.js';

const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const LONG_AGO = new Date('1970-01-02T00:00:00Z');

function schedule(zone: string, localTime: string, weekdays: readonly Weekday[] = EVERY_DAY) {
  return { weekdays, localTime, zone, skipDates: [] as string[], activeFrom: LONG_AGO };
}

describe('a local time as an instant', () => {
  it.each([
    ['New York, in the gap', '2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['New York, twice', '2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['London, in the gap', '2026-03-29', '01:15', 'Europe/London', '2026-03-29T01:15:00.000Z'],
    ['London, twice', '2026-10-25', '01:15', 'Europe/London', '2026-10-25T00:15:00.000Z'],
    [
      'Lord Howe, half-hour gap',
      '2026-10-04',
      '02:15',
      'Australia/Lord_Howe',
      '2026-10-03T15:45:00.000Z',
    ],
    [
      'Lord Howe, half hour twice',
      '2026-04-05',
      '01:45',
      'Australia/Lord_Howe',
      '2026-04-04T14:45:00.000Z',
    ],
    [
      'Santiago, no midnight',
      '2026-09-06',
      '00:15',
      'America/Santiago',
      '2026-09-06T04:15:00.000Z',
    ],
    ['Cairo, no midnight', '2026-04-24', '00:00', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
    ['Chatham, in the gap', '2026-09-27', '02:50', 'Pacific/Chatham', '2026-09-26T14:05:00.000Z'],
    ['Havana, midnight twice', '2026-11-01', '00:30', 'America/Havana', '2026-11-01T04:30:00.000Z'],
  ])('resolves %s', (_name, date, time, zone, expected) => {
    expect(toInstant(date, time, zone).toISOString()).toBe(expected);
  });

  it('is read back as the date and time on the wall', () => {
    const instant = new Date('2026-01-01T03:04:05Z');
    expect(localDateOf(instant, 'America/New_York')).toBe('2025-12-31');
    expect(localTimeOf(instant, 'America/New_York')).toBe('22:04');
    expect(nextMidnight(instant, 'America/New_York').toISOString()).toBe(
      '2026-01-01T05:00:00.000Z',
    );
  });
});

describe('a zone', () => {
  it.each(['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Etc/GMT+3'])(
    'knows %s',
    (zone) => {
      expect(isZone(zone)).toBe(true);
    },
  );
  it.each(['', 'Mars/Olympus', '+01:00', '-0500', 'Europe/', 'Berlin; drop', 'Europe/Berlin\n'])(
    'refuses %j',
    (zone) => {
      expect(isZone(zone)).toBe(false);
    },
  );
});

describe('an ISO week', () => {
  it.each([
    ['2027-01-01T12:00:00Z', 'UTC', '2026-W53'],
    ['2024-12-30T00:00:00Z', 'UTC', '2025-W01'],
    ['2026-03-16T03:00:00Z', 'America/New_York', '2026-W11'],
    ['2026-03-16T03:00:00Z', 'Asia/Tokyo', '2026-W12'],
  ])('of %s in %s is %s', (at, zone, week) => {
    expect(isoWeekOf(new Date(at), zone)).toBe(week);
  });
});

describe('what a schedule is due for', () => {
  it('leaves out the date that Apia never had, and loses no other', () => {
    const dates = dueBetween(
      schedule('Pacific/Apia', '10:00'),
      new Date('2011-12-28T00:00:00Z'),
      new Date('2012-01-02T00:00:00Z'),
    ).map((due) => due.localDate);
    expect(dates).toEqual(['2011-12-28', '2011-12-29', '2011-12-31', '2012-01-01', '2012-01-02']);
  });

  it('keeps the wall clock over a clock change', () => {
    const due = dueBetween(
      schedule('Europe/London', '10:00', [3]),
      new Date('2026-03-20T00:00:00Z'),
      new Date('2026-04-03T00:00:00Z'),
    );
    expect(due.map((one) => one.dueAt.toISOString())).toEqual([
      '2026-03-25T10:00:00.000Z',
      '2026-04-01T09:00:00.000Z',
    ]);
  });

  it('has nothing before it was switched on, and is due at that very instant', () => {
    const activeFrom = new Date('2026-03-11T10:00:00Z');
    const paused = { ...schedule('UTC', '10:00', [3]), activeFrom };
    const found = dueBetween(
      paused,
      new Date('2026-02-01T00:00:00Z'),
      new Date('2026-03-19T00:00:00Z'),
    );
    expect(found.map((due) => due.localDate)).toEqual(['2026-03-11', '2026-03-18']);
    expect(nextDue(paused, new Date('2026-01-01T00:00:00Z'))?.localDate).toBe('2026-03-11');
  });

  it('leaves out dates to skip', () => {
    const when = { ...schedule('UTC', '10:00', [3]), skipDates: ['2026-03-11'] };
    expect(nextDue(when, new Date('2026-03-10T00:00:00Z'))?.localDate).toBe('2026-03-18');
  });

  it('has no next date without weekdays', () => {
    expect(nextDue(schedule('UTC', '10:00', []), new Date('2026-03-10T00:00:00Z'))).toBeNull();
  });

  it('comes strictly after the instant asked for', () => {
    const when = schedule('UTC', '10:00');
    expect(nextDue(when, new Date('2026-03-10T10:00:00Z'))?.localDate).toBe('2026-03-11');
    expect(nextDue(when, new Date('2026-03-10T09:59:59Z'))?.localDate).toBe('2026-03-10');
  });
});

describe('in every zone, over every clock change', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
  const time = minute.map(
    (total) =>
      `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`,
  );

  it('a daily schedule is due exactly once a local date, at growing instants', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        time,
        fc.integer({ min: 2020, max: 2031 }),
        (zone, at, year) => {
          const from = new Date(Date.UTC(year, 0, 3));
          const to = new Date(Date.UTC(year + 1, 0, 3));
          const due = dueBetween(schedule(zone, at), from, to);
          const dates = due.map((one) => one.localDate);
          expect(new Set(dates).size).toBe(dates.length);
          expect(due.length).toBeGreaterThanOrEqual(364);
          const steps = due.slice(1).map((one, index) => {
            const before = due[index];
            const days = Date.parse(one.localDate) - Date.parse(before?.localDate ?? '');
            return (
              days === 86_400_000 && one.dueAt.getTime() > (before?.dueAt.getTime() ?? Infinity)
            );
          });
          expect(steps).not.toContain(false);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('cutting the time anywhere neither loses nor doubles a date', () => {
    const start = Date.UTC(2026, 2, 1);
    const instant = fc
      .integer({ min: 0, max: 60 * 24 * 30 })
      .map((minutes) => new Date(start + minutes * 60_000));
    fc.assert(
      fc.property(fc.constantFrom(...zones), time, instant, (zone, at, cut) => {
        const when = schedule(zone, at);
        const [from, to] = [new Date(start), new Date(start + 30 * 86_400_000)];
        const whole = dueBetween(when, from, to);
        expect([...dueBetween(when, from, cut), ...dueBetween(when, cut, to)]).toEqual(whole);
        const next = nextDue(when, cut);
        expect(next).toEqual(dueBetween(when, cut, new Date(cut.getTime() + 3 * 86_400_000))[0]);
      }),
      { numRuns: 100 },
    );
  });
});
