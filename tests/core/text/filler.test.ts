import { describe, expect, it } from '@jest/globals';

import { ANALYSIS_DEFAULTS, EMPTY_MEMORY } from '../../../src/core/reading/analysis-model.js';
import { assembleDigest } from '../../../src/core/digest/digest.js';
import { quotesIn } from '../../../src/core/digest/digest-evidence.js';
import { isFiller } from '../../../src/core/text/filler.js';
import { maskNoise } from '../../../src/core/text/mask-noise.js';
import type { Response } from '../../../src/core/model.js';
import { readCycle } from '../../../src/core/reading/read-cycle.js';
import { markupOrNote, plainWords } from '../../../src/slack/plain-text.js';

const AT = new Date('2026-03-09T10:00:00Z');
const NAMES = new Map<string, string>();

const isNothing = (text: string): boolean => isFiller(text, maskNoise(text));

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

function readingOf(responses: readonly Response[]) {
  const replies = responses.map((said) => ({ ...said, isPrivate: false }));
  const input = { cycle: 1, replies, earlier: [], votes: [] };
  return readCycle(EMPTY_MEMORY, input, ANALYSIS_DEFAULTS).reading;
}

/** A digest of these replies, read by the analysis itself. */
function digestOf(responses: readonly Response[]) {
  return assembleDigest({
    channelId: 'c',
    number: 1,
    fromAt: new Date(AT.getTime() - 7 * 86_400_000),
    toAt: AT,
    zone: 'UTC',
    reading: readingOf(responses),
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
    expect(isNothing(plainWords(markupOrNote('', attached), NAMES))).toBe(true);
    const said = 'The plan for Friday worked out.';
    expect(isNothing(plainWords(markupOrNote(said, attached), NAMES))).toBe(false);
  });

  it.each(['[file: plan.pdf] worked out for the night shift', '[the handover] was calm today'])(
    'is not what a person wrote: %s',
    (text) => {
      expect(isNothing(text)).toBe(false);
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
    expect(isNothing(text)).toBe(true);
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
    expect(isNothing(text)).toBe(false);
  });
});

describe('an answer that only says with whom it agrees', () => {
  it.each([
    'same as Ada',
    'Same as Ada, Ben & Cleo.',
    '+1 to Ada',
    '+1 to <@U1>',
    '+1 to @ada',
    '+1 to Ada’s point',
    'I totally agree with Ada and Ben',
    'Exactly what Ada said.',
    'As Ada Byron said above',
    'ditto Ada',
    'Thanks Ada!',
    'Hi Ab …',
    'Ich stimme Ada voll zu',
    'Genau wie Ada',
    'D’accord avec Ada',
    'De acuerdo con Ada',
    'Concordo com a Ada',
    'D’accordo con Ada',
    'Mee eens met Ada',
    'Håller med Ada',
    'Согласна с Адой',
    'Ada’ya katılıyorum',
    '田中さんと同じです',
    '和小王一样',
    '지민님과 같아요',
  ])('is filler: %s', (text) => {
    expect(isNothing(text)).toBe(true);
  });

  it.each([
    'same as last week',
    'Same team every week',
    '+1 to remote work',
    '+1 to CI',
    'I agree with remote work',
    'What Ada does all day',
    'Thanks to the new rota',
    'As the board said',
    'Hi Ada, the lift is broken',
    'Ada',
    'Wie immer zu spät',
    'Comme toujours en retard',
    '同意する人が少ない',
  ])('is not: %s', (text) => {
    expect(isNothing(text)).toBe(false);
  });
});

describe('a theme', () => {
  const WORK = [
    'The handover on Friday took two hours again.',
    'I missed the handover notes on Friday.',
    'The handover was calm for once.',
  ];
  it.each([
    ['commands', ['/shrug', '/shrug no idea', '/shrug whatever']],
    ['agreeing with a person', ['same as Ada', 'Same as Ada', '+1 to Ada', 'what Ada said']],
    ['a piece of code', ['I ran `foo_bar()` again', '`foo_bar()` it is', 'see `foo_bar()`']],
    [
      'the titles of links',
      [
        '[Release notes](https://a.example/b)',
        '<https://a.example|Release notes>',
        'see [Release notes](/c)',
      ],
    ],
    ['greetings', ['Hi Ab', 'Hi Ab, here', 'Hi Ab …']],
  ])('is never made of %s', (_, filler) => {
    const responses = [...WORK, ...filler].map((text, at) => response(`r${at}`, `p${at}`, text));
    const reading = readingOf(responses);
    const ofWork = new Set(responses.filter(({ text }) => WORK.includes(text)).map(({ id }) => id));
    expect(reading.themes.length).toBeGreaterThan(0);
    for (const { main } of reading.themes) {
      expect(main.filter((id) => !ofWork.has(id))).toEqual([]);
    }
  });
});
