import { pino, type DestinationStream, type Logger } from 'pino';
import { errorFields } from './error-fields.js';

const STDERR = 2;

/**
 * JSON lines: on stdout for the app, on stderr for a command whose results go to stdout. Of a failure only what `errorFields`
 * lets through: pino's own form holds all that the database or Slack said, and they repeat what people wrote.
 */
export function createJsonLog(level: string, to: 'stdout' | 'stderr' | DestinationStream): Logger {
  const err = (value: unknown): unknown => (value instanceof Error ? errorFields(value) : value);
  const options = { level, serializers: { err } };
  if (to === 'stdout') return pino(options);
  return pino(options, to === 'stderr' ? pino.destination(STDERR) : to);
}
