import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { findDue } from '../../../src/core/time/due.js';
import { deadlineOf, lateness } from '../../../src/core/time/lateness.js';
import type { Schedule } from '../../../src/core/model.js';

describe('lateness', () => {
  it.each([
    ['prompt', '2026-03-11T10:00Z', '2026-03-11T09:59Z', 'not-yet'],
    ['prompt', '2026-03-11T10:00Z', '2026-03-11T10:00Z', 'due'],
    ['prompt', '2026-03-11T10:00Z', '2026-03-11T16:00Z', 'due'],
    ['prompt', '2026-03-11T10:00Z', '2026-03-11T16:01Z', 'missed'],
    ['prompt', '2026-03-11T08:00Z', '2026-03-11T14:00Z', 'due'],
    ['prompt', '2026-03-11T08:00Z', '2026-03-11T14:01Z', 'missed'],
    ['prompt', '2026-03-11T15:30Z', '2026-03-11T16:01Z', 'missed'],
    ['prompt', '2026-03-11T17:00Z', '2026-03-11T17:01Z', 'due'],
    ['prompt', '2026-03-11T17:00Z', '2026-03-11T23:01Z', 'missed'],
    ['prompt', '2026-03-11T22:00Z', '2026-03-12T00:01Z', 'missed'],
    ['digest', '2026-03-16T10:00Z', '2026-03-17T10:00Z', 'due'],
    ['digest', '2026-03-16T10:00Z', '2026-03-17T10:01Z', 'missed'],
  ] as const)('of a %s due %s at %s is %s', (kind, dueAt, now, expected) => {
    expect(lateness(kind, new Date(dueAt), new Date(now), 'UTC')).toBe(expected);
  });

  it('counts 16:00 on the channel’s own wall clock', () => {
    expect(deadlineOf('prompt', new Date('2026-03-11T04:00Z'), 'Asia/Tokyo').toISOString()).toBe(
      '2026-03-11T07:00:00.000Z',
    );
  });
});

describe('what is due', () => {
  const weekly: Schedule = {
    id: 's1',
    channelId: 'c1',
    kind: 'prompt',
    weekdays: [3],
    localTime: '10:00',
    zone: 'UTC',
    skipDates: [],
    activeFrom: new Date('2025-01-01T00:00Z'),
  };

  it('reaches back five weeks at a first look, so that a long stop is marked and not made up for', () => {
    const due = findDue([weekly], null, new Date('2026-03-12T00:00Z'));
    expect(due.map((one) => one.localDate)).toEqual([
      '2026-02-11',
      '2026-02-18',
      '2026-02-25',
      '2026-03-04',
      '2026-03-11',
    ]);
  });

  it('does not depend on how often it is asked', () => {
    const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 28 * 24 * 60 }), {
      minLength: 1,
      maxLength: 40,
    });
    const start = Date.parse('2026-03-01T00:00Z');
    const end = new Date(start + 28 * 86_400_000);
    fc.assert(
      fc.property(minutes, (ticks) => {
        const whole = findDue([weekly], new Date(start), end);
        const found: unknown[] = [];
        let since = new Date(start);
        for (const tick of [
          ...ticks.sort((a, b) => a - b).map((m) => new Date(start + m * 60_000)),
          end,
        ]) {
          found.push(...findDue([weekly], since, tick));
          since = tick;
        }
        expect(found).toEqual(whole);
      }),
    );
  });
});
