// Builds when `dist` is missing or older than what it is made of. Silent when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist', 'main.js');
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const isGenerated = (name) => name === 'generated';

function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  // A folder's own time changes when a file in it is removed.
  const inside = readdirSync(path).filter((name) => !isGenerated(name));
  return Math.max(stats.mtimeMs, ...inside.map((name) => newest(join(path, name))));
}

function isStale() {
  if (!existsSync(stamp)) return true;
  const builtAt = statSync(stamp).mtimeMs;
  const sources = ['src', 'prisma', 'tsconfig.json', 'package.json'];
  return sources.some((source) => newest(join(root, source)) > builtAt);
}

function run(...args) {
  const result = spawnSync(process.execPath, args, {
    cwd: root,
    // Results belong on standard output: what a build says goes to the other one.
    stdio: ['ignore', 2, 2],
  });
  if (result.status === 0) return;
  // The compiler writes in spite of errors: what it wrote must not pass for a build.
  rmSync(stamp, { force: true });
  process.exit(result.status ?? 1);
}

// Where only what runs was installed there is no compiler, and what was built elsewhere is taken as it is.
const canBuild = existsSync(compiler) || !existsSync(stamp);
if (canBuild && isStale()) {
  run(join(root, 'prisma', 'generate.mjs'));
  run(compiler, '-p', 'tsconfig.json');
}
