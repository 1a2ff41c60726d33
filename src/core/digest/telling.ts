import { isJoining } from '../text/joining-words.js';
import { languageOf } from '../text/language-of.js';
import { maskNoise } from '../text/mask-noise.js';
import { wordsOf, type Word } from '../text/terms.js';
import { tokensOf } from '../text/tokens.js';

/** "Thanks everyone" has none, "+1 Orie" and "I disagree" one. */
const CONTENT_WORDS_MIN = 2;
/** An ending or two may differ: release, releases, released. A short word must stand whole: "form" is not "for". */
const ENDING_MAX = 2;
const STEM_MIN = 5;

/** Whether words can be read alone: they name something and say something of it, more than a courtesy or a sign of assent. */
export function isTelling(text: string): boolean {
  const content = contentOf(text);
  return (
    new Set(content.map(({ stem }) => stem)).size >= CONTENT_WORDS_MIN &&
    content.some(({ kind }) => kind === 'topic')
  );
}

/** How many different words of a text can name a topic. */
export function topicCount(text: string): number {
  const topics = contentOf(text).filter(({ kind }) => kind === 'topic');
  return new Set(topics.map(({ stem }) => stem)).size;
}

function contentOf(text: string): readonly Word[] {
  const masked = maskNoise(text);
  const words = wordsOf(masked, 0, masked.length, languageOf(masked) ?? 'en');
  return words.filter(({ kind }) => kind !== 'stop');
}

/** Whether a text holds a word of a name, in one of its forms: a rough measure that needs no language. */
export function speaksOf(text: string, name: string): boolean {
  const all = tokensOf(name);
  // "Quality of life": an "of" says nothing of it.
  const own = all.filter(({ word }) => !isJoining(word));
  const starts = (own.length > 0 ? own : all).map(({ word }) =>
    word.slice(0, Math.max(STEM_MIN, word.length - ENDING_MAX)),
  );
  const words = tokensOf(text);
  return starts.some((start) =>
    words.some(({ word, isRun }) => (isRun ? word.includes(start) : word.startsWith(start))),
  );
}
