import { describe, expect, it } from '@jest/globals';
import { SUBCOMMANDS } from '../../../src/slack/ids.js';
import type { RenderedMessage } from '../../../src/slack/render/blocks.js';
import type { Challenge } from '../../../src/core/model.js';
import { help, privacy } from '../../../src/slack/render/help.js';
import { readGroupChoice } from '../../../src/slack/render/home-lenses.js';
import { homeTab, type HomeView, SAID_PER_PAGE } from '../../../src/slack/render/home.js';
import { challengesList } from '../../../src/slack/render/challenges-list.js';
import { recalledList, tensionsList, themesList } from '../../../src/slack/render/lists.js';
import { answer, answerWithUndo, started } from '../../../src/slack/render/notices.js';
import { status, type StatusView } from '../../../src/slack/render/status.js';
import { visibleStrings } from '../../support/hostile-words.js';
import { validateMessage, validateView } from '../../support/slack-limits.js';

/** What a person reads, line by line. */
function read(rendered: RenderedMessage): string {
  expect(validateMessage(rendered)).toEqual([]);
  return rendered.blocks.map((block) => visibleStrings(block).join(' | ')).join('\n');
}

const NINE = new Date('2026-03-11T09:00:00Z');
const view: StatusView = {
  channel: {
    name: 'harbour',
    state: 'active',
    keeperSlackId: 'U1',
    zone: 'Europe/Berlin',
    acknowledgeReplies: true,
    retentionDays: 365,
    ownQuestions: ['What would you keep?'],
  },
  schedules: [
    {
      kind: 'prompt',
      weekdays: [3, 1],
      localTime: '10:00',
      zone: 'Europe/Berlin',
      skipDates: ['2026-12-24'],
    },
    { kind: 'digest', weekdays: [1], localTime: '10:00', zone: 'Europe/Berlin', skipDates: [] },
  ],
  next: {
    prompt: { localDate: '2026-03-11', dueAt: NINE },
    digest: { localDate: '2026-03-16', dueAt: new Date('2026-03-16T09:00:00Z') },
  },
  lastPrompt: { question: 'What surprised you?', openedAt: new Date('2026-03-04T09:00:00Z') },
  waiting: { responses: 3, people: 2 },
  missed: [{ kind: 'prompt', localDate: '2026-03-02' }],
  attention: null,
};
const responseId = '00000000-0000-0000-0000-000000000000';
const homeView: HomeView = {
  ballot: { open: [], voted: [], own: [] },
  channels: [
    {
      slackChannelId: 'C1',
      name: 'harbour',
      state: 'active',
      attention: null,
      zone: 'Europe/Berlin',
      nextPromptAt: NINE,
      nextDigestAt: null,
      digests: 3,
      mayConfigure: true,
    },
  ],
  said: [
    {
      responseId,
      channelName: 'harbour',
      text: 'The handover is late.',
      saidAt: NINE,
      isPrivate: false,
      isQuotable: true,
      permalink: 'https://a.slack.example/archives/C1/p1',
    },
    {
      responseId: 'other',
      channelName: 'harbour',
      text: 'I did not dare to say it.',
      saidAt: NINE,
      isPrivate: true,
      isQuotable: false,
      permalink: null,
    },
  ],
  page: 1,
  pages: 3,
  settings: { mayBeQuoted: true, snoozedUntil: NINE, optedOut: false },
  zone: 'Europe/Berlin',
};

const MET = { digests: true, trying: true, voting: true };

describe('help', () => {
  it('is six lines', () => {
    expect(help(MET).text.split('\n')).toHaveLength(6);
    expect(read(help(MET))).toMatchInlineSnapshot(`
     "\`/soundings setup\` set days, times and questions of your own
     \`/soundings ask\` ask the next question now; also \`pause\`, \`resume\`, \`skip\`
     \`/soundings preview\` the digest as it stands, to you alone
     \`/soundings themes\` what comes up here; also \`tensions\`, \`challenges\`, \`vote\`, \`recall &lt;words&gt;\`
     \`/soundings win &lt;text&gt;\` tell a small win; also \`experiment\`, \`tension\`, \`/challenge &lt;title&gt;\`
     \`/soundings status\` what is set here; \`privacy\`: what is kept, and how to delete it
     Set day and time | Preview the digest | Name a challenge | Name a tension | Try something small | Tell a small win | About"
    `);
  });

  it('is six lines from the first day on, and names nothing that the channel has not met', () => {
    const { text } = help({ digests: false, trying: false, voting: false });
    expect(text.split('\n')).toHaveLength(6);
    expect(text).not.toMatch(/experiment|vote|tension|theme/u);
  });

  it('names every command', () => {
    const named = [...help(MET).text.matchAll(/`(?:\/soundings )?([a-z]+)[^`]*`/gu)].map(
      ([, word = '']) => word,
    );
    const working = SUBCOMMANDS.filter((word) => word !== 'help');
    expect([...named].sort()).toEqual([...working].sort());
  });

  it('says all about privacy without a form', () => {
    expect(read(privacy())).toContain('*What is kept*');
  });
});

describe('status', () => {
  it('says what is set and how it stands', () => {
    expect(read(status(view))).toMatchInlineSnapshot(`
     "*#harbour*
     Questions: Monday and Wednesday at 10:00 (Europe/Berlin). Next: Wednesday 11 March, 10:00.
     Digests: Monday at 10:00 (Europe/Berlin). Next: Monday 16 March, 10:00.
     No question and no digest on 24 December 2026.
     Last question (Wednesday 4 March, 10:00): What surprised you?
     3 replies wait for the next digest, from 2 people.
     Could not be posted in time: the question of 2 March 2026.
     <@U1> tends these settings. Reaction on replies: on. Questions of your own: 1. Texts are kept for 12 months.
     Set day and time | Ask now | Preview the digest | Skip the next question | Pause"
    `);
  });

  it.each([
    {
      name: 'paused',
      change: { channel: { ...view.channel, state: 'paused' as const } },
      says: 'is paused.',
    },
    {
      name: 'in need of attention',
      change: { attention: 'I was removed' },
      says: 'needs attention:* I was removed.',
    },
    { name: 'not set up', change: { schedules: [] }, says: 'Questions: no day is set.' },
    {
      name: 'quiet',
      change: { waiting: { responses: 0, people: 0 } },
      says: 'Nothing waits for the next digest yet.',
    },
    {
      name: 'with one reply',
      change: { waiting: { responses: 1, people: 1 } },
      says: 'One reply waits for the next digest, from one person.',
    },
  ])('of a channel $name', ({ change, says }) => {
    expect(read(status({ ...view, ...change }))).toContain(says);
  });

  it('offers to resume a paused channel, and not to ask in it', () => {
    const paused = read(status({ ...view, channel: { ...view.channel, state: 'paused' } }));

    expect(paused).toContain('Resume');
    expect(paused).not.toContain('Ask now');
  });
});

describe('homeTab', () => {
  const lines = (home: ReturnType<typeof homeTab>) => {
    expect(validateView(home)).toEqual([]);
    return home.blocks.map((block) => visibleStrings(block).join(' | '));
  };

  it('shows my channels, my words with what I can do, and my settings', () => {
    const shown = lines(homeTab(homeView));

    expect(shown.slice(0, shown.indexOf('Help and privacy')).join('\n')).toMatchInlineSnapshot(`
     "My channels
     *#harbour*
     Next question: Wednesday 11 March, 10:00. Next digest: not planned. (Europe/Berlin)
     To be left out here for a while, choose until when:
     Set day and time | Set day and time: #harbour | Ask now | Ask now: #harbour | Pause | Pause: #harbour | Preview the digest | Preview the digest: #harbour | Name a challenge | Name a challenge: #harbour | Tell a small win | Tell a small win: #harbour | Themes | Themes: #harbour | Tensions | Tensions: #harbour | Challenges | Challenges: #harbour | Look up words | Look up words: #harbour

     What I have said
     Only you see this. Taken out of the digest means: still counted, never quoted. Deleted here means gone from Soundings; your message in Slack stays.
     The handover is late.
     #harbour, Wednesday 11 March, 10:00; open, may be quoted <https://a.slack.example/archives/C1/p1|see it there>
     Take out of the digest | Delete | Delete these words? | They go from Soundings and from posted digests. This cannot be undone. | Delete | Keep
     I did not dare to say it.
     #harbour, Wednesday 11 March, 10:00; private, not quoted
     Let it be quoted | Delete | Delete these words? | They go from Soundings and from posted digests. This cannot be undone. | Delete | Keep
     Page 2 of 3
     Newer | Older

     My settings
     Digests may quote my open replies, without my name | In the channel where I wrote them | Digests may quote my open replies, without my name | In the channel where I wrote them
     Remind me once of a question that I have not answered | At most one message a week, on workdays from 9 to 17 where I am
     The language in which I speak to you alone. What I post in a channel is in the channel’s. | As in Slack | English | Deutsch | As in Slack
     You are left out until 11 March 2026. To change it, choose another day.
     Count me in again | Leave me out for good | Copy of all that is kept of me | Erase everything of mine | Erase everything of yours? | All that is kept of you goes, also from posted digests, and nothing new of yours is kept. Your messages in Slack stay. This cannot be undone here. | Erase | Keep
     Left out means: digests do not count you among those who could answer. You can still answer.
     "
    `);
  });

  it('lets a person choose a group for votes with a tap, or not say it', () => {
    const lens = { name: 'Site', groups: ['Hamburg', 'Lisbon'] };
    const item = { channelId: 'c1', channelName: 'harbour', lens, at: 0, mine: 'Lisbon' };
    const shown = lines(homeTab({ ...homeView, lenses: [item] })).join('\n');

    expect(shown).toContain('Site in #harbour\nHamburg | Lisbon | Not said | Lisbon');
    expect(readGroupChoice('c1 0 1')).toEqual({ channelId: 'c1', lens: 0, group: 1 });
    expect(readGroupChoice('c1 0 -')).toEqual({ channelId: 'c1', lens: 0, group: null });
    expect(readGroupChoice('C1')).toBeNull();
  });

  it('says so where there is nothing yet', () => {
    const shown = lines(homeTab({ ...homeView, channels: [], said: [], page: 0, pages: 1 }));

    expect(shown.join('\n')).toMatch(/in none of your channels yet[^]*Nothing of yours is kept/u);
  });

  it('lets an author say with a tap what it is about, and take that back, once the channel has met it', () => {
    const [first, second] = homeView.said;
    if (first === undefined || second === undefined) throw new Error('two are needed');
    const said = [
      { ...first, outcome: null },
      { ...second, outcome: 'commitment' as const },
    ];
    const shown = lines(homeTab({ ...homeView, said })).join('\n');

    expect(shown).toContain('If you like, say with a tap what it is about: direction');
    expect(shown).toMatch(/Direction \| About direction \| Alignment/u);
    expect(shown).toContain('private, not quoted; about commitment, as you say');
    expect(shown).toContain('Not about commitment');
  });

  it('keeps from a channel what it has not met', () => {
    const channels = homeView.channels.map((channel) => ({ ...channel, digests: 0 }));

    expect(lines(homeTab({ ...homeView, channels })).join('\n')).not.toMatch(
      /Themes|Tensions:|Direction/u,
    );
  });

  it('lets guests see and not change', () => {
    const channels = homeView.channels.map((channel) => ({ ...channel, mayConfigure: false }));

    expect(lines(homeTab({ ...homeView, channels })).join('\n')).not.toContain('Set day and time');
  });

  it('fits with full pages and many channels', () => {
    const channels = Array.from({ length: 40 }, (_, n) => ({
      ...homeView.channels[0],
      slackChannelId: `C${n}`,
    })) as HomeView['channels'];
    const said = Array.from({ length: SAID_PER_PAGE }, (_, n) => ({
      ...homeView.said[0],
      responseId: String(n),
    })) as HomeView['said'];
    const shown = lines(homeTab({ ...homeView, channels, said, channelPages: 5 }));

    expect(shown).toContain('Channels, page 1 of 5');
    expect(shown.join('\n')).not.toContain('did not fit');
  });
});

describe('what came of a person’s words', () => {
  it('stands in Home with where it was told, and not at all while there is nothing', () => {
    const came = [
      { channelName: 'harbour', digest: 4, text: 'It was settled, by you.', permalink: null },
    ];
    const words = (view: HomeView) => visibleStrings(homeTab(view)).join('\n');
    expect(words({ ...homeView, came })).toContain(
      'What came of my words\nIt was settled, by you.\n_#harbour, digest 4_',
    );
    expect(words(homeView)).not.toContain('What came');
  });
});

describe('lists', () => {
  const quote = {
    responseId,
    version: 1,
    start: 0,
    end: 9,
    text: 'It is late.',
    permalink: 'https://a.slack.example/archives/C1/p1',
  };

  it('say so when they are empty', () => {
    const none = { themes: [], words: 'No theme yet.', slackChannelId: 'C1', mayShape: true };
    expect(themesList(none, 'en').text).toBe('No theme yet.');
    expect(read(recalledList([], 'UTC', 'Nobody has said so.'))).toBe('Nobody has said so.');
  });

  it('show words with where they stand', () => {
    const items = [
      { text: 'It is late.', saidAt: NINE, question: 'What now?', permalink: quote.permalink },
    ];

    expect(read(recalledList(items, 'UTC', ''))).toMatchInlineSnapshot(`
     "*What was said here*
     11 March 2026, to “What now?”
     >It is late. <https://a.slack.example/archives/C1/p1|see it there>"
    `);
  });

  it('give the sides of a tension equal room', () => {
    const tension = {
      tensionId: 'x1',
      status: 'emerging',
      age: 'first heard on 4 March',
      how: '',
      sides: [{ quotes: [quote] }, { quotes: [{ ...quote, text: 'It is early.' }] }],
      evidence: [responseId],
    } as const;

    const held = { ...tension, status: 'held', answers: { right: 0, stillOpen: 2 } } as const;
    const listed = [
      { tension, toldAt: null },
      { tension: held, toldAt: new Date('2026-03-09T09:00:00Z') },
    ];
    expect(read(tensionsList(listed, 'UTC', ''))).toMatchInlineSnapshot(`
     "*Views that differ here*
     >It is late. <https://a.slack.example/archives/C1/p1|see it there>
     and
     >It is early. <https://a.slack.example/archives/C1/p1|see it there>
     _Our reading, until you say so. First heard on 4 March._
     >It is late. <https://a.slack.example/archives/C1/p1|see it there>
     and
     >It is early. <https://a.slack.example/archives/C1/p1|see it there>
     _Held open, by choice. Last told in the digest of 9 March 2026. Two of you say it is still open, and that’s fine._
     These are readings by comparing words. “I see it differently” in the digest adds your view."
    `);
  });

  it('name who keeps a challenge alive or takes it, and what came of a closed one', () => {
    const open = {
      id: 'c',
      channelId: 'c',
      title: 'Our handover',
      seen: null,
      reading: 'not-clear-yet',
      keeperSlackId: 'U1',
      state: 'open',
      openedAt: NINE,
      closedAt: null,
      outcomeText: null,
      rootTs: null,
    } as const;

    const permalink = 'https://example.slack.com/archives/C1/p1';
    const shown = (challenges: readonly Partial<Challenge>[], which: 'open' | 'closed') =>
      read(
        challengesList(
          challenges.map((one) => ({ ...open, ...one, permalink })),
          'UTC',
          { which, words: 'Closed ones are kept.' },
        ),
      );
    const technical = { reading: 'technical', title: 'The lift' } as const;
    const all = [{}, { keeperSlackId: '' }, technical, { ...technical, ownerSlackId: 'U2' }];
    expect(shown(all, 'open')).toMatchInlineSnapshot(`
     "*Open challenges*
     *Our handover* <https://example.slack.com/archives/C1/p1|see it there>
     not clear yet; named on 11 March 2026, kept alive by <@U1>
     *Our handover* <https://example.slack.com/archives/C1/p1|see it there>
     not clear yet; named on 11 March 2026, kept alive by nobody just now
     *The lift* <https://example.slack.com/archives/C1/p1|see it there>
     technical: a known way, or somebody who knows, may settle it; named on 11 March 2026, taken by nobody yet
     *The lift* <https://example.slack.com/archives/C1/p1|see it there>
     technical: a known way, or somebody who knows, may settle it; named on 11 March 2026, taken by <@U2>
     Closed ones are kept."
    `);
    const closed = { state: 'closed', closedAt: NINE, outcomeText: 'One list is enough.' } as const;
    expect(shown([closed], 'closed')).toMatchInlineSnapshot(`
     "*Closed challenges*
     *Our handover* <https://example.slack.com/archives/C1/p1|see it there>
     named on 11 March 2026, closed on 11 March 2026
     What came of it: One list is enough.
     Closed ones are kept."
    `);
  });
});

describe('answers', () => {
  it('carry the act that takes them back', () => {
    const undo = { actionId: 'soundings_undo', value: 'what' };

    expect(read(answerWithUndo('Done.', undo))).toBe('Done.\nUndo');
    expect(read(answerWithUndo('Done.', null))).toBe('Done.');
    expect(read(answer('Done.'))).toBe('Done.');
    expect(read(started('A question goes out now.', 'ids'))).toBe(
      'A question goes out now.\nUndo | Set day and time',
    );
  });
});
