import { languageOf } from './language-of.js';
import { maskNoise } from './mask-noise.js';
import { type Word, wordsOf } from './terms.js';
import { tokensOf } from './tokens.js';

/** Two different words with a topic: "Thanks everyone" has none, "+1 Orie" one. */
const TOPIC_WORDS_MIN = 2;
/** An ending or two may differ: release, releases, released. */
const ENDING_MAX = 2;
const STEM_MIN = 3;

/** Whether words can be read alone: they name something, and are more than a courtesy or a sign of assent. */
export function isTelling(text: string): boolean {
  const masked = maskNoise(text);
  const words = wordsOf(masked, 0, masked.length, languageOf(masked) ?? 'en');
  return (
    new Set(words.flatMap((word) => (isTopic(word) ? [word.stem] : []))).size >= TOPIC_WORDS_MIN
  );
}

/** In scripts without spaces a word is a pair of characters, and more of them carry content. */
function isTopic({ kind, surface }: Word): boolean {
  return (
    kind === 'topic' ||
    (kind === 'generic' && /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(surface))
  );
}

/** Whether a text holds a word of a name, in one of its forms: a rough measure that needs no language. */
export function speaksOf(text: string, name: string): boolean {
  const starts = tokensOf(name).map(({ word }) =>
    word.slice(0, Math.max(STEM_MIN, word.length - ENDING_MAX)),
  );
  const words = tokensOf(text);
  return starts.some((start) =>
    words.some(({ word, isRun }) => (isRun ? word.includes(start) : word.startsWith(start))),
  );
}
