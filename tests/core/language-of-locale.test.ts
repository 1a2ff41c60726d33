import { describe, expect, it } from '@jest/globals';
import { languageOfBrowser, languageOfLocale } from '../../src/core/words/language-of-locale.js';

describe('a locale', () => {
  it.each([
    ['de', 'de'],
    ['de-DE', 'de'],
    ['de_AT', 'de'],
    ['DE-ch', 'de'],
    ['en-GB', 'en'],
    ['den-CA', null],
    ['fr-FR', null],
    ['', null],
    [undefined, null],
  ])('%s is %s to us', (locale, language) => {
    expect(languageOfLocale(locale)).toBe(language);
  });
});

describe('what a browser asks for', () => {
  it.each([
    ['de-DE,de;q=0.9,en;q=0.8', 'de'],
    ['fr-FR, de;q=0.8, en;q=0.5', 'de'],
    ['en-US,en;q=0.9,de;q=0.8', 'en'],
    ['fr', 'en'],
    ['*', 'en'],
    [undefined, 'en'],
  ])('%s is answered in %s', (accepted, language) => {
    expect(languageOfBrowser(accepted)).toBe(language);
  });
});
