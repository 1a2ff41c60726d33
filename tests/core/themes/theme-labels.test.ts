import { describe, expect, it } from '@jest/globals';
import { readReplies } from '../../../src/core/reading/read-units.js';
import { weighTerms } from '../../../src/core/reading/term-weights.js';
import { createVectorOf } from '../../../src/core/reading/unit-vectors.js';
import { readTheme } from '../../../src/core/themes/theme-readings.js';
import { labelFor } from '../../../src/core/themes/theme-labels.js';
import { OPTIONS, readOnce, reply } from '../../support/analysis-replies.js';

/** The names of themes that are fit to be a heading, of replies by different people. */
function namesOf(...texts: readonly string[]): readonly string[] {
  const { themes } = readOnce(
    texts.map((text, at) => reply(at, `a${at}`, text, { question: null })),
  );
  return themes
    .filter(({ isShown, isLabelWeak }) => isShown && isLabelWeak !== true)
    .map(({ label }) => label);
}

describe('what a theme is called', () => {
  it.each([
    {
      rather: 'a phrase that two people wrote than one of its words',
      texts: [
        'The port feed broke again on Tuesday.',
        'Nobody owns the port feed at night.',
        'I fixed the port feed alone.',
      ],
      name: 'port feed',
    },
    {
      rather: 'a phrase with a kind of thing in it',
      texts: [
        'A weekly release is something I can promise.',
        'The weekly release cost three phone calls.',
        'I test for the weekly release on my own.',
      ],
      name: 'weekly release',
    },
    {
      rather: 'a phrase around a small word',
      texts: [
        'The handover to support got better.',
        'I miss a real handover to support.',
        'For me the handover to support is late.',
      ],
      name: 'handover to support',
    },
    {
      rather: 'two everyday nouns together',
      texts: [
        'Each of us keeps a parts list.',
        'One parts list for all of us would do.',
        'The parts list is out of date.',
      ],
      name: 'parts list',
    },
    {
      rather: 'a noun than the verb beside it',
      texts: [
        'We decide about the budget twice.',
        'They decide on the budget without us.',
        'Who decides on the budget?',
      ],
      name: 'budget',
    },
  ])('is $rather', ({ texts, name }) => {
    expect(namesOf(...texts)).toContain(name);
  });

  it.each([
    [
      'an act',
      ['We decide in the meeting.', 'Then we decide in the corridor.', 'They decide late.'],
    ],
    ['how people meet', ['No objections here.', 'Any objections?', 'No objections, moving on.']],
    [
      'a person spoken to',
      ['Thanks Orie, well put.', 'As Orie said.', 'I agree with what Orie said.'],
    ],
    [
      'a person agreed with',
      ['I agree with Orie on this.', 'Same as Orie for me.', 'Orie said it already.'],
    ],
  ])('is never %s', (_, texts) => {
    for (const name of namesOf(...texts)) {
      expect(name).not.toMatch(/decide|objection|orie/iu);
    }
  });

  it.each([
    {
      never: 'what somebody does, by its form alone',
      texts: [
        'The roadmap suffers when we keep presenting late.',
        'Presenting takes a day from the roadmap.',
      ],
      name: 'roadmap',
    },
    {
      never: 'a noun that needs another one',
      texts: ['The sandbox project gets no help.', 'Our sandbox project waits for a review.'],
      name: 'sandbox project',
    },
    {
      never: 'half of what belongs together',
      texts: ['I learned open source from the mentors.', 'The mentors teach open source well.'],
      name: 'open source',
    },
  ])('is never $never', ({ texts, name }) => {
    expect(namesOf(...texts)).toEqual([name]);
  });

  it('is not the name of anybody who writes there', () => {
    const texts = [
      'I asked Rose about the tide table.',
      'Rose knows the tide table.',
      'Rose drew the tide table.',
    ];
    const replies = texts.map((text, at) => reply(at, `a${at}`, text));
    const named = (names: readonly string[]) =>
      readOnce(replies, { names }).themes.map(({ label }) => label);

    expect(named(['Rose Okafor'])).toEqual(['tide table']);
    expect(JSON.stringify(named(['Rose Okafor']))).not.toMatch(/rose/iu);
  });

  it('stays while it holds for what is said, and changes with it, the theme being the same', () => {
    const weeks = [
      ['The tide table at the gate is wrong.', 'I never trust the tide table at the gate.'],
      ['The tide table at the gate is right.', 'My tide table at the gate works.'],
      ['The gate is stuck.', 'The gate needs a key.', 'The gate is ugly.'],
    ].map((texts, week) => texts.map((text, at) => reply(week * 200 + at, `a${at}`, text)));
    const units = readReplies(weeks.flat(), []).flatMap((read) => read.units);
    // Given as members, so that nothing here rests on how units are grouped.
    const named = (cycle: number, label: string) => {
      const members = units
        .map((unit) => ({ unit, cycle: weeks.findIndex((week) => week.includes(unit.reply)) + 1 }))
        .filter((member) => member.cycle <= cycle)
        .map(({ unit, cycle: saidIn }) => {
          const { replyId, start, end } = unit;
          return {
            unit,
            membership: { replyId, start, end, themeId: 't1', cycle: saidIn, score: 1 },
          };
        });
      const theme = { id: 't1', label, isLabelByPerson: false, firstCycle: 1, aliasOf: null };
      const weights = weighTerms(units);
      return readTheme(
        { theme, members },
        {
          cycle,
          options: OPTIONS,
          weights,
          vectorOf: createVectorOf(weights),
          peopleNamed: new Set(),
          taken: [],
          activePeople: 3,
          mainThemeOf: new Map(),
        },
      );
    };

    expect(named(1, '')?.label).toBe('tide table');
    expect(named(2, 'tide table')?.label).toBe('tide table');
    expect(named(3, 'tide table')).toMatchObject({ id: 't1', label: 'gate' });
    expect(named(3, 'tide table')?.foundHow).toContain('Called “tide table” before.');
  });

  it('belongs to one theme at a time', () => {
    const texts = [
      'The weekly release wakes me at night.',
      'A weekly release at night is too much for three of us.',
      'Testing before the weekly release takes all of Thursday.',
      'My testing for the release is never done by Thursday.',
      'The customers hear of a release from the newspaper.',
      'Two customers told me of our release before I knew.',
    ];
    const names = namesOf(...texts).map((name) => name.toLowerCase());

    for (const name of names) {
      expect(names.filter((other) => other.includes(name) || name.includes(other))).toEqual([name]);
    }
  });
});

/** Whether the words of a text are old. */
const NEVER: (text: string) => boolean = () => false;

describe('a name of one word', () => {
  /** What units of these texts, each by somebody else, are called; `taken` by other themes. */
  function nameOf(
    texts: readonly string[],
    {
      before = '',
      taken = [],
      isOld = NEVER,
    }: {
      readonly before?: string;
      readonly taken?: readonly (readonly string[])[];
      readonly isOld?: (text: string) => boolean;
    } = {},
  ): string {
    const replies = texts.map((text, at) => reply(at, `a${at}`, text, { question: null }));
    const units = readReplies(replies, []).flatMap((read) => read.units);
    const context = {
      weights: weighTerms(units),
      people: new Set<string>(),
      shareOf: (unit: { readonly reply: { readonly text: string } }) =>
        isOld(unit.reply.text) ? 0.5 : 1,
    };
    return labelFor(units, before, context, taken).text;
  }

  const REVIEWS = [
    'The reviews are slow on Fridays.',
    'My reviews wait for days.',
    'I never get my reviews back.',
    'We lack a checklist for reviews.',
    'Nobody wrote the checklist for our reviews.',
  ];

  it.each([
    { of: 'with what two people say beside it', texts: REVIEWS, name: 'checklist for reviews' },
    { of: 'alone where only one says more', texts: REVIEWS.slice(0, 4), name: 'reviews' },
    {
      of: 'alone where two say more, and most say other things of it',
      texts: [...REVIEWS, 'Your reviews are rude.', 'The reviews help.'],
      name: 'reviews',
    },
    {
      of: 'joined with what several say far from it',
      texts: [
        'The harbour stinks since they stopped to clean out the sewer.',
        'A sewer that leaks for weeks ends in our harbour.',
        'Who pays when the harbour closes because of the sewer?',
        'I swim in the harbour no more.',
        'I have my boat in the harbour.',
      ],
      name: 'harbour and sewer',
    },
    {
      of: 'in German with its nouns',
      texts: [
        'Die Übergabe am Freitag war schlecht.',
        'Unsere Übergabe dauert zu lange.',
        'Ohne Übergabe geht nichts.',
        'Bei der Übergabe an den Support fehlt mir Zeit.',
        'Die Übergabe an den Support macht keiner.',
      ],
      name: 'Übergabe an den Support',
    },
    {
      of: 'in French with what it is of',
      texts: [
        'La revue de code me bloque chaque vendredi.',
        'Une revue de code coûte une semaine.',
        'La revue ne dit pas pourquoi.',
        'Sans revue je fais des fautes.',
        'Notre revue arrive trop tard.',
      ],
      name: 'revue de code',
    },
    {
      of: 'as it is where words have no spaces between them',
      texts: [
        '会議が長い。',
        '会議の資料がない。',
        '会議の資料が遅い。',
        '会議が多い。',
        '会議は好き。',
      ],
      name: '会議',
    },
  ])('stands $of', ({ texts, name }) => {
    expect(nameOf(texts)).toBe(name);
  });

  it('takes nothing that is another theme’s name, and nothing that only was said before', () => {
    expect(nameOf(REVIEWS, { taken: [['checklist']] })).toBe('reviews');
    expect(nameOf(REVIEWS, { isOld: (text) => text.includes('checklist') })).toBe('reviews');
  });

  it('stays as it is while one of its words is said, and goes with the last', () => {
    const before = 'checklist for reviews';
    const onReviews = (text: string) => text.includes('checklist');

    expect(nameOf(REVIEWS, { before, isOld: onReviews })).toBe(before);
    expect(nameOf(REVIEWS.slice(0, 3), { before })).toBe('reviews');
    expect(nameOf(REVIEWS, { before: 'reviews' })).toBe('reviews');
  });
});
