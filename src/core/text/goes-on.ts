import type { StemmedLanguage } from './languages.js';
import { languageOf } from './language-of.js';
import { maskNoise } from './mask-noise.js';
import { tokensOf } from './tokens.js';

/** Words that tie a sentence to the one before it, by language: the same letters are another word elsewhere ("of" in Dutch is "or"). */
const TIES: Readonly<Record<StemmedLanguage, readonly string[]>> = {
  en: ['and', 'or', 'nor', 'but'],
  de: ['und', 'oder', 'aber', 'sondern'],
  fr: ['et', 'ou', 'mais'],
  es: ['y', 'e', 'o', 'pero', 'sino'],
  pt: ['e', 'ou', 'mas'],
  it: ['e', 'ed', 'o', 'ma'],
  nl: ['en', 'of', 'maar'],
  sv: ['och', 'eller', 'men'],
  ru: ['и', 'или', 'но', 'а'],
  tr: ['ve', 'veya', 'ama'],
};

/** Whether words begin by going on from a sentence before them ("And the night shift …"), and so say little when read alone. */
export function goesOnFromBefore(text: string): boolean {
  const masked = maskNoise(text);
  const [first] = tokensOf(masked);
  const language = languageOf(masked);
  if (first === undefined || language === null) return false;
  return language in TIES && TIES[language as StemmedLanguage].includes(first.word);
}
