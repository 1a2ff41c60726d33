import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { transform } from '@swc/core';
import { withLockFile } from '../../src/store/lock-file.js';
import { runFolder } from './run-folder.js';

const ROOT = join(import.meta.dirname, '../..');
/** What the sources read of the project, and how Node finds their packages. */
const BESIDE = ['package.json', 'manifest.yml', 'prisma', 'node_modules'];
/** Beside the sources: programs that a test runs as a process of its own. */
const PROGRAMS = ['tests/support/open-database-child.ts'];

async function build(file: string, into: string): Promise<void> {
  const target = join(into, file);
  await mkdir(dirname(target), { recursive: true });
  if (!file.endsWith('.ts')) {
    await symlink(join(ROOT, file), target);
    return;
  }
  const { code } = await transform(await readFile(join(ROOT, file), 'utf8'), {
    jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
    module: { type: 'es6' },
  });
  await writeFile(target.replace(/\.ts$/, '.js'), code);
}

async function buildAll(into: string): Promise<void> {
  const entries = await readdir(join(ROOT, 'src'), { recursive: true, withFileTypes: true });
  const sources = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(ROOT.length + 1));
  await Promise.all([...sources, ...PROGRAMS].map((file) => build(file, into)));
  for (const name of BESIDE) await symlink(join(ROOT, name), join(into, name));
}

/**
 * Where the project stands as a process or thread of its own can run it, each `.ts` as its `.js`: made once for all test
 * files of a run, since to translate it at each start takes longer than the start.
 */
export async function builtSources(): Promise<string> {
  const built = join(runFolder(), 'built');
  await withLockFile(`${built}.lock`, 60_000, async () => {
    if (existsSync(built)) return;
    await buildAll(`${built}.new`);
    await rename(`${built}.new`, built);
  });
  return built;
}
