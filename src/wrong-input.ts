import { AppError, codeOf } from './errors.js';

/** One line for a person who gave a wrong file: which, where in it, and what is wrong. Exit code 2. */
export function wrongInput(file: string, line: number, what: string): AppError {
  return new AppError('input_invalid', `${file}:${line}: ${what}`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this user may not read it',
  EISDIR: 'it is a folder, not a file',
};

/** What to say when a file cannot be read at all; what is no failure of reading comes back as it is. */
export function unreadable(file: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === null || error instanceof AppError) return error;
  return wrongInput(file, 0, REASONS[code] ?? `it cannot be read (${code})`);
}
