import { existsSync } from 'node:fs';

/**
 * The compiled worker: beside this file in `dist`; from `src` (tests, which transpile on the fly) the one in
 * `dist`, since a thread of Node 20 cannot read TypeScript; null when nothing was built.
 */
export function workerFile(): URL | null {
  const beside = new URL('./worker.js', import.meta.url);
  const built = new URL('../../dist/analysis/worker.js', import.meta.url);
  return [beside, built].find((file) => existsSync(file)) ?? null;
}
