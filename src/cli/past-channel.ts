import type { PastReply, PastThread } from '../flows/import-past.js';

/** What one channel of an export or file holds that can be kept. */
export interface PastChannel {
  readonly name: string;
  /** Null where the file does not say. */
  readonly slackTeamId: string | null;
  readonly slackChannelId: string | null;
  readonly threads: readonly PastThread[];
  readonly leftOut: LeftOut;
}

export interface LeftOut {
  /** Threads in which fewer than two people replied, with the replies in them. */
  readonly threads: number;
  readonly repliesInThem: number;
  /** Replies by bots, and replies without words. */
  readonly byBots: number;
  readonly withoutWords: number;
}

const PEOPLE_MIN = 2;
const QUESTION_CHARACTERS_MAX = 600;

/** Threads with replies by two people, oldest first, replies in the order said; all others are counted. */
export function pastChannel(
  from: Pick<PastChannel, 'name' | 'slackTeamId' | 'slackChannelId'>,
  threads: readonly PastThread[],
  dropped: Pick<LeftOut, 'byBots' | 'withoutWords'>,
): PastChannel {
  const spoken = threads.filter(({ replies }) => replies.length > 0);
  const kept = spoken.filter(({ replies }) => peopleIn(replies) >= PEOPLE_MIN);
  const alone = spoken.filter(({ replies }) => peopleIn(replies) < PEOPLE_MIN);
  return {
    ...from,
    threads: kept
      .map((thread) => ({
        ...thread,
        question: shortened(thread.question),
        replies: [...thread.replies].sort(inOrder),
      }))
      .sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime()),
    leftOut: {
      ...dropped,
      threads: alone.length,
      repliesInThem: alone.reduce((sum, { replies }) => sum + replies.length, 0),
    },
  };
}

function peopleIn(replies: readonly PastReply[]): number {
  return new Set(replies.map(({ slackUserId }) => slackUserId)).size;
}

function inOrder(a: PastReply, b: PastReply): number {
  return a.saidAt.getTime() - b.saidAt.getTime() || (a.ts < b.ts ? -1 : 1);
}

/** A root message may be long, and only a question is looked for in it. */
function shortened(question: string): string {
  const plain = question.trim();
  if (plain.length <= QUESTION_CHARACTERS_MAX) return plain;
  const cut = plain.slice(0, QUESTION_CHARACTERS_MAX);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trim()}…`;
}
