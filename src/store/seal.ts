import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
} from 'node:crypto';
import { AppError } from '../errors.js';

const FORMAT = 1;
const FINGERPRINT_BYTES = 8;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + FINGERPRINT_BYTES + NONCE_BYTES + TAG_BYTES;

/** Bytes as Prisma takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** The key, and the one before it while it is being changed; 32 bytes each. */
export interface Keys {
  readonly current: Buffer;
  readonly previous: Buffer | null;
}

export interface Vault {
  /** Names the key that seals without telling it. */
  readonly fingerprint: Bytes;
  /** AES-256-GCM; opens only in the same context (the workspace, the kind of thing). */
  seal(context: string, text: string): Bytes;
  /** What either key sealed. Throws `AppError('database_refused')` when another one did, or it was changed. */
  open(context: string, sealed: Uint8Array): string;
  /** A keyed hash of the parts: equal for equal parts, and nobody without the key can tell whose. */
  hash(purpose: string, ...parts: readonly string[]): Bytes;
}

function deriveKey(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `soundings ${purpose}`, 32));
}

/** Names a key without telling it. */
export function fingerprintOf(key: Buffer): Bytes {
  const named = createHash('sha256').update(deriveKey(key, 'name')).digest();
  return new Uint8Array(named.subarray(0, FINGERPRINT_BYTES));
}

/** The key that hashes people, as the first encryption key gives it. */
export function hashingKeyOf(key: Buffer): Buffer {
  return deriveKey(key, 'hash');
}

/**
 * Everything that the encryption key does, each purpose with a key of its own derived from it. `hashing` is given where it comes from an
 * earlier key: hashes cannot be made anew.
 */
export function createVault(
  { current, previous }: Keys,
  hashing: Buffer = hashingKeyOf(current),
): Vault {
  const sealing = deriveKey(current, 'seal');
  const sealedBefore = previous === null ? null : deriveKey(previous, 'seal');
  const fingerprint = fingerprintOf(current);
  const opening = (sealed: Buffer): Buffer =>
    sealedBefore === null || sealed.subarray(1, 1 + FINGERPRINT_BYTES).equals(fingerprint)
      ? sealing
      : sealedBefore;
  return {
    fingerprint,
    seal(context, text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return new Uint8Array(
        Buffer.concat([Buffer.of(FORMAT), fingerprint, nonce, cipher.getAuthTag(), body]),
      );
    },
    open(context, sealed) {
      const bytes = Buffer.from(sealed);
      const tagAt = 1 + FINGERPRINT_BYTES + NONCE_BYTES;
      try {
        const nonce = bytes.subarray(1 + FINGERPRINT_BYTES, tagAt);
        const decipher = createDecipheriv('aes-256-gcm', opening(bytes), nonce)
          .setAAD(Buffer.from(context))
          .setAuthTag(bytes.subarray(tagAt, HEAD_BYTES));
        const text = Buffer.concat([decipher.update(bytes.subarray(HEAD_BYTES)), decipher.final()]);
        return text.toString('utf8');
      } catch (cause) {
        throw new AppError(
          'database_refused',
          'Something sealed cannot be opened. Restore the SOUNDINGS_ENCRYPTION_KEY with which it was made.',
          { cause },
        );
      }
    },
    hash(purpose, ...parts) {
      // As JSON, so that no two lists of parts run together into the same text.
      const said = JSON.stringify([purpose, ...parts]);
      return new Uint8Array(createHmac('sha256', hashing).update(said).digest());
    },
  };
}
