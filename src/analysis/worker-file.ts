import { existsSync } from 'node:fs';

/**
 * The compiled worker: beside this file in `dist`; from `src` (tests, which transpile on the fly) the one in
 * `dist`, since a thread of Node 20 cannot read TypeScript.
 */
export function workerFile(): URL {
  const beside = new URL('./worker.js', import.meta.url);
  return existsSync(beside) ? beside : new URL('../../dist/analysis/worker.js', import.meta.url);
}
