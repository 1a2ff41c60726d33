import type { Connection } from './connection.js';
import { loadMemory } from './load-memory.js';
import type { AnalysisStore } from './store-model.js';

export function createAnalysisStore(connection: Connection): AnalysisStore {
  return { load: (channelId) => loadMemory(connection, channelId) };
}
