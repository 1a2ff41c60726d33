import { assembleDigest, type DigestInput } from '../../src/core/digest/digest.js';
import type { Digest } from '../../src/core/digest/digest-model.js';
import type { Experiment } from '../../src/core/challenges/experiment.js';
import type { Challenge, Response, Win } from '../../src/core/model.js';
import {
  ANALYSIS_DEFAULTS,
  type AnalysisMemory,
  EMPTY_MEMORY,
} from '../../src/core/reading/analysis-model.js';
import { readCycle } from '../../src/core/reading/read-cycle.js';
import { wordsIn } from '../../src/core/words/words-in.js';
import {
  challengeOf,
  cycleStart,
  EMPTY_READING,
  replyOf,
  responsesOfWeek,
  type Said,
  spanIn,
  tensionReading,
  themeReading,
  weekOf,
} from './digest-weeks.js';

/** What a ward of eight answered in German, week by week. */
export const GERMAN_WEEKS: readonly (readonly Said[])[] = [
  [
    {
      id: 'a1',
      by: 'anna',
      text: 'Die Übergabe vom Nachtdienst. Bis ich weiß, wer was bekommen hat, ist die erste Stunde vorbei.',
    },
    {
      id: 'b1',
      by: 'bernd',
      text: 'Das Telefon. Es klingelt immer dann, wenn ich Medikamente richte.',
    },
    {
      id: 'c1',
      by: 'cem',
      text: 'Für mich auch die Übergabe: Die Hälfte steht im Heft, die andere Hälfte weiß nur, wer gerade geht.',
    },
    { id: 'd1', by: 'doro', text: 'Das behalte ich lieber für mich.', isPrivate: true },
  ],
  [
    {
      id: 'a2',
      by: 'anna',
      text: 'Bei der Übergabe am Dienstag haben wir uns das erste Mal hingesetzt, zehn Minuten, und nichts ging verloren.',
    },
    {
      id: 'b2',
      by: 'bernd',
      text: 'Der Dienstplan kam wieder erst am Freitag. Ich kann so keinen Termin mit meinen Kindern machen.',
    },
    {
      id: 'c2',
      by: 'cem',
      text: 'Eine Übergabe im Sitzen hilft, aber nur, wenn das Telefon so lange jemand anders nimmt.',
    },
    {
      id: 'e2',
      by: 'edith',
      text: 'Den Dienstplan sollten wir zwei Wochen vorher festlegen, dann wissen alle Bescheid.',
    },
    {
      id: 'f2',
      by: 'fatma',
      text: 'Das sehe ich anders: Ein fester Dienstplan zwei Wochen vorher geht bei so vielen Kranken nicht auf.',
    },
    {
      id: 'g2',
      by: 'gerd',
      text: 'Die Angehörigen fragen auf dem Flur, und ich weiß oft nicht, was ich sagen darf. Wer entscheidet das eigentlich bei uns?',
    },
  ],
  [
    {
      id: 'a3',
      by: 'anna',
      text: 'Die Übergabe im Sitzen hat diese Woche dreimal geklappt. Der Nachtdienst geht pünktlich nach Hause.',
    },
    {
      id: 'c3',
      by: 'cem',
      text: 'Nach der Übergabe fehlt mir noch die Liste für die Medikamente.',
    },
    {
      id: 'e3',
      by: 'edith',
      text: 'Der Dienstplan hing am Mittwoch, und ich konnte tauschen.',
    },
    {
      id: 'h3',
      by: 'hanna',
      text: 'Tauschen im Dienstplan geht nur, wenn man sich gut kennt. Wer neu ist, fragt lieber nicht.',
    },
    { id: 'g3', by: 'gerd', text: '+1' },
  ],
];

const QUESTION = 'Was hat diese Woche länger gedauert als nötig?';

const germanReplies = (number: number, said: readonly Said[]): readonly Response[] =>
  responsesOfWeek(number, said).map((response) => ({ ...response, question: QUESTION }));

/** The digests that a channel set to German gets, week after week, each read as the app reads it. */
export function germanDigests(
  weeks: readonly (readonly Said[])[],
  over: (number: number, before: readonly Digest[]) => Partial<DigestInput> = () => ({}),
): readonly Digest[] {
  const digests: Digest[] = [];
  let memory: AnalysisMemory = EMPTY_MEMORY;
  let earlier: readonly Response[] = [];
  for (const [place, said] of weeks.entries()) {
    const number = place + 1;
    const responses = germanReplies(number, said);
    const read = readCycle(
      memory,
      {
        cycle: number,
        replies: responses.map(replyOf),
        earlier: earlier.map(replyOf),
        votes: [],
      },
      { ...ANALYSIS_DEFAULTS, language: 'de' },
    );
    digests.push(
      assembleDigest(
        weekOf(said, {
          number,
          language: 'de',
          couldAnswer: 9,
          responses,
          reading: read.reading,
          earlier,
          previous: digests.at(-1) ?? null,
          ...over(number, digests),
        }),
      ),
    );
    memory = read.memory;
    earlier = [...earlier, ...responses];
  }
  return digests;
}

const CHALLENGE = challengeOf({
  title: 'Wie wir Angehörigen Auskunft geben',
  openedAt: cycleStart(2),
});
const CLOSED: Challenge = {
  ...CHALLENGE,
  id: 'c2',
  title: 'Das Telefon bei der Übergabe',
  state: 'closed',
  closedAt: cycleStart(3),
  outcomeText: 'Eine Person nimmt es für alle',
};
const TRIED: Experiment = {
  id: 'e1',
  channelId: 'channel-1',
  challengeId: 'c1',
  tensionId: null,
  trying: 'ein fester Zeitpunkt für Auskünfte',
  expecting: 'weniger Fragen auf dem Flur',
  lookOn: '2026-03-20',
  lookAt: new Date('2026-03-20T08:00:00Z'),
  triedBySlackId: 'U1',
  startedAt: cycleStart(2),
  looked: { result: 'surprised', learned: 'es fragen andere als vorher', at: cycleStart(4) },
  told: null,
};
const WIN: Win = {
  id: 'w1',
  channelId: 'channel-1',
  text: 'der Nachtdienst ging pünktlich',
  toldAt: cycleStart(3),
};

/** The third week with what became of things: tried, won, closed, a question taken up, and a challenge spoken of. */
export function germanWork(): Digest {
  const more: readonly Said[] = [
    {
      id: 'k3',
      by: 'anna',
      text: 'Zwei Wochen vorher, mit einem freien Tausch.',
      threadKind: 'digest',
    },
    {
      id: 'l3',
      by: 'gerd',
      text: 'Wir brauchen einen Satz, den alle sagen dürfen.',
      threadKind: 'challenge',
      threadRootTs: CHALLENGE.rootTs ?? '',
    },
  ];
  const weeks = [...GERMAN_WEEKS.slice(0, 2), [...(GERMAN_WEEKS[2] ?? []), ...more]];
  const over = (number: number): Partial<DigestInput> =>
    number < 3
      ? {}
      : {
          wins: [WIN],
          challengesMoved: [CLOSED],
          openChallenges: [CHALLENGE],
          experiments: [TRIED],
        };
  const last = germanDigests(weeks, over).at(-1);
  if (last === undefined) throw new Error('there are three weeks');
  return last;
}

/** The same weeks again and again, up to the twelfth. */
export function germanSeason(): Digest {
  const weeks = [...Array(12).keys()].map((place) =>
    (GERMAN_WEEKS[place % 3] ?? []).map((said) => ({ ...said, id: `${said.id}-${place}` })),
  );
  const last = germanDigests(weeks, (number, before) =>
    number < 12
      ? {}
      : {
          openChallenges: [CHALLENGE],
          experiments: [{ ...TRIED, looked: null, lookAt: cycleStart(14) }],
          season: { digests: before, wins: [WIN], challenges: [CHALLENGE, CLOSED] },
        },
  ).at(-1);
  if (last === undefined) throw new Error('there are twelve weeks');
  return last;
}

/** The second week as somebody read it by hand, so that it stays as it is whatever the analysis finds. */
export function germanWeekByHand(): Digest {
  const said = GERMAN_WEEKS[1] ?? [];
  const { digest: words } = wordsIn('de');
  const theme = (id: string, label: string, members: readonly string[]) =>
    themeReading({
      id,
      label,
      members,
      people: members.length,
      quotes: members.map((member) => spanIn(said, member)),
      foundHow: words.found(label, members.length, members.length, 1),
    });
  const side = (id: string, text?: string) => ({
    replyIds: [id],
    quotes: [spanIn(said, id, text)],
  });
  return assembleDigest(
    weekOf(said, {
      number: 2,
      language: 'de',
      couldAnswer: 9,
      responses: germanReplies(2, said),
      reading: {
        ...EMPTY_READING,
        cycle: 2,
        themes: [
          theme('t1', 'Dienstplan', ['b2', 'e2', 'f2']),
          theme('t2', 'Übergabe', ['a2', 'c2']),
        ],
        tensions: [
          tensionReading({
            id: 'x1',
            firstCycle: 2,
            lastEvidenceCycle: 2,
            sides: [
              side('e2'),
              side(
                'f2',
                'Ein fester Dienstplan zwei Wochen vorher geht bei so vielen Kranken nicht auf.',
              ),
            ],
          }),
        ],
      },
    }),
  );
}
