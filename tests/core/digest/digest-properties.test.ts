import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  assembleDigest,
  type DigestJson,
  responsesBehind,
  reviveDigest,
  withoutQuotesOf,
  withoutResponse,
} from '../../../src/core/digest/digest.js';
import {
  quotesIn,
  quotesOnPage,
  restsOnResponses,
} from '../../../src/core/digest/digest-evidence.js';
import { digestAsHtml } from '../../../src/core/digest/digest-html.js';
import type { Digest } from '../../../src/core/digest/digest-model.js';
import { overlaps } from '../../../src/core/digest/digest-quotes.js';
import { digestAsText } from '../../../src/core/digest/digest-text.js';
import { wordCount } from '../../../src/core/digest/digest-words.js';
import { digestInputs, HIDDEN, ownWord } from '../../support/digest-arbitrary.js';

const RUNS = { numRuns: 100 };

function everythingShown(digest: Digest): string {
  return [JSON.stringify(digest), digestAsText(digest), digestAsHtml(digest, 'team')].join('\n');
}

describe('any digest', () => {
  it('quotes only words that were said, at the place it names, whole characters and no more than 240', () => {
    fc.assert(
      fc.property(digestInputs(), (input) => {
        for (const quote of quotesIn(assembleDigest(input))) {
          const said = [...input.responses, ...input.earlier].find(
            ({ id }) => id === quote.responseId,
          );
          expect(said?.text.slice(quote.start, quote.end)).toBe(quote.text);
          expect(said?.version).toBe(quote.version);
          expect(quote.text.length).toBeLessThanOrEqual(240);
          expect(quote.text).not.toMatch(/^\s|\s$|[\uD800-\uDBFF]$/u);
        }
      }),
      RUNS,
    );
  });

  it('never shows a word that may not be quoted', () => {
    fc.assert(
      fc.property(digestInputs(), (input) => {
        expect(everythingShown(assembleDigest(input))).not.toContain(HIDDEN);
      }),
      RUNS,
    );
  });

  it('rests every claim on responses that it was given', () => {
    fc.assert(
      fc.property(digestInputs(), (input) => {
        const digest = assembleDigest(input);
        const known = new Set([...input.responses, ...input.earlier].map(({ id }) => id));
        expect(responsesBehind(digest).filter((id) => !known.has(id))).toEqual([]);
        const claims = [
          ...digest.themes,
          ...digest.tensions,
          ...digest.happened.filter(restsOnResponses),
        ];
        for (const { evidence } of claims) expect(evidence.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  it('gives the sides of a tension equal room', () => {
    fc.assert(
      fc.property(digestInputs(), (input) => {
        for (const { sides } of assembleDigest(input).tensions) {
          expect(new Set(sides.map(({ quotes }) => quotes.length)).size).toBe(1);
          for (const { quotes } of sides) {
            for (const { text } of quotes) expect(text.length).toBeLessThanOrEqual(160);
          }
        }
      }),
      RUNS,
    );
  });

  it('is the same whatever order the sides of its tensions came in', () => {
    fc.assert(
      fc.property(digestInputs(), (input) => {
        const { reading } = input;
        const swapped = reading.tensions.map((tension) => ({
          ...tension,
          sides: [...tension.sides].reverse(),
        }));
        const other = assembleDigest({ ...input, reading: { ...reading, tensions: swapped } });
        expect(JSON.stringify(other.tensions)).toBe(JSON.stringify(assembleDigest(input).tensions));
        expect(other.headline).toBe(assembleDigest(input).headline);
      }),
      RUNS,
    );
  });

  it('is the same whatever order the responses came in', () => {
    fc.assert(
      fc.property(digestInputs(), (input) => {
        const other = { ...input, responses: [...input.responses].reverse() };
        expect(JSON.stringify(assembleDigest(other))).toBe(JSON.stringify(assembleDigest(input)));
      }),
      RUNS,
    );
  });

  it('keeps its headline and its question short, counts people and shows no percentages', () => {
    fc.assert(
      fc.property(digestInputs(), (input) => {
        const digest = assembleDigest(input);
        expect(wordCount(digest.headline)).toBeLessThanOrEqual(60);
        expect(wordCount(digest.carry?.text ?? '')).toBeLessThanOrEqual(45);
        const people = new Set(input.responses.map(({ authorId }) => authorId)).size;
        const { could, spoke } = digest.counts;
        expect(spoke).toBe(could > 0 ? Math.min(people, could) : people);
        expect(assembleDigest({ ...input, wins: [] }).headline).not.toContain('%');
      }),
      RUNS,
    );
  });

  it('reads nothing twice outside of its themes, and there only what a tension needs', () => {
    fc.assert(
      fc.property(digestInputs(), (input) => {
        const digest = assembleDigest(input);
        const themed = new Set(digest.themes.flatMap(({ quotes }) => [...quotes]));
        const page = quotesOnPage(digest).filter((quote) => !themed.has(quote));
        const twice = page.filter((quote, place) =>
          page.slice(0, place).some((other) => overlaps(quote, other)),
        );
        expect(twice).toEqual([]);
      }),
      RUNS,
    );
  });

  it('in the small form hears everybody who may be quoted, once each outside of tensions', () => {
    fc.assert(
      fc.property(digestInputs(), (input) => {
        const digest = assembleDigest(input);
        fc.pre(digest.form === 'small');
        const filler = new Set(input.reading.filler);
        const quotable = input.responses.filter(
          ({ id, isQuotable, text }) => isQuotable && !filler.has(id) && /[\p{L}\p{N}]/u.test(text),
        );
        const authorOf = new Map(input.responses.map(({ id, authorId }) => [id, authorId]));
        const heard = new Set(
          quotesOnPage(digest).map(({ responseId }) => authorOf.get(responseId)),
        );
        for (const { authorId } of quotable) expect(heard).toContain(authorId);
        const alone = [
          ...digest.groups.flatMap(({ quotes }) => [...quotes]),
          ...digest.voices,
          ...digest.moreVoices,
        ];
        const authors = alone.map(({ responseId }) => authorOf.get(responseId));
        expect(new Set(authors).size).toBe(authors.length);
      }),
      RUNS,
    );
  });

  it('survives being kept as JSON', () => {
    fc.assert(
      fc.property(digestInputs(), (input) => {
        const digest = assembleDigest(input);
        expect(reviveDigest(JSON.parse(JSON.stringify(digest)) as DigestJson)).toEqual(digest);
      }),
      RUNS,
    );
  });

  it('keeps no trace of a response that is gone, and counts nobody for it', () => {
    fc.assert(
      fc.property(digestInputs(), (input) => {
        const digest = assembleDigest(input);
        for (const { id, authorId, source } of input.responses) {
          const without = withoutResponse(digest, id);
          const shown = everythingShown(without);
          expect(shown).not.toContain(ownWord(id));
          expect(shown).not.toContain(`"${id}"`);
          const others = input.responses
            .filter((other) => other.id !== id)
            .map((other) => other.authorId);
          const left = new Set(others).size;
          expect(without.counts.spoke).toBeLessThanOrEqual(left);
          const isExact = source === 'thread' && !others.includes(authorId);
          expect(without.counts.spoke).toBeGreaterThanOrEqual(
            isExact ? Math.min(left, digest.counts.spoke - 1) : 0,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes the words of a quote out and still counts its author', () => {
    fc.assert(
      fc.property(digestInputs(), (input) => {
        const digest = assembleDigest(input);
        for (const { id } of input.responses) {
          const without = withoutQuotesOf(digest, id);
          expect(everythingShown(without)).not.toContain(ownWord(id));
          expect(without.counts).toEqual(digest.counts);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('ends with nothing said when everything is taken back', () => {
    fc.assert(
      fc.property(digestInputs(), (input) => {
        const gone = input.responses.reduce(
          (digest, { id }) => withoutResponse(digest, id),
          assembleDigest(input),
        );
        expect(gone.counts.spoke).toBe(0);
        expect(quotesOnPage(gone)).toEqual([]);
        expect(gone.form).toBe('quiet');
      }),
      RUNS,
    );
  });
});
