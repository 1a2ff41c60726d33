import { describe, expect, it } from '@jest/globals';

import { countedText } from '../../../src/core/digest/digest-counted.js';
import type { Speakers } from '../../../src/core/digest/digest-model.js';

const speakers = (people: number): Speakers => ({
  open: [...Array(people).keys()].map((place) => [`r${place}`]),
  privateIds: [],
  onlyPrivately: 0,
});

describe('a line that begins with a count of people', () => {
  it.each([
    [1, 'Eine Person hat „Übergabe“ und noch etwas aus dem letzten Rückblick anders gesehen'],
    [3, 'Drei von euch haben „Übergabe“ und noch etwas aus dem letzten Rückblick anders gesehen'],
  ])('bends with %i of them', (people, start) => {
    const did = { kind: 'saw-differently', themes: ['Übergabe'], hasMore: true } as const;
    const text = countedText({ speakers: speakers(people), did }, 'de');
    expect(text).toBe(`${start} und eine Sichtweise ergänzt.`);
  });

  it('is counted anew in a digest from before, in the words that it had', () => {
    const counted = { speakers: speakers(2), after: ' took up the question from the last digest.' };
    expect(countedText(counted)).toBe('Two of you took up the question from the last digest.');
  });
});
