export type ErrorCode =
  | 'config_invalid'
  | 'input_invalid'
  | 'database_unavailable'
  | 'database_refused'
  | 'slack_refused'
  | 'not_installed'
  | 'listen_refused'
  | 'not_allowed'
  | 'not_found'
  | 'internal';

/**
 * A failure at an edge. The message says what is wrong and what to do about it, in words for the person
 * who will read it, and never holds a token or what somebody wrote.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }
}

/** The code that a failure of Node or of ours carries (`ENOENT` …), else null. By its shape: in another realm it is no `Error` of ours. */
export function codeOf(error: unknown): string | null {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return isCoded && typeof error.code === 'string' ? error.code : null;
}

/** Whether a failure carries that code. */
export function hasCode(error: unknown, code: string): boolean {
  return codeOf(error) === code;
}
