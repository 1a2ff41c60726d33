import type { Person } from '../core/model.js';
import type { Lens, LensCount } from '../core/votes/lens.js';

/** Where a person placed themselves. */
export interface LensChoice {
  readonly channelId: string;
  readonly lens: string;
  readonly group: string;
}

/** Groups that people choose for themselves, under a keyed hash each. */
export interface LensStore {
  /** Keeps the group a person chose under a lens; null takes it back. */
  choose(
    choice: Person & {
      readonly channelId: string;
      readonly lens: string;
      readonly group: string | null;
      readonly at: Date;
    },
  ): Promise<'kept' | 'erased-person'>;
  /** In any channel, also under lenses that are no longer there. */
  ofPerson(person: Person): Promise<readonly LensChoice[]>;
  /** Votes on a statement by the groups of each of these lenses, in their order. */
  counts(statementId: string, lenses: readonly Lens[]): Promise<readonly LensCount[]>;
}
