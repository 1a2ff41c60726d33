import { setImmediate } from 'node:timers';
import { AppError } from '../errors.js';
import { asStoreError } from './failure.js';

export interface BatchOptions<Question> {
  /** At most so many in one run, and so many runs at once: a connection that hangs must not hold up everybody. */
  readonly size: number;
  readonly atOnce: number;
  /** More than this waiting are refused at once, as `database_unavailable`: what asked is asked again later. */
  readonly waiting: number;
  /** Two questions that share a key never go into the same run; null: any may. */
  readonly keysOf: ((question: Question) => readonly string[]) | null;
}

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly keys: readonly string[];
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/** The oldest that wait, none with a key of another. They leave the queue. */
function takeFrom<Q, A>(queue: Waiting<Q, A>[], size: number): Waiting<Q, A>[] {
  const taken: Waiting<Q, A>[] = [];
  const held = new Set<string>();
  const left = queue.filter((one) => {
    if (taken.length >= size || one.keys.some((key) => held.has(key))) return true;
    for (const key of one.keys) held.add(key);
    taken.push(one);
    return false;
  });
  queue.splice(0, queue.length, ...left);
  return taken;
}

function isUnavailable(error: unknown): boolean {
  const known = asStoreError(error);
  return known instanceof AppError && known.code === 'database_unavailable';
}

/**
 * Answers many questions with one statement: those that come while others are under way go together in the next run, so a lone
 * one does not wait and many share a commit. Each gets its own answer only after its run is through. Where a run fails for what
 * one of them holds, each is asked alone, so that it fails alone.
 */
export function createBatch<Question, Answer>(
  run: (questions: readonly Question[]) => Promise<readonly Answer[]>,
  options: BatchOptions<Question>,
): (question: Question) => Promise<Answer> {
  const queue: Waiting<Question, Answer>[] = [];
  let running = 0;
  let isAwaited = false;

  const answer = async (asked: readonly Waiting<Question, Answer>[]): Promise<void> => {
    try {
      const answers = await run(asked.map(({ question }) => question));
      for (const [index, one] of asked.entries()) one.resolve(answers[index] as Answer);
    } catch (error) {
      if (asked.length === 1 || isUnavailable(error)) {
        for (const one of asked) one.reject(error);
        return;
      }
      for (const one of asked) await answer([one]);
    }
  };

  const pump = (): void => {
    isAwaited = false;
    while (running < options.atOnce && queue.length > 0) {
      running += 1;
      void answer(takeFrom(queue, options.size)).finally(() => {
        running -= 1;
        wake();
      });
    }
  };
  const wake = (): void => {
    if (isAwaited || queue.length === 0 || running >= options.atOnce) return;
    isAwaited = true;
    setImmediate(pump);
  };

  return (question) =>
    new Promise((resolve, reject) => {
      if (queue.length >= options.waiting) {
        const words = 'The database does not keep up: too much waits to be stored.';
        reject(new AppError('database_unavailable', words));
        return;
      }
      queue.push({ question, keys: options.keysOf?.(question) ?? [], resolve, reject });
      wake();
    });
}
