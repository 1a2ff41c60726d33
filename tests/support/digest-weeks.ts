import type {
  CycleReading,
  Reply,
  Span,
  TensionReading,
  ThemeReading,
} from '../../src/core/reading/analysis-model.js';
import type { DigestInput } from '../../src/core/digest/digest.js';
import type { Challenge, Response } from '../../src/core/model.js';

/** One line of a hand-written week: who said what. */
export interface Said {
  readonly id: string;
  readonly by: string;
  readonly text: string;
  readonly isPrivate?: boolean;
  readonly isQuotable?: boolean;
  readonly threadKind?: Response['threadKind'];
  readonly threadRootTs?: string;
}

const QUESTION = 'What took longer this week than it should have?';
const MONDAY = Date.UTC(2026, 2, 2, 9);
const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;

/** Start of the cycle that digest `number` closes; digest 1 closes the week of 2 March 2026. */
export function cycleStart(number: number): Date {
  return new Date(MONDAY + (number - 1) * 7 * MS_PER_DAY);
}

/** Stored responses of a cycle, an hour apart from its Wednesday on. */
export function responsesOfWeek(number: number, said: readonly Said[]): readonly Response[] {
  return said.map(
    ({ id, by, text, isPrivate = false, isQuotable = !isPrivate, ...rest }, place) => {
      const saidAt = new Date(cycleStart(number).getTime() + 2 * MS_PER_DAY + place * MS_PER_HOUR);
      return {
        id,
        channelId: 'channel-1',
        threadId: `thread-${number}-${rest.threadKind ?? 'prompt'}`,
        threadKind: rest.threadKind ?? 'prompt',
        threadRootTs: rest.threadRootTs ?? `${cycleStart(number).getTime() / 1000}.000100`,
        question: QUESTION,
        source: isPrivate ? 'private' : 'thread',
        ts: isPrivate ? null : `${saidAt.getTime() / 1000}.000200`,
        authorId: by,
        text,
        version: 1,
        saidAt,
        isQuotable,
        cycle: number,
      };
    },
  );
}

/** An open challenge of the channel. */
export function challengeOf(over: Partial<Challenge> = {}): Challenge {
  return {
    id: 'c1',
    channelId: 'channel-1',
    title: 'Who owns the price list',
    seen: null,
    reading: 'complex',
    keeperSlackId: 'U1',
    state: 'open',
    openedAt: new Date(0),
    closedAt: null,
    outcomeText: null,
    rootTs: '1772500000.000900',
    ...over,
  };
}

/** A response as the analysis reads it. */
export function replyOf(response: Response): Reply {
  const { id, threadId, authorId, saidAt, text, question, source, isQuotable } = response;
  const isPrivate = source !== 'thread' && !isQuotable;
  return { id, threadId, authorId, saidAt, text, question, isPrivate, staysHere: isPrivate };
}

export const EMPTY_READING: CycleReading = {
  cycle: 1,
  themes: [],
  tensions: [],
  unthemed: [],
  filler: [],
  closeGroups: [],
  continuations: [],
};

/** A week as the digest gets it; parts that a test is about are given in `over`. */
export function weekOf(
  said: readonly Said[],
  over: Partial<DigestInput> & { readonly number?: number } = {},
): DigestInput {
  const number = over.number ?? 1;
  return {
    channelId: 'channel-1',
    number,
    fromAt: cycleStart(number),
    toAt: cycleStart(number + 1),
    zone: 'Europe/Berlin',
    reading: EMPTY_READING,
    responses: responsesOfWeek(number, said),
    earlier: [],
    workspaceUrl: 'https://team.slack.com/',
    slackChannelId: 'C1',
    couldAnswer: 6,
    skips: 0,
    wins: [],
    challengesMoved: [],
    openChallenges: [],
    previous: null,
    ...over,
  };
}

/** The span of `words` in what was said; the whole text without them. Throws when they were never said. */
export function spanIn(said: readonly Said[], id: string, words?: string): Span {
  const text = said.find((line) => line.id === id)?.text;
  const start = text?.indexOf(words ?? '') ?? -1;
  if (text === undefined || start < 0) throw new Error(`${id} did not say that`);
  return { replyId: id, start, end: start + (words ?? text).length };
}

export function themeReading(
  over: Pick<ThemeReading, 'id' | 'label' | 'members' | 'quotes' | 'people'> &
    Partial<ThemeReading>,
): ThemeReading {
  return {
    status: 'new',
    cyclesSeen: 1,
    firstCycle: 1,
    main: over.members,
    isShown: true,
    foundHow: 'These answers share words that few others use.',
    ...over,
  };
}

export function tensionReading(
  over: Pick<TensionReading, 'id' | 'sides'> & Partial<TensionReading>,
): TensionReading {
  return {
    themeId: null,
    status: 'emerging',
    firstCycle: 1,
    lastEvidenceCycle: 1,
    score: 0.7,
    isShown: true,
    evidence: [
      { kind: 'reply', replyIds: over.sides.flatMap(({ replyIds }) => replyIds), cycle: 1 },
    ],
    ...over,
  };
}
