import type { Language } from '../text/languages.js';
import { maskNoise } from '../text/mask-noise.js';
import { wordsOf } from '../text/terms.js';

const QUESTION_CHARS_MAX = 2000;
const REMEMBERED_MAX = 5000;
const NONE: ReadonlySet<string> = new Set();
const known = new Map<string, ReadonlySet<string>>();

/** Stems of the question a reply answers: said by everybody there, so they tell little; none without a question. */
export function questionStems(question: string | null, language: Language): ReadonlySet<string> {
  if (question === null) return NONE;
  const key = `${language} ${question}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const masked = maskNoise(question.slice(0, QUESTION_CHARS_MAX));
  const stems = new Set(wordsOf(masked, 0, masked.length, language).map(({ stem }) => stem));
  if (known.size >= REMEMBERED_MAX) known.clear();
  known.set(key, stems);
  return stems;
}
