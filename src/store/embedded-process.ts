import { execFile } from 'node:child_process';

/** The user whose process it is; empty for our own. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

export interface Outcome {
  readonly isOk: boolean;
  /** What it said, both streams. */
  readonly output: string;
}

/** A clean environment: ours holds tokens, and the server would keep it readable in /proc for as long as it runs. */
const ENVIRONMENT = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Runs a program to its end and never throws: one that cannot be started is not ok and says why. */
export function runProgram(
  program: string,
  args: readonly string[],
  { cwd, as = {}, timeoutMs = 60_000 }: { cwd: string; as?: RunAs; timeoutMs?: number },
): Promise<Outcome> {
  return new Promise((resolve) => {
    try {
      execFile(
        program,
        [...args],
        { cwd, ...as, env: ENVIRONMENT, timeout: timeoutMs, encoding: 'utf8' },
        (error, stdout, stderr) => {
          const output = `${stdout}${stderr}`.trim();
          resolve({
            isOk: error === null,
            output: error === null ? output : output || error.message,
          });
        },
      );
    } catch (error) {
      resolve({ isOk: false, output: error instanceof Error ? error.message : String(error) });
    }
  });
}

/** Why a program failed, of all that it said: that the disk is full, else its complaints, else the whole. */
export function complaintIn(output: string): string {
  if (output.includes('No space left on device')) {
    return 'the disk is full. Free some space, then start again.';
  }
  const complaints = output.split('\n').filter((line) => /\b(?:error|FATAL|PANIC):/u.test(line));
  return complaints.join(' ') || output;
}
