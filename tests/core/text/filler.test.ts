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

describe('an answer that says there is none', () => {
  it.each([
    'None at the moment.',
    'not at this time; thanks!',
    'None right now',
    'No feedback.',
    'no additional comments at this time, thank you',
    'Nothing to add from my side.',
    'I can’t think of anything right now.',
    'Sorry, nothing this week',
    'N/A at this time',
    'Nothing specific comes to mind',
    'Derzeit nichts, danke!',
    'Mir fällt gerade nichts ein.',
    'Keine Anmerkungen von meiner Seite',
    'Rien à ajouter pour l’instant, merci',
    'Nada por ahora, gracias',
    'Sem comentários por enquanto',
    'Per ora niente da aggiungere',
    'Op dit moment niets toe te voegen',
    'Inget just nu, tack',
    'Пока ничего, спасибо',
    'Şimdilik yok, teşekkürler',
    '今のところ特にありません',
    '暂时没有',
    '지금은 특별히 없습니다',
  ])('is filler: %s', (text) => {
    expect(isFiller(text)).toBe(true);
  });

  it.each([
    'Nobody told us',
    'Nothing works at the moment.',
    'Not good right now',
    'No time',
    'No ideas come from the top any more',
    'No feedback from the board',
    'None of us knew',
    'Not now, not ever',
    'No one listens',
    'Nothing changed this week',
    'Not the handover, the night before it',
    'Niemand hat uns etwas gesagt',
    'Nichts funktioniert derzeit',
    'Keine Zeit',
    'Rien ne marche',
    'Nada funciona',
    'Personne ne nous a prévenus',
    'Ничего не работает',
    '何も動きません',
    '没有时间',
  ])('is not: %s', (text) => {
    expect(isFiller(text)).toBe(false);
  });
});
