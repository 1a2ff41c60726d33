import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StorageConfig } from './config.js';
import { AppError, hasCode } from './errors.js';
import { writeNewFile } from './new-file.js';
import { asFolderRefusal } from './store/refuse-folder.js';

const KEY_BYTES = 32;

function readKey(file: string): Buffer {
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (key.length !== KEY_BYTES) {
    throw new AppError(
      'config_invalid',
      `${file} does not hold a key of 32 bytes. Restore it from a backup: without it, private answers cannot be read.`,
    );
  }
  return key;
}

/**
 * The key that seals tokens and the authors of private answers: the setting, else a file in the data
 * folder that is made on first start and readable by its owner alone. Two first starts at once agree.
 */
export function openEncryptionKey(storage: StorageConfig): Buffer {
  if (storage.encryptionKey !== null) return storage.encryptionKey;
  try {
    return keyInFolder(storage.dataDir);
  } catch (cause) {
    throw asFolderRefusal(storage.dataDir, cause);
  }
}

function keyInFolder(dataDir: string): Buffer {
  const file = join(dataDir, 'encryption-key');
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  try {
    writeNewFile(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
  return readKey(file);
}
