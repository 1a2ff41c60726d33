import { hasCode } from '../errors.js';

/** Whether a process has that id: one of ours, somebody else's, or a dead one that nobody buried yet. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}
