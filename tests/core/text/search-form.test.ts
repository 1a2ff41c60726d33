import { describe, expect, it } from '@jest/globals';
import { searchForms } from '../../../src/core/text/search-form.js';

describe('what is looked for', () => {
  it.each([
    ['decisions', 'We made a decision at last.'],
    ['handovers', 'The handover was calm.'],
    ['“Studies”,', 'One more study of it.'],
    ['waiting', 'We waited for staging.'],
    ['Entscheidungen der Leitung', 'Die Entscheidung liegt bei der Leitung.'],
    ['GNAP', 'gnap is early'],
    ['C++', 'written in c++'],
  ])('for "%s" is found in "%s"', (words, text) => {
    const forms = searchForms(words);
    expect(forms.length).toBeGreaterThan(0);
    for (const form of forms) expect(text.toLowerCase()).toContain(form);
  });

  it('keeps short words whole and is nothing for marks alone', () => {
    expect(searchForms('bus')).toEqual(['bus']);
    expect(searchForms(' “” … ')).toEqual([]);
  });
});
