import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assembleDigest } from '../../../src/core/digest/digest.js';
import {
  answersInWords,
  lookAgainAt,
  stateFrom,
  type TensionAnswer,
  type TensionAnswers,
} from '../../../src/core/tensions/tension-answers.js';
import {
  cycleStart,
  EMPTY_READING,
  responsesOfWeek,
  type Said,
  spanIn,
  tensionReading,
  weekOf,
} from '../../support/digest-weeks.js';

const NOBODY: TensionAnswers = {
  tensionId: 'x1',
  state: null,
  right: 0,
  stillOpen: 0,
  reframed: 0,
  settled: 0,
  firstRightAt: null,
  firstStillOpenAt: null,
  lastStillOpenAt: null,
  firstReframedAt: null,
  firstSettledAt: null,
};
const hours = (count: number): Date => new Date(cycleStart(2).getTime() + count * 3_600_000);

describe('the state that people make', () => {
  it.each<[readonly TensionAnswer[], boolean, string | null]>([
    [[], false, null],
    [[], true, 'named'],
    [['right'], false, 'named'],
    [['right', 'still-open', 'right'], false, 'held'],
    [['still-open'], true, 'held'],
    [['settled', 'still-open', 'settled'], true, 'held'],
    [['settled', 'right'], true, 'settled'],
    [['settled', 'reframed'], false, 'reframed'],
  ])('of %j is held before named (named in words: %s)', (acts, isNamed, state) => {
    expect(stateFrom(acts, isNamed)).toBe(state);
  });

  it('is the same in whatever order they said it', () => {
    const acts = fc.array(
      fc.constantFrom<TensionAnswer>('right', 'still-open', 'reframed', 'settled'),
    );
    fc.assert(
      fc.property(acts, (said) => {
        expect(stateFrom([...said].reverse(), false)).toBe(stateFrom(said, false));
      }),
    );
  });

  it('is looked at again six weeks after the last who holds it', () => {
    const held = { ...NOBODY, state: 'held', stillOpen: 1, lastStillOpenAt: hours(1) } as const;
    expect(lookAgainAt(held)).toEqual(new Date(hours(1).getTime() + 42 * 86_400_000));
    expect(lookAgainAt({ ...held, state: 'named' })).toBeNull();
  });

  it.each([
    [0, 0, ''],
    [1, 0, 'One of you says that’s right.'],
    [2, 1, 'Two of you say that’s right; one of you says it is still open, and that’s fine.'],
  ])('is told by numbers: %d and %d', (right, stillOpen, words) => {
    expect(answersInWords({ right, stillOpen })).toBe(words);
  });
});

describe('a digest after people spoke of a tension', () => {
  const SAID: readonly Said[] = [
    { id: 'a', by: 'ana', text: 'Freeze releases from Thursday on.' },
    { id: 'b', by: 'ben', text: 'Release every day, Friday too.' },
  ];
  const NOW: readonly Said[] = [
    { id: 'c', by: 'cem', text: 'The week was calm.' },
    { id: 'd', by: 'dora', text: 'I read the old log.' },
  ];
  const sides = ['a', 'b'].map((id) => ({ replyIds: [id], quotes: [spanIn(SAID, id)] }));
  const digestWith = (
    status: 'emerging' | 'named' | 'held' | 'settled' | 'reframed' | 'quiet',
    answers: Partial<TensionAnswers>,
    over: Partial<Parameters<typeof tensionReading>[0]> = {},
    before: Parameters<typeof weekOf>[1] = {},
  ) =>
    assembleDigest(
      weekOf(NOW, {
        number: 2,
        earlier: responsesOfWeek(1, SAID),
        reading: {
          ...EMPTY_READING,
          cycle: 2,
          tensions: [tensionReading({ id: 'x1', sides, status, ...over })],
        },
        tensionAnswers: [{ ...NOBODY, ...answers }],
        ...before,
      }),
    );
  const told = (digest: ReturnType<typeof digestWith>) =>
    digest.happened.filter(({ kind }) => kind === 'tension').map(({ text }) => text);
  const named = { state: 'named', right: 2, firstRightAt: hours(5) } as const;
  const held = {
    state: 'held',
    stillOpen: 1,
    firstStillOpenAt: hours(5),
    lastStillOpenAt: hours(5),
  } as const;

  it('tells how many named it, and links to a side', () => {
    const digest = digestWith('named', named);
    expect(told(digest)).toEqual([
      expect.stringMatching(/^“.+” and “.+”: named as a tension here, by two of you\.$/u),
    ]);
    expect(digest.happened[0]?.permalink).toMatch(/^https:/u);
    expect(digest.tensions[0]?.answers).toEqual({ right: 2, stillOpen: 0 });
  });

  it('tells it once, and not when it was named in words of their own', () => {
    expect(told(digestWith('named', { ...named, firstRightAt: hours(-5) }))).toEqual([]);
    const evidence = [{ kind: 'named' as const, replyIds: ['a', 'b'], cycle: 1 }];
    expect(told(digestWith('named', named, { evidence }))).toEqual([]);
    expect(told(digestWith('emerging', NOBODY))).toEqual([]);
  });

  it('lets one that is held rest, until something is said to it or its day comes', () => {
    expect(digestWith('held', held).tensions).toEqual([]);
    expect(told(digestWith('held', held))).toHaveLength(1);
    expect(digestWith('held', held, { lastEvidenceCycle: 2 }).tensions).toHaveLength(1);
    const long = new Date(hours(0).getTime() - 43 * 86_400_000);
    const before = { ...held, firstStillOpenAt: long, lastStillOpenAt: long };
    expect(digestWith('held', before).tensions).toMatchObject([
      { status: 'held', asks: 'look-again' },
    ]);
  });

  it.each(['settled', 'reframed'] as const)('tells how many say that it is %s', (state) => {
    const first = state === 'settled' ? 'firstSettledAt' : 'firstReframedAt';
    const digest = digestWith(state, { state, [state]: 2, [first]: hours(5) });
    expect(told(digest)).toEqual([expect.stringContaining(', by two of you.')]);
    expect(digest.tensions).toHaveLength(state === 'settled' ? 0 : 1);
  });

  it.each([
    ['quiet', -2, 1],
    ['named', -2, 1],
    ['quiet', -5, 1],
    ['named', -5, 1],
    ['quiet', -1, 0],
  ] as const)(
    'asks where a %s one went, in the first digest with room, when nothing was said to it for four (last in %d)',
    (status, lastEvidenceCycle, count) => {
      const { tensions } = digestWith(status, {}, { lastEvidenceCycle });
      expect(tensions.filter(({ asks }) => asks === 'gone-or-underground')).toHaveLength(count);
    },
  );

  it.each(['quiet', 'named', 'emerging'] as const)(
    'does not ask a second time where a %s one went, and shows it no more until something is said to it',
    (status) => {
      const askedBefore = [{ tensionId: 'x1', asks: 'gone-or-underground' }] as const;
      const left = { lastEvidenceCycle: -4 };
      expect(digestWith(status, {}, left, { askedBefore }).tensions).toEqual([]);
      const again = digestWith(status === 'quiet' ? 'emerging' : status, {}, {}, { askedBefore });
      expect(again.tensions).toHaveLength(1);
    },
  );

  it('asks once how one is that was to be looked at again, and lets it rest where nobody answers', () => {
    const ago = (days: number) => {
      const at = new Date(hours(0).getTime() - days * 86_400_000);
      return { ...held, firstStillOpenAt: at, lastStillOpenAt: at };
    };
    const askedBefore = [{ tensionId: 'x1', asks: 'look-again' }] as const;
    expect(digestWith('held', ago(43)).tensions).toMatchObject([{ asks: 'look-again' }]);
    expect(digestWith('held', ago(50), {}, { askedBefore }).tensions).toEqual([]);
    expect(digestWith('held', ago(100)).tensions).toEqual([]);
  });
});
