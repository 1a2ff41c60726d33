import type { Person } from '../core/model.js';
import type { Span } from '../core/reading/analysis-model.js';
import type { ThemeAct } from '../core/themes/theme-acts.js';

/** Words of one version of a response. */
export interface VersionedSpan extends Span {
  readonly version: number;
}

/** What somebody makes of a theme now. */
export type NewThemeAct =
  | { readonly kind: 'name'; readonly themeId: string; readonly label: string }
  | { readonly kind: 'same'; readonly themeId: string; readonly otherId: string }
  | {
      readonly kind: 'apart';
      readonly themeId: string;
      readonly chosen: readonly VersionedSpan[];
      readonly staying: readonly VersionedSpan[];
    };

/** An act that stands. */
export type KeptThemeAct = ThemeAct & {
  readonly id: string;
  readonly themeId: string;
  readonly at: Date;
};

/** What people made of a channel's themes: names, two as one, one as two. */
export interface ThemeActStore {
  /**
   * Keeps an act and gives its id; a name stands at once. What it goes against (`instead`: ids) is undone with it. Nothing is kept
   * when the theme or some of the words are gone, or the person asked to be forgotten.
   */
  keep(
    kept: Person & {
      readonly channelId: string;
      readonly act: NewThemeAct;
      readonly at: Date;
      readonly instead?: readonly string[];
    },
  ): Promise<{ readonly id: string } | 'gone' | 'erased-person'>;
  /** What a person made of themes, oldest first, also what was taken back; `label`: of a name. */
  ofPerson(person: Person): Promise<
    readonly {
      readonly channelId: string;
      readonly kind: ThemeAct['kind'];
      readonly label: string | null;
      readonly at: Date;
    }[]
  >;
  /** Acts up to `until` that stand, in order; of words told apart those that are unchanged, both ends being there. */
  list(channelId: string, until: Date): Promise<readonly KeptThemeAct[]>;
  /** Null for one that is not there, or was taken back. */
  get(actId: string): Promise<{
    readonly channelId: string;
    readonly kind: ThemeAct['kind'];
    readonly at: Date;
  } | null>;
  /** Takes it back, and the name with it unless it was named anew since; false when that was done already. */
  undo(actId: string, at: Date): Promise<boolean>;
}
