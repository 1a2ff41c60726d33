import { z } from 'zod';
import { reviveDigest, type DigestJson } from '../core/digest/digest-revive.js';
import {
  LANGUAGES,
  CHALLENGE_READINGS,
  OUTCOMES,
  PRACTICES,
  type Challenge,
  type Channel,
  type Language,
  type Schedule,
  type Thread,
  type Weekday,
  type Win,
} from '../core/model.js';
import type { PostContent } from '../core/post-model.js';
import type * as Row from '../generated/prisma/client.js';
import type { Occurrence, Post, StoredDigest } from './store-model.js';

/** Rows as the generated client gives them, to core's values. A word that is none of ours throws. */
const channelState = z.enum(['active', 'paused', 'needs-attention', 'left']);
const scheduleKind = z.enum(['prompt', 'digest']);
const occurrenceState = z.enum(['planned', 'done', 'missed', 'cancelled']);
const postState = z.enum(['pending', 'sending', 'sent', 'unknown', 'dead']);
const practice = z.enum(PRACTICES).nullable();
export const outcome = z.enum(OUTCOMES).nullable();
const reading = z.enum(CHALLENGE_READINGS);
const challengeState = z.enum(['open', 'closed']);
export const threadKind = z.enum(['prompt', 'digest', 'challenge']);
export const responseSource = z.enum(['thread', 'private', 'box']);

/** One that we do not speak is none. */
export const languageFrom = (word: string | null): Language | null =>
  LANGUAGES.find((one) => one === word) ?? null;

export const WITH_WORKSPACE = { workspace: { select: { slackTeamId: true } } } as const;
export type ChannelRow = Omit<
  Row.Channel,
  'createdAt' | 'nextThemeNumber' | 'nextTensionNumber'
> & {
  workspace: { slackTeamId: string };
};

export function channelFrom(row: ChannelRow): Channel {
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    slackTeamId: row.workspace.slackTeamId,
    slackChannelId: row.slackChannelId,
    name: row.name,
    keeperSlackId: row.keeperSlackId,
    zone: row.zone,
    state: channelState.parse(row.state),
    attention: row.attention,
    acknowledgeReplies: row.acknowledgeReplies,
    allowExternal: row.allowExternal,
    themePeopleMin: row.themePeopleMin,
    retentionDays: row.retentionDays,
    language: languageFrom(row.language) ?? 'en',
    wasPrivate: row.wasPrivate,
    wasShared: row.wasShared,
    ownQuestions: row.ownQuestions,
    lenses: row.lenses,
    isDemo: row.isDemo,
  };
}

const isWeekday = (day: number): day is Weekday => day >= 1 && day <= 7;

export function scheduleFrom(row: Row.Schedule): Schedule {
  return {
    id: row.id,
    channelId: row.channelId,
    kind: scheduleKind.parse(row.kind),
    weekdays: row.weekdays.filter(isWeekday),
    localTime: row.localTime,
    zone: row.zone,
    skipDates: row.skipDates,
    activeFrom: row.activeFrom,
  };
}

export function occurrenceFrom(row: Row.Occurrence): Occurrence {
  return {
    id: row.id,
    channelId: row.channelId,
    scheduleId: row.scheduleId,
    kind: scheduleKind.parse(row.kind),
    localDate: row.localDate,
    dueAt: row.dueAt,
    state: occurrenceState.parse(row.state),
  };
}

/** A thread whose post is not out yet has the empty `rootTs`. */
export function threadFrom(row: Row.Thread): Thread {
  return {
    id: row.id,
    channelId: row.channelId,
    kind: threadKind.parse(row.kind),
    rootTs: row.rootTs ?? '',
    question: row.question,
    promptId: row.promptId,
    practice: practice.parse(row.practice),
    outcome: outcome.parse(row.outcome),
    openedAt: row.openedAt,
    closedAt: row.closedAt,
    isRootGone: row.isRootGone,
  };
}

/** Our own JSON, written from the type it is read as. */
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
const digestJson = z.custom<DigestJson>(isObject);
type ContentJson =
  | Exclude<PostContent, { kind: 'prompt' | 'digest' }>
  | {
      kind: 'prompt';
      card: Omit<Extract<PostContent, { kind: 'prompt' }>['card'], 'countedAt'> & {
        countedAt: string | null;
      };
      threadId: string;
    }
  | { kind: 'digest'; digest: DigestJson; part: number; threadId: string };
const contentJson = z.custom<ContentJson>(isObject);

export function contentFrom(value: unknown): PostContent {
  const content = contentJson.parse(value);
  switch (content.kind) {
    case 'prompt': {
      const { countedAt } = content.card;
      const card = { ...content.card, countedAt: countedAt === null ? null : new Date(countedAt) };
      return { ...content, card };
    }
    case 'digest':
      return { ...content, digest: reviveDigest(content.digest) };
    case 'greeting':
    case 'challenge':
    case 'challenge-readings':
    case 'experiment':
    case 'note':
      return content;
  }
}

export const WITH_CHANNEL = {
  channel: { include: WITH_WORKSPACE },
} as const;
export type PostRow = Row.Post & { channel: ChannelRow };

export function postFrom(row: PostRow): Post {
  return {
    id: row.id,
    channelId: row.channelId,
    slackTeamId: row.channel.workspace.slackTeamId,
    slackChannelId: row.channel.slackChannelId,
    occurrenceId: row.occurrenceId,
    threadId: row.threadId,
    content: contentFrom(row.content),
    part: row.part,
    threadTs: row.threadTs,
    state: postState.parse(row.state),
    attempt: row.attempt,
    attemptStartedAt: row.attemptStartedAt,
    lookedAbsent: row.lookedAbsent,
    ts: row.ts,
    notBefore: row.notBefore,
    expiresAt: row.expiresAt,
    reason: row.reason,
    behind: row.behind,
  };
}

export function storedDigestFrom(row: Row.Digest): StoredDigest {
  return {
    id: row.id,
    channelId: row.channelId,
    threadId: row.threadId,
    number: row.number,
    frozenAt: row.frozenAt,
    digest: reviveDigest(digestJson.parse(row.value)),
  };
}

export function challengeFrom(
  row: Row.Challenge & { thread: { rootTs: string | null } },
): Challenge {
  return {
    id: row.id,
    channelId: row.channelId,
    title: row.title,
    seen: row.seen,
    reading: reading.parse(row.reading),
    keeperSlackId: row.keeperSlackId,
    ownerSlackId: row.ownerSlackId,
    state: challengeState.parse(row.state),
    openedAt: row.openedAt,
    closedAt: row.closedAt,
    outcomeText: row.outcomeText,
    rootTs: row.thread.rootTs,
    work: {
      sense: row.sense,
      touched: row.touched,
      valuesApart: row.valuesApart,
      wordsMissing: row.wordsMissing,
      alternatives: row.alternatives,
      nextStep: row.nextStep,
    },
  };
}

export function winFrom(row: Row.Win): Win {
  return { id: row.id, channelId: row.channelId, text: row.text, toldAt: row.toldAt };
}
