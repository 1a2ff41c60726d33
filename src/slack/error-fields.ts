import { AppError } from '../errors.js';

/** What may be logged of a failure: its kind, its code and where; the message only when we wrote it, since others may hold text or tokens. */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  if (error instanceof AppError) return { error: error.name, ...code, message: error.message };
  const original = 'original' in error ? error.original : error.cause;
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .slice(0, 4)
    .map((line) => line.trim());
  return {
    error: error.name,
    ...code,
    at,
    ...(original instanceof Error ? { because: errorFields(original) } : {}),
  };
}
