import { describe, expect, it } from '@jest/globals';
import { type Challenge, type Language, LANGUAGES } from '../../../src/core/model.js';
import { aboutModal } from '../../../src/slack/render/about.js';
import { challengesList } from '../../../src/slack/render/challenges-list.js';
import { howItWent } from '../../../src/slack/render/experiment.js';
import { help, privacy } from '../../../src/slack/render/help.js';
import { homeTab, type HomeView } from '../../../src/slack/render/home.js';
import { recalledList } from '../../../src/slack/render/lists.js';
import { status, type StatusView } from '../../../src/slack/render/status.js';
import { auditLog } from '../../../src/slack/render/audit.js';
import type { Modal } from '../../../src/slack/render/blocks.js';
import { challengeEditModal } from '../../../src/slack/render/challenge-edit.js';
import { challengeCloseModal } from '../../../src/slack/render/challenge-modals.js';
import { experimentModal, howItWentModal } from '../../../src/slack/render/experiment-modals.js';
import {
  privateAnswerModal,
  seeDifferentlyModal,
} from '../../../src/slack/render/private-answer.js';
import { setupModal } from '../../../src/slack/render/setup.js';
import { lookUpModal, tensionModal, winModal } from '../../../src/slack/render/small-modals.js';
import { visibleStrings } from '../../support/hostile-words.js';
import { validateView } from '../../support/slack-limits.js';

const place = { slackChannelId: 'C1', threadId: 't' };
const challenge: Challenge = {
  id: 'c',
  channelId: 'k',
  threadId: 't',
  rootTs: null,
  title: 'ÜBERGABE',
  seen: 'MITTAGS',
  reading: 'technical',
  state: 'open',
  keeperSlackId: 'U1',
  openedAt: new Date('2026-03-04T09:00:00Z'),
  closedAt: null,
  outcomeText: null,
} as Challenge;
const nowhere = { place: null, channels: [{ slackChannelId: 'C1', name: 'hafen' }] };

/** Every form, with everything in it; words of people are in capitals. */
const FORMS: Readonly<Record<string, (language: Language) => Modal>> = {
  setup: (language) =>
    setupModal({
      slackChannelId: 'C1',
      channelName: 'hafen',
      personZone: null,
      allowExternal: false,
      settings: {
        promptWeekdays: [3],
        promptTime: '10:00',
        digestWeekday: 1,
        digestTime: '10:00',
        zone: 'Europe/Berlin',
        skipDates: [],
        acknowledgeReplies: true,
        ownQuestions: [],
        retentionDays: 365,
        language: 'de',
        lenses: [],
      },
      language,
    }),
  'private answer': (language) =>
    privateAnswerModal({ place, question: 'WAS?', mayTag: true, language }),
  'see differently': (language) => seeDifferentlyModal({ place, subject: 'MITTAGS', language }),
  tension: (language) => tensionModal({ ...nowhere, language }),
  win: (language) => winModal({ ...nowhere, language }),
  'look up': (language) => lookUpModal(place, language),
  experiment: (language) =>
    experimentModal({
      place,
      slackUserId: 'U1',
      lookOn: '2026-03-11',
      subjects: [{ text: 'ÜBERGABE', value: 'challenge c' }],
      language,
    }),
  'experiment for something': (language) =>
    experimentModal({
      place,
      slackUserId: 'U1',
      lookOn: '2026-03-11',
      about: 'ÜBERGABE',
      language,
    }),
  'how it went': (language) =>
    howItWentModal({ place, trying: 'KURZ', expecting: 'RUHE', result: null, language }),
  'challenge, edited': (language) => challengeEditModal({ place, challenge, language }),
  'challenge, closed': (language) =>
    challengeCloseModal({ place, title: 'ÜBERGABE', outcomeText: null, language }),
};

const AT = new Date('2026-03-11T09:00:00Z');
const said = {
  responseId: 'r',
  channelName: 'hafen',
  text: 'MITTAGS',
  saidAt: AT,
  isPrivate: false,
  isQuotable: true,
  permalink: 'https://a.slack.example/archives/C1/p1',
};
const channel = {
  slackChannelId: 'C1',
  name: 'hafen',
  state: 'active',
  attention: null,
  zone: 'Europe/Berlin',
  nextPromptAt: AT,
  nextDigestAt: null,
  digests: 3,
  mayTry: true,
  mayConfigure: true,
} as const;
const HOME: HomeView = {
  ballot: { open: [], voted: [], own: [] },
  channels: [
    {
      ...channel,
      leftOutUntil: AT,
      health: {
        waiting: { responses: 2, people: 1 },
        missed: [
          { kind: 'prompt', localDate: '2026-03-02' },
          { kind: 'digest', localDate: '2026-03-09' },
        ],
        retentionDays: 365,
        schedules: [{ kind: 'prompt', weekdays: [3], localTime: '10:00', zone: 'Europe/Berlin' }],
      },
    },
    { ...channel, slackChannelId: 'C2', state: 'paused', mayTry: false },
    { ...channel, slackChannelId: 'C3', nextPromptAt: null },
  ],
  channelPage: 1,
  channelPages: 3,
  isCut: true,
  open: [
    {
      threadId: 't',
      channelName: 'hafen',
      question: 'WAS?',
      askedAt: AT,
      permalink: said.permalink,
    },
  ],
  underWay: [
    { kind: 'challenge', channelName: 'hafen', text: 'ÜBERGABE', permalink: said.permalink },
    ...Array.from({ length: 9 }, () => ({
      kind: 'experiment' as const,
      channelName: 'hafen',
      text: 'KURZ',
      permalink: null,
    })),
  ],
  trying: [
    {
      experimentId: 'e',
      channelName: 'hafen',
      trying: 'KURZ',
      expecting: 'RUHE',
      lookOn: '2026-03-11',
    },
  ],
  came: [{ channelName: 'hafen', digest: 3, text: 'MITTAGS', permalink: said.permalink }],
  lenses: [
    {
      channelId: 'k',
      channelName: 'hafen',
      lens: { name: 'ORT', groups: ['HH', 'LX'] },
      at: 0,
      mine: null,
    },
  ],
  said: [
    { ...said, outcome: null, quotedIn: [{ digest: 3, permalink: said.permalink }] },
    { ...said, responseId: 's', isPrivate: true, isQuotable: false, outcome: 'direction' },
  ],
  page: 1,
  pages: 3,
  settings: { mayBeQuoted: true, snoozedUntil: AT, optedOut: false },
  mayReadAudit: true,
  zone: 'Europe/Berlin',
};
const STATUS: StatusView = {
  channel: {
    name: 'hafen',
    state: 'paused',
    keeperSlackId: null,
    zone: 'Europe/Berlin',
    acknowledgeReplies: true,
    ownQuestions: [],
    retentionDays: 365,
  },
  schedules: [
    {
      kind: 'prompt',
      weekdays: [3, 1],
      localTime: '10:00',
      zone: 'Europe/Berlin',
      skipDates: ['2026-12-24', '2026-12-25'],
    },
  ],
  next: { prompt: null, digest: null },
  lastPrompt: { question: 'WAS?', openedAt: AT },
  waiting: { responses: 3, people: 2 },
  missed: [{ kind: 'prompt', localDate: '2026-03-02' }],
  attention: null,
};
/** All that flows note, as the database keeps it. */
const AUDITED = [
  'agreed that more read along',
  'all that was kept of a person was erased',
  'asked for a copy of all that is kept of them',
  'channel left',
  'installed',
  'next prompt skipped',
  'paused',
  'resumed',
  'settings saved, none changed',
  'settings changed: zone',
  'settings changed: question days, digest day',
  'uninstalled',
];
const MET = { digests: true, trying: true, voting: true };

/** Every page that one person sees, with everything in it. */
const PAGES: Readonly<Record<string, (language: Language) => unknown>> = {
  home: (language) => homeTab({ ...HOME, language }).blocks,
  'home on the first day': (language) =>
    homeTab({
      ...HOME,
      channels: [],
      said: [],
      page: 0,
      pages: 1,
      settings: { mayBeQuoted: true, snoozedUntil: null, optedOut: true },
      language,
    }).blocks,
  help: (language) => help(MET, language).blocks,
  privacy: (language) => privacy(language).blocks,
  about: (language) => aboutModal({ digest: { read: 'DREI', leftOut: ['VIER'] }, language }),
  status: (language) => status(STATUS, language).blocks,
  challenges: (language) =>
    challengesList(
      [
        {
          ...challenge,
          state: 'closed',
          closedAt: AT,
          outcomeText: 'RUHE',
          permalink: said.permalink,
        },
      ],
      'Europe/Berlin',
      { which: 'found', words: 'ZWEI', language },
    ).blocks,
  'more challenges than fit': (language) =>
    challengesList(
      Array.from({ length: 60 }, () => ({ ...challenge, permalink: null })),
      'Europe/Berlin',
      { which: 'open', words: 'ZWEI', language },
    ).blocks,
  'more to look at than fits': (language) =>
    howItWent(
      Array.from({ length: 30 }, () => ({
        id: 'e',
        channelName: 'hafen',
        trying: 'SITZEN',
        expecting: 'RUHE',
      })),
      language,
    ).blocks,
  audit: (language) =>
    auditLog(
      AUDITED.map((what) => ({
        at: AT,
        slackUserId: null,
        what,
        channelName: null,
        isInChannel: true,
      })),
      'Europe/Berlin',
      language,
    ).blocks,
  recalled: (language) =>
    recalledList([{ ...said, question: 'WAS?' }], 'Europe/Berlin', 'KEINE', language).blocks,
};

/** The same in both: names, times, ids, capitals for people's words. */
const SAME =
  /^(?:[^a-zäöüß]*|#hafen|[A-Z][\w/ ]+\/[\w/ ]+|\*#hafen\*|ORT in #hafen|UTC|English|Deutsch)$/u;

describe.each(Object.entries(FORMS))('the form “%s”', (_, form) => {
  it('fits in German, and nothing of it is cut', () => {
    const view = form('de');
    expect(validateView(view)).toEqual([]);
    expect(visibleStrings(view).filter((text) => text.endsWith('…'))).toEqual([]);
  });

  it('says nothing in German that it says in English', () => {
    const english = new Set(visibleStrings(form('en')));
    const both = visibleStrings(form('de')).filter((text) => english.has(text));
    expect(both.filter((text) => !SAME.test(text))).toEqual([]);
  });
});

describe.each(Object.entries(PAGES))('the page “%s”', (_, page) => {
  it('says no line in German that it says in English, and nothing of it is cut', () => {
    const lines = (language: Language): readonly string[] =>
      visibleStrings(page(language)).flatMap((text) => text.split('\n'));
    const english = new Set(lines('en'));
    const german = lines('de');
    expect(german.filter((line) => english.has(line) && !SAME.test(line))).toEqual([]);
    expect(german.filter((line) => line.endsWith('…'))).toEqual([]);
  });
});

it('help says what it says in six lines, in every language', () => {
  expect(LANGUAGES.map((language) => help(MET, language).text.split('\n').length)).toEqual([6, 6]);
});
