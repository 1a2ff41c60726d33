import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { type FlowStore, openFlowStore } from './flow-store.js';

/** A store for all tests of a file, empty before each. To be asked for inside tests and hooks only. */
export function emptyStoreForEachTest(): () => FlowStore {
  let opened: FlowStore;
  beforeAll(async () => {
    opened = await openFlowStore();
  });
  beforeEach(() => opened.empty());
  afterAll(() => opened.close());
  return () => opened;
}
