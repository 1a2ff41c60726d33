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

/** None of these has a default: without them a server that hangs holds the app for ever. */
const TIMEOUTS = {
  connectionTimeoutMillis: 5_000,
  statement_timeout: 5_000,
  query_timeout: 8_000,
  idle_in_transaction_session_timeout: 10_000,
};

/** Time to get a connection, and to do everything in it. No call to Slack belongs inside. */
export const IN_TRANSACTION = { maxWait: 5_000, timeout: 15_000 };

/** At most ten connections, made as they are needed. */
export function connect(databaseUrl: string): Omit<Connection, 'vault'> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'soundings',
    max: 10,
    keepAlive: true,
    ...TIMEOUTS,
  });
  // An idle connection that breaks reports here; the next statement takes another one.
  pool.on('error', () => undefined);
  const adapter = new PrismaPg(pool, { disposeExternalPool: true });
  return { prisma: new PrismaClient({ adapter }), pool };
}
