import type { ThreadKind } from '../core/model.js';

const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 24 * MS_PER_HOUR;

/**
 * How long a thread is read in full. A digest is at most a week after its prompt; another week takes in those who answer
 * after it, and what is deleted or edited meanwhile. A challenge is worked on for months. Events are kept for ever all the same.
 */
const READ_DAYS: Readonly<Record<ThreadKind, number>> = { prompt: 14, digest: 14, challenge: 90 };

interface ReadThread {
  readonly kind: ThreadKind;
  readonly openedAt: Date;
  readonly lastReadAt: Date | null;
  readonly missed: number;
}

/** True when a reading is due: hourly in a thread's first day, then daily, and once more when events may have been lost. */
export function isReadingDue({ openedAt, lastReadAt, missed }: ReadThread, now: Date): boolean {
  if (missed > 0) return true;
  const since = (lastReadAt ?? openedAt).getTime();
  const isFresh = now.getTime() - openedAt.getTime() < MS_PER_DAY;
  return now.getTime() - since >= (isFresh ? MS_PER_HOUR : MS_PER_DAY);
}

/** True when a thread need not be read any more. */
export function isReadingOver(
  { kind, openedAt }: Pick<ReadThread, 'kind' | 'openedAt'>,
  now: Date,
): boolean {
  return now.getTime() - openedAt.getTime() >= READ_DAYS[kind] * MS_PER_DAY;
}
