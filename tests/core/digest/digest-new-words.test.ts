import { describe, expect, it } from '@jest/globals';
import {
  assembleDigest,
  withEditedResponse,
  withoutResponse,
} from '../../../src/core/digest/digest.js';
import { findNewWords } from '../../../src/core/reading/new-words.js';
import { responsesOfWeek, type Said, weekOf } from '../../support/digest-weeks.js';

const PLAIN = [
  'The printer jams on Mondays.',
  'Reviews sat until Thursday again.',
  'I fixed the login form at last.',
  'The audit went quickly this time.',
];

/** Weeks of four people each; `last` are those of the last week, `before` of the one before it. */
function digestOf(number: number, last: readonly Said[], before: readonly Said[] = []) {
  const weeks = Array.from({ length: number - 1 }, (_, at) => at + 1);
  const earlier = weeks.flatMap((week) =>
    responsesOfWeek(week, [
      ...PLAIN.map((text, at) => ({ id: `w${week}-${at}`, by: `p${at}`, text })),
      ...(week === number - 1 ? before : []),
    ]),
  );
  const input = weekOf(last, { number, earlier, couldAnswer: 6 });
  const responses = [...earlier, ...input.responses];
  const newWords = findNewWords({ number, responses, names: input.memberNames ?? [] });
  return assembleDigest({ ...input, newWords });
}

const use = (id: string, by: string, text: string): Said => ({ id, by, text });
const A = use('a', 'p0', 'A quiet Friday saved my week.');
const B = use('b', 'p1', 'Could we keep the quiet Friday?');
const C = use('c', 'p2', 'My quiet Friday went to the audit.');
const newWords = (digest: ReturnType<typeof digestOf>) =>
  digest.happened.filter(({ kind }) => kind === 'words').map(({ text }) => text);

describe('words that a channel has begun to use', () => {
  it('are told once three people used them in two threads', () => {
    expect(newWords(digestOf(8, [B, C], [A]))).toEqual([
      'New words here: “quiet Friday”, each used by three of you or more.',
    ]);
  });

  it.each([
    ['before the seventh digest', digestOf(6, [B, C], [A])],
    ['of two people', digestOf(8, [B], [A])],
    ['in one thread', digestOf(8, [A, B, C])],
    ['of the cycle before only', digestOf(8, [use('x', 'p3', 'All calm.')], [A, B, C])],
    ['that were there before', digestOf(8, [use('x', 'p4', PLAIN[0] ?? ''), B], [A])],
  ])('are not told %s', (_name, digest) => {
    expect(newWords(digest)).toEqual([]);
  });

  it('are not told of private words', () => {
    expect(newWords(digestOf(8, [{ ...B, isPrivate: true }, C], [A]))).toEqual([]);
  });

  it('go with the words they rest on', () => {
    const digest = digestOf(8, [B, C], [A]);
    expect(newWords(withoutResponse(digest, 'a'))).toEqual([]);
    const edited = { id: 'a', text: 'A calm day saved my week.', version: 2 };
    expect(newWords(withEditedResponse(digest, edited))).toEqual([]);
  });
});
