import { it } from '@jest/globals';
import { digestAsText } from '../../../src/core/digest/digest-text.js';
import { GERMAN_WEEKS, germanDigests } from '../../support/german-weeks.js';

it('x', () => {
  for (const d of germanDigests(GERMAN_WEEKS)) process.stdout.write(digestAsText(d) + '\n=========\n');
});
