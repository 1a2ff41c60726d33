import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Jest's own process: its workers have a channel to it, and it is this one when there are none. */
const runPid = process.send === undefined ? process.pid : process.ppid;
/** Short, since a socket lies in it; 0711, since as root the server runs as another user. */
const folder = join(tmpdir(), `soundings-test-${runPid}`);

/** Ends the server and removes its folder when the whole run is over, however it ended. */
function removeAfterRun(): void {
  const script = `
    while kill -0 ${runPid} 2>/dev/null; do sleep 0.2; done
    server=$(head -n 1 '${folder}/postgres/postmaster.pid' 2>/dev/null)
    [ -n "$server" ] && kill -QUIT "$server" && while kill -0 "$server" 2>/dev/null; do sleep 0.1; done
    rm -rf '${folder}'`;
  spawn('sh', ['-c', script], { detached: true, stdio: 'ignore', cwd: '/' }).unref();
}

/** What all test files of a run share, made by the first that asks; nothing of it is left after the run. */
export function runFolder(): string {
  if (mkdirSync(folder, { recursive: true }) !== undefined) {
    removeAfterRun();
    chmodSync(folder, 0o711);
  }
  return folder;
}
