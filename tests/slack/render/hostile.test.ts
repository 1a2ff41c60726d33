import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Digest } from '../../../src/core/digest/digest-model.js';
import type { PostContent } from '../../../src/core/post-model.js';
import { aboutModal } from '../../../src/slack/render/about.js';
import type { HomeTab, Modal, RenderedMessage } from '../../../src/slack/render/blocks.js';
import {
  challengeCloseModal,
  challengeModal,
  challengeReadingModal,
} from '../../../src/slack/render/challenge-modals.js';
import { challengeEditModal } from '../../../src/slack/render/challenge-edit.js';
import { helpsMessage } from '../../../src/slack/render/challenge-readings.js';
import { challengeWorkModal } from '../../../src/slack/render/challenge-work-modal.js';
import { howItWent } from '../../../src/slack/render/experiment.js';
import { experimentModal, howItWentModal } from '../../../src/slack/render/experiment-modals.js';
import { ballotBlocks, ballotMessage } from '../../../src/slack/render/ballot.js';
import { homeTab, SAID_PER_PAGE } from '../../../src/slack/render/home.js';
import { challengesList } from '../../../src/slack/render/challenges-list.js';
import { recalledList, tensionsList, themesList } from '../../../src/slack/render/lists.js';
import { answer } from '../../../src/slack/render/notices.js';
import { renderPost } from '../../../src/slack/render/post.js';
import {
  privateAnswerModal,
  seeDifferentlyModal,
} from '../../../src/slack/render/private-answer.js';
import { setupModal } from '../../../src/slack/render/setup.js';
import { tensionModal, winModal } from '../../../src/slack/render/small-modals.js';
import { statementAskMessage } from '../../../src/slack/render/statement.js';
import {
  themeApartModal,
  themeNameModal,
  themeSameModal,
} from '../../../src/slack/render/theme-modals.js';
import { modal } from '../../../src/slack/render/views.js';
import { status } from '../../../src/slack/render/status.js';
import { activeParts, hostileWords } from '../../support/hostile-words.js';
import { validateMessage, validateView } from '../../support/slack-limits.js';

/** A few here; `HOSTILE_CASES=500 npm test -- hostile` looks longer. */
const RUNS = { numRuns: Number(process.env['HOSTILE_CASES'] ?? 25) };
const NINE = new Date('2026-03-11T09:00:00Z');
const zone = 'Europe/Berlin';
const permalink = 'https://ours.slack.example/archives/C1/p1700000002000100';
const place = { slackChannelId: 'C1', threadId: 't' };
const keeperSlackId = 'UKEEPER1';
const OURS = ['<@UKEEPER1>', `<${permalink}|see it there>`, `<${permalink}|open>`];

/** What is active in it beside our own mention of the keeper and our own links. */
const activeOfOthers = (payload: unknown) =>
  activeParts(payload).filter((part) => !OURS.includes(part));

const quoteOf = (text: string) => ({
  responseId: 'r',
  version: 1,
  start: 0,
  end: text.length,
  text: text === '' ? 'words' : text,
  permalink,
});

const ballot = (text: string) => {
  const statement = {
    ...quoteOf(text),
    id: 's',
    channelId: 'c',
    threadId: 't',
    shownIn: null,
    count: { agree: 1, differ: 2, unsure: 0 },
  };
  return {
    open: [statement, statement, statement, statement],
    voted: [{ ...statement, mine: 'agree' as const }],
    own: [
      { ...statement, state: 'asked' as const },
      { ...statement, state: 'offered' as const },
    ],
  };
};

const digestOf = (form: Digest['form'], words: readonly string[]): Digest => {
  const [text = 'words'] = words;
  const quote = quoteOf(text);
  const all = words.map(quoteOf);
  const theme = {
    themeId: 't1',
    label: text,
    sentence: text,
    people: 2,
    status: 'new',
    since: null,
    foundHow: text,
    quotes: [quote],
    evidence: ['r'],
  } as const;
  return {
    channelId: 'c',
    number: 2,
    fromAt: new Date('2026-03-04T09:00:00Z'),
    toAt: NINE,
    zone,
    form,
    headline: text,
    counts: { spoke: 3, could: 5, responses: 4 },
    happened: [{ kind: 'win', text, permalink, evidence: ['w'] }],
    statement: { statementId: 's', quote },
    voted: { statementId: 's', quote, agree: 1, differ: 2, unsure: 0 },
    themes: form === 'full' ? [theme, { ...theme, themeId: 't2' }] : [],
    groups: [{ sentence: text, quotes: [quote, ...all] }],
    tensions: [
      {
        tensionId: 'x1',
        status: 'emerging',
        age: text,
        how: text,
        sides: [{ quotes: [quote] }, { quotes: [quote] }],
        evidence: ['r'],
      },
    ],
    voices: all,
    moreVoices: all,
    link: { earlier: quote, earlierDigest: 1, now: quote },
    carry: { text, evidence: ['r'] },
    about: { read: text, leftOut: words },
  };
};

/** Every message we can send, with the same words wherever people's words can stand. */
function everyMessage(words: readonly string[]): readonly RenderedMessage[] {
  const [text = ''] = words;
  const digests = (['full', 'small', 'one-line', 'quiet'] as const).flatMap((form) =>
    [0, 1].map(
      (part) => ({ kind: 'digest', digest: digestOf(form, words), part, threadId: 't' }) as const,
    ),
  );
  const contents: readonly PostContent[] = [
    { kind: 'greeting', addedBySlackId: text },
    {
      kind: 'prompt',
      threadId: 't',
      card: {
        question: text,
        why: text,
        practice: null,
        countedAt: NINE,
        zone,
        askedBySlackId: keeperSlackId,
      },
    },
    {
      kind: 'challenge',
      challengeId: 'c',
      threadId: 't',
      title: text,
      seen: text,
      reading: 'complex',
      reasons: words,
      keeperSlackId,
    },
    ...([null, text] as const).flatMap((closedWith) =>
      (['complex', 'technical'] as const).map((reading) => ({
        kind: 'challenge' as const,
        challengeId: 'c',
        threadId: 't',
        title: text,
        seen: text,
        reading,
        reasons: words,
        keeperSlackId: closedWith === null ? keeperSlackId : '',
        work: {
          sense: text,
          touched: text,
          valuesApart: text,
          wordsMissing: text,
          alternatives: text,
          nextStep: text,
          trying: { text, lookOn: '2026-03-11' },
          closedWith,
        },
      })),
    ),
    ...([null, 'surprised'] as const).map((result) => ({
      kind: 'experiment' as const,
      experimentId: 'e',
      trying: text,
      expecting: text,
      lookOn: '2026-03-11',
      offeredBySlackId: keeperSlackId,
      triedBySlackId: keeperSlackId,
      looked: result === null ? null : { result, learned: text, bySlackId: keeperSlackId },
    })),
    { kind: 'note', text },
    ...digests,
  ];
  const { themes, tensions } = digestOf('full', words);
  const challenge = {
    id: 'c',
    channelId: 'c',
    title: text,
    seen: text,
    reading: 'technical',
    keeperSlackId,
    state: 'open',
    openedAt: NINE,
    closedAt: null,
    outcomeText: null,
    rootTs: null,
  } as const;
  return [
    ...contents.map(renderPost),
    answer(text, [{ text, actionId: 'a', value: 'b' }]),
    howItWent(
      words.map((trying, n) => ({ id: `e${n}`, channelName: text, trying, expecting: trying })),
    ),
    status({
      channel: {
        name: text,
        state: 'active',
        keeperSlackId,
        zone,
        acknowledgeReplies: false,
        retentionDays: 365,
        ownQuestions: [],
      },
      schedules: [],
      next: { prompt: null, digest: null },
      lastPrompt: { question: text, openedAt: NINE },
      waiting: { responses: 0, people: 0 },
      missed: [],
      attention: text,
    }),
    themesList(
      {
        themes: themes.map((theme) => ({ ...theme, notes: [text], undo: null })),
        words: text,
        slackChannelId: 'C1',
        mayShape: true,
      },
      'en',
    ),
    tensionsList(
      tensions.map((tension) => ({ tension, toldAt: NINE })),
      zone,
      text,
    ),
    ballotMessage(ballot(text), text),
    helpsMessage({ title: text, by: text, ways: words, apart: words }),
    statementAskMessage({ statementId: 's', text }),
    challengesList([{ ...challenge, permalink }], zone, { which: 'open', words: text }),
    challengesList(
      [{ ...challenge, permalink, state: 'closed', closedAt: NINE, outcomeText: text }],
      zone,
      { which: 'closed', words: text },
    ),
    recalledList(
      words.map((said) => ({ text: said, saidAt: NINE, question: text, permalink })),
      zone,
      text,
    ),
  ];
}

/** Every modal and page, likewise. */
function everyView(words: readonly string[]): readonly (Modal | HomeTab)[] {
  const [text = ''] = words;
  const answers = {
    solvedBefore: 'no',
    agreeWhatItIs: 'not-sure',
    expertWouldSettle: 'no',
    changeOurselves: 'yes',
  } as const;
  const channels = words.map((name, n) => ({ slackChannelId: `C${n}`, name }));
  const said = {
    responseId: 'r',
    channelName: text,
    text,
    saidAt: NINE,
    isPrivate: false,
    isQuotable: true,
    permalink,
  };
  return [
    setupModal({
      slackChannelId: 'C1',
      channelName: text,
      personZone: null,
      settings: {
        promptWeekdays: [1, 2, 3, 4, 5, 6, 7],
        promptTime: text,
        digestWeekday: 1,
        digestTime: '10:00',
        zone,
        skipDates: words,
        acknowledgeReplies: true,
        ownQuestions: words,
        lenses: words,
      },
    }),
    privateAnswerModal({ place, question: text }),
    seeDifferentlyModal({ place, subject: text }),
    challengeModal({ place: null, channels, title: text, seen: text }),
    challengeReadingModal({
      place,
      title: text,
      seen: text,
      answers,
      reading: 'complex',
      reasons: words,
    }),
    challengeCloseModal({ place, outcomeText: null, title: text }),
    challengeEditModal({
      place,
      challenge: {
        id: 'c',
        channelId: 'c',
        title: text,
        seen: text,
        reading: 'complex',
        keeperSlackId: text,
        state: 'open',
        openedAt: NINE,
        closedAt: null,
        outcomeText: null,
        rootTs: null,
        work: { sense: text, alternatives: text, nextStep: text },
      },
    }),
    challengeWorkModal({
      place,
      challenge: {
        id: 'c',
        channelId: 'c',
        title: text,
        seen: text,
        reading: 'technical',
        keeperSlackId: text,
        state: 'open',
        openedAt: NINE,
        closedAt: null,
        outcomeText: null,
        rootTs: null,
        work: {
          sense: text,
          touched: text,
          valuesApart: text,
          wordsMissing: text,
          alternatives: text,
          nextStep: text,
        },
      },
    }),
    tensionModal({ place, words: text }),
    experimentModal({
      place,
      slackUserId: 'U1',
      lookOn: '2026-03-11',
      trying: text,
      subjects: words.map((said, n) => ({ text: said, value: `challenge c${n}` })),
    }),
    experimentModal({ place, slackUserId: text, lookOn: '2026-03-11', about: text }),
    howItWentModal({ place, trying: text, expecting: text, result: 'otherwise' }),
    winModal({ place: null, channels, words: text }),
    ...[themeNameModal, themeSameModal, themeApartModal].map((form) =>
      form({
        place: { slackChannelId: 'C1', subjectId: 't1' },
        theme: {
          label: text,
          others: [{ themeId: 't2', label: text }],
          words: [
            { key: 'a~0~1', text },
            { key: 'b~0~1', text },
          ],
        },
        language: 'en',
      }),
    ),
    modal({ title: 'Votes', callbackId: 'x', blocks: ballotBlocks(ballot(text)) }),
    aboutModal({ digest: { read: text, leftOut: words } }),
    homeTab({
      lenses: [
        {
          channelId: 'c',
          channelName: text,
          lens: { name: text, groups: words },
          at: 0,
          mine: text,
        },
      ],
      came: [{ channelName: text, digest: 2, text, permalink }],
      trying: [
        {
          experimentId: 'e',
          channelName: text,
          trying: text,
          expecting: text,
          lookOn: '2026-03-11',
        },
      ],
      ballot: ballot(text),
      channels: channels.map((channel) => ({
        ...channel,
        state: 'active',
        attention: text,
        zone,
        nextPromptAt: NINE,
        nextDigestAt: NINE,
        digests: 1,
        mayConfigure: true,
      })),
      said: Array.from({ length: SAID_PER_PAGE }, (_, n) => ({ ...said, responseId: String(n) })),
      page: 0,
      pages: 2,
      settings: { mayBeQuoted: false, snoozedUntil: null, optedOut: true },
      zone,
    }),
  ];
}

const manyWords = fc.array(hostileWords, { minLength: 1, maxLength: 12 });

describe('whatever people write', () => {
  it('every message is one that Slack takes, and nothing in it pings, mentions or links', () => {
    fc.assert(
      fc.property(manyWords, (words) => {
        for (const rendered of everyMessage(words)) {
          expect(validateMessage(rendered)).toEqual([]);
          expect(activeOfOthers(rendered)).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('every modal and page is one that Slack takes, and nothing in it pings, mentions or links', () => {
    fc.assert(
      fc.property(manyWords, (words) => {
        for (const view of everyView(words)) {
          expect(validateView(view)).toEqual([]);
          expect(activeOfOthers(view)).toEqual([]);
        }
      }),
      RUNS,
    );
  });
});

describe('the table of limits', () => {
  const block = { type: 'section', text: { type: 'mrkdwn', text: 'words', verbatim: true } };

  it.each([
    { name: 'no text', payload: { blocks: [block] } },
    { name: 'too many blocks', payload: { text: 'a', blocks: Array(51).fill(block) } },
    { name: 'a ping', payload: { text: 'a <!here>', blocks: [block] } },
    {
      name: 'too long a header',
      payload: {
        text: 'a',
        blocks: [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }],
      },
    },
    {
      name: 'too much together',
      payload: {
        text: 'a',
        blocks: Array(5).fill({ ...block, text: { ...block.text, text: 'x'.repeat(3000) } }),
      },
    },
    {
      name: 'half a link',
      payload: { text: 'a', blocks: [{ ...block, text: { ...block.text, text: '<https://a|b' } }] },
    },
    {
      name: 'a field in a message block list',
      payload: { text: 'a', blocks: [{ type: 'video' }] },
    },
  ])('sees $name', ({ payload }) => {
    expect(validateMessage(payload)).not.toEqual([]);
  });

  it.each([
    {
      name: 'a title that is too long',
      view: { title: { type: 'plain_text', text: 'x'.repeat(25) } },
    },
    { name: 'metadata that is too long', view: { private_metadata: 'x'.repeat(3001) } },
    { name: 'no blocks', view: { blocks: [] } },
    {
      name: 'a view that is too heavy',
      view: {
        blocks: Array(100).fill({ ...block, text: { ...block.text, text: 'あ'.repeat(2900) } }),
      },
    },
  ])('sees $name', ({ view }) => {
    const right = { type: 'modal', title: { type: 'plain_text', text: 'a' }, blocks: [block] };

    expect(validateView(right)).toEqual([]);
    expect(validateView({ ...right, ...view })).not.toEqual([]);
  });
});
