import { pairHash, termHash } from './term-hash.js';
import type { Word } from './terms.js';

/** What a unit is compared by: numbers of its terms, ascending, and how much each says within the unit. */
export interface UnitTerms {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
}

const GENERIC_WEIGHT = 0.7;
const PROMPT_WEIGHT = 0.3;
const PAIR_WEIGHT = 0.5;

/**
 * Stems and pairs of neighbouring stems with 1 + ln(count), less for words that name no topic by themselves and
 * for words of the question asked, which everybody there says.
 */
export function unitTerms(words: readonly Word[], asked: ReadonlySet<string>): UnitTerms {
  const terms = new Map<string, Map<string, Term>>();
  const all: Term[] = [];
  const note = (first: string, second: string, weight: number): void => {
    let following = terms.get(first);
    if (following === undefined) terms.set(first, (following = new Map<string, Term>()));
    const known = following.get(second);
    if (known !== undefined) {
      known.count += 1;
      return;
    }
    const id = second === '' ? termHash(first) : pairHash(first, second);
    const term = { id, count: 1, weight };
    following.set(second, term);
    all.push(term);
  };
  let before: Word | null = null;
  for (const word of words) {
    if (word.kind === 'stop') continue;
    note(word.stem, '', damping(word, asked));
    if (before !== null) {
      const both = Math.max(own(before), own(word)) * PAIR_WEIGHT;
      const isAsked = asked.has(before.stem) || asked.has(word.stem);
      note(before.stem, word.stem, isAsked ? both * PROMPT_WEIGHT : both);
    }
    before = word;
  }
  all.sort((a, b) => a.id - b.id);
  const ids = new Int32Array(all.length);
  const weights = new Float64Array(all.length);
  all.forEach(({ id, count, weight }, at) => {
    ids[at] = id;
    weights[at] = (1 + Math.log(count)) * weight;
  });
  return { ids, weights };
}

/** A stem or a pair of them in one unit. */
interface Term {
  readonly id: number;
  count: number;
  readonly weight: number;
}

function own({ kind }: Word): number {
  return kind === 'generic' ? GENERIC_WEIGHT : 1;
}

function damping(word: Word, asked: ReadonlySet<string>): number {
  return own(word) * (asked.has(word.stem) ? PROMPT_WEIGHT : 1);
}
