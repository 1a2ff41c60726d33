import { setTimeout as sleep } from 'node:timers/promises';
import type { Replica } from '../replicas.js';
import { askedIn, countDoubles, endSchedules, makeScheduled, PROMPT_AT } from '../schedules.js';
import type { Trial, World } from '../trial-model.js';
import { until } from '../until.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** A question may be late by so much. */
const LATE_MS = 6 * HOUR_MS;
const ZONES = ['UTC', 'Asia/Kolkata', 'America/New_York', 'Pacific/Chatham', 'Australia/Lord_Howe'];
/** Ticks come once a second. */
const A_TICK_MS = 3_000;
const WAIT_MS_MAX = 180_000;

/** Test 17: the clock is put forward and back, by seconds, hours and days. */
export const clockSteps: Trial = {
  name: 'clock',
  run: async (world) => {
    const steps = world.scaled(200, 6);
    let now = Date.parse('2026-03-06T09:59:30Z');
    let latest = now;
    const channelIds: string[] = [];
    for (const [n, zone] of ZONES.entries()) {
      const made = await makeScheduled(world, `CCLOCK${n}`, new Date(now), zone);
      channelIds.push(made.channelId);
    }
    const shownAt = new Map<string, number>();
    let movedAt = performance.now();
    world.slack.onAccepted = (id) => {
      shownAt.set(id, now + (performance.now() - movedAt));
    };
    const replica = await world.replicas.make();
    replica.moveTo(new Date(now));
    await replica.start();
    const jumps = [HOUR_MS, -HOUR_MS, DAY_MS, -5_000, 5 * HOUR_MS, -DAY_MS, DAY_MS + HOUR_MS];
    for (let step = 0; step < steps; step += 1) {
      await sleep(500 + world.random() * 1_500);
      const jump = jumps[Math.floor(world.random() * jumps.length)] ?? HOUR_MS;
      now += performance.now() - movedAt + jump;
      latest = Math.max(latest, now);
      movedAt = performance.now();
      replica.moveTo(new Date(now));
    }
    // In the end forward to a date that no step has seen.
    const unseen = new Date(latest + DAY_MS * 2);
    now = Date.parse(`${unseen.toISOString().slice(0, 10)}T${PROMPT_AT}:30Z`);
    movedAt = performance.now();
    replica.moveTo(new Date(now));
    await until(async () => (await askedIn(world, channelIds)).some(({ times }) => times > 0));
    await sleep(A_TICK_MS);
    await replica.kill();
    world.slack.onAccepted = () => undefined;
    const asked = await askedIn(world, channelIds);
    await endSchedules(world);
    // Made while the clock was ahead and sent after it went back is early by its own clock; stale it must never be.
    const stale = asked.filter(
      ({ postId, dueAt }) => (shownAt.get(postId) ?? 0) > dueAt.getTime() + LATE_MS + MINUTE_MS,
    ).length;
    const doubles = countDoubles(asked);
    return {
      promise: 'whatever the clock does, one question a date, and none that is stale',
      faults: `${steps} steps of the clock of a real process: an hour or a day forth and back, 5 s back`,
      isHeld: doubles === 0 && stale === 0 && asked.length > 0,
      seen: `${asked.length} asked, ${doubles} twice on a date, ${stale} stale`,
    };
  },
};

async function statesOf(world: World, channelId: string): Promise<Record<string, number>> {
  const rows = await world.database.rows<{ state: string; n: number }>(
    `SELECT state, count(*)::int AS n FROM occurrence WHERE channel_id = $1 GROUP BY state`,
    [channelId],
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

/** Down over so many dates, up again at that hour: gives how often it was asked and how many dates are marked missed. */
async function downFor(
  world: World,
  replica: Replica,
  { days, hour, name }: { days: number; hour: string; name: string },
): Promise<{ asked: number; missed: number }> {
  const from = Date.parse('2026-04-01T11:00:00Z');
  const { channelId } = await makeScheduled(world, name, new Date(from));
  const date = new Date(from + days * DAY_MS).toISOString().slice(0, 10);
  replica.moveTo(new Date(`${date}T${hour}:00Z`));
  await replica.start();
  const known = Math.min(days, 35);
  await until(async () => {
    const { planned = 0, ...others } = await statesOf(world, channelId);
    return planned === 0 && Object.values(others).reduce((sum, n) => sum + n, 0) >= known;
  });
  await sleep(A_TICK_MS);
  await replica.kill();
  await world.database.letTimePass({ areHoldersDead: true });
  const { missed = 0 } = await statesOf(world, channelId);
  const asked = await askedIn(world, [channelId]);
  await endSchedules(world);
  return { asked: asked.reduce((sum, { times }) => sum + times, 0), missed };
}

async function restarted(world: World, replica: Replica, times: number): Promise<number> {
  const due = Date.parse('2026-06-10T10:00:10Z');
  const { channelId } = await makeScheduled(world, 'CRESTARTED', new Date(due - HOUR_MS));
  for (let n = 0; n < times; n += 1) {
    replica.moveTo(new Date(due));
    await replica.start();
    await sleep(world.random() * 300);
    await replica.kill();
  }
  await world.database.rows('UPDATE occurrence SET lease_until = NULL');
  await world.database.letTimePass({ areHoldersDead: true });
  replica.moveTo(new Date(due));
  await replica.start();
  const sum = async (): Promise<number> =>
    (await askedIn(world, [channelId])).reduce((all, { times: n }) => all + n, 0);
  await until(async () => {
    await world.database.letTimePass({ areHoldersDead: false });
    return (await sum()) > 0;
  });
  await sleep(A_TICK_MS);
  await replica.kill();
  const all = await sum();
  await endSchedules(world);
  return all;
}

async function heldUp(world: World, replica: Replica, seconds: number): Promise<number> {
  const due = Date.parse('2026-07-10T10:00:00Z');
  const { channelId } = await makeScheduled(world, 'CHELDUP', new Date(due - HOUR_MS));
  replica.moveTo(new Date(due - (seconds / 2) * 1_000));
  await replica.start();
  replica.block(seconds * 1_000);
  const sum = async (): Promise<number> =>
    (await askedIn(world, [channelId])).reduce((all, { times }) => all + times, 0);
  await until(async () => (await sum()) > 0, seconds * 1_000 + WAIT_MS_MAX);
  await sleep(A_TICK_MS);
  await replica.kill();
  const all = await sum();
  await endSchedules(world);
  return all;
}

/** Test 18. */
export const late: Trial = {
  name: 'late',
  run: async (world) => {
    const replica = await world.replicas.make();
    const wrong: string[] = [];
    for (const days of world.scaled(50, 3) === 50 ? [1, 3, 50] : [1, 3]) {
      const inTime = await downFor(world, replica, { days, hour: '10:30', name: `CLATE${days}` });
      // What is older than five weeks leaves no mark.
      const marked = Math.min(days - 1, 35);
      if (inTime.asked !== 1 || Math.abs(inTime.missed - marked) > (days > 35 ? 1 : 0))
        wrong.push(`${days} days, in time: ${JSON.stringify(inTime)}`);
      const stale = await downFor(world, replica, { days, hour: '16:30', name: `CSTALE${days}` });
      if (stale.asked !== 0) wrong.push(`${days} days, stale: ${JSON.stringify(stale)}`);
    }
    const starts = world.scaled(100, 3);
    const afterStarts = await restarted(world, replica, starts);
    if (afterStarts !== 1) wrong.push(`${afterStarts} after ${starts} starts`);
    const seconds = world.scaled(90, 2);
    const afterBlock = await heldUp(world, replica, seconds);
    if (afterBlock !== 1) wrong.push(`${afterBlock} after the loop was held up`);
    return {
      promise: 'one late question or a missed one, as the rule says',
      faults: `down over 1, 3 and more due times; ${starts} kills within the due minute; event loop held up for ${seconds} s`,
      isHeld: wrong.length === 0,
      seen: wrong.length === 0 ? 'each as the rule says' : wrong.join('; '),
    };
  },
};

const ASKED_EACH = 3;
const CHANGES = [
  `local_time = '10:01'`,
  `local_time = '09:00'`,
  `zone = 'Europe/London'`,
  `removed_at = now()`,
  `skip_dates = ARRAY[$2]`,
] as const;

/** Test 19: settings are changed in the very second in which it is due. */
export const changedWhileDue: Trial = {
  name: 'changed',
  run: async (world) => {
    const rounds = world.scaled(20, 1);
    const replica = await world.replicas.make();
    const start = Date.parse('2026-08-01T09:00:00Z');
    replica.moveTo(new Date(start));
    await replica.start();
    let doubles = 0;
    let asked = 0;
    for (let round = 0; round < rounds; round += 1) {
      const day = start + round * 2 * DAY_MS;
      const date = new Date(day).toISOString().slice(0, 10);
      replica.moveTo(new Date(day));
      const made = [];
      for (const [n] of CHANGES.entries())
        made.push(await makeScheduled(world, `CCHANGED${round}X${n}`, new Date(day)));
      replica.moveTo(new Date(`${date}T09:59:59Z`));
      await Promise.all(
        made.map(async ({ scheduleId }, n) => {
          await sleep(world.random() * 2_500);
          const change = CHANGES[n] ?? CHANGES[0];
          const values = change.includes('$2') ? [scheduleId, date] : [scheduleId];
          await world.database.rows(`UPDATE schedule SET ${change} WHERE id = $1`, values);
        }),
      );
      await sleep(A_TICK_MS);
      replica.moveTo(new Date(`${date}T11:30:00Z`));
      const channelIds = made.map(({ channelId }) => channelId);
      await until(async () => (await askedIn(world, channelIds)).length >= ASKED_EACH);
      await sleep(A_TICK_MS);
      const seen = await askedIn(world, channelIds);
      asked += seen.length;
      doubles += countDoubles(seen);
      await endSchedules(world);
    }
    await replica.kill();
    return {
      promise: 'settings changed while it is due: the old or the new, never both',
      faults: `${rounds * CHANGES.length} changes of time, zone, removal and skipping within the due seconds`,
      // Skipped and removed ones may be asked or not; the others are.
      isHeld: doubles === 0 && asked >= rounds * ASKED_EACH,
      seen: `${asked} asked, ${doubles} twice on a date`,
    };
  },
};
