import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../errors.js';
import { createAnalysisStore } from './analysis.js';
import { createAudit } from './audit.js';
import { createAnswers } from './challenge-answers.js';
import { createChallenges } from './challenges.js';
import { createChannels } from './channels.js';
import { connect, type Connection } from './connection.js';
import { createDigests } from './digests.js';
import { createExperiments } from './experiments.js';
import { asStoreError } from './failure.js';
import { createInstallations } from './installations.js';
import { createLinks } from './links.js';
import { createOccurrences } from './occurrences.js';
import { createPace } from './pace.js';
import { createPeople } from './people.js';
import { createPosts } from './posts.js';
import { createResponses } from './responses.js';
import { createRetention } from './retention.js';
import { createSchedules } from './schedules.js';
import { createVault } from './seal.js';
import { createStatements } from './statements.js';
import type { Store } from './store-model.js';
import { createTensions } from './tensions.js';
import { createThreads } from './threads.js';
import { createWins } from './wins.js';
import { createWorkspaceStore } from './workspaces.js';

/** The same noun, whose verbs say `database_unavailable` when the database does not answer. */
function guarded<T extends object>(noun: T): T {
  return new Proxy(noun, {
    get(target, key) {
      const verb: unknown = Reflect.get(target, key);
      if (typeof verb !== 'function') return verb;
      return async (...args: unknown[]): Promise<unknown> => {
        try {
          return (await Reflect.apply(verb, target, args)) as unknown;
        } catch (error) {
          throw asStoreError(error);
        }
      };
    },
  });
}

/**
 * The first key that comes is this database's key; with another one, private answers and tokens could not be read.
 * Asked without Prisma, whose first question takes half a second, and a start should not wait for it.
 */
async function refuseOtherKey({ pool, vault }: Connection): Promise<void> {
  await pool.query('INSERT INTO vault (id, fingerprint) VALUES (1, $1) ON CONFLICT DO NOTHING', [
    vault.fingerprint,
  ]);
  const { rows } = await pool.query<{ is_same: boolean }>(
    'SELECT fingerprint = $1 AS is_same FROM vault WHERE id = 1',
    [vault.fingerprint],
  );
  if (rows[0]?.is_same === true) return;
  throw new AppError(
    'database_refused',
    'This database was sealed with another key. Restore the SOUNDINGS_ENCRYPTION_KEY (or the file encryption-key in the data folder) that it was made with.',
  );
}

async function isReady({ pool }: Connection, timeoutMs: number): Promise<boolean> {
  const timer = new AbortController();
  const answered = pool.query('SELECT 1').then(
    () => true,
    () => false,
  );
  const tooLate = sleep(timeoutMs, false, { signal: timer.signal }).catch(() => false);
  const result = await Promise.race([answered, tooLate]);
  timer.abort();
  return result;
}

/**
 * The store of a migrated database. `encryptionKey` has 32 bytes. Throws `AppError('database_unavailable')` when the
 * database does not answer, and `AppError('database_refused')` when it was sealed with another key.
 */
export async function createStore({
  databaseUrl,
  encryptionKey,
}: {
  databaseUrl: string;
  encryptionKey: Buffer;
}): Promise<Store> {
  const connection = connect(databaseUrl, createVault(encryptionKey));
  const close = async (): Promise<void> => {
    await connection.prisma.$disconnect();
    if (!connection.pool.ending) await connection.pool.end();
  };
  try {
    await refuseOtherKey(connection);
  } catch (error) {
    await close();
    throw asStoreError(error);
  }
  return {
    channels: guarded(createChannels(connection)),
    schedules: guarded(createSchedules(connection)),
    occurrences: guarded(createOccurrences(connection)),
    posts: guarded(createPosts(connection)),
    threads: guarded(createThreads(connection)),
    responses: guarded(createResponses(connection)),
    people: guarded(createPeople(connection)),
    analysis: guarded(createAnalysisStore(connection)),
    tensions: guarded(createTensions(connection)),
    links: guarded(createLinks(connection)),
    statements: guarded(createStatements(connection)),
    digests: guarded(createDigests(connection)),
    challenges: guarded(createChallenges(connection)),
    challengeAnswers: guarded(createAnswers(connection)),
    experiments: guarded(createExperiments(connection)),
    wins: guarded(createWins(connection)),
    audit: guarded(createAudit(connection)),
    installations: guarded(createInstallations(connection)),
    retention: guarded(createRetention(connection)),
    pace: guarded(createPace(connection)),
    workspaces: guarded(createWorkspaceStore(connection)),
    isReady: (timeoutMs) => isReady(connection, timeoutMs),
    close,
  };
}
