import { beforeAll, describe, expect, it } from '@jest/globals';
import { createJsonLog } from '../../src/json-log.js';
import { HARBOUR } from '../../src/demo/cast-harbour.js';
import type { Line } from '../../src/demo/cast.js';
import { CASTS, runDemo, type DemoResult } from '../../src/demo/run.js';
import type { SlackMessage } from '../../src/demo/slack-events.js';
import { instantOf } from '../../src/demo/story.js';
import { validateMessage, validateView } from '../support/slack-limits.js';

let result: DemoResult;
const told: string[] = [];
const logged: string[] = [];

beforeAll(async () => {
  const log = createJsonLog('trace', { write: (line) => logged.push(line) });
  result = await runDemo({ say: (line) => told.push(line), log });
}, 240_000);

const channel = (name: string) => {
  const found = result.channels.find(({ scene }) => scene.place.channelName === name);
  if (found === undefined) throw new Error(`no channel ${name}`);
  return found;
};
const oursAtTop = (name: string): SlackMessage[] =>
  channel(name)
    .threads.map(({ root }) => root)
    .filter((root) => root.user === result.botId);
const threadAt = (name: string, ts: string | null | undefined) => {
  const found = channel(name).threads.find(({ root }) => root.ts === ts);
  if (found === undefined) throw new Error(`no thread ${String(ts)}`);
  return found;
};
/** A digest with what stands in its thread by us, as one text. */
const digestWords = (name: string, week: number): string => {
  const { root, replies } = threadAt(name, channel(name).scene.digests[week]);
  return JSON.stringify([root, ...replies.filter((reply) => reply.user === result.botId)]);
};
const lines = HARBOUR.weeks.flat();
const of = <Does extends Line['does']>(does: Does) =>
  lines.filter((line): line is Extract<Line, { does: Does }> => line.does === does);
/** The first words of a sentence, enough to know it by. */
const opening = (text: string): string => text.split(/[.,;:]/)[0] ?? text;
/** Without the Home of one person, which shows them their own words. */
const everythingOfOurs = (exceptHomeOf = ''): string =>
  JSON.stringify(
    result.calls
      .filter(({ method }) => /^(chat\.(post|update)|views\.)/.test(method))
      .filter(({ method, args }) => method !== 'views.publish' || args['user_id'] !== exceptHomeOf),
  );

/** Every text in a value, however deep: of people, of forms, of what is expected. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('what the demo logs, at its most talkative', () => {
  it('holds nothing that anybody wrote, no token and no secret', () => {
    const all = logged.join('\n');
    const texts = CASTS.flatMap(({ weeks }) => textsIn(weeks)).filter(
      (text) => text.length > 20 && text.includes(' '),
    );
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.map(opening).filter((text) => text.length > 12 && all.includes(text))).toEqual([]);
    expect(all).not.toMatch(/xox[a-z]-|xapp-|v0=[0-9a-f]{64}|hooks\.slack\.com/u);
    expect(logged.length).toBeGreaterThan(0);
  });
});

describe('the demo, from invitation to last digest', () => {
  it('greets each channel once', () => {
    for (const { name } of CASTS) {
      const greeting = oursAtTop(name)[0];
      const joined = channel(name).threads.filter(({ root }) =>
        JSON.stringify(root.blocks ?? []).includes('soundings_ask_now'),
      );
      expect(joined.map(({ root }) => root.ts)).toEqual([greeting?.ts]);
    }
  });

  it('asks on Wednesdays at ten and gives back on Mondays at ten, local time, over a clock change', () => {
    for (const cast of CASTS) {
      const { scene } = channel(cast.name);
      const due = (days: number) => instantOf(cast, days, '10:00').getTime() / 1000;
      const late = (ts: string | null | undefined, at: number) => Number(ts) - at;
      for (const [week] of cast.weeks.entries()) {
        expect(late(scene.prompts[week], due(week * 7 + 2))).toBeLessThan(120);
        expect(late(scene.prompts[week], due(week * 7 + 2))).toBeGreaterThanOrEqual(0);
        expect(late(scene.digests[week], due(week * 7 + 7))).toBeLessThan(120);
        expect(late(scene.digests[week], due(week * 7 + 7))).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('asks the channel’s own questions in every second week, and nothing twice', () => {
    const { scene } = channel('team-harbour');
    const asked = scene.prompts.map((ts) => threadAt('team-harbour', ts).root.text);

    HARBOUR.ownQuestions.forEach((question, index) => {
      expect(asked[index * 2]).toContain(question);
    });
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('asks in between what the cast’s answers are written for', () => {
    const asked = (name: string, week: number) =>
      threadAt(name, channel(name).scene.prompts[week]).root.text;

    expect(asked('team-harbour', 1)).toContain('a talk this week that changed how you see');
    expect(asked('team-harbour', 3)).toContain('What helped us see what to do next this month?');
    expect(asked('team-harbour', 5)).toContain('Who is touched by it');
    expect(asked('crew-of-four', 1)).toContain('Which part of the reasons is still hard to see?');
  });

  it('puts words to a vote after their author’s yes, and tells the counts in the next digest', () => {
    const { passedOver } = channel('team-harbour').scene;
    const votes = (week: number) =>
      (HARBOUR.weeks[week] ?? []).filter((line) => line.does === 'vote');

    expect(passedOver).toEqual([]);
    expect([votes(3).length, votes(4).length]).toEqual([6, 6]);
    expect(digestWords('team-harbour', 2)).not.toContain('soundings_vote_agree');
    expect(digestWords('team-harbour', 3)).toContain('soundings_vote_agree');
    expect(digestWords('team-harbour', 4)).toContain(
      'Three agree, two see it differently, one is not sure. You are divided over it.',
    );
    expect(digestWords('team-harbour', 5)).toContain(
      'Three agree, one sees it differently, two are not sure. Seen by Work: it is not the same in every group.',
    );
  });

  it('stores each open reply once, however often it was delivered', () => {
    const deleted = new Set(of('delete').map(({ key }) => key));
    const open = (cast: (typeof CASTS)[number]) =>
      cast.weeks.flat().filter((line) => line.does === 'reply' && !deleted.has(line.key ?? ''))
        .length;
    const privately = of('answer privately').length;
    const inThread =
      of('see differently').length + of('vote').filter(({ words }) => words !== undefined).length;

    expect(result.deliveries.twice).toBeGreaterThan(5);
    expect(result.deliveries.late).toBeGreaterThan(3);
    const expected = CASTS.reduce((sum, cast) => sum + open(cast), 0) + privately;
    expect(result.stored).toBeGreaterThanOrEqual(expected);
    expect(result.stored).toBeLessThanOrEqual(expected + inThread);
  });

  it('puts one reaction on each reply and nothing else', () => {
    for (const { threads, scene } of result.channels) {
      const replies = scene.prompts.flatMap((ts) =>
        threads
          .filter(({ root }) => root.ts === ts)
          .flatMap((thread) => thread.replies)
          .filter((reply) => reply.user !== result.botId),
      );
      const ours = replies.map(
        (reply) => reply.reactions.filter(({ users }) => users.includes(result.botId)).length,
      );
      expect(ours).toEqual(replies.map(() => 1));
    }
  });

  it('says nothing that was deleted, nor a message that is none of its own', () => {
    const keys = new Set(of('delete').map(({ key }) => key));
    const gone = of('reply').filter(({ key }) => keys.has(key ?? ''));
    const others = of('chat');

    expect(gone.length).toBeGreaterThan(0);
    for (const { text } of [...gone, ...others]) {
      expect(everythingOfOurs()).not.toContain(text);
      expect(told.join('\n')).not.toContain(text);
    }
  });

  it('quotes an edited reply as it stands now', () => {
    const words = everythingOfOurs();
    for (const { key } of of('edit')) {
      const before = of('reply').find((line) => line.key === key);
      expect(words).not.toContain(before?.text);
    }
  });

  it('never quotes private words whose author did not say yes', () => {
    const closed = of('answer privately').filter(({ mayBeQuoted }) => !mayBeQuoted);

    expect(closed.length).toBeGreaterThan(0);
    for (const { text, by } of closed) {
      const shown = everythingOfOurs(result.idOf(by));
      for (const sentence of text.split('. ')) expect(shown).not.toContain(sentence);
    }
  });

  it('gives the smallest channel back what each of its people said', () => {
    const digest = digestWords('crew-of-four', 0);

    const said = (CASTS[1]?.weeks[0] ?? []).flatMap((line) =>
      line.does === 'reply' ? [opening(line.text)] : [],
    );
    expect(said).toHaveLength(3);
    for (const words of said) expect(digest).toContain(words);
  });

  it('tells what came of earlier words, first', () => {
    const [win] = of('command').filter(({ line }) => line.includes(' win '));
    const words = win?.line.split(' win ')[1] ?? 'no win';

    const { root } = threadAt('team-harbour', channel('team-harbour').scene.digests[2]);

    expect(JSON.stringify(root.blocks)).toContain('You said');
    expect(JSON.stringify(root.blocks)).toContain(opening(words));
  });

  it('begins the last digest with what came of what was tried, and asked about on its day', () => {
    const [tried] = of('try something');
    const [went] = of('say how it went');
    const { root } = threadAt('team-harbour', channel('team-harbour').scene.digests.at(-1));
    const asked = result.ledger.filter(
      ({ kind, blocks }) =>
        kind === 'direct message' && JSON.stringify(blocks).includes(tried?.trying ?? 'nothing'),
    );

    expect(asked.map(({ userId }) => userId)).toEqual([result.idOf(tried?.by ?? '')]);
    expect(root.text.startsWith('You tried “')).toBe(true);
    const [, happened = ''] = JSON.stringify(root.blocks).split('what happened*');
    expect(happened).toMatch(/^\\n• For “[^”]+” you tried: “/u);
    expect(happened).toContain(opening(went?.learned ?? 'nothing'));
  });

  it('posts the challenge once, with a thread for views of it', () => {
    const [named] = of('name a challenge');
    const { scene, threads } = channel('team-harbour');
    const about = threads.filter(({ root }) => root.text.includes(named?.title ?? 'no title'));

    expect(about.filter(({ root }) => root.ts === scene.challenge)).toHaveLength(1);
    const views = threadAt('team-harbour', scene.challenge).replies;
    expect(new Set(views.map((reply) => reply.user)).size).toBeGreaterThanOrEqual(2);
  });

  it('shows a tension with both of its sides in the last digest', () => {
    const { root } = threadAt('team-harbour', channel('team-harbour').scene.digests.at(-1));

    expect(JSON.stringify(root.blocks)).toContain('Side by side');
  });

  it('posts nothing that Slack would refuse', () => {
    const problems = result.calls.flatMap(({ method, args }) => {
      if (/^chat\.(post|update)/.test(method)) return validateMessage(args);
      return method.startsWith('views.') ? validateView(args['view']) : [];
    });

    expect(problems).toEqual([]);
  });

  it('says the story and shows two digests whole', () => {
    const story = told.join('\n');

    expect(story).toContain('The first digest of #crew-of-four');
    expect(story).toContain('The last digest of #team-harbour');
    expect(story).not.toMatch(/undefined|\[object|NaN/);
  });
});
