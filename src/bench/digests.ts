import { EMPTY_MEMORY, ANALYSIS_DEFAULTS, type Reply } from '../core/reading/analysis-model.js';
import { loadWordVectors } from '../analysis/load-word-vectors.js';
import { assembleDigest } from '../core/digest/digest.js';
import type { Response } from '../core/model.js';
import { readCycle } from '../core/reading/read-cycle.js';
import { replyOf } from './made-replies.js';
import { median } from './median.js';

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
    medianMs: median(times),
  };
}
