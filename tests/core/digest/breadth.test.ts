import { expect, it } from '@jest/globals';

import { assembleDigest } from '../../../src/core/digest/digest.js';
import { closingLines } from '../../../src/core/digest/digest-lines.js';
import type { Digest } from '../../../src/core/digest/digest-model.js';
import { weekOf } from '../../support/digest-weeks.js';

/** The last line of several weeks in which so many spoke. */
function lastOf(spoke: readonly number[], couldAnswer: number): readonly string[] {
  let previous: Digest | null = null;
  for (const [at, people] of spoke.entries()) {
    const said = Array.from({ length: people }, (_, n) => ({
      id: `r${at}-${n}`,
      by: `p${n}`,
      text: 'The handover at noon is where things get lost.',
    }));
    previous = assembleDigest(weekOf(said, { number: at + 1, couldAnswer, previous }));
  }
  return previous === null ? [] : closingLines(previous);
}

it('a channel of eight people and more sees how broadly it took part of late, and nobody’s part in it', () => {
  expect(lastOf([5, 3, 6, 4], 9)[0]).toBe(
    'In the last four digests 3 to 6 of 9 people spoke each time; in none of them words of several people met.',
  );
  expect(lastOf([5, 5, 5, 5], 8)[0]).toMatch(/^In the last four digests 5 of 8 people spoke/u);
});

it('a smaller one does not, nor a young one: it would come close to naming who did not speak', () => {
  for (const lines of [lastOf([5, 3, 6, 4], 7), lastOf([5, 3, 6], 20)]) {
    expect(lines.join(' ')).not.toContain('In the last');
  }
});
