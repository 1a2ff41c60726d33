import type { Schedule } from '../../core/model.js';
import { dueBetween } from '../../core/time/calendar.js';
import type { Trial, World } from '../trial-model.js';

const FROM = new Date('2023-12-31T00:00:00Z');
const TO = new Date('2031-01-02T00:00:00Z');
const DAYS_2024_TO_2030 = 2557;

function scheduleAt(zone: string, localTime: string): Schedule {
  return {
    id: 's',
    channelId: 'c',
    kind: 'prompt',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    localTime,
    zone,
    skipDates: [],
    activeFrom: FROM,
  };
}

/** True when each local date of 2024 to 2030 is due exactly once, at growing instants. */
function isOncePerDate(zone: string, localTime: string): boolean {
  const due = dueBetween(scheduleAt(zone, localTime), FROM, TO).filter(
    ({ localDate }) => localDate >= '2024-01-01' && localDate <= '2030-12-31',
  );
  const dates = new Set(due.map(({ localDate }) => localDate));
  const isGrowing = due.every(
    ({ dueAt }, index) => index === 0 || dueAt > (due[index - 1]?.dueAt ?? dueAt),
  );
  return due.length === DAYS_2024_TO_2030 && dates.size === due.length && isGrowing;
}

/** Every zone at a time of day drawn for it, until enough occurrences were looked at. */
export const oncePerDate: Trial = {
  name: 'calendar',
  run: ({ random, scaled }: World) => {
    const zones = Intl.supportedValuesOf('timeZone');
    const wanted = Math.ceil(scaled(1_000_000, 20_000) / DAYS_2024_TO_2030);
    const broken: string[] = [];
    const offset = Math.floor(random() * zones.length);
    for (let n = 0; n < wanted; n += 1) {
      const zone = zones[(offset + n) % zones.length] ?? 'UTC';
      const minute = Math.floor(random() * 1440);
      const localTime = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      if (!isOncePerDate(zone, localTime)) broken.push(`${zone} ${localTime}`);
    }
    return Promise.resolve({
      promise: 'one occurrence a local date, 2024 to 2030',
      faults: `clock changes of ${Math.min(wanted, zones.length)} of ${zones.length} zones`,
      isHeld: broken.length === 0,
      seen: `${wanted * DAYS_2024_TO_2030} occurrences${broken.length === 0 ? '' : `; broken: ${broken.slice(0, 3).join(', ')}`}`,
    });
  },
};
