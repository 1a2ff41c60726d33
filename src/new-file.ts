import { closeSync, fchmodSync, openSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file that was not there, for its owner alone. Throws when there is one (`EEXIST`); where writing fails, nothing is left of it. */
export function writeNewFile(path: string, content: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    fchmodSync(file, 0o600);
    writeFileSync(file, content);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}
