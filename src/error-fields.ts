import { AppError } from './errors.js';

/** What may be logged of a failure: its kind, its code and where; the message only when we wrote it, since others may hold text or tokens. */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const original = 'original' in error ? error.original : error.cause;
  const because = original instanceof Error ? { because: errorFields(original) } : {};
  if (error instanceof AppError) {
    return { error: error.name, ...code, message: error.message, ...because };
  }
  // The message stands above the frames, and a line of it may begin as one.
  const at = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .slice(0, 4)
    .map((line) => line.trim());
  return { error: error.name, ...code, at, ...because };
}
