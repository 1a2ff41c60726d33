import { describe, expect, it } from '@jest/globals';
import { voicesLead } from '../../../src/core/digest/digest-lines.js';
import { fullWeek } from '../../support/digest-examples.js';

describe('what introduces the voices of a full digest', () => {
  it.each([
    [1, 'Said by one person'],
    [2, 'Said by one person each'],
  ])('speaks of the %i that are read there, not of those further down', (shown, lead) => {
    expect(voicesLead(fullWeek(), shown)).toBe(lead);
  });
});
