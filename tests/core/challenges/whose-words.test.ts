import { describe, expect, it } from '@jest/globals';
import { whoseWords } from '../../../src/core/challenges/whose-words.js';

describe('whose words a text is after an edit', () => {
  it.each([
    ['is as it was', 'Our release waits', 'Our release waits', ['ana']],
    [
      'has a word mended',
      'Our relese waits too long',
      'Our release waits too long',
      ['ana', 'ben'],
    ],
    [
      'goes on',
      'Our release waits',
      'Our release waits, and nobody knows for what',
      ['ana', 'ben'],
    ],
    ['is cut short', 'Our release waits, and nobody knows for what', 'Our release', ['ana', 'ben']],
    ['is other words', 'Our release waits', 'Who decides what ships?', ['ben']],
    ['is new', null, 'Who decides what ships?', ['ben']],
    ['is taken away', 'Our release waits', null, []],
    ['is emptied', 'Our release waits', ' ', []],
  ] as const)('of a text that %s', (_what, before, after, authors) => {
    const known = before === null ? [] : ['ana'];
    expect(whoseWords({ text: before, authors: known }, after, 'ben')).toEqual(authors);
  });
});
