import { type Language, LANGUAGES } from '../model.js';

/** `de-DE` or `de_AT` is German; null for a language that we do not speak. */
export function languageOfLocale(locale = ''): Language | null {
  const [first = ''] = locale.trim().toLowerCase().split(/[-_;]/u);
  return LANGUAGES.find((one) => one === first) ?? null;
}

/** The first language that we speak of those that a browser asks for, as in `fr, de-DE;q=0.8`; English for none. Browsers name the dearest first. */
export function languageOfBrowser(accepted = ''): Language {
  for (const locale of accepted.split(',')) {
    const language = languageOfLocale(locale);
    if (language !== null) return language;
  }
  return 'en';
}
