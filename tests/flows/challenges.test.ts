import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { addWin } from '../../src/flows/add-win.js';
import { closeChallenge, reopenChallenge } from '../../src/flows/close-challenge.js';
import { editChallenge, keepChallenge, keeperLeft } from '../../src/flows/edit-challenge.js';
import { eraseMe } from '../../src/flows/erase-me.js';
import { listChallenges } from '../../src/flows/list-challenges.js';
import { listTensions } from '../../src/flows/list-tensions.js';
import { listThemes } from '../../src/flows/list-themes.js';
import { nameChallenge } from '../../src/flows/name-challenge.js';
import { recallWords } from '../../src/flows/recall-words.js';
import { startExperiment } from '../../src/flows/start-experiment.js';
import { type FlowStore, openFlowStore } from '../support/flow-store.js';
import { COMPLEX_ANSWERS, createWorld, TEAM, type World } from '../support/flow-world.js';

const BEN_IN_C1 = { slackTeamId: TEAM, slackChannelId: 'C1', slackUserId: 'UBEN' };
const NAMED = {
  ...BEN_IN_C1,
  submissionId: 'V1',
  title: 'Two teams, one release',
  seen: 'We wait for each other.',
  answers: COMPLEX_ANSWERS,
  reading: null,
} as const;

let database: FlowStore;
let world: World;
beforeAll(async () => {
  database = await openFlowStore();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.empty();
  world = createWorld(database.store);
  await world.setUp('C1');
});

const shown = () =>
  world.slack
    .standing('C1')
    .flatMap(({ content }) => (content?.kind === 'challenge' ? content : []))[0];
const notes = () =>
  world.slack
    .standing('C1')
    .flatMap(({ content, threadTs }) =>
      content?.kind === 'note' ? [{ text: content.text, threadTs }] : [],
    );

describe('a challenge', () => {
  it('is posted once a submission, and its thread is heard', async () => {
    const named = await nameChallenge(world.deps, NAMED);
    const again = await nameChallenge(world.deps, NAMED);
    await world.deliver();
    expect([named.kind, again.kind]).toEqual(['named', 'named-already']);
    const root = world.rootOf('C1', 'challenge');
    expect(world.slack.accepted.filter(({ content }) => content.kind === 'challenge')).toHaveLength(
      1,
    );
    await world.reply('C1', root, 'UCLEO', 'I see it in the night shift too.');
    const listed = await listChallenges(world.deps, BEN_IN_C1);
    expect(listed).toMatchObject({
      challenges: [{ title: NAMED.title, keeperSlackId: 'UBEN', rootTs: root, state: 'open' }],
    });
    const channel = await world.store.channels.find(TEAM, 'C1');
    const waiting = await world.store.responses.waiting(channel?.id ?? '', world.clock.now());
    expect(waiting).toMatchObject([{ threadKind: 'challenge', question: NAMED.title }]);
  });

  it('submitted several times at once is one challenge, and nobody gets an error', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => nameChallenge(world.deps, NAMED)));
    expect(all.map(({ kind }) => kind).sort()).toEqual([
      'named',
      'named-already',
      'named-already',
      'named-already',
    ]);
    await world.deliver();
    const posted = world.slack.accepted.filter(({ content }) => content.kind === 'challenge');
    expect(posted).toHaveLength(1);
  });

  it('needs a title and a member', async () => {
    expect((await nameChallenge(world.deps, { ...NAMED, title: ' ' })).kind).toBe('refused');
    const stranger = { ...NAMED, slackUserId: 'USTRANGER' };
    expect((await nameChallenge(world.deps, stranger)).kind).toBe('refused');
  });

  it('is closed with what came of it, by a full member, and opened again', async () => {
    const named = await nameChallenge(world.deps, NAMED);
    await world.deliver();
    const challengeId = named.kind === 'named' ? named.challengeId : '';
    const on = { challengeId, slackTeamId: TEAM, slackUserId: 'UCLEO' };
    const outcomeText = 'We release together now.';
    const guest = await closeChallenge(world.deps, { ...on, slackUserId: 'UGUEST', outcomeText });
    expect(guest.kind).toBe('refused');
    world.clock.moveBy(1000);
    expect((await closeChallenge(world.deps, { ...on, outcomeText })).kind).toBe('closed');
    expect((await closeChallenge(world.deps, { ...on, outcomeText })).kind).toBe('closed-already');
    world.clock.moveBy(1000);
    expect((await reopenChallenge(world.deps, on)).kind).toBe('reopened');
    await world.deliver();
    const threadTs = world.rootOf('C1', 'challenge');
    expect(notes()).toEqual([
      { text: 'cleo closed this challenge: We release together now.', threadTs },
      { text: 'cleo opened this challenge again.', threadTs },
    ]);
  });

  it('shows at all times what is made sense of and what is tried, and who is asked to keep it', async () => {
    const named = await nameChallenge(world.deps, NAMED);
    await world.deliver();
    const challengeId = named.kind === 'named' ? named.challengeId : '';
    const on = { challengeId, slackTeamId: TEAM, slackUserId: 'UCLEO' };
    const change = {
      title: 'Two teams, one rhythm',
      seen: null,
      reading: 'complex',
      keeperSlackId: 'UCLEO',
      sense: 'Whose release is it?',
      alternatives: 'Two releases. None at all.',
      nextStep: null,
    } as const;
    for (const wrong of [
      { ...on, ...change, title: ' ' },
      { ...on, ...change, keeperSlackId: 'USTRANGER' },
      { ...on, ...change, slackUserId: 'UGUEST' },
      { ...on, ...change, slackTeamId: 'T2' },
    ]) {
      expect((await editChallenge(world.deps, wrong)).kind).toBe('refused');
    }
    expect((await editChallenge(world.deps, { ...on, ...change })).kind).toBe('edited');
    await startExperiment(world.deps, {
      ...BEN_IN_C1,
      submissionId: 'V2',
      trying: 'One call on Tuesday',
      expecting: 'less waiting',
      lookOn: '2026-03-11',
      triedBySlackId: 'UBEN',
      about: { kind: 'challenge', challengeId },
    });
    expect(shown()).toMatchObject({
      title: 'Two teams, one rhythm',
      keeperSlackId: 'UCLEO',
      work: {
        sense: 'Whose release is it?',
        alternatives: 'Two releases. None at all.',
        trying: { text: 'One call on Tuesday', lookOn: '2026-03-11' },
        closedWith: null,
      },
    });
    const channelId = (await world.store.channels.find(TEAM, 'C1'))?.id ?? '';
    await keeperLeft(world.deps, { channelId, slackUserId: 'UCLEO' });
    expect(shown()).toMatchObject({ keeperSlackId: '' });
    const ben = { ...on, slackUserId: 'UBEN' };
    const both = await Promise.all([
      keepChallenge(world.deps, ben),
      keepChallenge(world.deps, { ...on, slackUserId: 'UANA' }),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['kept', 'refused']);
    await closeChallenge(world.deps, { ...on, outcomeText: 'One call is enough.' });
    expect(shown()).toMatchObject({ work: { closedWith: 'One call is enough.' } });
    await reopenChallenge(world.deps, on);
    expect(shown()).toMatchObject({ work: { closedWith: null } });
    await eraseMe(world.deps, on);
    await world.newTick().tick();
    expect(JSON.stringify(shown())).not.toContain('Whose release');
    await eraseMe(world.deps, ben);
    await world.newTick().tick();
    expect(JSON.stringify(world.slack.standing('C1'))).not.toContain('one rhythm');
  });

  it('of another workspace is not found', async () => {
    const named = await nameChallenge(world.deps, NAMED);
    const challengeId = named.kind === 'named' ? named.challengeId : '';
    const foreign = { challengeId, slackTeamId: 'T2', slackUserId: 'UCLEO', outcomeText: 'x' };
    expect(await closeChallenge(world.deps, foreign)).toEqual({
      kind: 'refused',
      words: 'This is no longer there.',
    });
  });
});

describe('what a channel can look up', () => {
  it('says so while there is nothing', async () => {
    expect((await listThemes(world.deps, BEN_IN_C1)).words).toContain('at least 2 people');
    expect((await listTensions(world.deps, BEN_IN_C1)).words).toContain('No tension yet');
    expect((await listChallenges(world.deps, BEN_IN_C1)).words).toContain('/challenge');
    const recalled = await recallWords(world.deps, { ...BEN_IN_C1, words: 'handover' });
    expect(recalled.words).toContain('Nobody has used these words');
  });

  it('finds open words with their link, for members alone', async () => {
    await nameChallenge(world.deps, NAMED);
    await world.deliver();
    const root = world.rootOf('C1', 'challenge');
    const ts = await world.reply('C1', root, 'UCLEO', 'The Handover was calm.');
    const recalled = await recallWords(world.deps, { ...BEN_IN_C1, words: 'handovers “calm”' });
    expect(recalled).toMatchObject({
      items: [
        {
          text: 'The Handover was calm.',
          permalink: `https://example.slack.com/archives/C1/p${ts.replace('.', '')}?thread_ts=${root}&cid=C1`,
        },
      ],
    });
    const stranger = { ...BEN_IN_C1, slackUserId: 'USTRANGER', words: 'handover' };
    expect((await recallWords(world.deps, stranger)).kind).toBe('refused');
  });

  it('keeps a small win for the next digest', async () => {
    expect((await addWin(world.deps, { ...BEN_IN_C1, text: '  ' })).kind).toBe('refused');
    expect((await addWin(world.deps, { ...BEN_IN_C1, text: 'Nobody was paged.' })).kind).toBe(
      'kept',
    );
    world.clock.moveTo('2026-03-09T10:00:00Z');
    const tick = world.newTick();
    await tick.tick();
    await tick.tick();
    expect(JSON.stringify(world.slack.standing('C1'))).toContain('“Nobody was paged”');
  });
});
