import type pg from 'pg';
import { AppError } from '../errors.js';
import { createVault, fingerprintOf, hashingKeyOf, type Keys, type Vault } from './seal.js';

const HASHING = 'what hashes people';

interface Row {
  readonly fingerprint: Buffer;
  readonly sealed_hashing: Buffer | null;
}

/**
 * The vault of this database. The first key that comes is its key; where that is the previous one now, the row is handed on to the current
 * one, and with it what hashes people: those hashes nobody can make anew. Throws `AppError('database_refused')` for any other key, with
 * which private answers and tokens could not be read. Asked without Prisma, whose first question takes half a second.
 */
export async function openVault(pool: pg.Pool, keys: Keys): Promise<Vault> {
  const plain = createVault(keys);
  await pool.query('INSERT INTO vault (id, fingerprint) VALUES (1, $1) ON CONFLICT DO NOTHING', [
    plain.fingerprint,
  ]);
  const { rows } = await pool.query<Row>(
    'SELECT fingerprint, sealed_hashing FROM vault WHERE id = 1',
  );
  const row = rows[0];
  const of = [keys.current, keys.previous].find(
    (key) => key !== null && row?.fingerprint.equals(fingerprintOf(key)),
  );
  if (row === undefined || of === undefined || of === null) throw otherKey();
  const hashing =
    row.sealed_hashing === null
      ? hashingKeyOf(of)
      : Buffer.from(plain.open(HASHING, row.sealed_hashing), 'base64');
  if (of !== keys.current) {
    // Another replica may have done so in the meantime: to the same end.
    await pool.query(
      'UPDATE vault SET fingerprint = $1, sealed_hashing = $2 WHERE id = 1 AND fingerprint = $3',
      [plain.fingerprint, plain.seal(HASHING, hashing.toString('base64')), row.fingerprint],
    );
  }
  return createVault(keys, hashing);
}

function otherKey(): AppError {
  return new AppError(
    'database_refused',
    'This database was sealed with another key. Restore the SOUNDINGS_ENCRYPTION_KEY (or the file encryption-key in the data folder) that it was made with; to change the key, give the one before as SOUNDINGS_PREVIOUS_ENCRYPTION_KEY.',
  );
}
