import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../src/errors.js';
import { asStoreError } from '../../src/store/failure.js';

/** A failed statement as Prisma tells it. */
const inPrisma = (code: string, originalCode: string): Error =>
  Object.assign(withCode(code), { meta: { driverAdapterError: { cause: { originalCode } } } });
const withCode = (code: string): Error => Object.assign(new Error('x'), { code });

describe('asStoreError', () => {
  it.each([
    ['a plain error of the driver', new Error('Connection terminated unexpectedly')],
    ['a refused connection', withCode('ECONNREFUSED')],
    ['a broken pipe', withCode('EPIPE')],
    ['a broken pipe under Prisma', inPrisma('P2010', 'EPIPE')],
    ['a server that shuts down', withCode('57P01')],
    ['a statement that ran out of time', withCode('57014')],
    ['too many connections', withCode('53300')],
    ['no server for Prisma', withCode('P1001')],
    ['a server that closed the connection', withCode('P1017')],
    ['a server that shuts down under Prisma', inPrisma('P2039', '57P03')],
    ['a statement of Prisma’s that ran out of time', inPrisma('P2010', '57014')],
    ['no transaction in time', withCode('P2028')],
  ])('takes %s for a database that does not answer', (_what, error) => {
    expect(asStoreError(error)).toMatchObject({ code: 'database_unavailable', cause: error });
  });

  it.each([
    ['a unique key', withCode('P2002')],
    ['a missing table', inPrisma('P2021', '42P01')],
    ['a unique key in a raw statement', inPrisma('P2010', '23505')],
    ['a missing row', withCode('P2025')],
    ['a statement of ours', withCode('42601')],
    ['a broken rule', withCode('23503')],
    ['a mistake in code', new TypeError('x')],
    ['what has a name already', new AppError('database_refused', 'x')],
    ['no error at all', 'x'],
  ])('leaves %s as it is', (_what, error) => {
    expect(asStoreError(error)).toBe(error);
  });
});
