import { describe, expect, it } from '@jest/globals';
import { isTelling, speaksOf } from '../../../src/core/digest/telling.js';

describe('words that can be read alone', () => {
  it.each([
    ['The handover took longer than the release.', true],
    ['Die Übergabe dauerte länger als das Release.', true],
    ['引き継ぎに時間がかかりました', true],
    ['Thanks everyone', false],
    ['+1 Orie', false],
    ['i disagree', false],
    ['No objections.', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isTelling(text)).toBe(expected);
  });

  it('finds a name in its other forms, and not in other words', () => {
    expect(speaksOf('We released on Friday.', 'release')).toBe(true);
    expect(speaksOf('She talked for a long time.', 'booking form')).toBe(false);
    expect(speaksOf('Both forms were late.', 'booking form')).toBe(true);
  });
});
