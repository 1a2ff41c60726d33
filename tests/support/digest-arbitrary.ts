import fc from 'fast-check';

import type { CycleReading, Span } from '../../src/core/reading/analysis-model.js';
import { assembleDigest, type DigestInput } from '../../src/core/digest/digest.js';
import {
  EMPTY_READING,
  responsesOfWeek,
  type Said,
  tensionReading,
  themeReading,
  weekOf,
} from './digest-weeks.js';

/** Stands in every word of what may not be shown, and nowhere else. */
export const HIDDEN = 'zqhidden';

const HOSTILE = [
  '<!channel>',
  '<@U123>',
  '@here',
  '*bold*',
  '`code`',
  '</p><script>',
  '&amp;',
  '\u202E',
  '🙂',
  '日本語の文。',
  '…',
  '?',
  '“',
  '”',
];

/** A week of up to `peopleMax` replies with whatever an analysis might say of them, fit or not. */
export function digestInputs(repliesMax = 14): fc.Arbitrary<DigestInput> {
  return fc.array(lineArbitrary, { maxLength: repliesMax }).chain((lines) => {
    const said = lines.map(saidOf);
    return fc
      .record({
        reading: readingOf(said),
        number: fc.integer({ min: 1, max: 9 }),
        couldAnswer: fc.integer({ min: 0, max: 30 }),
        isSeason: fc.boolean(),
        wins: fc.array(fc.string({ maxLength: 400 }), { maxLength: 3 }),
        votedOn: said.length === 0 ? fc.constant(null) : fc.option(spanOf(said)),
      })
      .map(({ reading, number, couldAnswer, isSeason, wins, votedOn }) => {
        const week = weekOf(said, {
          number,
          couldAnswer,
          reading,
          earlier: responsesOfWeek(0, [
            { id: 'old', by: 'p0', text: 'An earlier word of the same kind.' },
          ]),
          statements: votedOn === null ? [] : [statementAt(votedOn, said)],
          wins: wins.map((text, place) => ({
            id: `w${place}`,
            channelId: 'channel-1',
            text,
            toldAt: new Date(0),
          })),
        });
        return isSeason ? endingSeason(week) : week;
      });
  });
}

/** The same week as the twelfth, after two that said the same. */
function endingSeason(week: DigestInput): DigestInput {
  const digests = [10, 11].map((number) => assembleDigest({ ...week, number }));
  return { ...week, number: 12, season: { digests, wins: week.wins, challenges: [] } };
}

function statementAt(
  { replyId: responseId, start, end }: Span,
  said: readonly Said[],
): NonNullable<DigestInput['statements']>[number] {
  const text = said.find(({ id }) => id === responseId)?.text.slice(start, end) ?? '';
  return {
    id: 's0',
    channelId: 'channel-1',
    threadId: 'thread-1',
    ...{ responseId, version: 1, start, end, text },
    shownIn: null,
    count: { agree: 0, differ: 0, unsure: 0 },
  };
}

interface Line {
  readonly author: number;
  readonly isShown: boolean;
  readonly isPrivate: boolean;
  readonly words: readonly string[];
}

const lineArbitrary: fc.Arbitrary<Line> = fc.record({
  author: fc.integer({ min: 0, max: 9 }),
  isShown: fc.boolean(),
  isPrivate: fc.boolean(),
  words: fc.array(
    fc.oneof(
      fc.constantFrom('handover', 'release', 'the', 'two', 'Why?', 'Stop.', 'then'),
      fc.constantFrom(...HOSTILE),
      fc.stringMatching(/^[a-z]{1,30}$/u),
    ),
    { minLength: 1, maxLength: 90 },
  ),
});

/** Every reply has a word of its own, so that a trace of it is surely found. */
export function ownWord(id: string): string {
  return `own${id}x`;
}

function saidOf({ author, isShown, isPrivate, words }: Line, place: number): Said {
  const id = `r${place}`;
  const own = [ownWord(id), ...words];
  const text = (isShown ? own : own.map((word) => `${HIDDEN}${word}`)).join(
    place % 3 === 0 ? ' ' : '. ',
  );
  return { id, by: `p${author}`, text, isPrivate, isQuotable: isShown };
}

function readingOf(said: readonly Said[]): fc.Arbitrary<CycleReading> {
  if (said.length === 0) return fc.constant(EMPTY_READING);
  const spans = fc.array(spanOf(said), { minLength: 1, maxLength: 5 });
  const name = fc
    .array(fc.constantFrom(...said.flatMap(({ text }) => text.split(' '))), {
      minLength: 1,
      maxLength: 3,
    })
    .map((words) => words.join(' '));
  const ids = fc.uniqueArray(fc.constantFrom(...said.map(({ id }) => id)), { minLength: 1 });
  const theme = fc
    .record({
      label: name,
      members: ids,
      quotes: spans,
      people: fc.integer({ min: 0, max: 9 }),
      status: fc.constantFrom('new', 'recurring', 'returning'),
    })
    .map(({ status, ...rest }) => ({ ...rest, status: status }));
  const tension = fc
    .array(spans, { minLength: 2, maxLength: 3 })
    .map((sides) =>
      sides.map((quotes) => ({ quotes, replyIds: quotes.map(({ replyId }) => replyId) })),
    );
  return fc
    .record({
      themes: fc.array(theme, { maxLength: 6 }),
      tensions: fc.array(tension, { maxLength: 3 }),
      closeGroups: fc.array(fc.record({ about: name, spans }), { maxLength: 3 }),
      filler: fc.subarray(said.map(({ id }) => id)),
      now: spanOf(said),
    })
    .map(({ themes, tensions, closeGroups, filler, now }) => ({
      ...EMPTY_READING,
      closeGroups,
      filler,
      themes: themes.map((parts, place) => themeReading({ id: `t${place}`, ...parts })),
      tensions: tensions.map((sides, place) => tensionReading({ id: `x${place}`, sides })),
      continuations: [
        { earlier: { replyId: 'old', start: 0, end: 10 }, now, earlierCycle: 0, score: 0.3 },
      ],
    }));
}

function spanOf(said: readonly Said[]): fc.Arbitrary<Span> {
  return fc
    .record({ line: fc.constantFrom(...said), from: fc.nat(), length: fc.nat({ max: 400 }) })
    .map(({ line, from, length }) => {
      const start = from % line.text.length;
      return { replyId: line.id, start, end: Math.min(line.text.length, start + length) };
    });
}
