import { setTimeout as sleep } from 'node:timers/promises';
import { type Act, countWins, tellWin } from '../acts.js';
import { type Line, startLine } from '../line.js';
import { makePlace, type Place, startStream, storedIn, tellReply } from '../replies.js';
import type { Replica } from '../replicas.js';
import type { Trial, World } from '../trial-model.js';

const PER_SECOND = 20;
const SLACK_WAITS_MS = 3_000;
const ANSWER_MS_MAX = 10_000;
const BACK_MS_MAX = 15_000;
const ACTS_EACH = 3;
const SAVED = 'Kept.';
const NOT_SAVED = 'not saved';

interface Fault {
  readonly name: string;
  begin(world: World, line: Line): Promise<void> | void;
  end(world: World, line: Line): Promise<void> | void;
}

const FAULTS: readonly Fault[] = [
  {
    name: 'a line that stalls',
    begin: (_world, line) => {
      line.stall();
    },
    end: (_world, line) => {
      line.flow();
    },
  },
  {
    name: 'open connections that say nothing any more',
    begin: (_world, line) => {
      line.abandon();
    },
    end: () => undefined,
  },
  {
    name: 'connections that are reset',
    begin: (_world, line) => {
      line.cut();
    },
    end: () => undefined,
  },
  {
    name: 'every connection busy',
    begin: async ({ database }) => {
      await database.rows('BEGIN');
      await database.rows('LOCK TABLE response, win IN ACCESS EXCLUSIVE MODE');
    },
    end: async ({ database }) => {
      await database.rows('ROLLBACK');
    },
  },
];

interface Seen {
  sent: number;
  rows: number;
  messages: number;
  acts: number;
  notSaved: number;
  /** Told as not saved although the row is there: the answer of the commit was lost. */
  savedAllTheSame: number;
  actMs: number;
  answerMs: number;
  backMs: number;
  readonly wrong: string[];
}

/** What a person was told must be so: never "kept" without a row, never a lost row without a word, never later than Slack waits. */
async function judgeActs(world: World, name: string, acts: readonly Act[], seen: Seen) {
  for (const act of acts) {
    const rows = await countWins(world, act);
    const told = act.told();
    const isToldNot = told.includes(NOT_SAVED);
    seen.acts += 1;
    seen.actMs = Math.max(seen.actMs, act.ms);
    if (isToldNot) seen.notSaved += 1;
    if (isToldNot && rows > 0) seen.savedAllTheSame += 1;
    const isHeld =
      act.status === 200 &&
      act.ms <= SLACK_WAITS_MS &&
      rows <= 1 &&
      told.includes(SAVED) !== isToldNot &&
      (rows === 1 || isToldNot);
    if (!isHeld) seen.wrong.push(`${name}: told "${told}" after ${act.ms.toFixed(0)} ms, ${rows}`);
  }
}

/** Milliseconds until a fresh event is taken again. */
async function untilTaken(world: World, replica: Replica, place: Place, n: number) {
  const startedAt = performance.now();
  await tellReply(world, place, replica.eventsUrl, n);
  return performance.now() - startedAt;
}

async function fail(
  world: World,
  { replica, line, fault, round }: { replica: Replica; line: Line; fault: Fault; round: number },
  seen: Seen,
): Promise<void> {
  const place = await makePlace(world, `CLINE${FAULTS.indexOf(fault)}X${round}`);
  const stream = startStream(world, place, replica.eventsUrl, PER_SECOND);
  const acts = [tellWin(world, replica, place)];
  await sleep(300);
  await fault.begin(world, line);
  for (let n = 1; n < ACTS_EACH; n += 1) {
    await sleep(world.random() * 300);
    acts.push(tellWin(world, replica, place));
  }
  // Now shorter, now longer than a statement may take.
  await sleep(2_000 + world.random() * 12_000);
  await fault.end(world, line);
  seen.backMs = Math.max(seen.backMs, await untilTaken(world, replica, place, 900_000));
  seen.sent += 1 + (await stream.end());
  seen.answerMs = Math.max(seen.answerMs, stream.longestMs);
  const told = await Promise.all(acts);
  // A late word follows its failure, which took no longer than an answer may.
  await sleep(Math.max(0, ANSWER_MS_MAX - seen.backMs));
  await judgeActs(world, fault.name, told, seen);
  const { rows, messages } = await storedIn(world, place.threadId);
  seen.rows += rows;
  seen.messages += messages;
  await world.database.closeThreads();
}

/** Test 22: the line to PostgreSQL fails without a word, or every connection is busy. */
export const lineFails: Trial = {
  name: 'line',
  run: async (world) => {
    const line = await startLine(world.database.databaseUrl);
    const replica = await world.replicas.make({ databaseUrl: line.databaseUrl });
    await replica.start();
    const rounds = world.scaled(10, 1);
    const none = { sent: 0, rows: 0, messages: 0, acts: 0, notSaved: 0, savedAllTheSame: 0 };
    const seen: Seen = { ...none, actMs: 0, answerMs: 0, backMs: 0, wrong: [] };
    for (let round = 0; round < rounds; round += 1) {
      for (const fault of FAULTS) await fail(world, { replica, line, fault, round }, seen);
    }
    const isAlive = replica.isAlive;
    await replica.kill();
    await line.stop();
    const isBounded = seen.answerMs <= ANSWER_MS_MAX && seen.backMs <= BACK_MS_MAX;
    const areKept = seen.rows === seen.sent && seen.messages === seen.sent;
    return {
      promise:
        'when the line to PostgreSQL fails, every call ends, people hear what was not saved, and it recovers by itself',
      faults: `${rounds} times each: ${FAULTS.map(({ name }) => name).join(', ')}`,
      isHeld: isAlive && isBounded && areKept && seen.wrong.length === 0,
      seen: `${seen.sent} sent, ${seen.rows} rows; longest answer ${seen.answerMs.toFixed(0)} ms, back within ${seen.backMs.toFixed(0)} ms; ${seen.acts} acts answered within ${seen.actMs.toFixed(0)} ms, ${seen.notSaved} told as not saved (${seen.savedAllTheSame} of them stored all the same)${seen.wrong.length === 0 ? '' : `; ${seen.wrong.slice(0, 3).join('; ')}`}`,
    };
  },
};
