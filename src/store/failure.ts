import { z } from 'zod';
import { AppError } from '../errors.js';

const UNAVAILABLE =
  'The database does not answer. Check that PostgreSQL is running and that DATABASE_URL points to it.';

/** SQLSTATE classes that speak of the server or the connection; all others speak of a statement of ours. `EPIPE` is no SQLSTATE. */
const SQL_STATE = /^(?!P[12]\d{3}$|E[A-Z]{4}$)[0-9A-Z]{5}$/;
const SERVER_GONE = /^(08|53|57|58|XX)/;
/** Prisma's codes of this range speak of a statement, but for two: no connection in time, no transaction in time. */
const PRISMA_STATEMENT = /^P20\d\d$/;
const PRISMA_TIMED_OUT = new Set(['P2024', 'P2028']);
const OUR_MISTAKE = new Set([
  'TypeError',
  'RangeError',
  'SyntaxError',
  'ReferenceError',
  'ZodError',
  'PrismaClientValidationError',
]);

/** Where Prisma keeps what the server answered; its own code says only that a statement failed. */
const answered = z.object({
  meta: z.object({
    driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }),
  }),
});

/** Read by shape: an error may come from another realm, where `instanceof` says no. */
function textAt(error: object, key: 'code' | 'name'): string {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : '';
}

function sqlStateOf(error: object): string {
  const { success, data } = answered.safeParse(error);
  return success ? data.meta.driverAdapterError.cause.originalCode : textAt(error, 'code');
}

function isStatement(code: string): boolean {
  if (SQL_STATE.test(code)) return !SERVER_GONE.test(code);
  return PRISMA_STATEMENT.test(code) && !PRISMA_TIMED_OUT.has(code);
}

/**
 * What a failed statement means. Everything without a statement's own code counts as the connection: the driver
 * throws plain errors ("Connection terminated unexpectedly") when the server goes away.
 */
export function asStoreError(error: unknown): unknown {
  if (typeof error !== 'object' || error === null || error instanceof AppError) return error;
  if (OUR_MISTAKE.has(textAt(error, 'name')) || isStatement(sqlStateOf(error))) return error;
  return new AppError('database_unavailable', UNAVAILABLE, { cause: error });
}
