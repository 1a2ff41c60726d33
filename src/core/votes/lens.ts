import type { Language } from '../model.js';
import type { VoteCount } from '../tensions/vote-division.js';
import { wordsIn } from '../words/words-in.js';
import type { Words } from '../words/words-model.js';
import { votersOf } from './statement.js';

/** A way in which people of a channel place themselves (role, site, team), and the groups to choose from. */
export interface Lens {
  readonly name: string;
  readonly groups: readonly string[];
}

const LENSES_MAX = 3;
const GROUPS_MIN = 2;
const GROUPS_MAX = 8;
const NAME_CHARS_MAX = 30;

export type ReadLenses =
  | { readonly ok: true; readonly lenses: readonly Lens[] }
  | { readonly ok: false; readonly words: string };

/** Reads lines such as `Site: Hamburg, Lisbon`; says which line is none. */
export function readLenses(lines: readonly string[], language?: Language): ReadLenses {
  const { fields } = wordsIn(language).errors;
  const lenses: Lens[] = [];
  for (const [at, line] of lines.entries()) {
    const lens = readLens(line);
    if (lens === null || lens.groups.length < GROUPS_MIN) {
      return { ok: false, words: fields.lens(at + 1) };
    }
    const names = [lens.name, ...lens.groups];
    if (lens.groups.length > GROUPS_MAX || names.some(({ length }) => length > NAME_CHARS_MAX)) {
      return { ok: false, words: fields.lensLong(at + 1, GROUPS_MAX, NAME_CHARS_MAX) };
    }
    lenses.push(lens);
  }
  if (lenses.length > LENSES_MAX) return { ok: false, words: fields.linesAtMost(LENSES_MAX) };
  const isTwice = new Set(lenses.map(({ name }) => name)).size < lenses.length;
  return isTwice ? { ok: false, words: fields.ownNames } : { ok: true, lenses };
}

function readLens(line: string): Lens | null {
  const [name = '', ...rest] = line.split(':');
  if (name.trim() === '' || rest.length === 0) return null;
  const groups = rest
    .join(':')
    .split(',')
    .map((group) => group.trim())
    .filter((group) => group !== '');
  return { name: name.trim(), groups: [...new Set(groups)] };
}

/** The lenses of a channel as they are kept; a line that is none is passed over. */
export function lensesOf(lines: readonly string[] = []): readonly Lens[] {
  return lines.flatMap((line) => readLens(line) ?? []);
}

/** Votes on one statement by the groups that people chose; who chose none is in none. */
export interface LensCount {
  readonly name: string;
  readonly groups: readonly VoteCount[];
}

/** With fewer voters in a group, what it leans to would tell what each of them said. */
const VOTERS_MIN = 3;

/**
 * Whether votes go the same way in every group that people chose for themselves: a sentence a lens, without a group's name or number.
 * Nothing is said of a lens while any of its groups has one or two voters: leaving those out would tell of them too.
 */
export function acrossInWords(
  lenses: readonly LensCount[],
  language?: Language,
): readonly string[] {
  return lenses.flatMap(({ name, groups }) => {
    const voting = groups.filter((count) => votersOf(count) > 0);
    if (voting.length < GROUPS_MIN || voting.some((count) => votersOf(count) < VOTERS_MIN)) {
      return [];
    }
    return wordsIn(language).votes.across(name, leanOf(voting));
  });
}

function leanOf(groups: readonly VoteCount[]): Parameters<Words['votes']['across']>[1] {
  const leans = new Set(groups.map(({ agree, differ }) => Math.sign(agree - differ)));
  if (leans.size === 1 && leans.has(1)) return 'agree';
  if (leans.size === 1 && leans.has(-1)) return 'differ';
  return 'mixed';
}
