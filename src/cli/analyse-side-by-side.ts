import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  createChannelReader,
  type AnalyseSettings,
  type ChannelJob,
  type WrittenWeek,
} from './analyse-channel.js';

/** Below it a thread costs more than it saves: each loads language profiles of its own. */
const REPLIES_A_THREAD = 4000;
/** Each holds some 100 MB; two were measured at 440 MB over 50,000 replies. */
const THREADS_MAX = 2;

/** The compiled thread; null when this runs from source, which a thread of Node 20 cannot read. */
function threadFile(): URL | null {
  const beside = new URL('./analyse-thread.js', import.meta.url);
  return existsSync(beside) ? beside : null;
}

/**
 * Reads channels on as many cores as are worth it; which thread reads which channel changes nothing, since no channel
 * knows of another. `jobs` is used up: what was made of a channel's replies goes with them. `onRead` hears of each.
 */
export async function readSideBySide(
  jobs: ChannelJob[],
  settings: AnalyseSettings,
  onRead: () => void,
): Promise<WrittenWeek[]> {
  const replies = jobs.reduce((sum, { said }) => sum + said.length, 0);
  const file = threadFile();
  const threads = Math.min(
    availableParallelism(),
    THREADS_MAX,
    jobs.length,
    Math.floor(replies / REPLIES_A_THREAD),
  );
  if (file === null || threads < 2) {
    return readHere(jobs, settings, onRead);
  }
  const parts = await Promise.all(
    Array.from({ length: threads }, () => readInThread(file, settings, jobs, onRead)),
  );
  return parts.flat();
}

function readHere(
  jobs: ChannelJob[],
  settings: AnalyseSettings,
  onRead: () => void,
): WrittenWeek[] {
  const read = createChannelReader(settings);
  const weeks: WrittenWeek[] = [];
  for (let job = jobs.pop(); job !== undefined; job = jobs.pop()) {
    weeks.push(...read(job));
    onRead();
  }
  return weeks;
}

/** One thread that takes the next channel whenever it is done with one. */
function readInThread(
  file: URL,
  settings: AnalyseSettings,
  jobs: ChannelJob[],
  onRead: () => void,
): Promise<readonly WrittenWeek[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: settings });
    const weeks: WrittenWeek[] = [];
    const next = (): void => {
      const job = jobs.pop();
      if (job !== undefined) worker.postMessage(job);
      else {
        resolve(weeks);
        void worker.terminate();
      }
    };
    worker.on('message', (read: readonly WrittenWeek[]) => {
      weeks.push(...read);
      onRead();
      next();
    });
    worker.on('error', reject);
    next();
  });
}
