/** Languages with stems and stop words, then those read by character pairs, then all others. */
export const STEMMED_LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'sv',
  'ru',
  'tr',
] as const;
export type StemmedLanguage = (typeof STEMMED_LANGUAGES)[number];
export type Language = StemmedLanguage | 'ja' | 'zh' | 'ko' | 'other';

/** Whether words of a language are told by pairs of characters: two that stand together are seldom two words. */
export function isReadByPairs(language: Language): boolean {
  return language === 'ja' || language === 'zh' || language === 'ko';
}
