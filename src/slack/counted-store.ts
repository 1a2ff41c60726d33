import type { Store, StoredAs } from '../store/store-model.js';

export interface ReplyCounts {
  /** How a reply was stored, and when it was said. */
  onOpen(as: StoredAs, saidAt: Date): void;
  onPrivate(as: StoredAs): void;
}

/** The same store, counting what is recorded through it. */
export function countedStore(store: Store, counts: ReplyCounts): Store {
  return {
    ...store,
    responses: {
      ...store.responses,
      recordOpen: async (reply) => {
        const result = await store.responses.recordOpen(reply);
        counts.onOpen(result.as, reply.saidAt);
        return result;
      },
      recordPrivate: async (reply) => {
        const result = await store.responses.recordPrivate(reply);
        counts.onPrivate(result.as);
        return result;
      },
    },
  };
}
