import { existsSync } from 'node:fs';

/**
 * The compiled worker beside this file; null when this runs from source, which a thread of Node 20 cannot read:
 * tests then read in place what they have before them, never an older build.
 */
export function workerFile(): URL | null {
  const beside = new URL('./worker.js', import.meta.url);
  return existsSync(beside) ? beside : null;
}
