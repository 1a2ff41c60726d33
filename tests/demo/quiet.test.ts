import { beforeAll, describe, expect, it } from '@jest/globals';
import { isoWeekOf } from '../../src/core/time/calendar.js';
import { HARBOUR } from '../../src/demo/cast-harbour.js';
import type { CastChannel, Line } from '../../src/demo/cast.js';
import { continueCast } from '../../src/demo/cast-twelve-weeks.js';
import { controlsOf } from '../../src/demo/find-control.js';
import { runDemo, type DemoResult, type TalkedChannel } from '../../src/demo/run.js';
import type { SlackMessage } from '../../src/demo/slack-events.js';

/** The cast for twelve weeks; then every message of ours is counted, by place and by person, against the design's budget. */
const WEEKS = 12;
/** In the tenth week and the next somebody says what somebody else said in the first; what is asked of their own words comes first. */
const CAST = saidAgain(continueCast(HARBOUR, WEEKS), [9, 10]);

function saidAgain(cast: CastChannel, again: readonly number[]): CastChannel {
  const first = cast.weeks[0]?.find(({ does }) => does === 'reply');
  const other = cast.weeks[0]?.find(({ does, by }) => does === 'reply' && by !== first?.by);
  if (first?.does !== 'reply' || other === undefined) throw new Error('nobody replies');
  const text = `Now I see it, too. ${first.text}`;
  const line: Line = { at: 'Mon 09:30', by: other.by, does: 'reply', text };
  const isLater = ({ at }: Line) => /^(?:Mon|Tue)/.test(at);
  const weeks = cast.weeks.map((said, at) =>
    again.includes(at)
      ? [...said.filter((one) => !isLater(one)), line, ...said.filter(isLater)]
      : said,
  );
  return { ...cast, weeks };
}

let result: DemoResult;
let talked: TalkedChannel;

beforeAll(async () => {
  result = await runDemo({ say: () => undefined, casts: [CAST] });
  const [only] = result.channels;
  if (only === undefined) throw new Error('no channel');
  talked = only;
}, 180_000);

const weekOf = (at: Date): string => isoWeekOf(at, CAST.zone);
const weekOfTs = (ts: string): string => weekOf(new Date(Number(ts) * 1000));
/** A message: who opens Home finds there what they are asked already. */
const isVoteAsk = ({ kind, blocks }: DemoResult['ledger'][number]): boolean =>
  kind !== 'home' && JSON.stringify(blocks).includes('soundings_offer_words');
const isEarlierNote = ({ text }: DemoResult['ledger'][number]): boolean =>
  /^In \w+(?: \d{4})? somebody here wrote:/.test(text);
const isOurs = (message: SlackMessage): boolean => message.user === result.botId;

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** Taps that an act takes, each answered to that person. */
const tapsOf = (line: Line): number => {
  if (line.does === 'read it') {
    return Object.keys(line.answers).length + (line.asksWhatHelps === true ? 1 : 0);
  }
  // Who sees it differently sends a box as well.
  return line.does === 'vote' && line.words !== undefined ? 2 : 1;
};

/** When people were first shown something; Infinity where they never were. */
const firstShown = (what: RegExp): number =>
  Math.min(
    ...result.calls
      .filter(({ method, args }) => {
        return /^(?:chat\.|views\.|response_url)/u.test(method) && what.test(JSON.stringify(args));
      })
      .map(({ at }) => at.getTime()),
  );

const most = (counts: ReadonlyMap<string, number>): number => Math.max(0, ...counts.values());

describe('twelve weeks of the cast', () => {
  it('brings a prompt and a digest every week', () => {
    const { prompts, digests } = talked.scene;

    expect(prompts.filter((ts) => ts !== null)).toHaveLength(WEEKS);
    expect(digests.filter((ts) => ts !== null)).toHaveLength(WEEKS);
  });

  it('posts at most two messages a week at top level, beside its greeting and what a person named', () => {
    const roots = talked.threads.map(({ root }) => root).filter(isOurs);
    const [greeting, ...later] = roots;
    const byItself = later.filter(({ ts }) => ts !== talked.scene.challenge);

    expect(greeting).toBeDefined();
    expect(most(countBy(byItself, ({ ts }) => weekOfTs(ts)))).toBeLessThanOrEqual(2);
  });

  it('writes nothing into the threads of prompts', () => {
    const prompts = new Set(talked.scene.prompts);
    const inPrompts = talked.threads
      .filter(({ root }) => prompts.has(root.ts))
      .flatMap(({ replies }) => replies)
      .filter(isOurs);

    expect(inPrompts.map(({ text }) => text)).toEqual([]);
  });

  it('puts one reaction on a reply and no second thing', () => {
    const ours = talked.threads
      .flatMap(({ replies }) => replies)
      .filter((reply) => !isOurs(reply))
      .map((reply) => reply.reactions.filter(({ users }) => users.includes(result.botId)).length);

    expect(ours.length).toBeGreaterThan(WEEKS * 5);
    expect(new Set(ours)).toEqual(new Set([1]));
  });

  it('sends a person at most one direct message a week', () => {
    const direct = result.ledger.filter(({ kind }) => kind === 'direct message');

    expect(
      most(countBy(direct, ({ at, userId }) => `${userId} ${weekOf(at)}`)),
    ).toBeLessThanOrEqual(1);
  });

  it('whispers only to people who have just done something', () => {
    const acted = countBy(
      CAST.weeks
        .flat()
        .filter(({ does }) =>
          /command|challenge|press|skip|priv|differ|try|went|vote|read it|offer/.test(does),
        )
        .flatMap((line) => Array.from({ length: tapsOf(line) }, () => line)),
      ({ by }) => result.idOf(by),
    );
    const whispers = countBy(
      result.ledger.filter(
        (entry) =>
          (entry.kind === 'ephemeral' || entry.kind === 'answer') &&
          !isVoteAsk(entry) &&
          !isEarlierNote(entry),
      ),
      ({ userId }) => userId,
    );
    const keeper = result.idOf(CAST.keeper);

    for (const [userId, count] of whispers) {
      const setup = userId === keeper ? 1 : 0;
      expect([userId, count]).toEqual([userId, Math.min(count, (acted.get(userId) ?? 0) + setup)]);
    }
  });

  it('asks an author once whether a text may be voted on, at most once a week, and only who wrote within a day before', () => {
    const asks = result.ledger.filter(isVoteAsk);
    const written = talked.threads.flatMap(({ replies }) => replies);
    const hasJustWritten = ({ at, userId }: (typeof asks)[number]): boolean =>
      written.some(({ user, ts }) => {
        const ago = at.getTime() - Number(ts) * 1000;
        return user === userId && ago >= 0 && ago <= 86_400_000;
      });

    expect(new Set(asks.map(({ text }) => text)).size).toBe(asks.length);
    expect(most(countBy(asks, ({ at, userId }) => `${userId} ${weekOf(at)}`))).toBeLessThanOrEqual(
      1,
    );
    expect(asks.filter((ask) => !hasJustWritten(ask))).toEqual([]);
  });

  it('makes the twelfth digest a season page, with the week’s own digest in its thread', () => {
    const [first, twelfth] = [talked.scene.digests[0], talked.scene.digests[WEEKS - 1]].map((ts) =>
      talked.threads.find(({ root }) => root.ts === ts),
    );
    const [week, detail] = (twelfth?.replies ?? []).filter(isOurs);

    expect(twelfth?.root.text).toMatch(/^A season page\. Twelve digests lie behind you/);
    expect(week?.text).toContain('spoke this week');
    expect(detail?.text).toContain('what was read and left out');
    expect(first?.root.text).not.toContain('season');
  });

  it('shows a person at most once a month what somebody wrote before, and only who wrote within a day', () => {
    const notes = result.ledger.filter(isEarlierNote);
    const written = talked.threads.flatMap(({ replies }) => replies);

    expect(notes.length).toBeGreaterThan(0);
    for (const { at, userId } of notes) {
      const ago = notes
        .filter((other) => other.userId === userId && other.at > at)
        .map((other) => other.at.getTime() - at.getTime());
      expect(Math.min(Infinity, ...ago)).toBeGreaterThan(30 * 86_400_000);
      const before = written
        .filter(({ user }) => user === userId)
        .map(({ ts }) => at.getTime() - Number(ts) * 1000);
      expect(before.some((ms) => ms >= 0 && ms <= 86_400_000)).toBe(true);
    }
  });

  it('asks at most three things in a digest’s thread', () => {
    const asks = /^soundings_(link_yes|tension_right|vote_agree)$/;
    const digests = new Set(talked.scene.digests);
    const counts = talked.threads
      .filter(({ root }) => digests.has(root.ts))
      .map(({ root, replies }) =>
        [root, ...replies]
          .filter(isOurs)
          .flatMap((message) => controlsOf(message.blocks ?? []))
          .filter(({ control }) => asks.test(control.action_id)),
      )
      .map((found) => found.length);

    expect(counts).toHaveLength(WEEKS);
    expect(Math.max(...counts)).toBeLessThanOrEqual(3);
  });

  it('shows nothing before its time: experiments, votes, and what comes after six digests', () => {
    const { challenge, digests } = talked.scene;
    const at = (ts: string | null | undefined): number => Number(ts ?? Infinity) * 1000;
    const named = CAST.weeks.findIndex((lines) =>
      lines.some((line) => line.does === 'press' && line.button.startsWith('That')),
    );
    const met = Math.min(at(challenge), firstShown(/Side by side/u));
    const experiments = firstShown(/experiment|Try something small|tries something/iu);
    const votes = firstShown(/soundings_vote_|soundings_offer_words|\bvotes?\b/u);
    const later = firstShown(/New words here|you spoke much of|soundings_tag_|soundings_said_of/u);

    expect(experiments).toBeGreaterThanOrEqual(met);
    expect(votes).toBeGreaterThan(at(digests[named]));
    expect(later).toBeGreaterThan(at(digests[5]));
    expect([experiments, votes].every(Number.isFinite)).toBe(true);
  });

  it('makes no other kind of call that people would notice', () => {
    const noticed = new Set(
      result.calls
        .map(({ method }) => method)
        .filter((method) => /^(chat|reactions|views|files|pins|bookmarks)\./.test(method)),
    );

    const expected = ['chat.postMessage', 'chat.postEphemeral', 'reactions.add', 'views.open'];
    const others = [...noticed].filter(
      (method) => ![...expected, 'views.publish', 'chat.update', 'views.update'].includes(method),
    );
    expect(others).toEqual([]);
  });
});
