import { describe, expect, it } from '@jest/globals';
import { digestAsText } from '../../../src/core/digest/digest-text.js';
import { GERMAN_WEEKS, germanDigests } from '../../support/german-weeks.js';

describe('a channel that is set to German', () => {
  const digests = germanDigests(GERMAN_WEEKS);

  it('gets its first digest in German', () => {
    expect(digests.map(({ headline }) => headline)).toMatchInlineSnapshot(`
     [
       "Vier von neun haben geantwortet auf: „What took longer this week than it should have?“ „Übergabe“ kam zweimal vor.",
       "Sechs von neun haben diese Woche über „Dienstplan“ und „Übergabe“ geschrieben. Zwei Sichtweisen stehen nebeneinander.",
       "Fünf von neun haben diese Woche über „Dienstplan“ und „Übergabe im Sitzen“ geschrieben. Zwei Sichtweisen stehen nebeneinander.",
     ]
    `);
    expect(digests.map(digestAsText)[0]).toMatch(/^Rückblick 1 · 2\. bis 9\. März\n/u);
  });
});
