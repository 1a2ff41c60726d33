import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EMPTY_MEMORY, type Reply } from '../../../src/core/reading/analysis-model.js';
import { readCycle } from '../../../src/core/reading/read-cycle.js';
import {
  OPTIONS,
  readInTurn,
  readOnce,
  reply,
  shownSpans,
  wordsAt,
} from '../../support/analysis-replies.js';
import { anyCharacter } from '../../support/any-character.js';

const WEEK_ONE: readonly Reply[] = [
  reply(1, 'ana', 'The handover on Friday was messy; nobody knew which tickets were open.'),
  reply(2, 'ben', 'I never know who does the handover when Ana is away.'),
  reply(3, 'cy', 'Builds. The CI queue takes forty minutes and I lose my thread.'),
  reply(4, 'dee', 'Torn between answering support quickly and finishing the migration.'),
  reply(5, 'eli', '+1'),
  reply(6, 'fay', 'I disagree, the handover was fine for me.'),
];
const WEEK_TWO: readonly Reply[] = [
  reply(170, 'ana', 'We wrote a handover note and it helped.'),
  reply(171, 'cy', 'The CI queue is shorter since we split the tests.'),
  reply(172, 'gus', '👍'),
];

const anyText = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        'the handover',
        'release notes',
        'I disagree',
        'but',
        'torn between',
        'and',
        '+1',
        'https://a.example/x',
        '```code```',
        ':tada:',
        '会議が多い',
        'Übergabe',
        '\u202E',
        '.',
        '?',
        '\n',
        'customers',
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join(' ')),
);
const anyReplies = fc
  .array(fc.record({ text: anyText, author: fc.nat(5), isPrivate: fc.boolean() }), {
    maxLength: 25,
  })
  .map((rows) =>
    rows.map(({ text, author, isPrivate }, at) => reply(at, `a${author}`, text, { isPrivate })),
  );

describe('reading a cycle', () => {
  it('finds what two people speak of and names it in their words', () => {
    const [theme] = readOnce(WEEK_ONE).themes;
    expect(theme).toMatchObject({ label: 'handover', people: 3, isShown: true, status: 'new' });
    expect(theme?.members).toEqual(['r0001', 'r0002', 'r0006']);
  });

  it('keeps the theme and its name in the next cycle', () => {
    const { readings } = readInTurn([WEEK_ONE, WEEK_TWO]);
    expect(readings[1]?.themes[0]).toMatchObject({
      id: readings[0]?.themes[0]?.id,
      label: 'handover',
      status: 'recurring',
      cyclesSeen: 2,
    });
  });

  it('lists a silent theme as fading for four cycles and then no more, and as returning after three', () => {
    const about = WEEK_ONE.slice(0, 2);
    const other = (place: number) => [reply(place, 'cy', 'Printers jam in the basement corridor.')];
    const { readings } = readInTurn([
      about,
      other(200),
      other(400),
      other(600),
      other(800),
      other(1000),
    ]);
    const statuses = readings.map(({ themes }) => themes.find(({ id }) => id === 't1')?.status);
    expect(statuses).toEqual(['new', 'fading', 'fading', 'fading', 'fading', undefined]);
    const back = readInTurn([
      about,
      other(200),
      other(400),
      other(600),
      [reply(800, 'ana', 'The handover again was messy.')],
    ]);
    expect(back.readings[4]?.themes.find(({ id }) => id === 't1')?.status).toBe('returning');
  });

  it('offers a later reply as going on with an earlier one', () => {
    const { readings } = readInTurn([WEEK_ONE, WEEK_TWO]);
    const [found] = readings[1]?.continuations ?? [];
    expect(found).toMatchObject({
      earlier: { replyId: 'r0003' },
      now: { replyId: 'r0171' },
      earlierCycle: 1,
    });
  });

  it('gives the same bytes for the same replies in any order', () => {
    fc.assert(
      fc.property(anyReplies, fc.infiniteStream(fc.nat()), (replies, keys) => {
        const shuffled = replies
          .map((one) => ({ one, key: Number(keys.next().value) }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => ({ ...one }));
        expect(JSON.stringify(readOnce(shuffled))).toBe(JSON.stringify(readOnce(replies)));
      }),
      { numRuns: 60 },
    );
  });

  it('says the same whatever ids the replies carry, also of what was said at one instant', () => {
    fc.assert(
      fc.property(anyReplies, fc.infiniteStream(fc.nat()), (replies, keys) => {
        const atOnce = replies.map((one) => ({ ...one, saidAt: replies[0]?.saidAt ?? one.saidAt }));
        const renamed = atOnce.map((one, at) => ({ ...one, id: `${keys.next().value} ${at}` }));
        const said = (read: readonly Reply[]) => {
          const reading = readOnce(read);
          return [
            reading.themes.map(({ label, people, foundHow }) => [label, people, foundHow]),
            shownSpans(reading).map((span) => wordsAt(span, read)),
          ];
        };
        expect(said(renamed)).toEqual(said(atOnce));
      }),
      { numRuns: 40 },
    );
  });

  it('shows only verbatim, open words of at most 240 characters, one an author, and only ids it was given', () => {
    fc.assert(
      fc.property(anyReplies, (replies) => {
        const reading = readOnce(replies);
        const byId = new Map(replies.map((one) => [one.id, one]));
        for (const span of shownSpans(reading)) {
          const words = wordsAt(span, replies);
          expect(words.trim()).not.toBe('');
          expect(words.length).toBeLessThanOrEqual(240);
          expect(byId.get(span.replyId)?.isPrivate).toBe(false);
        }
        for (const { quotes } of reading.themes) {
          const authors = quotes.map(({ replyId }) => byId.get(replyId)?.authorId);
          expect(new Set(authors).size).toBe(authors.length);
        }
        const themed = reading.themes.flatMap(({ main }) => main);
        expect([...themed, ...reading.unthemed].toSorted()).toEqual([...byId.keys()].toSorted());
        for (const { evidence } of reading.tensions) {
          for (const { replyIds } of evidence)
            expect(replyIds.every((id) => byId.has(id))).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('shows no theme of one person, however much is written', () => {
    const all = Array.from({ length: 40 }, (_, at) =>
      reply(at, 'ana', `The handover number ${at} was messy.`),
    );
    expect(readOnce(all).themes.filter(({ isShown }) => isShown)).toEqual([]);
    expect(readOnce(all).closeGroups).toEqual([]);
  });

  it('makes no theme of filler, emoji, links or code', () => {
    const filler = [
      '+1',
      'n/a',
      'same here',
      '👍👍',
      ':tada:',
      'https://a.example/b',
      '```let x = 1```',
      'None.',
      'idk',
      '',
    ];
    const all = filler.flatMap((text, at) => [reply(at, 'ana', text), reply(at + 20, 'ben', text)]);
    const reading = readOnce(all);
    expect(reading.themes).toEqual([]);
    expect(reading.filler).toHaveLength(all.length);
  });

  it('does not make a theme of the words of the question', () => {
    const all = [
      reply(1, 'ana', 'What slowed me down this week was the printer.'),
      reply(2, 'ben', 'What slowed me down this week was a cold.'),
    ];
    expect(readOnce(all).themes.filter(({ isShown }) => isShown)).toEqual([]);
    expect(readOnce(all).closeGroups).toEqual([]);
  });

  it('reads the same sentence 500 times as one theme', () => {
    const all = Array.from({ length: 500 }, (_, at) =>
      reply(at, `a${at % 9}`, 'The printer in the hall jams.'),
    );
    const { themes } = readOnce(all);
    expect(themes).toHaveLength(1);
    expect(themes[0]?.members).toHaveLength(500);
  });

  it('reads a text of 100,000 characters and hostile control characters', () => {
    const long = 'printer \u0000\u202E'.repeat(10_000);
    const reading = readOnce([reply(1, 'ana', long), reply(2, 'ben', 'The printer jams.')]);
    expect(reading.themes.length).toBeGreaterThan(0);
  });

  it('reads three replies of 30,000 characters without a space or a full stop in bounded time', () => {
    const long = Array.from({ length: 30_000 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * 7919) % 400)),
    ).join('');
    const startedAt = performance.now();
    const { themes } = readOnce(['ana', 'ben', 'cy'].map((author, at) => reply(at, author, long)));
    // It takes a few seconds; reading all of a text again for each of its words took hours.
    expect(performance.now() - startedAt).toBeLessThan(40_000);
    expect(themes.length).toBeGreaterThan(0);
  }, 120_000);

  it('shows private words nowhere and lets them carry a theme only from three people on', () => {
    const privately = (place: number, author: string) =>
      reply(place, author, 'The printer in the hall jams.', { isPrivate: true });
    const two = readOnce([
      privately(1, 'ana'),
      privately(2, 'ben'),
      reply(3, 'cy', 'The printer jams.'),
    ]);
    expect(two.themes.filter(({ isShown }) => isShown)).toEqual([]);
    expect(two.themes[0]?.people).toBe(1);
    const three = readOnce([
      privately(1, 'ana'),
      privately(2, 'ben'),
      privately(4, 'dee'),
      reply(3, 'cy', 'The printer jams.'),
    ]);
    expect(three.themes[0]?.people).toBe(4);
    expect(shownSpans(three).map(({ replyId }) => replyId)).not.toContain('r0001');
  });

  it('lets a theme go when its words are gone', () => {
    const first = readCycle(
      EMPTY_MEMORY,
      { cycle: 1, replies: WEEK_ONE, earlier: [], votes: [] },
      OPTIONS,
    );
    const next = readCycle(
      first.memory,
      { cycle: 2, replies: WEEK_TWO, earlier: [], votes: [] },
      OPTIONS,
    );
    expect(next.reading.themes.every(({ firstCycle }) => firstCycle === 2)).toBe(true);
    expect(next.reading.tensions).toEqual([]);
  });
});

describe('which replies stand close to each other', () => {
  it.each([
    ['I was really surprised how good it went.', 'The good news came really late.'],
    ['Last week was long.', 'It took me a week to get an answer.'],
    ['People were kind.', 'Some people left early.'],
  ])('says nothing of "%s" and "%s"', (a, b) => {
    const reading = readOnce([reply(1, 'ana', a), reply(2, 'ben', b)]);
    expect(reading.closeGroups).toEqual([]);
    expect(reading.themes.filter(({ isShown }) => isShown)).toEqual([]);
  });

  it.each([
    ['I want to keep our Friday demo.', 'Demo on Fridays is the best part.', 'demo'],
    ['Waiting for reviews, mostly.', 'Reviews take ages since Tom left.', 'reviews'],
    [
      'Die Übergabe am Freitag war chaotisch.',
      'Mir fehlte bei der Übergabe die Liste.',
      'Übergabe',
    ],
    ['La entrega del viernes fue un caos.', 'Nadie sabía quién hacía la entrega.', 'entrega'],
    [
      'La livraison de vendredi était un chaos.',
      'Personne ne savait qui faisait la livraison.',
      'livraison',
    ],
    ['会議が多すぎて集中できませんでした。', '会議の準備に時間がかかりました。', '会議'],
    ['В пятницу передача была хаотичной.', 'Никто не знал, кто делает передачу.', 'передача'],
  ])('sees "%s" and "%s" speak of the same', (a, b, about) => {
    const [group] = readOnce([reply(1, 'ana', a), reply(2, 'ben', b)]).closeGroups;
    expect(group?.about.replace(/^the /, '')).toBe(about);
  });
});
