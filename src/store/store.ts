import { setTimeout as sleep } from 'node:timers/promises';
import { createAnalysisStore } from './analysis.js';
import { createAudit } from './audit.js';
import { createAnswers } from './challenge-answers.js';
import { createChallenges } from './challenges.js';
import { createChannels } from './channels.js';
import { connect, type Connection } from './connection.js';
import { createDigests } from './digests.js';
import { createExperiments } from './experiments.js';
import { asStoreError } from './failure.js';
import { createHomeFacts } from './home-facts.js';
import { createInstallations } from './installations.js';
import { createLenses } from './lenses.js';
import { createLinks } from './links.js';
import { createOccurrences } from './occurrences.js';
import { createPace } from './pace.js';
import { createPeople } from './people.js';
import { createPosts } from './posts.js';
import { createResponses } from './responses.js';
import { createRetention } from './retention.js';
import { createSchedules } from './schedules.js';
import type { Keys } from './seal.js';
import { openVault } from './open-vault.js';
import { resealWithCurrentKey } from './reseal.js';
import { createStatements } from './statements.js';
import type { Store } from './store-model.js';
import { createTensions } from './tensions.js';
import { createThemeActs } from './theme-acts.js';
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

/** A way to the database whose vault is open; what another key sealed before is sealed with this one. */
async function opened(
  { prisma, pool }: ReturnType<typeof connect>,
  keys: Keys,
): Promise<Connection> {
  const connection = { prisma, pool, vault: await openVault(pool, keys) };
  if (keys.previous !== null) await resealWithCurrentKey(connection);
  return connection;
}

/**
 * The store of a migrated database. Keys have 32 bytes; `previousEncryptionKey` while the key is being changed. Throws
 * `AppError('database_unavailable')` when the database does not answer, and `AppError('database_refused')` when another key sealed it.
 */
export async function createStore({
  databaseUrl,
  encryptionKey: current,
  previousEncryptionKey: previous = null,
}: {
  databaseUrl: string;
  encryptionKey: Buffer;
  previousEncryptionKey?: Buffer | null;
}): Promise<Store> {
  const connecting = connect(databaseUrl);
  const close = async (): Promise<void> => {
    await connecting.prisma.$disconnect();
    if (!connecting.pool.ending) await connecting.pool.end();
  };
  const connection = await opened(connecting, { current, previous }).catch(
    async (error: unknown) => {
      await close();
      throw asStoreError(error);
    },
  );
  return {
    channels: guarded(createChannels(connection)),
    schedules: guarded(createSchedules(connection)),
    occurrences: guarded(createOccurrences(connection)),
    posts: guarded(createPosts(connection)),
    threads: guarded(createThreads(connection)),
    responses: guarded(createResponses(connection)),
    people: guarded(createPeople(connection)),
    homeFacts: guarded(createHomeFacts(connection)),
    analysis: guarded(createAnalysisStore(connection)),
    tensions: guarded(createTensions(connection)),
    links: guarded(createLinks(connection)),
    themeActs: guarded(createThemeActs(connection)),
    statements: guarded(createStatements(connection)),
    lenses: guarded(createLenses(connection)),
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
