import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { copyAsHtml } from '../../../src/core/copy/copy-html.js';
import { anyCharacter } from '../../support/any-character.js';

const AT = new Date('2026-03-04T09:00:00Z');
const pageOf = (text: string): string =>
  copyAsHtml(
    [
      {
        heading: text,
        kept: {
          settings: { mayBeQuoted: true, snoozedUntil: null },
          words: [{ channel: text, question: text, saidAt: AT, text }],
          wins: [],
          answersToChallenges: [{ solvedBefore: text, looked: { learned: text } }],
        },
      },
    ],
    AT,
    'Europe/Berlin',
  );

it('the copy of what is kept of a person reads as a page, each kind under its heading', () => {
  const page = pageOf('The handover at noon.');
  expect(page.match(/The handover at noon\./gu)).toHaveLength(6);
  for (const words of [
    '<h2>Your settings</h2>',
    '<dt>May be quoted</dt><dd>yes</dd>',
    '<h2>What you said</h2>',
    '<dd>4 March 2026, 10:00 (Europe/Berlin)</dd>',
    '<h2>Small wins you told</h2>\n<p class="small">Nothing.</p>',
  ]) {
    expect(page).toContain(words);
  }
});

it('the copy reads in German for who is spoken to in German, values of ours included, and leaves words of people alone', () => {
  const kept = {
    settings: { language: 'de', wantsReminder: false },
    words: [{ channel: 'open', source: 'private', text: 'not-sure' }],
    votes: [{ statement: 'agree', vote: 'not-sure', at: AT }],
  };
  const page = copyAsHtml([{ heading: null, kept }], AT, 'Europe/Berlin', 'de');
  for (const words of [
    '<html lang="de">',
    '<p class="when">Stand: 4. März 2026, 10:00 (Europe/Berlin)</p>',
    '<h2>Was du gesagt hast</h2>',
    '<dt>Kanal</dt><dd>open</dd>',
    '<dt>Wie gesagt</dt><dd>privat</dd>',
    '>not-sure</blockquote>',
    '>agree</blockquote>',
    '<dt>Stimme</dt><dd>nicht sicher</dd>',
    '<dt>Möchte einmal erinnert werden</dt><dd>nein</dd>',
  ]) {
    expect(page).toContain(words);
  }
});

it('nothing in it runs, loads or links, whatever people wrote', () => {
  const own = new Set(tagsIn(pageOf('plain')));
  const hostile = fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    '</blockquote><a href="javascript:x">',
    '<!-- ',
    ']]>',
    '\u202Eevil',
    '<!channel>',
    'https://evil.example/',
    '&lt;b&gt;',
    '</style><link rel=x>',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(hostile, fc.string({ unit: anyCharacter })), { maxLength: 6 }),
      (parts) => {
        const page = pageOf(parts.join(' '));
        expect(tagsIn(page).filter((tag) => !own.has(tag))).toEqual([]);
        expect(page).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
      },
    ),
    { numRuns: 40 },
  );
});

function tagsIn(page: string): readonly string[] {
  return [...page.matchAll(/<[^>]*>/gu)].map(([tag]) => tag);
}
