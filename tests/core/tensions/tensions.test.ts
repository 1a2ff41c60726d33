import { describe, expect, it } from '@jest/globals';
import type { Reply } from '../../../src/core/reading/analysis-model.js';
import { readInTurn, readOnce, reply, wordsAt } from '../../support/analysis-replies.js';

function sidesOf(replies: readonly Reply[]): readonly (readonly string[])[][] {
  return readOnce(replies)
    .tensions.filter(({ isShown }) => isShown)
    .map(({ sides }) => sides.map(({ quotes }) => quotes.map((span) => wordsAt(span, replies))));
}

describe('a dilemma that one person names', () => {
  it.each([
    [
      'I feel torn between answering support and finishing the migration.',
      'answering support',
      'finishing the migration',
    ],
    [
      'On the one hand I like the quiet. On the other hand I miss the talk.',
      'I like the quiet',
      'I miss the talk',
    ],
    ["We can't have both speed and care.", 'speed', 'care'],
    [
      'We want quick decisions, but we also want everybody heard.',
      'quick decisions',
      'everybody heard',
    ],
    ['New features come at the expense of the old bugs.', 'New features', 'the old bugs'],
    ['Ich bin hin- und hergerissen zwischen Tempo und Sorgfalt.', 'Tempo', 'Sorgfalt'],
    [
      "D'un côté j'aime le calme, de l'autre les collègues me manquent.",
      "j'aime le calme",
      'les collègues me manquent',
    ],
    [
      'Por un lado me gusta la calma, por otro lado extraño a la gente.',
      'me gusta la calma',
      'extraño a la gente',
    ],
    [
      'С одной стороны мне нравится тишина, с другой стороны я скучаю по людям.',
      'мне нравится тишина',
      'я скучаю по людям',
    ],
    [
      'Bir yandan sessizliği seviyorum, diğer yandan insanları özlüyorum.',
      'sessizliği seviyorum',
      'insanları özlüyorum',
    ],
  ])('has both sides of "%s"', (text, a, b) => {
    expect(sidesOf([reply(1, 'ana', text)])).toEqual([[[a], [b]]]);
  });

  it.each([
    'We used to be torn between speed and care.',
    'There is no tension between speed and care.',
    'The article says there is a tension between speed and care.',
    'My manager feels torn between speed and care.',
    'Torn between cake and more cake 😂',
    'The bridge between sales and support is new.',
    'The week was awful and I hate the printer.',
    'I love mornings. Evenings are terrible.',
  ])('is not heard in "%s"', (text) => {
    expect(sidesOf([reply(1, 'ana', text)])).toEqual([]);
  });
});

describe('a reply that disagrees', () => {
  const said = reply(1, 'ana', 'The handover on Friday was messy for all of us.');

  it.each([
    'I disagree, the handover worked for me.',
    'I see it differently: the handover is the calmest part of my week.',
    "I don't agree. The handover was quick.",
    'On the contrary, the handover was quick.',
  ])('stands against the one it answers: "%s"', (text) => {
    const reading = readOnce([said, reply(2, 'ben', text)]);
    expect(reading.tensions).toHaveLength(1);
    expect(reading.tensions[0]?.sides.map(({ replyIds }) => replyIds)).toEqual([
      ['r0001'],
      ['r0002'],
    ]);
  });

  it.each([
    'I agree, but the notes were missing too.',
    "I don't disagree, the handover was messy.",
    'Tom said he disagrees about the handover.',
    'Oh sure, I totally disagree 🙄',
    'I used to disagree about the handover.',
    'I disagree with the new parking rules.',
    'The handover was great for me.',
  ])('is not seen in "%s"', (text) => {
    expect(sidesOf([said, reply(2, 'ben', text)])).toEqual([]);
  });

  it('needs somebody else', () => {
    expect(sidesOf([said, reply(2, 'ana', 'I disagree, the handover worked.')])).toEqual([]);
  });

  it('gathers a third voice on the side it takes', () => {
    const replies = [
      said,
      reply(2, 'ben', 'I disagree, the handover worked for me.'),
      reply(3, 'cy', 'I see it differently too: the handover was calm.'),
    ];
    const { tensions } = readOnce(replies);
    expect(tensions).toHaveLength(1);
  });

  it('is told without the words that mark one side as the one that objects', () => {
    const against = reply(2, 'ben', 'I see it differently: the handover is my calmest hour.');
    expect(sidesOf([said, against])).toEqual([
      [['The handover on Friday was messy for all of us.'], ['the handover is my calmest hour.']],
    ]);
  });

  it('answers the reply just before it, not an older one that happens to name the same person', () => {
    const replies = [
      reply(1, 'dee', 'A short one with Ruth. Her phone rang at seven.'),
      reply(2, 'cy', 'The crane is planned by us. A fixed weekly release is what I can promise.'),
      reply(
        3,
        'ben',
        'I see it differently: it went out because it was Thursday. The weekly release cost three phone calls. I know that from Ruth.',
      ),
    ];
    expect(sidesOf(replies)[0]?.[0]).toEqual(['A fixed weekly release is what I can promise.']);
  });

  it('stands against the sentence that it shares most with, not against a heading', () => {
    const replies = [
      reply(1, 'ines', 'The table by revenue. When we decide by revenue we leave small yards out.'),
      reply(2, 'ben', 'I do not agree: revenue pays for us. Small yards alone would not.'),
    ];
    expect(sidesOf(replies)[0]?.[0]).toEqual([
      'When we decide by revenue we leave small yards out.',
    ]);
  });

  it('is told in its newest words once somebody takes it up again', () => {
    const earlier = [
      said,
      reply(2, 'ben', 'I see it differently: the handover on Friday is calm for me.'),
    ];
    const now = [
      reply(3, 'ana', 'The handover on Friday was messy once more, for all of us.'),
      reply(4, 'ben', 'I see it differently: the Friday handover is the calm half of my day.'),
    ];
    const [, second] = readInTurn([earlier, now]).readings;
    const quoted = second?.tensions[0]?.sides.map(({ quotes: [first] }) => first?.replyId);

    expect(second?.tensions).toHaveLength(1);
    expect(quoted).toEqual(['r0003', 'r0004']);
  });

  it('is not made of private words', () => {
    expect(
      sidesOf([said, reply(2, 'ben', 'I disagree, the handover worked.', { isPrivate: true })]),
    ).toEqual([]);
  });
});

describe('an open choice', () => {
  it('is not a tension by itself, nor when answered', () => {
    const asked = reply(1, 'ana', 'Should we rewrite the importer or patch it?');
    expect(sidesOf([asked])).toEqual([]);
    expect(readOnce([asked, reply(2, 'ben', 'Patch the importer.')]).tensions).toEqual([]);
  });
});

describe('a tension over cycles', () => {
  it('is the same one when it is named again, and quiet after four cycles without', () => {
    const named = reply(1, 'ana', 'Torn between answering support and finishing the migration.');
    const again = reply(
      200,
      'ben',
      'Again torn between answering support and finishing the migration.',
    );
    const quiet = (place: number) => [reply(place, 'cy', 'The printer jams.')];
    const { readings } = readInTurn([
      [named],
      [again],
      quiet(400),
      quiet(600),
      quiet(800),
      quiet(1000),
    ]);
    expect(
      readings.map(({ tensions }) => tensions.map(({ id, status }) => `${id} ${status}`)),
    ).toEqual([
      ['x1 emerging'],
      ['x1 emerging'],
      ['x1 emerging'],
      ['x1 emerging'],
      ['x1 emerging'],
      ['x1 quiet'],
    ]);
    expect(readings[1]?.tensions[0]?.score).toBe(0.75);
  });
});

describe('a standing dispute', () => {
  const weeksLater = (place: number, who: string, text: string) =>
    reply(place, who, text, { threadId: 'another thread' });
  const begun = [
    reply(1, 'ana', 'We could run the ferry bookings on Nomad or on Kubernetes.'),
    reply(2, 'ben', 'I disagree, Nomad and Kubernetes are both too much for the ferry bookings.'),
  ];

  it('stays one when other people take it up weeks later by its seldom words, and keeps each side in words that are known to be its', () => {
    const later = [
      weeksLater(200, 'cy', 'A plain server is enough for now.'),
      weeksLater(
        201,
        'dee',
        'I object, the plain server failed us and Nomad or Kubernetes would not.',
      ),
    ];
    const { readings } = readInTurn([begun, later]);
    expect(readings.map(({ tensions }) => tensions.map(({ id }) => id))).toEqual([['x1'], ['x1']]);
    expect(readings[1]?.tensions[0]?.evidence.map(({ cycle }) => cycle)).toEqual([1, 2]);
    expect(readings[1]?.tensions[0]?.sides).toEqual(readings[0]?.tensions[0]?.sides);
  });

  it('takes the new words to the side of a person who stood there before', () => {
    const later = [
      weeksLater(200, 'cy', 'The plain server failed us, so Nomad or Kubernetes it is.'),
      weeksLater(
        201,
        'ben',
        'I disagree, Nomad and Kubernetes are drafts to us, the server is not.',
      ),
    ];
    const sides = readInTurn([begun, later]).readings[1]?.tensions[0]?.sides ?? [];
    expect(sides.map(({ replyIds }) => replyIds.includes('r0201'))).toEqual([false, true]);
  });

  it.each([
    [
      'one seldom word is shared',
      'I disagree, the Kubernetes meetup in Porto was worth the flight.',
      [],
    ],
    [
      'what is shared is what everybody there says',
      'I disagree, Nomad or Kubernetes: the printer needs neither.',
      Array.from({ length: 8 }, (_, place) =>
        reply(20 + place, `p${place}`, `Nomad and Kubernetes again, day ${place}.`),
      ),
    ],
  ])('is not meant where %s', (_why, said, between) => {
    const later = [
      weeksLater(200, 'cy', 'The printer stands well where it is.'),
      weeksLater(201, 'dee', said),
    ];
    const { readings } = readInTurn([[...begun, ...between], later]);
    expect(readings[1]?.tensions.map(({ evidence }) => evidence.length)).toEqual([1, 1]);
  });
});

describe('votes', () => {
  const statement = reply(1, 'ana', 'We should meet in person every week.');
  const cast = (agree: number, differ: number) =>
    [
      ...Array.from({ length: agree }, () => 1 as const),
      ...Array.from({ length: differ }, () => -1 as const),
    ].map((value, at) => ({ participant: `p${at}`, statement: 'r0001', value }));

  it.each([
    [5, 5, 1],
    [2, 2, 1],
    [8, 0, 0],
    [10, 2, 0],
    [1, 1, 0],
  ])('%d who agree and %d who differ give %d tension', (agree, differ, count) => {
    const { tensions } = readOnce([statement], { votes: cast(agree, differ) });
    expect(tensions).toHaveLength(count);
  });

  it('are not shown while nobody has put the other side into words', () => {
    const { tensions } = readOnce([statement], { votes: cast(5, 5) });
    expect(tensions[0]).toMatchObject({ isShown: false, evidence: [{ kind: 'votes' }] });
  });
});
