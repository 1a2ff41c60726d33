import { assembleDigest, type DigestInput } from '../../src/core/digest/digest.js';
import type { Digest } from '../../src/core/digest/digest-model.js';
import type { Response } from '../../src/core/model.js';
import {
  ANALYSIS_DEFAULTS,
  type AnalysisMemory,
  EMPTY_MEMORY,
  type Reply,
} from '../../src/core/reading/analysis-model.js';
import { readCycle } from '../../src/core/reading/read-cycle.js';
import { responsesOfWeek, type Said, weekOf } from './digest-weeks.js';

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

const replyOf = ({
  id,
  threadId,
  authorId,
  saidAt,
  text,
  question,
  source,
  isQuotable,
}: Response): Reply => {
  const isPrivate = source !== 'thread' && !isQuotable;
  return { id, threadId, authorId, saidAt, text, question, isPrivate, staysHere: isPrivate };
};

/** The digests that a channel set to German gets, week after week, each read as the app reads it. */
export function germanDigests(
  weeks: readonly (readonly Said[])[],
  over: (number: number) => Partial<DigestInput> = () => ({}),
): readonly Digest[] {
  const digests: Digest[] = [];
  let memory: AnalysisMemory = EMPTY_MEMORY;
  let earlier: readonly Response[] = [];
  for (const [place, said] of weeks.entries()) {
    const number = place + 1;
    const responses = responsesOfWeek(number, said);
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
          reading: read.reading,
          earlier,
          previous: digests.at(-1) ?? null,
          ...over(number),
        }),
      ),
    );
    memory = read.memory;
    earlier = [...earlier, ...responses];
  }
  return digests;
}
