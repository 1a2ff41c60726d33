import { EMPTY_MEMORY, ANALYSIS_DEFAULTS, type Reply } from '../core/reading/analysis-model.js';
import { loadWordVectors } from '../analysis/load-word-vectors.js';
import { assembleDigest } from '../core/digest/digest.js';
import type { Response } from '../core/model.js';
import { readCycle } from '../core/reading/read-cycle.js';

const OPENINGS = [
  'This week',
  'On Tuesday',
  'In the call with support',
  'While we released',
  'Since the move',
  'At the planning',
];
const SUBJECTS = [
  'the handover',
  'the release date',
  'the on-call week',
  'the customer interviews',
  'the test suite',
  'the budget round',
  'the new office',
  'the roadmap',
];
const EVENTS = [
  'took longer than we thought',
  'went better with two people',
  'was decided before we were asked',
  'left somebody waiting',
  'needs a shorter list',
  'changed twice',
  'showed us what we had missed',
];
const CLOSINGS = [
  'and nobody was told',
  'so we tried it in pairs',
  'and I would do it again',
  'but the reason stayed unclear',
  'which helped the new people',
  'and the customers noticed',
];

const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? '';

/** Made sentences in a fixed order: enough overlap to form themes, enough difference to need work. */
function replyOf(n: number, authors: number): Reply {
  return {
    id: `r${n}`,
    threadId: `thread${n % 3}`,
    authorId: `person${n % authors}`,
    saidAt: new Date(Date.UTC(2026, 2, 2) + n * 60_000),
    text: `${pick(OPENINGS, n * 7)} ${pick(SUBJECTS, n * 3 + (n % 5))} ${pick(EVENTS, n * 5 + (n % 3))}, ${pick(CLOSINGS, n * 11)}. ${pick(SUBJECTS, n + 2)} ${pick(EVENTS, n)}.`,
    question: 'What happened this week that we should not forget?',
    isPrivate: false,
  };
}

const responseOf = (reply: Reply): Response => ({
  id: reply.id,
  channelId: 'bench',
  threadId: reply.threadId,
  threadKind: 'prompt',
  threadRootTs: '1.1',
  question: reply.question ?? '',
  source: 'thread',
  ts: '1.2',
  authorId: reply.authorId,
  text: reply.text,
  version: 1,
  saidAt: reply.saidAt,
  isQuotable: true,
  cycle: null,
});

export interface DigestRow {
  readonly replies: number;
  readonly medianMs: number;
}

/** Milliseconds from stored replies to an assembled digest: themes, tensions, wording. */
export function benchDigest(replies: number, runs: number): DigestRow {
  const all = Array.from({ length: replies }, (_, n) =>
    replyOf(n, Math.max(4, Math.floor(replies / 4))),
  );
  const responses = all.map(responseOf);
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const startedAt = performance.now();
    const { reading } = readCycle(
      EMPTY_MEMORY,
      { cycle: 1, replies: all, earlier: [], votes: [] },
      ANALYSIS_DEFAULTS,
      loadWordVectors(),
    );
    assembleDigest({
      channelId: 'bench',
      number: 1,
      fromAt: new Date(Date.UTC(2026, 2, 2)),
      toAt: new Date(Date.UTC(2026, 2, 9)),
      zone: 'UTC',
      reading,
      responses,
      earlier: [],
      workspaceUrl: 'https://bench.slack.com/',
      slackChannelId: 'C1',
      couldAnswer: replies,
      skips: 0,
      wins: [],
      challengesMoved: [],
      openChallenges: [],
      previous: null,
    });
    // The first run warms the compiler up and is not counted.
    if (run > 0) times.push(performance.now() - startedAt);
  }
  return {
    replies,
    medianMs: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN,
  };
}
