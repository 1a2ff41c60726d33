import { describe, expect, it } from '@jest/globals';

import {
  assembleDigest,
  partsOfDigest,
  withoutQuotesOf,
  withoutResponse,
} from '../../../src/core/digest/digest.js';
import type { Digest } from '../../../src/core/digest/digest-model.js';
import { quotesOnPage } from '../../../src/core/digest/digest-evidence.js';
import {
  eightReplies,
  FOUR,
  fourInput,
  fourReplies,
  FULL,
  fullInput,
  fullWeek,
  twoReplies,
} from '../../support/digest-examples.js';
import {
  challengeOf,
  EMPTY_READING,
  responsesOfWeek,
  type Said,
  spanIn,
  tensionReading,
  themeReading,
  weekOf,
} from '../../support/digest-weeks.js';

const CHALLENGE = challengeOf();

const SIDES: readonly Said[] = [
  { id: 'a', by: 'ana', text: 'Freeze releases from Thursday on.' },
  { id: 'b', by: 'ben', text: 'Release every day, Friday too.' },
  { id: 'c', by: 'cem', text: 'I was away.' },
];

function inTension(over: Parameters<typeof weekOf>[1] = {}, said: readonly Said[] = SIDES) {
  const sides = [
    { replyIds: ['a'], quotes: [spanIn(said, 'a')] },
    { replyIds: ['b'], quotes: [spanIn(said, 'b')] },
  ];
  return weekOf(said, {
    reading: { ...EMPTY_READING, tensions: [tensionReading({ id: 'x1', sides })] },
    ...over,
  });
}

describe('the form of a digest', () => {
  it.each([
    ['quiet when nobody wrote', [], 'quiet'],
    ['one line when one person wrote, however often', ['ana', 'ana'], 'one-line'],
    ['small with two people', ['ana', 'ben'], 'small'],
    ['small with eight people and no themes', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], 'small'],
  ])('is %s', (_, authors, form) => {
    const said = authors.map((by, place) => ({
      id: `r${place}`,
      by,
      text: `Reply number ${place}`,
    }));

    expect(assembleDigest(weekOf(said)).form).toBe(form);
  });

  it('is full with two themes that hold, and small with one', () => {
    const { reading } = fullInput();
    const one = { ...reading, themes: reading.themes.slice(0, 1), tensions: [] };

    expect(assembleDigest(fullInput()).form).toBe('full');
    expect(assembleDigest({ ...fullInput(), reading: one }).form).toBe('small');
  });

  it('names no theme of one person, and none that the analysis holds back', () => {
    const themes = fullInput().reading.themes.map((theme, place) => ({
      ...theme,
      isShown: place !== 0,
      people: place === 1 ? 1 : theme.people,
      members: place === 1 ? ['c1'] : theme.members,
    }));
    const digest = assembleDigest({ ...fullInput(), reading: { ...fullInput().reading, themes } });

    expect(digest.themes).toEqual([]);
    expect(digest.form).toBe('small');
  });
});

describe('the headline', () => {
  it.each([
    [
      'two replies',
      twoReplies(),
      'Two of four answered “What took longer this week than it should have?” Here is what you said.',
    ],
    [
      'four, two of them close',
      fourReplies(),
      'Four of six answered “What took longer this week than it should have?” “Handover” came up twice.',
    ],
    [
      'eight, each of its own',
      eightReplies(),
      'Eight of nine answered “What took longer this week than it should have?” Here is what you said.',
    ],
    [
      'a full week',
      fullWeek(),
      'A small win: “support now writes the first three lines of every ticket”. Eight of nine spoke this week, of “releases, Friday”, “handover notes” and “two people on call”. Two views stand side by side.',
    ],
    [
      'nobody',
      assembleDigest(weekOf([])),
      'Nobody wrote in a thread this week. Late answers are welcome and count for the next digest.',
    ],
    [
      'one person',
      assembleDigest(weekOf(FOUR.slice(0, 1))),
      'One of six answered “What took longer this week than it should have?”',
    ],
  ])('says what came of earlier words, how many spoke and of what: %s', (_, digest, headline) => {
    expect(digest.headline).toBe(headline);
  });

  it('leaves out how many could answer where nobody knows it', () => {
    const digest = assembleDigest(weekOf(FOUR, { couldAnswer: 0 }));

    expect(digest.headline).toMatch(/^Four people answered/u);
  });

  it('says since when where a cycle is no week', () => {
    const toAt = new Date(Date.UTC(2026, 2, 30, 9));

    expect(assembleDigest(weekOf([], { toAt })).headline).toMatch(
      /^Nobody wrote in a thread since last time/u,
    );
  });
});

describe('voices', () => {
  it('reads back everybody once, also who says two things', () => {
    const said = [
      ...FOUR,
      { id: 'a2', by: 'ana', text: 'And the second thing is the noise in the room.' },
    ];
    const digest = assembleDigest(weekOf(said));

    expect(quotesOnPage(digest).map(({ responseId }) => responseId)).toEqual(['a1', 'b1', 'c1']);
  });

  it('hears who wrote much with what says most, whatever came first', () => {
    const said = [
      { id: 'a1', by: 'ana', text: 'Thanks Wayne, sorry that I was late, the call ran over.' },
      { id: 'a2', by: 'ana', text: 'The new gate drops parcels whenever the scanner is cold.' },
      ...FOUR.filter(({ by }) => by !== 'ana'),
    ];
    const ids = quotesOnPage(assembleDigest(weekOf(said))).map(({ responseId }) => responseId);

    expect(ids).toContain('a2');
    expect(ids).not.toContain('a1');
  });

  it('shows whole sentences as far as they fit and says when one was cut', () => {
    const endless = `${'word '.repeat(80)}end.`;
    const [long, short] = assembleDigest(
      weekOf([
        { id: 'l', by: 'ana', text: endless },
        {
          id: 's',
          by: 'ben',
          text: `Good point. The queue was full. ${'It went on and on like this. '.repeat(12)}`,
        },
      ]),
    ).voices;

    expect(long).toMatchObject({ goesOn: true });
    expect(endless.startsWith(`${long?.text ?? '?'} `)).toBe(true);
    expect(short?.text).toMatch(/^The queue was full\. .*like this\.$/u);
    expect(short?.goesOn).toBeUndefined();
  });

  it('counts those who may not be quoted, and does not repeat signs without words', () => {
    const said = [...FOUR, { id: 'e1', by: 'emil', text: '+1' }];
    const digest = assembleDigest(weekOf(said, { reading: { ...EMPTY_READING, filler: ['e1'] } }));

    expect(digest.counts).toMatchObject({ spoke: 5, could: 6 });
    expect(quotesOnPage(digest).map(({ responseId }) => responseId)).not.toContain('e1');
    expect(digest.unquoted).toEqual({ open: [], privateIds: ['d1'], onlyPrivately: 1 });
    expect(digest.about.leftOut).toContain(
      'Short signs such as “+1” or an emoji count as answers and are not repeated here.',
    );
  });

  it('quotes private words whose author said yes, without a link', () => {
    const said = [
      ...FOUR.slice(0, 2),
      {
        id: 'd1',
        by: 'dora',
        text: 'Quote me on this one please.',
        isPrivate: true,
        isQuotable: true,
      },
    ];
    const voice = assembleDigest(weekOf(said)).voices.find(({ responseId }) => responseId === 'd1');

    expect(voice).toMatchObject({ text: 'Quote me on this one please.', permalink: null });
  });

  it('links each quote to where it stands', () => {
    expect(twoReplies().voices[0]?.permalink).toBe(
      'https://team.slack.com/archives/C1/p1772614800000200?thread_ts=1772442000.000100&cid=C1',
    );
  });
});

describe('names made of what people wrote', () => {
  it('is replaced when one of its words stands only in private words', () => {
    const said = [...FULL, { id: 'p1', by: 'pia', text: 'Layoffs worry me.', isPrivate: true }];
    const { reading } = fullInput();
    const [first, ...rest] = reading.themes.map((theme, place) =>
      place === 0
        ? { ...theme, label: 'layoffs, Friday', foundHow: 'They share “layoffs”.' }
        : theme,
    );
    const digest = assembleDigest({
      ...fullInput(),
      responses: responsesOfWeek(6, said),
      reading: { ...reading, themes: first === undefined ? [] : [first, ...rest] },
    });

    expect(digest.themes[0]?.label).toBe('Release days go well when Emil …');
    expect(JSON.stringify(digest)).not.toMatch(/layoffs/iu);
  });

  it('is kept when a person gave it', () => {
    const { reading } = fullInput();
    const themes = reading.themes.map((theme) => ({
      ...theme,
      label: 'The Friday question',
      isLabelByPerson: true,
    }));

    expect(
      assembleDigest({ ...fullInput(), reading: { ...reading, themes } }).themes[0]?.label,
    ).toBe('The Friday question');
  });

  it('says only how many stand close where their common word may not be shown', () => {
    const reading = {
      ...fourInput().reading,
      closeGroups: [{ about: 'something', spans: [spanIn(FOUR, 'a1'), spanIn(FOUR, 'c1')] }],
    };

    expect(assembleDigest({ ...fourInput(), reading }).groups[0]?.sentence).toBe(
      'Two of you stand close to each other here',
    );
  });
});

describe('a tension', () => {
  it('begins with another side in each digest', () => {
    const first = (number: number) =>
      assembleDigest(inTension({ number })).tensions[0]?.sides[0]?.quotes[0].responseId;

    expect([1, 2, 3, 4].map(first)).toEqual(['b', 'a', 'b', 'a']);
  });

  it('is left out whole when a side may not be quoted', () => {
    const said = SIDES.map((line) => (line.id === 'b' ? { ...line, isQuotable: false } : line));
    const digest = assembleDigest(inTension({}, said));

    expect(digest.tensions).toEqual([]);
    expect(digest.voices.map(({ responseId }) => responseId)).toEqual(['a', 'c']);
  });

  it.each(['settled', 'quiet'] as const)('is not shown any more when it is %s', (status) => {
    const input = inTension();
    const tensions = input.reading.tensions.map((tension) => ({ ...tension, status }));

    expect(assembleDigest({ ...input, reading: { ...input.reading, tensions } }).tensions).toEqual(
      [],
    );
  });

  it('says since when it is open', () => {
    const earlier = responsesOfWeek(2, [{ id: 'z', by: 'ana', text: 'Freeze, please.' }]);
    const input = inTension({ number: 5, earlier });
    const tensions = input.reading.tensions.map((tension) => ({ ...tension, firstCycle: 2 }));

    expect(
      assembleDigest({ ...input, reading: { ...input.reading, tensions } }).tensions[0]?.age,
    ).toBe('since the week of 11 March, open for four weeks');
  });

  it('is carried as a question about both', () => {
    expect(assembleDigest(inTension()).carry).toEqual({
      text: 'You wrote “Release every day, Friday too” and “Freeze releases from Thursday on”: what would have to be true for both?',
      evidence: ['b', 'a'],
    });
  });
});

describe('you said → what happened', () => {
  it('is empty while there is nothing to tell', () => {
    expect(fourReplies().happened).toEqual([]);
  });

  it('tells wins, closed challenges, changed tensions, answers to the last question and talk on challenges, in that order', () => {
    const previous = assembleDigest(inTension());
    const tensions = inTension().reading.tensions.map((tension) => ({
      ...tension,
      status: 'held' as const,
    }));
    const said: readonly Said[] = [
      ...SIDES.map((line) => ({ ...line, id: `${line.id}2` })),
      { id: 'q', by: 'ana', text: 'Both hold when the build is quick.', threadKind: 'digest' },
      {
        id: 'k',
        by: 'ben',
        text: 'Sales owns it, I think.',
        threadKind: 'challenge',
        threadRootTs: '1772500000.000900',
      },
    ];
    const digest = assembleDigest(
      weekOf(said, {
        number: 2,
        previous,
        earlier: responsesOfWeek(1, SIDES),
        reading: { ...EMPTY_READING, tensions },
        wins: [
          {
            id: 'w',
            channelId: 'channel-1',
            text: 'The build takes four minutes',
            toldAt: new Date(0),
          },
        ],
        openChallenges: [CHALLENGE],
        challengesMoved: [
          {
            ...CHALLENGE,
            id: 'c2',
            title: 'Where the tests live',
            state: 'closed',
            outcomeText: 'Beside the code. It reads better.',
          },
        ],
      }),
    );

    expect(digest.happened.map(({ text }) => text)).toEqual([
      'A small win: “The build takes four minutes”.',
      'The challenge “Where the tests live” was closed. What came of it: “Beside the code. It reads better”.',
      '“Freeze releases from Thursday on” and “Release every day, Friday too”: held open, by choice.',
      'One of you took up the question from the last digest.',
      'One of you spoke on the challenge “Who owns the price list”.',
    ]);
    expect(digest.headline).toMatch(/^Three things came of earlier words\./u);
  });

  it('names the theme on which a view was added, until a word of its name is gone', () => {
    const week = fullInput();
    const [theme] = fullWeek().themes;
    const [seen = ''] = theme?.evidence ?? [];
    const digest = assembleDigest({
      ...week,
      previous: fullWeek(),
      responses: week.responses.map((response) =>
        response.id === seen
          ? { ...response, source: 'box' as const, threadKind: 'digest' as const }
          : response,
      ),
    });
    const views = ({ happened }: Digest) =>
      happened.filter(({ kind }) => kind === 'theme').map(({ text }) => text);
    const holders = new Set(theme?.labelWords?.flatMap(({ heldBy }) => heldBy));

    expect(views(digest)).toEqual([
      `One of you saw “${theme?.label ?? ''}” differently and added a view.`,
    ]);
    expect(holders.size).toBeGreaterThan(0);
    expect(views([...holders].reduce(withoutQuotesOf, digest))).toEqual([
      'One of you saw the last digest differently and added a view.',
    ]);
  });

  it('tells several added views in one line, and a theme by name only while a view on it stands', () => {
    const week = fullInput();
    const [theme] = fullWeek().themes;
    const [seen = ''] = theme?.evidence ?? [];
    const other = week.responses.find(({ id }) =>
      fullWeek().themes.every(({ evidence }) => !evidence.includes(id)),
    );
    const digest = assembleDigest({
      ...week,
      previous: fullWeek(),
      responses: week.responses.map((response) =>
        [seen, other?.id].includes(response.id)
          ? { ...response, source: 'box' as const, threadKind: 'digest' as const }
          : response,
      ),
    });
    const views = ({ happened }: Digest) =>
      happened.filter(({ kind }) => kind === 'theme').map(({ text }) => text);

    expect(views(digest)).toEqual([
      `Two of you saw “${theme?.label ?? ''}” and more of the last digest differently and added a view.`,
    ]);
    for (const gone of [seen, other?.id ?? '']) {
      expect(views(withoutResponse(digest, gone))).toEqual([
        'One of you saw the last digest differently and added a view.',
      ]);
    }
  });

  it('says nothing of a tension whose words may no longer be shown', () => {
    const previous = assembleDigest(inTension());
    const tensions = inTension().reading.tensions.map((tension) => ({
      ...tension,
      status: 'held' as const,
    }));
    const earlier = responsesOfWeek(
      1,
      SIDES.map((line) => ({ ...line, isQuotable: line.id !== 'a' })),
    );
    const digest = assembleDigest(
      weekOf([], { number: 2, previous, earlier, reading: { ...EMPTY_READING, tensions } }),
    );

    expect(digest.happened).toEqual([]);
  });
});

describe('the question to carry', () => {
  it.each([
    [
      'what one of you asked, with what it is about',
      eightReplies(),
      'One of you asked: “Finding out who decides on the logo sizes. Is that us, or is it marketing?” What would you answer?',
    ],
    ['what two of you share', fourReplies(), 'Where do the rest of you meet “handover”?'],
    [
      'two voices, when nothing else holds',
      twoReplies(),
      'You wrote “Getting the test data for the invoice change” and “Reviews. Nothing wrong with them, they just sat until Thursday”. What, if anything, connects the two?',
    ],
  ])('is made of %s', (_, digest, text) => {
    expect(digest.carry?.text).toBe(text);
  });

  it('is none where one person spoke', () => {
    expect(assembleDigest(weekOf(FOUR.slice(0, 1))).carry).toBeNull();
  });
});

describe('a link over weeks', () => {
  it('names the day and both ends', () => {
    expect(fullWeek().link).toMatchObject({
      earlierDay: '18 March',
      earlierDigest: 3,
      earlier: { text: 'I miss talking to customers.' },
      now: { responseId: 'g1' },
    });
  });

  it('is not asked when one end may not be shown', () => {
    const earlier = responsesOfWeek(3, [
      { id: 'z2', by: 'gus', text: 'I miss talking to customers.', isQuotable: false },
    ]);

    expect(assembleDigest({ ...fullInput(), earlier }).link).toBeNull();
  });

  it('is not asked of a sentence that goes on from one before it, and cannot be read alone', () => {
    const earlier = responsesOfWeek(3, [
      { id: 'z2', by: 'gus', text: 'And talking with a customer.' },
    ]);

    expect(assembleDigest({ ...fullInput(), earlier }).link).toBeNull();
  });
});

describe('the thread of a digest', () => {
  it.each([
    ['no message when all is said on top', fourReplies(), 0],
    ['one message for asks and details', fullWeek(), 1],
    ['no message in a quiet week', assembleDigest(weekOf([])), 0],
  ])('has %s', (_, digest, parts) => {
    expect(partsOfDigest(digest)).toBe(parts);
  });

  it('takes the voices that find no room on top', () => {
    const said = Array.from({ length: 30 }, (__, place) => ({
      id: `r${String(place).padStart(2, '0')}`,
      by: `p${place}`,
      text: `Voice ${place} says a few plain words about its own week and nothing else.`,
    }));
    const digest = assembleDigest(weekOf(said, { couldAnswer: 40 }));

    expect(digest.voices.length + digest.moreVoices.length).toBe(28);
    expect(digest.about.leftOut).toContain(
      'Not every voice had room here; the threads hold them all.',
    );
    expect(partsOfDigest(digest)).toBe(1);
  });
});

it('counts people over four digests only where more spoke than now', () => {
  const said = FULL.slice(2, 6);
  const themes = [
    themeReading({
      id: 't1',
      label: 'handover notes',
      members: ['c1', 'd1'],
      people: 2,
      quotes: [spanIn(said, 'c1')],
      status: 'recurring',
      firstCycle: 2,
    }),
    themeReading({
      id: 't2',
      label: 'releases',
      members: ['e1', 'f1'],
      people: 5,
      quotes: [spanIn(said, 'e1')],
      status: 'returning',
      firstCycle: 1,
    }),
  ];
  const digest = assembleDigest(weekOf(said, { number: 7, reading: { ...EMPTY_READING, themes } }));

  expect(digest.themes.map(({ sentence }) => sentence)).toEqual([
    'Two of you spoke of this. Heard since digest 2.',
    'Two of you spoke of this, five over the last four digests. Heard since digest 1, with a pause.',
  ]);
});

it.each([
  [2, 'Two of you spoke of this.'],
  [3, 'Five of you spoke of this.'],
])(
  'counts %i people who spoke privately of a theme only where they are three',
  (privately, sentence) => {
    const open = FULL.slice(2, 6);
    const quiet = Array.from({ length: privately }, (_, place) => ({
      id: `p${place}`,
      by: `q${place}`,
      text: 'The notes again.',
      isPrivate: true,
    }));
    const members = ['c1', 'd1', ...quiet.map(({ id }) => id)];
    const themes = [
      themeReading({
        id: 't1',
        label: 'handover notes',
        members,
        people: 2,
        quotes: [spanIn(open, 'c1')],
      }),
      themeReading({
        id: 't2',
        label: 'releases',
        members: ['e1', 'f1'],
        people: 2,
        quotes: [spanIn(open, 'e1')],
      }),
    ];
    const digest = assembleDigest(
      weekOf([...open, ...quiet], { reading: { ...EMPTY_READING, themes } }),
    );

    expect(digest.themes[0]?.sentence).toBe(sentence);
    expect(withoutResponse(digest, 'p0').themes[0]?.sentence).toBe('Two of you spoke of this.');
  },
);
