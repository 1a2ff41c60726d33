import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Store } from '../../src/store/store-model.js';
import { openTestStore, type TestStore } from '../support/database.js';

let database: TestStore;
let store: Store;
beforeAll(async () => {
  database = await openTestStore();
  store = database.store;
});
afterAll(() => database.close());

const MINUTE_MS = 60_000;
const SLACK_MS = 10_000;

describe('the pace of calls to Slack', () => {
  it('gives each who asks a turn of its own, one after the other, whichever replica asks', async () => {
    const take = () => store.pace.take('a', { everyMs: MINUTE_MS }, 1e9);
    const turns = await Promise.all(Array.from({ length: 20 }, take));
    const waits = turns.map(({ waitMs }) => waitMs).sort((one, other) => one - other);
    waits.forEach((waitMs, turn) => {
      expect(Math.abs(waitMs - turn * MINUTE_MS)).toBeLessThan(SLACK_MS);
    });
    expect(turns.every(({ isTaken }) => isTaken)).toBe(true);
  });

  it('takes no turn that is further away than the one who asks would wait', async () => {
    const take = () => store.pace.take('b', { everyMs: MINUTE_MS }, 1_000);
    expect(await take()).toEqual({ isTaken: true, waitMs: 0 });
    const [first, second] = [await take(), await take()];
    expect([first.isTaken, second.isTaken]).toEqual([false, false]);
    expect(Math.abs(second.waitMs - MINUTE_MS)).toBeLessThan(SLACK_MS);
    expect(await store.pace.take('another', { everyMs: MINUTE_MS }, 0)).toEqual({
      isTaken: true,
      waitMs: 0,
    });
  });

  it('lets a few through at once after a quiet time, when asked to', async () => {
    const take = () => store.pace.take('c', { everyMs: MINUTE_MS, burst: 3 }, 0);
    expect((await take()).isTaken).toBe(true);
    await store.pace.take('c', { everyMs: -10 * MINUTE_MS }, 1e9);
    const turns = [await take(), await take(), await take(), await take()];
    expect(turns.map(({ isTaken }) => isTaken)).toEqual([true, true, true, false]);
  });

  it('waits as long as Slack asked, and never less for a shorter pause', async () => {
    await store.pace.pause('d', MINUTE_MS);
    await store.pace.pause('d', 1);
    const { isTaken, waitMs } = await store.pace.take('d', { everyMs: 1 }, 0);
    expect(isTaken).toBe(false);
    expect(Math.abs(waitMs - MINUTE_MS)).toBeLessThan(SLACK_MS);
  });
});
