import { beforeEach, describe, expect, it } from '@jest/globals';

import { askHowItWent } from '../../src/flows/ask-how-it-went.js';
import { eraseMe } from '../../src/flows/erase-me.js';
import { exportMe } from '../../src/flows/export-me.js';
import { sayHowItWent, takeBackHowItWent } from '../../src/flows/how-it-went.js';
import { nameChallenge } from '../../src/flows/name-challenge.js';
import { addWin } from '../../src/flows/add-win.js';
import { startExperiment } from '../../src/flows/start-experiment.js';
import { experimentSubjects } from '../../src/flows/experiment-subjects.js';
import { emptyStoreForEachTest } from '../support/empty-store.js';
import { COMPLEX_ANSWERS, createWorld, TEAM, type World } from '../support/flow-world.js';

const BEN_IN_C1 = { slackTeamId: TEAM, slackChannelId: 'C1', slackUserId: 'UBEN' };
const CHALLENGE = {
  ...BEN_IN_C1,
  submissionId: 'V1',
  title: 'Two teams, one release',
  seen: null,
  answers: COMPLEX_ANSWERS,
  reading: null,
} as const;
/** A Wednesday; the world begins on Monday 2 March. */
const LOOK_ON = '2026-03-11';

const database = emptyStoreForEachTest();
let world: World;
let challengeId: string;
beforeEach(async () => {
  world = createWorld(database().store);
  await world.setUp('C1');
  const named = await nameChallenge(world.deps, CHALLENGE);
  if (named.kind !== 'named') throw new Error(named.words);
  challengeId = named.challengeId;
  await world.deliver();
});

type Trying = Parameters<typeof startExperiment>[1];
const trying = (change: Partial<Trying> = {}): Trying => ({
  ...BEN_IN_C1,
  submissionId: 'V2',
  trying: 'One call on Tuesday',
  expecting: 'nobody waits on Thursday',
  lookOn: LOOK_ON,
  triedBySlackId: 'UBEN',
  about: { kind: 'challenge', challengeId },
  ...change,
});
const begin = async (change: Partial<Trying> = {}): Promise<string> => {
  const started = await startExperiment(world.deps, trying(change));
  if (started.kind === 'refused') throw new Error(started.words);
  await world.deliver();
  return started.experimentId;
};
const told = () =>
  world.slack
    .standing('C1')
    .flatMap(({ content, threadTs }) =>
      content?.kind === 'experiment' ? [{ content, threadTs }] : [],
    );
const looks = (experimentId: string, slackUserId = 'UBEN') => ({
  slackTeamId: TEAM,
  slackUserId,
  experimentId,
});
const lastDigest = () => {
  const root = world.slack
    .standing('C1')
    .flatMap(({ content }) => (content?.kind === 'digest' ? [content.digest] : []));
  return root[root.length - 1];
};

describe('something that a channel tries', () => {
  it('is told once, in the thread of its challenge, however often the form is sent', async () => {
    const all = await Promise.all([1, 2, 3].map(() => startExperiment(world.deps, trying())));
    await world.deliver();
    expect(all.map(({ kind }) => kind).sort()).toEqual([
      'started',
      'started-already',
      'started-already',
    ]);
    expect(told()).toMatchObject([
      { content: { trying: 'One call on Tuesday' }, threadTs: world.rootOf('C1', 'challenge') },
    ]);
  });

  it('is refused kindly for what cannot be kept, below the field in question', async () => {
    const wrong = [
      ['no words', { trying: ' ' }, 'trying'],
      ['nothing expected', { expecting: '' }, 'expecting'],
      ['a day that has passed', { lookOn: '2026-03-01' }, 'lookOn'],
      ['today', { lookOn: '2026-03-02' }, 'lookOn'],
      ['a day that is none', { lookOn: '2026-02-30' }, 'lookOn'],
      ['a day in years', { lookOn: '2036-03-02' }, 'lookOn'],
      ['somebody who is not here', { triedBySlackId: 'USTRANGER' }, 'triedBy'],
      ['a bot', { triedBySlackId: 'UBOT' }, 'triedBy'],
      ['a stranger who begins it', { slackUserId: 'USTRANGER' }, 'trying'],
      [
        'a challenge of nowhere',
        { about: { kind: 'challenge', challengeId: '00000000-0000-4000-8000-000000000000' } },
        'about',
      ],
    ] as const;
    for (const [what, change, field] of wrong) {
      const refused = await startExperiment(world.deps, trying(change));
      expect([what, refused.kind, 'field' in refused ? refused.field : null]).toEqual([
        what,
        'refused',
        field,
      ]);
      expect(refused.words).toMatch(/^[A-Z].*\.$/u);
    }
    expect(told()).toEqual([]);
  });

  it('may be for nothing that was named: then only the digest tells of it', async () => {
    await begin({ about: null });
    expect(told()).toEqual([]);
    world.clock.moveTo('2026-03-09T10:00:00Z');
    await world.newTick().tick();
    expect(lastDigest()?.happened.map(({ text }) => text)).toContain(
      'You try until 11 March: “One call on Tuesday”.',
    );
  });

  it('appears to a channel only after its first challenge or tension', async () => {
    const before = await world.setUp('C2');
    expect((await experimentSubjects(world.deps, before)).hasMet).toBe(false);
    const known = await world.store.channels.find(TEAM, 'C1');
    if (known === null) throw new Error('no channel');
    expect(await experimentSubjects(world.deps, known)).toMatchObject({
      hasMet: true,
      challenges: [{ id: challengeId }],
    });
  });
});

describe('on its day', () => {
  it('the one who tries it is asked in one direct message for all of theirs, and nobody else', async () => {
    const one = await begin();
    const two = await begin({ submissionId: 'V3', trying: 'No call on Fridays' });
    await begin({ submissionId: 'V4', lookOn: '2026-03-20', triedBySlackId: 'UCLEO' });
    world.clock.moveTo('2026-03-11T08:59:00Z');
    await askHowItWent(world.deps);
    expect(world.slack.asks).toEqual([]);
    world.clock.moveTo('2026-03-11T09:00:00Z');
    await Promise.all([askHowItWent(world.deps), askHowItWent(world.deps)]);
    await askHowItWent(world.deps);
    const asks = world.slack.asks.map((ask) => ({ ...ask, ids: [...ask.ids].sort() }));
    expect(asks.flatMap(({ ids }) => ids).sort()).toEqual([one, two].sort());
    expect(asks.filter(({ slackChannelId }) => slackChannelId === null)).toHaveLength(1);
    expect(new Set(asks.map(({ slackUserId }) => slackUserId))).toEqual(new Set(['UBEN']));
  });

  it('is asked in the channel, to them alone, where the message of the week was used', async () => {
    await world.store.people.takeWeeklyMessage(TEAM, 'UBEN', '2026-W11');
    const id = await begin();
    world.clock.moveTo('2026-03-11T09:30:00Z');
    await world.newTick().tick();
    expect(world.slack.asks).toEqual([{ slackUserId: 'UBEN', slackChannelId: 'C1', ids: [id] }]);
  });

  it('asks once more a week later, and then no more', async () => {
    await begin();
    for (const day of ['11', '12', '18', '19', '25', '26']) {
      world.clock.moveTo(`2026-03-${day}T10:00:00Z`);
      await askHowItWent(world.deps);
    }
    expect(world.slack.asks).toHaveLength(2);
  });

  it('leaves alone who is left out of that channel until a day, and asks them then', async () => {
    await begin();
    const until = new Date('2026-03-13T00:00:00Z');
    const channel = await world.store.channels.find(TEAM, 'C1');
    await world.store.people.snoozeIn(channel?.id ?? '', 'UBEN', until);
    world.clock.moveTo('2026-03-11T10:00:00Z');
    await askHowItWent(world.deps);
    expect(world.slack.asks).toEqual([]);
    world.clock.moveTo('2026-03-13T10:00:00Z');
    await askHowItWent(world.deps);
    expect(world.slack.asks).toHaveLength(1);
  });

  it('leaves alone who is away, who left the channel, and everybody at night', async () => {
    await begin();
    const until = new Date('2026-03-13T00:00:00Z');
    await world.store.people.change(TEAM, 'UBEN', { snoozedUntil: until });
    world.clock.moveTo('2026-03-11T10:00:00Z');
    await askHowItWent(world.deps);
    world.clock.moveTo('2026-03-13T22:00:00Z');
    await askHowItWent(world.deps);
    world.slack.hideMembers(true);
    world.clock.moveTo('2026-03-14T10:00:00Z');
    await askHowItWent(world.deps);
    expect(world.slack.asks).toEqual([]);
    world.slack.hideMembers(false);
    world.slack.addChannel({ slackChannelId: 'C1' }, ['UANA', 'UCLEO']);
    await askHowItWent(world.deps);
    expect(world.slack.asks).toEqual([]);
  });
});

describe('how it went', () => {
  it('is shown in its thread, begins the next digest with a link, and can be undone by who said it', async () => {
    const id = await begin();
    world.clock.moveTo('2026-03-05T12:00:00Z');
    const learned = 'Nobody knew whom to call.';
    expect(
      (await sayHowItWent(world.deps, { ...looks(id), result: 'otherwise', learned })).kind,
    ).toBe('kept');
    expect(told()).toMatchObject([{ content: { looked: { result: 'otherwise', learned } } }]);
    const again = { ...looks(id, 'UCLEO'), result: 'as-expected', learned: null } as const;
    expect((await sayHowItWent(world.deps, again)).kind).toBe('looked-at-already');
    expect((await takeBackHowItWent(world.deps, looks(id, 'UCLEO'))).kind).toBe('refused');
    expect((await takeBackHowItWent(world.deps, looks(id))).kind).toBe('taken-back');
    expect(told()).toMatchObject([{ content: { looked: null } }]);
    expect((await sayHowItWent(world.deps, { ...again, learned })).kind).toBe('kept');
    await addWin(world.deps, { ...BEN_IN_C1, text: 'A quiet night' });

    world.clock.moveTo('2026-03-09T10:00:00Z');
    await world.newTick().tick();

    const digest = lastDigest();
    const root = world.rootOf('C1', 'challenge');
    expect(digest?.happened[0]).toMatchObject({
      kind: 'experiment',
      text: 'For “Two teams, one release” you tried: “One call on Tuesday”. You expected “nobody waits on Thursday”. It went as expected, and you learned: “Nobody knew whom to call”.',
    });
    expect(digest?.happened[0]?.permalink).toContain(`thread_ts=${root}`);
    expect(digest?.headline).toContain('things came of earlier words');
  });

  it('is for members of the channel alone', async () => {
    const id = await begin();
    const said = { result: 'surprised', learned: null } as const;
    const stranger = await sayHowItWent(world.deps, { ...looks(id, 'USTRANGER'), ...said });
    const foreign = await sayHowItWent(world.deps, { ...looks(id), slackTeamId: 'T2', ...said });
    expect([stranger.kind, foreign.kind]).toEqual(['refused', 'refused']);
    expect(foreign.words).toBe('This is no longer there.');
  });
});

describe('a person’s own', () => {
  it('is given out whole: what they named, told and tried, and how they said it went', async () => {
    const id = await begin();
    await begin({ submissionId: 'V5', slackUserId: 'UCLEO', trying: 'Of Cleo, for Ben' });
    await addWin(world.deps, { ...BEN_IN_C1, text: 'A quiet night' });
    await sayHowItWent(world.deps, { ...looks(id), result: 'surprised', learned: 'Much.' });
    const { json } = await exportMe(world.deps, { slackTeamId: TEAM, slackUserId: 'UBEN' });
    expect(JSON.parse(json)).toMatchObject({
      challenges: [{ title: 'Two teams, one release' }],
      experiments: [
        { trying: 'One call on Tuesday', iTryIt: true, looked: { learned: 'Much.' } },
        { iTryIt: true },
      ],
      wins: [{ text: 'A quiet night' }],
      answersToTensions: [],
      answersToSameThing: [],
    });
    expect(json).not.toContain('Of Cleo');
  });

  it('goes with them: from the thread, from digests and from what others offered', async () => {
    const mine = await begin();
    const ours = await begin({ submissionId: 'V5', slackUserId: 'UCLEO', trying: 'Of Cleo' });
    await sayHowItWent(world.deps, { ...looks(mine, 'UCLEO'), result: 'otherwise', learned: null });
    await sayHowItWent(world.deps, { ...looks(ours), result: 'surprised', learned: 'My words.' });
    world.clock.moveTo('2026-03-09T10:00:00Z');
    await world.newTick().tick();
    expect(JSON.stringify(lastDigest())).toContain('One call on Tuesday');

    await eraseMe(world.deps, { slackTeamId: TEAM, slackUserId: 'UBEN' });
    await world.newTick().tick();

    const everything = JSON.stringify(world.slack.standing('C1'));
    expect(everything).not.toContain('One call on Tuesday');
    expect(everything).not.toContain('My words.');
    expect(everything).not.toContain('UBEN');
    expect(everything).toContain('Of Cleo');
    const again = await startExperiment(world.deps, trying({ submissionId: 'V9' }));
    expect(again).toMatchObject({ kind: 'refused' });
  });
});
