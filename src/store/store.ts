import { AppError } from '../errors.js';
import type { Store } from './store-model.js';

/** Not there yet. */
export function createStore(_options: {
  databaseUrl: string;
  encryptionKey: Buffer;
}): Promise<Store> {
  return Promise.reject(new AppError('internal', 'The store is being built.'));
}
