import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';

import { createAnalysis } from '../../src/analysis/analysis.js';
import type { Digest } from '../../src/core/digest/digest-model.js';
import type { VoteValue } from '../../src/core/votes/statement.js';
import { answerStatementAsk } from '../../src/flows/answer-statement-ask.js';
import { answerTension } from '../../src/flows/answer-tension.js';
import { castVote } from '../../src/flows/cast-vote.js';
import { chooseGroup } from '../../src/flows/choose-group.js';
import type { FlowDeps } from '../../src/flows/deps.js';
import { eraseMe } from '../../src/flows/erase-me.js';
import { exportMe } from '../../src/flows/export-me.js';
import { listStatements } from '../../src/flows/list-statements.js';
import { recordReply } from '../../src/flows/record-reply.js';
import { seeDifferently } from '../../src/flows/see-differently.js';
import { takeQuoteOut } from '../../src/flows/take-quote-out.js';
import { withdrawReply } from '../../src/flows/withdraw-reply.js';
import { createTick, type Tick } from '../../src/jobs/tick.js';
import { emptyStoreForEachTest } from '../support/empty-store.js';
import { createWorld, digestsPosted, TEAM, type World } from '../support/flow-world.js';

const C1 = { slackTeamId: TEAM, slackChannelId: 'C1' };
const by = (slackUserId: string) => ({ slackTeamId: TEAM, slackUserId });
const TORN = 'I feel torn between answering support and finishing the migration.';
const HANDOVER = 'The handover on Friday lost two support tickets.';
const VOTERS = ['UANA', 'UBEN', 'UCLEO', 'UDORA'];

const database = emptyStoreForEachTest();
let world: World;
let deps: FlowDeps;
let tick: Tick;
let channelId: string;
let saidTs: string;
const analysis = createAnalysis();

afterAll(async () => {
  await analysis.close();
});

const at = async (instant: string): Promise<void> => {
  world.clock.moveTo(instant);
  await tick.tick();
  await world.deliver();
};
const posted = (number: number): Digest => {
  const [first] = digestsPosted(world, number);
  if (first === undefined) throw new Error(`digest ${number} is not posted`);
  return first;
};
const threadOf = async (number: number): Promise<string> =>
  (await world.store.digests.get(channelId, number))?.threadId ?? '';
const vote = (slackUserId: string, said: VoteValue, statementId: string) =>
  castVote(deps, { ...by(slackUserId), statementId, vote: said });
const own = async (slackUserId: string) => world.store.statements.ownOf(by(slackUserId));
const sayOfAsk = async (slackUserId: string, answer: 'yes' | 'no') => {
  const [asked] = await own(slackUserId);
  if (asked === undefined) throw new Error(`${slackUserId} is asked nothing`);
  return answerStatementAsk(deps, { ...by(slackUserId), statementId: asked.id, answer });
};

/** Two weeks: a tension is read and named; in the second digest Ana's words are chosen to be asked about. */
beforeEach(async () => {
  world = createWorld(database().store);
  deps = { ...world.deps, analysis };
  tick = createTick(deps);
  channelId = (await world.setUp('C1')).id;
  await at('2026-03-04T10:00:00Z');
  world.clock.moveTo('2026-03-05T09:00:00Z');
  await world.reply('C1', world.rootOf('C1', 'prompt'), 'UANA', TORN);
  await world.reply('C1', world.rootOf('C1', 'prompt'), 'UBEN', HANDOVER);
  await at('2026-03-09T10:00:00Z');
});

const nameIt = async () => {
  world.clock.moveTo('2026-03-09T12:00:00Z');
  const input = { ...by('UCLEO'), threadId: await threadOf(1), tensionId: 'x1' };
  await answerTension(deps, { ...input, answer: 'right' });
};
const secondWeek = async () => {
  await at('2026-03-11T10:00:00Z');
  world.clock.moveTo('2026-03-12T09:00:00Z');
  const root = world.rootOf('C1', 'prompt');
  saidTs = await world.reply(
    'C1',
    root,
    'UBEN',
    'Every Friday one person should only do the handover.',
  );
  await world.reply('C1', root, 'UDORA', 'Customers wait longest on Monday mornings after lunch.');
  await at('2026-03-16T10:00:00Z');
};
const thirdWeek = async () => {
  await at('2026-03-18T10:00:00Z');
  world.clock.moveTo('2026-03-19T09:00:00Z');
  await world.reply(
    'C1',
    world.rootOf('C1', 'prompt'),
    'UBEN',
    'The new release went out quietly.',
  );
  await world.reply(
    'C1',
    world.rootOf('C1', 'prompt'),
    'UANA',
    'Two customers thanked us by name.',
  );
  await world.reply('C1', world.rootOf('C1', 'prompt'), 'UCLEO', 'The queue was short.');
  await world.reply('C1', world.rootOf('C1', 'prompt'), 'UDORA', 'I slept well on call.');
};

const fourthWeek = async () => {
  await at('2026-03-25T10:00:00Z');
  world.clock.moveTo('2026-03-26T09:00:00Z');
  const root = world.rootOf('C1', 'prompt');
  await world.reply('C1', root, 'UBEN', 'The night was quiet, and the list was short.');
  await world.reply('C1', root, 'UANA', 'Two people asked me the same thing again.');
  await at('2026-03-30T10:00:00Z');
};

it('asks nobody about votes before a tension was named in the channel', async () => {
  await secondWeek();

  for (const voter of VOTERS) expect(await own(voter)).toEqual([]);
  expect(await listStatements(deps, { ...C1, slackUserId: 'UANA' })).toMatchObject({
    ballot: { open: [], voted: [], own: [] },
  });
});

describe('once a tension is named', () => {
  let author: string;
  let text: string;

  beforeEach(async () => {
    await nameIt();
    await secondWeek();
    const owners = await Promise.all(VOTERS.map(async (who) => ({ who, asked: await own(who) })));
    const [chosen, ...others] = owners.filter(({ asked }) => asked.length > 0);
    if (others.length > 0) throw new Error('more than one author is asked');
    author = chosen?.who ?? '';
    text = chosen?.asked[0]?.text ?? '';
  });

  it('asks one author a digest, verbatim, once where they write next, and shows nobody before a yes', async () => {
    const stored = await world.store.responses.upToCycle(channelId, 2);
    expect(stored.some((response) => response.text.includes(text))).toBe(true);
    expect(world.slack.voteAsks).toEqual([]);
    await thirdWeek();
    await tick.tick();
    await tick.tick();

    expect(world.slack.voteAsks).toMatchObject([
      { slackUserId: author, text, threadTs: world.rootOf('C1', 'prompt') },
    ]);
    await at('2026-03-23T10:00:00Z');
    expect(posted(3).statement ?? null).toBeNull();
    expect(await world.store.statements.offered(channelId)).toEqual([]);
  });

  it('remembers a no: the same text is never asked about again', async () => {
    expect(await sayOfAsk(author, 'no')).toMatchObject({ kind: 'kept' });
    await thirdWeek();
    await at('2026-03-23T10:00:00Z');

    const asked = (await Promise.all(VOTERS.map(own))).flat();
    expect(asked.map((one) => one.text)).not.toContain(text);
    expect(posted(3).statement ?? null).toBeNull();
  });

  it('lets only the author say yes', async () => {
    const [asked] = await own(author);
    const other = VOTERS.find((one) => one !== author) ?? '';
    const input = { ...by(other), statementId: asked?.id ?? '', answer: 'yes' as const };

    expect(await answerStatementAsk(deps, input)).toMatchObject({ kind: 'not-yours' });
    expect(await world.store.statements.offered(channelId)).toEqual([]);
  });

  describe('and its author says yes', () => {
    let statementId: string;
    let voters: readonly string[];

    beforeEach(async () => {
      await sayOfAsk(author, 'yes');
      await thirdWeek();
      await at('2026-03-23T10:00:00Z');
      statementId = posted(3).statement?.statementId ?? '';
      voters = VOTERS.filter((one) => one !== author);
      world.clock.moveTo('2026-03-23T12:00:00Z');
    });

    it('puts it to a vote in the next digest’s thread: one vote a person, changeable, also two at once; shown is how many, never who', async () => {
      expect(posted(3).statement?.quote.text).toBe(text);
      expect(posted(3).voted ?? null).toBeNull();
      const [one = '', two = '', three = ''] = voters;
      await Promise.all([
        vote(one, 'agree', statementId),
        vote(one, 'agree', statementId),
        vote(one, 'differ', statementId),
      ]);
      await vote(one, 'differ', statementId);
      expect(await vote(one, 'differ', statementId)).toMatchObject({
        words: expect.stringContaining('You said so already: you see it differently.'),
      });
      // With two, each would learn what the other said.
      expect((await vote(two, 'agree', statementId)).words).not.toMatch(/agrees|sees/u);
      const last = await vote(three, 'not-sure', statementId);
      expect(last.words).toBe(
        'Kept: you are not sure. So far: One agrees, one sees it differently, one is not sure.',
      );

      world.clock.moveTo('2026-03-26T09:00:00Z');
      await world.reply('C1', world.rootOf('C1', 'prompt'), 'UANA', 'The week was calm and short.');
      await at('2026-03-30T10:00:00Z');
      expect(posted(4).voted).toMatchObject({ agree: 1, differ: 1, unsure: 1 });
      expect(posted(4).statement?.statementId).not.toBe(statementId);
      expect(JSON.stringify(posted(4).voted)).not.toMatch(/U(?:ANA|BEN|CLEO|DORA)|%/u);
    });

    it('offers it to members who have not voted, and not to its author', async () => {
      const openTo = async (slackUserId: string) => {
        const listed = await listStatements(deps, { ...C1, slackUserId });
        return listed.kind === 'listed' ? listed.ballot.open.map(({ id }) => id) : listed.words;
      };
      const [one = '', two = ''] = voters;
      await vote(one, 'agree', statementId);

      expect(await openTo(one)).toEqual([]);
      expect(await openTo(two)).toEqual([statementId]);
      expect(await openTo(author)).toEqual([]);
      expect(await openTo('UGUEST')).toEqual([statementId]);
    });

    it('takes no vote of anybody who is not a member, and none on what is no statement', async () => {
      for (const who of ['USTRANGER', 'UBOT', 'ULEFT', 'UOUTSIDE']) {
        expect([who, (await vote(who, 'agree', statementId)).kind]).toEqual([who, 'refused']);
      }
      for (const id of ['', 'no-id', '00000000-0000-4000-8000-000000000000']) {
        expect([id, (await vote(voters[0] ?? '', 'agree', id)).kind]).toEqual([id, 'refused']);
      }
      expect((await world.store.statements.get(statementId))?.count.agree).toBe(0);
    });

    it('feeds the analysis: a statement that divides people is a tension in the next digest', async () => {
      for (const [who, said] of [
        [author, 'agree'],
        [voters[0], 'agree'],
        [voters[1], 'differ'],
        [voters[2], 'differ'],
      ] as const) {
        await vote(who ?? '', said, statementId);
      }
      const threadId = await threadOf(3);
      await seeDifferently(deps, {
        ...by(voters[1] ?? ''),
        threadId,
        submissionId: 'V1',
        text: 'On Friday the support should come first, and the handover can wait until Monday.',
        privately: false,
      });
      await world.deliver();
      world.clock.moveTo('2026-03-26T09:00:00Z');
      await world.reply('C1', world.rootOf('C1', 'prompt'), 'UANA', 'The week was calm and short.');
      await at('2026-03-30T10:00:00Z');

      const memory = await world.store.analysis.load(channelId);
      const kinds = memory.tensions.flatMap(({ evidence }) => evidence.map(({ kind }) => kind));
      expect(kinds).toContain('votes');
      expect(posted(4).voted).toMatchObject({ agree: 2, differ: 2 });
    });

    describe('is gone with all its votes, from what is posted too,', () => {
      const whatIsLeft = async () => ({
        posted: posted(3).statement ?? null,
        statement: await world.store.statements.get(statementId),
        votes: await world.store.statements.votes(channelId, new Date('2027-01-01')),
        vote: (await vote(voters[1] ?? '', 'agree', statementId)).kind,
      });
      const NOTHING = { posted: null, statement: null, votes: [], vote: 'refused' };
      const tsOf = () =>
        world.slack.standing('C1').find((message) => message.text.includes(text))?.ts ?? saidTs;
      const rootOf = () =>
        world.slack.standing('C1').find((message) => message.ts === tsOf())?.threadTs ?? '';

      beforeEach(async () => {
        await vote(voters[0] ?? '', 'differ', statementId);
      });

      it('when its author takes it back', async () => {
        expect(await sayOfAsk(author, 'no')).toMatchObject({ kind: 'kept' });
        expect(await whatIsLeft()).toEqual(NOTHING);
      });

      it('when its author edits the words, though they may still stand in it', async () => {
        const editedTs = world.slack.edit('C1', tsOf(), `${text} I think.`);
        await recordReply(deps, {
          ...C1,
          ts: tsOf(),
          threadTs: rootOf(),
          slackUserId: author,
          userTeamId: TEAM,
          text: `${text} I think.`,
          editedTs,
          isBot: false,
        });
        expect(await whatIsLeft()).toEqual(NOTHING);
      });

      it('when its author deletes the words', async () => {
        await withdrawReply(deps, { ...C1, ts: tsOf(), threadTs: rootOf() });
        expect(await whatIsLeft()).toEqual(NOTHING);
      });

      it('when its author is erased', async () => {
        await eraseMe(deps, by(author));
        expect(await whatIsLeft()).toEqual(NOTHING);
      });
    });

    it('is not shown while its author wants the words quoted nowhere', async () => {
      const [statement] = await own(author);
      await takeQuoteOut(deps, { ...by(author), responseId: statement?.responseId ?? '' });

      expect(posted(3).statement ?? null).toBeNull();
      expect((await vote(voters[0] ?? '', 'agree', statementId)).kind).toBe('refused');
    });

    it('gives a person their votes on asking, and erases them with the person', async () => {
      const [one = '', two = ''] = voters;
      await vote(one, 'agree', statementId);
      await vote(two, 'differ', statementId);

      const copy = JSON.parse((await exportMe(deps, by(one))).json) as { votes: unknown };
      expect(copy.votes).toMatchObject([{ channel: 'c1', statement: text, vote: 'agree' }]);
      await eraseMe(deps, by(one));
      expect((await world.store.statements.get(statementId))?.count).toEqual({
        agree: 0,
        differ: 1,
        unsure: 0,
      });
      expect((await vote(one, 'agree', statementId)).kind).toBe('refused');
    });

    it('tells across groups that people chose for themselves, three voters in each or nothing; choices are taken back, copied and erased', async () => {
      await world.store.channels.update(channelId, { lenses: ['Site: Hamburg, Lisbon'] });
      const site = { ...C1, lens: 'Site' };
      const choose = (slackUserId: string, group: string | null) =>
        chooseGroup(deps, { ...site, slackUserId, group });
      for (const outside of ['USTRANGER', 'UOUTSIDE', 'ULEFT']) {
        expect((await choose(outside, 'Lisbon')).kind).toBe('refused');
      }
      expect((await choose('UANA', 'Porto')).kind).toBe('refused');
      expect(
        (await chooseGroup(deps, { ...site, lens: 'Role', slackUserId: 'UANA', group: null })).kind,
      ).toBe('refused');
      for (const one of voters) {
        await vote(one, 'agree', statementId);
        await choose(one, 'Hamburg');
      }
      const at = world.clock.now();
      for (const slackUserId of ['U7', 'U8', 'U9']) {
        const who = by(slackUserId);
        await world.store.statements.vote({ ...who, statementId, vote: 'differ', at });
        await world.store.lenses.choose({ ...who, channelId, lens: 'Site', group: 'Lisbon', at });
      }
      const [one = '', two = ''] = voters;
      await choose(one, 'Lisbon');
      await choose(one, 'Hamburg');
      const counts = () =>
        world.store.lenses.counts(statementId, [{ name: 'Site', groups: ['Hamburg', 'Lisbon'] }]);
      const differs = { agree: 0, differ: 3, unsure: 0 };
      expect(await counts()).toEqual([
        { name: 'Site', groups: [{ agree: 3, differ: 0, unsure: 0 }, differs] },
      ]);
      expect((await exportMe(deps, by(one))).json).toContain('"group": "Hamburg"');
      await choose(two, null);
      expect((await exportMe(deps, by(two))).json).not.toContain('Hamburg');
      await choose(two, 'Hamburg');
      await fourthWeek();
      expect(posted(4).voted?.across).toEqual(['Seen by Site: it is not the same in every group.']);
      await eraseMe(deps, by(one));
      expect(await counts()).toEqual([
        { name: 'Site', groups: [{ agree: 2, differ: 0, unsure: 0 }, differs] },
      ]);
      expect((await choose(one, 'Hamburg')).kind).toBe('refused');
    });
  });
});
