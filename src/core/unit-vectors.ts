import type { ReadUnit } from './read-units.js';
import { stemOf } from './stems.js';
import { maskNoise } from './mask-noise.js';
import type { Language } from './languages.js';
import { wordsOf } from './terms.js';
import type { TermWeights } from './term-weights.js';

/** A unit as a point: ids of its terms, ascending, and weights of unit length. */
export interface UnitVector {
  readonly unit: ReadUnit;
  readonly ids: readonly number[];
  readonly weights: readonly number[];
}

const GENERIC_WEIGHT = 0.35;
const PROMPT_WEIGHT = 0.3;
const PAIR_WEIGHT = 1;

/** Turns units into vectors that share one numbering of terms; the same units in the same order, the same numbers. */
export function vectorsOf(units: readonly ReadUnit[], weights: TermWeights): readonly UnitVector[] {
  const numbers = new Map<string, number>();
  const questions = new Map<string, ReadonlySet<string>>();
  return units.map((unit) => {
    const generic = new Set(
      unit.words.filter(({ kind }) => kind === 'generic').map(({ stem }) => stem),
    );
    const asked = questionStems(unit.reply.question, unit.language, questions);
    const entries: (readonly [number, number])[] = [];
    for (const [term, count] of unit.counts) {
      const id = numbers.get(term) ?? numbers.size;
      numbers.set(term, id);
      entries.push([
        id,
        (1 + Math.log(count)) * weights.weightOf(term) * damping(term, generic, asked),
      ]);
    }
    return unitLength(unit, entries);
  });
}

function damping(term: string, generic: ReadonlySet<string>, asked: ReadonlySet<string>): number {
  const stems = term.split(' ');
  const own = stems.every((stem) => generic.has(stem)) ? GENERIC_WEIGHT : 1;
  const pair = stems.length > 1 ? PAIR_WEIGHT : 1;
  return own * pair * (stems.some((stem) => asked.has(stem)) ? PROMPT_WEIGHT : 1);
}

/** Stems of the question a reply answers: said by everybody there, so they tell little. */
export function questionStems(
  question: string | null,
  language: Language,
  known: Map<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  if (question === null) return NO_STEMS;
  const key = `${language} ${question}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const masked = maskNoise(question.slice(0, 2000));
  const stems = new Set(
    wordsOf(masked, 0, masked.length, language).map(
      ({ stem, lower }) => stem || stemOf(lower, language),
    ),
  );
  known.set(key, stems);
  return stems;
}

const NO_STEMS: ReadonlySet<string> = new Set();

function unitLength(unit: ReadUnit, entries: (readonly [number, number])[]): UnitVector {
  entries.sort(([a], [b]) => a - b);
  const norm = Math.sqrt(entries.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return {
    unit,
    ids: entries.map(([id]) => id),
    weights: entries.map(([, weight]) => weight / norm),
  };
}

/** Cosine of two vectors, 0–1, rounded to 1e-6 so that no order of summing shows. */
export function cosine(a: UnitVector, b: UnitVector): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.ids.length && j < b.ids.length) {
    const left = a.ids[i] ?? 0;
    const right = b.ids[j] ?? 0;
    if (left === right) sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return roundSimilarity(sum);
}

export function roundSimilarity(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
