import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient, type Prisma } from '../generated/prisma/client.js';
import type { Vault } from './seal.js';

/** What every noun of the store gets. */
export interface Connection {
  readonly prisma: PrismaClient;
  /** For the few statements asked for each event: prepared once a connection. */
  readonly pool: pg.Pool;
  readonly vault: Vault;
}

export type Transaction = Prisma.TransactionClient;

/** None of these has a default: without them a server that hangs holds the app for ever. A statement and the wait for a connection end within 10 s together. */
const TIMEOUTS = {
  connectionTimeoutMillis: 3_500,
  statement_timeout: 5_000,
  query_timeout: 6_000,
  idle_in_transaction_session_timeout: 10_000,
};

/** Time to get a connection, and to do everything in it. No call to Slack belongs inside. */
export const IN_TRANSACTION = { maxWait: 5_000, timeout: 15_000 };

/**
 * Prisma gives a connection back as good even when the ROLLBACK on it was never answered. Should the line come to life again, what
 * the next one stores would stand in a transaction that nobody commits, acknowledged and lost. Such a connection is closed.
 */
function closeUnfinished(pool: pg.Pool): void {
  pool.on('release', (_error, client) => {
    // Before the pool looks: what is ending does not go back into it.
    if (client.getTransactionStatus() !== 'I') void client.end();
  });
}

/** At most ten connections, made as they are needed. */
export function connect(
  databaseUrl: string,
  timeouts: Partial<typeof TIMEOUTS> = {},
): Omit<Connection, 'vault'> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'soundings',
    max: 10,
    // Longer than a tick: made anew for each of them they cost more than what is asked on them.
    idleTimeoutMillis: 90_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    ...TIMEOUTS,
    ...timeouts,
  });
  // An idle connection that breaks reports here; the next statement takes another one.
  pool.on('error', () => undefined);
  closeUnfinished(pool);
  const adapter = new PrismaPg(pool, { disposeExternalPool: true });
  return { prisma: new PrismaClient({ adapter }), pool };
}
