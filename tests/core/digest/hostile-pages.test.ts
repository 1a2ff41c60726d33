import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { copyAsHtml } from '../../../src/core/copy/copy-html.js';
import { assembleDigest } from '../../../src/core/digest/digest.js';
import { digestAsHtml } from '../../../src/core/digest/digest-html.js';
import { digestAsText } from '../../../src/core/digest/digest-text.js';
import { ANALYSIS_DEFAULTS, EMPTY_MEMORY } from '../../../src/core/reading/analysis-model.js';
import { readCycle } from '../../../src/core/reading/read-cycle.js';
import { responsesOfWeek, weekOf } from '../../support/digest-weeks.js';
import { hostileWords } from '../../support/hostile-words.js';

const TEXTS = 500;
const AT_ONCE = 10;
const texts = fc.sample(hostileWords, { numRuns: TEXTS, seed: 6 });
const batches = Array.from({ length: TEXTS / AT_ONCE }, (_, at) =>
  texts.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
);

function digestOf(words: readonly string[]) {
  const said = words.map((text, n) => ({ id: `r${n}`, by: `p${n}`, text: text.slice(0, 3000) }));
  const responses = responsesOfWeek(1, said);
  const replies = responses.map((one) => ({ ...one, isPrivate: false }));
  const { reading } = readCycle(
    EMPTY_MEMORY,
    { cycle: 1, replies, earlier: [], votes: [], named: [] },
    ANALYSIS_DEFAULTS,
  );
  return assembleDigest(weekOf([], { responses, reading, couldAnswer: 12 }));
}

/** Tags of a page, without what may stand in the address of our own links. */
const tagsOf = (page: string): readonly string[] =>
  [...page.matchAll(/<[^>]*>/gu)].map(([tag]) =>
    tag.replace(/href="https:\/\/team\.slack\.com\/archives\/C1\/[^"<>]*"/u, 'href=""'),
  );
const TURNING = /[\u202A-\u202E\u2066-\u2069]/u;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u001F\u007F]/u;

describe('five hundred hostile texts', () => {
  const digests = batches.map((words) => ({ words, digest: digestOf(words) }));
  const known = new Set([
    ...tagsOf(digestAsHtml(digestOf(['One thing.', 'Another thing.']), 'crew')),
    ...tagsOf(
      copyAsHtml(
        [{ heading: 'a', kept: { words: [{ text: 'a', at: null }] } }],
        new Date(0),
        'UTC',
      ),
    ),
    ...['<ul>', '</ul>', '<li>', '</li>', '<section class="happened">', '<section class="carry">'],
    ...['<p class="small">', '<div>', '</div>', '<div class="sides">'],
  ]);

  it('bring no tag, no address and nothing that turns text into a digest page or the copy of one’s words', () => {
    for (const { words, digest } of digests) {
      const kept = { words: words.map((text) => ({ channel: text, text })) };
      const name = words[0] ?? '';
      const pages = [
        digestAsHtml(digest, name),
        copyAsHtml([{ heading: name, kept }], new Date(0), 'UTC'),
      ];
      for (const page of pages) {
        const foreign = tagsOf(page).filter((tag) => !known.has(tag) && !tag.startsWith('<style'));
        expect(foreign.slice(0, 3)).toEqual([]);
        expect(page).not.toMatch(TURNING);
      }
    }
  });

  it('bring nothing that a terminal would obey into a digest on the command line', () => {
    for (const { digest } of digests) {
      const page = digestAsText(digest);
      expect([CONTROLS.exec(page.replaceAll('\n', '')), TURNING.exec(page)]).toEqual([null, null]);
    }
  });
});
