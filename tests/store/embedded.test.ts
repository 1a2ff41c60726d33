import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openEmbedded, type Embedded } from '../../src/store/embedded.js';
import { findServerUser } from '../../src/store/embedded-user.js';
import { migrate } from '../../src/store/migrate.js';
import { builtSources } from '../support/built-sources.js';
import { silentLog } from '../support/database.js';

const isRoot = process.getuid?.() === 0;
const describeAsRoot = isRoot ? describe : describe.skip;
const describeOnLinux = process.platform === 'linux' ? describe : describe.skip;

const KEEPERS = `SELECT 1 FROM pg_stat_activity WHERE application_name = 'soundings keeper'`;

describe('the embedded database', () => {
  let madeBefore: string;
  let folder: string;
  let opened: Embedded[];
  let children: ChildProcess[];

  const makeFolder = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'soundings-embedded-'));
    chmodSync(made, 0o711);
    return made;
  };

  beforeAll(async () => {
    madeBefore = makeFolder();
    const made = await openEmbedded({ dataDir: madeBefore, log: silentLog, isThrowaway: true });
    await migrate(made.databaseUrl, silentLog);
    await made.stop();
  }, 60_000);
  afterAll(() => {
    rmSync(madeBefore, { recursive: true, force: true });
  });
  beforeEach(() => {
    folder = makeFolder();
    opened = [];
    children = [];
  });
  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL');
    for (const embedded of opened) await embedded.stop().catch(() => undefined);
    const pid = postmasterOf(join(folder, 'data'));
    if (pid !== null) process.kill(pid, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  const data = (): string => join(folder, 'data');

  function postmasterOf(dataDir: string): number | null {
    const file = join(dataDir, 'postgres/postmaster.pid');
    return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null;
  }

  /** A stopped database from before, for what is not about making one: that takes longer than all else here. */
  function hadBefore(dataDir = data()): void {
    execFileSync('cp', ['-a', madeBefore, dataDir]);
  }

  async function open(dataDir = data()): Promise<Embedded> {
    const embedded = await openEmbedded({ dataDir, log: silentLog, isThrowaway: true });
    opened.push(embedded);
    return embedded;
  }

  async function ask(databaseUrl: string, sql: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  async function isAnswered(databaseUrl: string, sql: string): Promise<boolean> {
    return ask(databaseUrl, sql).then(
      () => true,
      () => false,
    );
  }

  async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  /** A folder where a database would be, with the server's user as its owner. */
  async function pretendCluster(file: string, content: string): Promise<void> {
    const cluster = join(data(), 'postgres');
    mkdirSync(cluster, { recursive: true });
    writeFileSync(join(cluster, file), content);
    const { uid, gid } = await findServerUser();
    if (uid !== undefined && gid !== undefined) chownSync(cluster, uid, gid);
  }

  interface Said {
    readonly databaseUrl: string;
    readonly applied: readonly string[];
  }

  async function openInChild(env: Record<string, string> = {}): Promise<[ChildProcess, Said]> {
    const program = join(await builtSources(), 'tests/support/open-database-child.js');
    const child = spawn(process.execPath, [program, data()], {
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    children.push(child);
    for await (const line of createInterface({ input: child.stdout })) {
      const said: Said = JSON.parse(line) as Said;
      return [child, said];
    }
    throw new Error('the child said nothing');
  }

  it('keeps what it holds over a stop and a start', async () => {
    hadBefore();
    const first = await open();
    await ask(first.databaseUrl, 'CREATE TABLE kept AS SELECT 1 AS one');
    await first.stop();
    expect(postmasterOf(data())).toBeNull();
    await expect(ask(first.databaseUrl, 'SELECT 1')).rejects.toThrow();
    const second = await open();
    expect(await ask(second.databaseUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  });

  it('comes back from a copy of the data folder that was taken while it was stopped', async () => {
    hadBefore();
    const first = await open();
    await ask(first.databaseUrl, 'CREATE TABLE kept AS SELECT 1 AS one');
    await first.stop();
    const copy = join(folder, 'copy');
    execFileSync('cp', ['-a', data(), copy]);
    const second = await open();
    await ask(second.databaseUrl, 'DROP TABLE kept');
    await second.stop();
    rmSync(data(), { recursive: true });
    execFileSync('cp', ['-a', copy, data()]);
    const restored = await open();
    expect(await ask(restored.databaseUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  });

  it('is PostgreSQL 18 on a socket alone, with Unicode letters and without anybody’s words in its log', async () => {
    const { databaseUrl } = await open();
    const [facts] = await ask(
      databaseUrl,
      `SELECT current_setting('server_version') AS version, current_setting('listen_addresses') AS tcp,
        lower('ÄŽШ') AS lower, current_setting('server_encoding') AS encoding`,
    );
    expect(facts).toMatchObject({
      version: expect.stringMatching(/^18/),
      tcp: '',
      lower: 'äžш',
      encoding: 'UTF8',
    });
    await ask(databaseUrl, 'CREATE TABLE said (words TEXT PRIMARY KEY)');
    await ask(databaseUrl, `INSERT INTO said VALUES ('SECRETWORDS')`);
    await expect(ask(databaseUrl, `INSERT INTO said VALUES ('SECRETWORDS')`)).rejects.toThrow();
    const log = readFileSync(join(data(), 'postgres/server.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('SECRETWORDS');
  });

  it('holds no byte of what was deleted once its files are wiped, also while others write', async () => {
    const { databaseUrl, wipe } = await open();
    const filesWith = (words: string): string[] =>
      readdirSync(data(), { recursive: true, encoding: 'utf8' })
        .filter((name) => statSync(join(data(), name)).isFile())
        .filter((name) => readFileSync(join(data(), name)).includes(words));
    await ask(databaseUrl, 'CREATE TABLE said (n INT, who TEXT, words TEXT)');
    await ask(databaseUrl, 'CREATE INDEX ON said (words)');
    await ask(
      databaseUrl,
      `INSERT INTO said SELECT n, n % 2, CASE n % 2 WHEN 0 THEN 'STAYS ' ELSE 'GOES ' END || n FROM generate_series(1, 500) n`,
    );
    await ask(databaseUrl, 'ANALYZE');
    await ask(databaseUrl, `DELETE FROM said WHERE who = '1'`);
    await ask(databaseUrl, 'CHECKPOINT');
    // The table, its index, the samples of the column, and the log.
    expect(filesWith('GOES ').length).toBeGreaterThanOrEqual(4);
    const writing = Array.from({ length: 20 }, () =>
      ask(databaseUrl, `INSERT INTO said VALUES (0, '0', 'STAYS TOO')`),
    );
    await Promise.all([wipe(), ...writing]);
    expect(filesWith('GOES ')).toEqual([]);
    expect(filesWith('STAYS ')).not.toEqual([]);
    expect(await ask(databaseUrl, 'SELECT count(*)::int AS rows FROM said')).toEqual([
      { rows: 270 },
    ]);
  }, 60_000);

  it('is open for all who open it, and stops with the last of them', async () => {
    hadBefore();
    const [one, two] = await Promise.all([open(), open()]);
    expect(one.databaseUrl).toBe(two.databaseUrl);
    await one.stop();
    expect(await ask(two.databaseUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await two.stop();
    expect(postmasterOf(data())).toBeNull();
  });

  it('is made and migrated once by three processes that start at the same time', async () => {
    const all = await Promise.all([openInChild(), openInChild(), openInChild()]);
    expect(all.filter(([, said]) => said.applied.length > 0)).toHaveLength(1);
    expect(new Set(all.map(([, said]) => said.databaseUrl)).size).toBe(1);
    for (const [child] of all) {
      child.stdin?.end();
      await once(child, 'exit');
      expect(child.exitCode).toBe(0);
    }
    expect(postmasterOf(data())).toBeNull();
  }, 90_000);

  it('outlives a process that is killed, with all that was committed, and is adopted by the next', async () => {
    hadBefore();
    const [child, said] = await openInChild({ SECRET_OF_THE_APP: 'xoxb-1' });
    await ask(said.databaseUrl, `CREATE TABLE kept AS SELECT 1 AS one`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const pid = postmasterOf(data());
    const next = await open();
    expect(postmasterOf(data())).toBe(pid);
    expect(await ask(next.databaseUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    await next.stop();
    expect(postmasterOf(data())).toBeNull();
  }, 60_000);

  it.each([
    ['is killed', 'data', 'SIGKILL'],
    ['is stopped, its socket in a temporary folder', 'x'.repeat(80), 'SIGINT'],
  ] as const)(
    'is started again at the same address when it %s under two who use it',
    async (_what, name, signal) => {
      const dataDir = join(folder, name);
      hadBefore(dataDir);
      const [one, two] = await Promise.all([open(dataDir), open(dataDir)]);
      // As for a real one: a throwaway database may lose a commit with its server.
      await ask(one.databaseUrl, 'SET synchronous_commit = on; CREATE TABLE kept (one INT)');
      const pid = postmasterOf(dataDir);
      process.kill(Number(pid), signal);
      await until(() => postmasterOf(dataDir) !== pid && postmasterOf(dataDir) !== null);
      await until(() => isAnswered(two.databaseUrl, 'SELECT one FROM kept'));
      // Both hold on to the new one: it stops with the last of them.
      await until(async () => (await ask(two.databaseUrl, KEEPERS)).length === 2);
      await one.stop();
      expect(await ask(two.databaseUrl, 'SELECT one FROM kept')).toEqual([]);
      await two.stop();
      expect(postmasterOf(dataDir)).toBeNull();
    },
    60_000,
  );

  describeOnLinux('on Linux', () => {
    it('hands nothing of the app’s environment to the server', async () => {
      hadBefore();
      await openInChild({ SECRET_OF_THE_APP: 'xoxb-1' });
      const pid = postmasterOf(data());
      const environment = readFileSync(`/proc/${String(pid)}/environ`, 'utf8');
      expect(environment).toContain('TZ=UTC');
      expect(environment).not.toContain('SECRET_OF_THE_APP');
    }, 60_000);

    it('starts when the file of a server that is gone names a living process', async () => {
      hadBefore();
      const file = join(data(), 'postgres/postmaster.pid');
      writeFileSync(file, `${process.pid}\n${data()}/postgres\n1\n5432\n/nowhere\n\n1 1\nready\n`);
      const second = await open();
      expect(await ask(second.databaseUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    });
  });

  it('works in a folder whose path is too long for a socket, or strange to a shell', async () => {
    const deep = join(folder, `it's a (deep) folder, ${'x'.repeat(60)}`, 'y'.repeat(60));
    const embedded = await open(deep);
    expect(await ask(embedded.databaseUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    const socket = new URL(embedded.databaseUrl).searchParams.get('host') ?? '';
    expect(socket.startsWith(tmpdir())).toBe(true);
    await embedded.stop();
    expect(existsSync(socket)).toBe(false);
    const again = await open(deep);
    expect(await ask(again.databaseUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await again.stop();
  });

  it('refuses a database of another major version, and leaves it as it is', async () => {
    await pretendCluster('PG_VERSION', '17\n');
    await expect(open()).rejects.toMatchObject({
      code: 'database_refused',
      message: expect.stringMatching(/made by PostgreSQL 17.*brings PostgreSQL 18/),
    });
    expect(readFileSync(join(data(), 'postgres/PG_VERSION'), 'utf8')).toBe('17\n');
  });

  it('refuses a folder that holds something else', async () => {
    await pretendCluster('photo.jpg', 'x');
    await expect(open()).rejects.toMatchObject({
      code: 'database_refused',
      message: expect.stringContaining('is not a database'),
    });
  });

  it('refuses a data folder that is a file', async () => {
    writeFileSync(data(), 'a file');
    await expect(open()).rejects.toMatchObject({ code: 'database_refused' });
  });

  describeAsRoot('as root', () => {
    it('refuses a database of somebody else by their name', async () => {
      await pretendCluster('PG_VERSION', '18\n');
      chownSync(join(data(), 'postgres'), 65_534, 65_534);
      chmodSync(data(), 0o700);
      await expect(open()).rejects.toMatchObject({
        code: 'database_refused',
        message: expect.stringMatching(/belongs to nobody/),
      });
      // Nothing was changed or copied there before.
      expect(readdirSync(data())).toEqual(['postgres']);
      expect(statSync(data()).mode & 0o777).toBe(0o700);
    });

    it('says where its folder cannot be when its user cannot enter it', async () => {
      const closed = join(folder, 'closed');
      mkdirSync(closed, { mode: 0o700 });
      await expect(open(join(closed, 'data'))).rejects.toMatchObject({
        code: 'database_refused',
        message: expect.stringContaining('/var/lib/soundings'),
      });
    });
  });
});
