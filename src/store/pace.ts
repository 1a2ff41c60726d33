import type { Connection } from './connection.js';
import type { PaceStore } from './store-model.js';

const TAKE = {
  name: 'take a turn',
  text: `
    INSERT INTO pace AS kept (key, next_at)
    VALUES ($1, clock_timestamp() + $2 * interval '1 millisecond')
    ON CONFLICT (key) DO UPDATE
      SET next_at = greatest(kept.next_at, clock_timestamp() - $3 * interval '1 millisecond') + $2 * interval '1 millisecond'
      WHERE kept.next_at <= clock_timestamp() + $4 * interval '1 millisecond'
    RETURNING extract(epoch FROM next_at - clock_timestamp()) * 1000 - $2 AS wait_ms`,
};
const LEFT = {
  name: 'time to the next turn',
  text: `SELECT extract(epoch FROM next_at - clock_timestamp()) * 1000 AS wait_ms FROM pace WHERE key = $1`,
};

/** Turns that all replicas take from one row each, on the database's clock. */
export function createPace({ pool }: Connection): PaceStore {
  const ask = async (
    statement: { name: string; text: string },
    values: unknown[],
  ): Promise<number | null> => {
    const { rows } = await pool.query<{ wait_ms: string }>({ ...statement, values });
    const [row] = rows;
    return row === undefined ? null : Math.max(0, Math.ceil(Number(row.wait_ms)));
  };
  return {
    async take(key, { everyMs, burst = 1 }, patienceMs) {
      const waitMs = await ask(TAKE, [key, everyMs, (burst - 1) * everyMs, patienceMs]);
      if (waitMs !== null) return { isTaken: true, waitMs };
      return { isTaken: false, waitMs: (await ask(LEFT, [key])) ?? 0 };
    },
    async pause(key, forMs) {
      await pool.query(
        `INSERT INTO pace AS kept (key, next_at) VALUES ($1, clock_timestamp() + $2 * interval '1 millisecond')
         ON CONFLICT (key) DO UPDATE SET next_at = greatest(kept.next_at, excluded.next_at)`,
        [key, forMs],
      );
    },
  };
}
