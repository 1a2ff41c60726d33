import { pino, type Logger } from 'pino';
import { errorFields } from './error-fields.js';

const STDERR = 2;

/**
 * JSON lines: on stdout for the app, on stderr for a command whose results go to stdout. Of a failure only what `errorFields`
 * lets through: pino's own form holds all that the database or Slack said, and they repeat what people wrote.
 */
export function createJsonLog(level: string, to: 'stdout' | 'stderr'): Logger {
  const err = (value: unknown): unknown => (value instanceof Error ? errorFields(value) : value);
  const options = { level, serializers: { err } };
  return to === 'stdout' ? pino(options) : pino(options, pino.destination(STDERR));
}
