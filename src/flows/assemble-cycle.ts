import {
  ANALYSIS_DEFAULTS,
  type AnalysisMemory,
  type NamedTension,
  type Reply,
  type Span,
} from '../core/reading/analysis-model.js';
import { assembleDigest } from '../core/digest/digest.js';
import { SEASON_DIGESTS } from '../core/digest/digest-limits.js';
import type { Digest } from '../core/digest/digest-model.js';
import { type DigestInput, inOrderSaid } from '../core/digest/digest-source.js';
import { heardTogether, isInSight } from '../core/digest/heard-privately.js';
import { type AnsweredLink, isJoined } from '../core/tensions/tension-answers.js';
import { applyLinks } from '../core/themes/apply-links.js';
import { applyThemeActs, heldBy, type ThemeAct, withActsTold } from '../core/themes/theme-acts.js';
import type { Challenge, Channel, Response } from '../core/model.js';
import { type LensCount, lensesOf } from '../core/votes/lens.js';
import type { Statement } from '../core/votes/statement.js';
import { countMembers } from './count-members.js';
import type { FlowDeps } from './deps.js';
import { recentDigests } from './recent-digests.js';

const MS_PER_WEEK = 7 * 24 * 3_600_000;

export interface AssembledCycle {
  readonly digest: Digest;
  readonly previous: Digest | null;
  readonly memory: AnalysisMemory;
  /** Of this cycle, also those that are not heard in its digest. */
  readonly responses: readonly Response[];
  /** Of cycles before, still stored. */
  readonly earlier: readonly Response[];
  /** Versions of every reply that the reading used. */
  readonly read: readonly { readonly id: string; readonly version: number }[];
  /** Prompts asked in this cycle. */
  readonly asked: number;
}

/** The next digest of a channel with what was said up to `toAt`, from what is stored; nothing is changed. */
export async function assembleCycle(
  deps: FlowDeps,
  channel: Channel,
  toAt: Date,
): Promise<AssembledCycle> {
  const { store } = deps;
  const recent = await recentDigests(deps, channel.id);
  const previous = recent[0] ?? null;
  const number = (previous?.number ?? 0) + 1;
  const since = previous?.toAt ?? null;
  const members = await countMembers(deps, channel);
  const waiting = (await store.responses.waiting(channel.id, toAt)).filter(hasWords);
  const responses = heardTogether(waiting, members.could);
  const earlier = await earlierWords(deps, channel, number);
  const all = [...earlier, ...responses.toSorted(inOrderSaid)];
  const history = await store.threads.promptHistory(channel.id, new Date(0));
  const challenges = await store.challenges.list(channel.id, 'all');
  const wins = await store.wins.since(channel.id, since ?? new Date(0), toAt);
  const fromAt = since ?? earliest(toAt, instantsOf({ history, responses, challenges, wins }));
  const statements = await store.statements.offered(channel.id);
  const answeredLinks = await store.links.answered(channel.id, toAt);
  const themeActs = await store.themeActs.list(channel.id, toAt);
  const said = {
    responses,
    earlier,
    statements,
    answeredLinks,
    themeActs,
    names: members.names,
  };
  const { memory, reading } = await readSaid(deps, channel, { number, toAt, ...said });
  const digest = assembleDigest({
    channelId: channel.id,
    number,
    fromAt,
    toAt,
    zone: channel.zone,
    ...languageOf(channel),
    reading,
    responses,
    earlier,
    workspaceUrl: await deps.messenger.workspaceUrl(channel.slackTeamId),
    slackChannelId: channel.slackChannelId,
    couldAnswer: members.could,
    memberNames: members.names,
    skips: await store.responses.countSkips(channel.id, since, toAt),
    wins,
    challengesMoved: challenges.filter((challenge) => movedIn(challenge, fromAt, toAt)),
    openChallenges: challenges.filter(({ state }) => state === 'open'),
    experiments: await store.experiments.list(channel.id),
    previous,
    tensionAnswers: await store.tensions.answers(channel.id, toAt),
    answeredLinks,
    statements,
    votedByLens: await votedByLens(deps, channel, previous),
    leansBefore: recent.flatMap(({ lean }) => lean ?? []),
    askedBefore: recent.flatMap(({ tensions }) => tensions),
    ...(await seasonBefore(deps, channel, number, { toAt, challenges })),
    newWords: await deps.analysis.findNewWords({ number, responses: all, names: members.names }),
  });
  return {
    digest,
    previous,
    memory,
    responses: waiting,
    earlier,
    read: all.map(({ id, version }) => ({ id, version })),
    asked: history.filter(({ askedAt }) => askedAt >= fromAt && askedAt < toAt).length,
  };
}

/** What the analysis makes of what was said, with what people named, joined, kept apart and voted. */
async function readSaid(
  { store, analysis }: FlowDeps,
  channel: Channel,
  said: {
    readonly number: number;
    readonly toAt: Date;
    readonly responses: readonly Response[];
    readonly earlier: readonly Response[];
    readonly statements: readonly Statement[];
    readonly answeredLinks: readonly AnsweredLink[];
    readonly themeActs: readonly ThemeAct[];
    readonly names: readonly string[];
  },
) {
  const { number, toAt, responses, earlier, statements, answeredLinks, themeActs, names } = said;
  const named = await store.tensions.namedIn(responses.map(({ id }) => id));
  const byPeople = (memory: AnalysisMemory, cycle: number) =>
    applyThemeActs(applyLinks(memory, answeredLinks, cycle), themeActs);
  const known = byPeople(await store.analysis.load(channel.id), number - 1);
  const held = heldBy(known, themeActs);
  const { memory, reading } = await analysis.readCycle(
    known,
    {
      cycle: number,
      replies: responses.map(replyMaker(named)),
      earlier: earlier.map(replyMaker(named)),
      votes: await store.statements.votes(channel.id, toAt),
      statements: statements.map(spanOf),
      names,
      named,
      apart: [...answeredLinks.filter((link) => !isJoined(link)).map(endsOf), ...held.apart],
      whole: held.whole,
    },
    { ...ANALYSIS_DEFAULTS, ...languageOf(channel), peopleMin: channel.themePeopleMin },
  );
  return {
    // What people said stands over what the reading brought together again.
    memory: byPeople(memory, number),
    reading: {
      ...reading,
      themes: withActsTold(reading.themes, memory, themeActs, channel.language),
    },
  };
}

function endsOf({ earlier, now }: AnsweredLink): readonly [Span, Span] {
  return [earlier, now];
}

/** Left out where the channel has none. */
function languageOf({ language }: Channel): Pick<Channel, 'language'> {
  return language === undefined ? {} : { language };
}

/** What the season holds that a digest ends; nothing for any other digest. */
async function seasonBefore(
  { store }: FlowDeps,
  channel: Channel,
  number: number,
  { toAt, challenges }: { readonly toAt: Date; readonly challenges: readonly Challenge[] },
): Promise<Pick<DigestInput, 'season'>> {
  if (number % SEASON_DIGESTS !== 0) return {};
  const digests = (await store.digests.list(channel.id))
    .filter((stored) => stored.number > number - SEASON_DIGESTS)
    .map(({ digest }) => digest);
  const wins = await store.wins.since(channel.id, digests[0]?.fromAt ?? new Date(0), toAt);
  return { season: { digests, wins, challenges } };
}

/** Private words of earlier cycles stay with theirs: who spoke so then is not known any more. */
async function earlierWords(
  { store }: FlowDeps,
  channel: Channel,
  number: number,
): Promise<readonly Response[]> {
  const before = await store.responses.upToCycle(channel.id, number - 1);
  return before.filter((said) => hasWords(said) && isInSight(said));
}

/** Votes on the statement of the digest before, by groups that people chose for themselves. */
async function votedByLens(
  { store }: FlowDeps,
  { lenses }: Channel,
  previous: Digest | null,
): Promise<readonly LensCount[]> {
  const statementId = previous?.statement?.statementId;
  const known = lensesOf(lenses);
  if (statementId === undefined || known.length === 0) return [];
  return store.lenses.counts(statementId, known);
}

function spanOf({ responseId: replyId, start, end }: Statement): Span {
  return { replyId, start, end };
}

/** An edit can leave nothing but a file. */
function hasWords({ text }: Response): boolean {
  return text.trim() !== '';
}

/** A tension that somebody names answers no question, whatever thread it is kept with. */
function replyMaker(named: readonly NamedTension[]): (response: Response) => Reply {
  const namings = new Set(named.map(({ replyId }) => replyId));
  return (response) => {
    const { id, threadId, authorId, saidAt, text } = response;
    const question = namings.has(id) ? null : response.question;
    const isPrivate = response.source !== 'thread' && !response.isQuotable;
    const staysHere = response.source !== 'thread' || !response.isQuotable;
    return { id, threadId, authorId, saidAt, text, question, isPrivate, staysHere };
  };
}

function movedIn({ openedAt, closedAt }: Challenge, fromAt: Date, toAt: Date): boolean {
  const isIn = (at: Date | null) => at !== null && at > fromAt && at <= toAt;
  return isIn(openedAt) || isIn(closedAt);
}

/** When what a first digest can tell of was said or done. */
function instantsOf(all: {
  readonly history: readonly { readonly askedAt: Date }[];
  readonly responses: readonly Response[];
  readonly challenges: readonly Challenge[];
  readonly wins: readonly { readonly toldAt: Date }[];
}): readonly Date[] {
  return [
    ...all.history.map(({ askedAt }) => askedAt),
    ...all.responses.map(({ saidAt }) => saidAt),
    ...all.challenges.map(({ openedAt }) => openedAt),
    ...all.wins.map(({ toldAt }) => toldAt),
  ];
}

/** A first digest begins with the first thing that happened; with nothing, a week back. */
function earliest(toAt: Date, instants: readonly Date[]): Date {
  const times = instants.map((at) => at.getTime()).filter((time) => time < toAt.getTime());
  return new Date(times.length === 0 ? toAt.getTime() - MS_PER_WEEK : Math.min(...times) - 1);
}
