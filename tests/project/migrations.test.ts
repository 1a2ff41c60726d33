import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { notAdditive } from '../support/not-additive.js';

const FOLDER = join(import.meta.dirname, '../../prisma/migrations');
const NAMES = readdirSync(FOLDER).filter((name) => name !== 'migration_lock.toml');

describe('a migration', () => {
  it.each(NAMES)('leaves an older version working beside it: %s', (name) => {
    const sql = readFileSync(join(FOLDER, name, 'migration.sql'), 'utf8');
    expect(notAdditive(sql)).toEqual([]);
  });

  it.each([
    ['a table that goes', 'DROP TABLE "win";'],
    ['a column that goes', 'ALTER TABLE "win" ADD COLUMN "a" TEXT, DROP COLUMN "text";'],
    ['a column of another name', 'ALTER TABLE "win" RENAME COLUMN "text" TO "words";'],
    ['a column of another kind', 'ALTER TABLE "win" ALTER COLUMN "text" SET DATA TYPE JSONB;'],
    ['a column that must be given', 'ALTER TABLE "win" ADD COLUMN "a" TEXT NOT NULL;'],
    [
      'one that must be given beside one with a default',
      `ALTER TABLE "win" ADD COLUMN "a" TEXT NOT NULL, ADD COLUMN "b" TEXT NOT NULL DEFAULT '';`,
    ],
    [
      'a column that must be given from now on',
      'ALTER TABLE "win" ALTER COLUMN "text" SET NOT NULL;',
    ],
    ['a rule for old columns', 'CREATE UNIQUE INDEX "a" ON "win"("channel_id", "text");'],
    ['a check', `ALTER TABLE "win" ADD CONSTRAINT "a" CHECK (text <> '');`],
    ['rows that go', 'DELETE FROM "win";'],
    ['all rows that go', '-- only a comment\nTRUNCATE "win";'],
  ])('is refused with %s', (_what, sql) => {
    expect(notAdditive(sql)).toHaveLength(1);
  });

  it.each([
    [
      'a new table with its rules',
      'CREATE TABLE "a" ("id" UUID NOT NULL); CREATE UNIQUE INDEX "b" ON "a"("id");',
    ],
    ['a column that may be left out', 'ALTER TABLE "win" ADD COLUMN "a" TEXT;'],
    ['a column with a default', `ALTER TABLE "win" ADD COLUMN "a" TEXT NOT NULL DEFAULT '';`],
    [
      'a rule for a new column',
      'ALTER TABLE "win" ADD COLUMN "a" TEXT; CREATE UNIQUE INDEX "b" ON "win"("text", "a");',
    ],
    [
      'a function that deletes later',
      'CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DELETE FROM win; END $$;',
    ],
  ])('may have %s', (_what, sql) => {
    expect(notAdditive(sql)).toEqual([]);
  });
});
