import { describe, expect, it } from '@jest/globals';

import { ANALYSIS_DEFAULTS } from '../../../src/core/reading/analysis-model.js';
import { assembleDigest } from '../../../src/core/digest/digest.js';
import { quotesIn } from '../../../src/core/digest/digest-evidence.js';
import { isFiller } from '../../../src/core/text/filler.js';
import type { Response } from '../../../src/core/model.js';
import { readCycle } from '../../../src/core/reading/read-cycle.js';
import { markupOrNote, plainWords } from '../../../src/slack/plain-text.js';

const AT = new Date('2026-03-09T10:00:00Z');
const NAMES = new Map<string, string>();

const response = (id: string, authorId: string, text: string): Response => ({
  id,
  channelId: 'c',
  threadId: 't',
  threadKind: 'prompt',
  threadRootTs: '1.000001',
  question: 'What helped this week?',
  source: 'thread',
  ts: `1.00000${id.slice(1)}`,
  authorId,
  text,
  version: 1,
  saidAt: new Date(AT.getTime() - 86_400_000),
  isQuotable: true,
  cycle: null,
});

/** A digest of these replies, read by the analysis itself. */
function digestOf(responses: readonly Response[]) {
  const empty = {
    themes: [],
    memberships: [],
    tensions: [],
    nextThemeNumber: 1,
    nextTensionNumber: 1,
  };
  const replies = responses.map((said) => ({ ...said, isPrivate: false }));
  const input = { cycle: 1, replies, earlier: [], votes: [] };
  const { reading } = readCycle(empty, input, ANALYSIS_DEFAULTS);
  return assembleDigest({
    channelId: 'c',
    number: 1,
    fromAt: new Date(AT.getTime() - 7 * 86_400_000),
    toAt: AT,
    zone: 'UTC',
    reading,
    responses,
    earlier: [],
    workspaceUrl: null,
    slackChannelId: 'C1',
    couldAnswer: 4,
    skips: 0,
    wins: [],
    challengesMoved: [],
    openChallenges: [],
    previous: null,
  });
}

describe('what came without words', () => {
  it.each([
    { files: ['plan.pdf'], hasSharedMessage: false },
    { files: [null], hasSharedMessage: false },
    { files: ['a [1].png', 'b, c & <d>.png', 'c', 'd'], hasSharedMessage: false },
    { files: [], hasSharedMessage: true },
  ])('is filler: $files', (attached) => {
    expect(isFiller(plainWords(markupOrNote('', attached), NAMES))).toBe(true);
    const said = 'The plan for Friday worked out.';
    expect(isFiller(plainWords(markupOrNote(said, attached), NAMES))).toBe(false);
  });

  it.each(['[file: plan.pdf] worked out for the night shift', '[the handover] was calm today'])(
    'is not what a person wrote: %s',
    (text) => {
      expect(isFiller(text)).toBe(false);
    },
  );

  it('is counted and never quoted', () => {
    const digest = digestOf([
      response('r1', 'ana', 'The handover on Friday went without a single call.'),
      response('r2', 'ben', '[file: night shift plan.pdf]'),
      response('r3', 'cleo', '[shared message]'),
    ]);
    expect(digest.counts).toMatchObject({ spoke: 3, responses: 3 });
    expect(quotesIn(digest).map(({ responseId }) => responseId)).toEqual(['r1']);
  });
});
