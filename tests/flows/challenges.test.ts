import { beforeEach, describe, expect, it } from '@jest/globals';

import type { ChallengeQuestion } from '../../src/core/challenges/challenge-reading.js';
import { NO_WORK } from '../../src/core/challenges/lines-of-work.js';
import { editMark } from '../../src/core/challenges/merge-edit.js';
import { workMark } from '../../src/core/challenges/merge-work.js';
import { addWin } from '../../src/flows/add-win.js';
import {
  answerChallenge,
  showReadings,
  takeAnswersBack,
} from '../../src/flows/answer-challenge.js';
import { closeChallenge, reopenChallenge } from '../../src/flows/close-challenge.js';
import { editChallenge, keepChallenge, keeperLeft } from '../../src/flows/edit-challenge.js';
import { eraseMe } from '../../src/flows/erase-me.js';
import { exportMe } from '../../src/flows/export-me.js';
import { listChallenges } from '../../src/flows/list-challenges.js';
import { listTensions } from '../../src/flows/list-tensions.js';
import { listThemes } from '../../src/flows/list-themes.js';
import { nameChallenge } from '../../src/flows/name-challenge.js';
import { recallWords } from '../../src/flows/recall-words.js';
import { startExperiment } from '../../src/flows/start-experiment.js';
import { whatHelps } from '../../src/flows/what-helps.js';
import { workOnChallenge } from '../../src/flows/work-on-challenge.js';
import { emptyStoreForEachTest } from '../support/empty-store.js';
import { COMPLEX_ANSWERS, createWorld, MEMBERS, TEAM, type World } from '../support/flow-world.js';

const BEN_IN_C1 = { slackTeamId: TEAM, slackChannelId: 'C1', slackUserId: 'UBEN' };
const NAMED = {
  ...BEN_IN_C1,
  submissionId: 'V1',
  title: 'Two teams, one release',
  seen: 'We wait for each other.',
  answers: COMPLEX_ANSWERS,
  reading: null,
} as const;

const database = emptyStoreForEachTest();
let world: World;
beforeEach(async () => {
  world = createWorld(database().store);
  await world.setUp('C1');
});

const shown = () =>
  world.slack
    .standing('C1')
    .flatMap(({ content }) => (content?.kind === 'challenge' ? content : []))[0];
const readings = () =>
  world.slack
    .standing('C1')
    .flatMap(({ content, threadTs }) =>
      content?.kind === 'challenge-readings' ? [{ content, threadTs }] : [],
    )[0];
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

  it('that is older than the four questions asks them in its thread once somebody works on it', async () => {
    const named = await nameChallenge(world.deps, NAMED);
    const challengeId = named.kind === 'named' ? named.challengeId : '';
    await database().query('DELETE FROM post WHERE part = 1');
    await world.deliver();
    expect(readings()).toBeUndefined();
    const on = { challengeId, slackTeamId: TEAM, slackUserId: 'UCLEO' };
    await Promise.all([whatHelps(world.deps, on), whatHelps(world.deps, on)]);
    await closeChallenge(world.deps, { ...on, outcomeText: 'Done.' });
    await world.deliver();
    await world.deliver();
    const asked = world.slack.accepted.filter(
      ({ content }) => content.kind === 'challenge-readings',
    );
    expect(asked).toHaveLength(1);
    expect(readings()).toMatchObject({
      threadTs: world.rootOf('C1', 'challenge'),
      content: { challengeId, isClosed: true },
    });
  });

  it('edited by two at once keeps what each changed, and says so where both changed one thing', async () => {
    const named = await nameChallenge(world.deps, NAMED);
    await world.deliver();
    const challengeId = named.kind === 'named' ? named.challengeId : '';
    const stood = await world.store.challenges.get(challengeId);
    if (stood === null) throw new Error('not kept');
    const { title, seen, reading, keeperSlackId, ownerSlackId = '' } = stood;
    const form = { title, seen, reading, keeperSlackId, ownerSlackId, opened: editMark(stood) };
    const by = (slackUserId: string) => ({ challengeId, slackTeamId: TEAM, slackUserId, ...form });
    const kept = await Promise.all([
      editChallenge(world.deps, { ...by('UCLEO'), title: 'Two teams, one rhythm' }),
      editChallenge(world.deps, { ...by('UANA'), keeperSlackId: 'UDORA' }),
    ]);
    expect(kept.map(({ kind }) => kind)).toEqual(['edited', 'edited']);
    const late = { ...by('UBEN'), title: 'One team' };
    expect(await editChallenge(world.deps, late)).toMatchObject({
      kind: 'refused',
      field: 'title',
    });
    expect(await world.store.challenges.get(challengeId)).toMatchObject({
      title: 'Two teams, one rhythm',
      keeperSlackId: 'UDORA',
    });
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
    expect(await world.store.challenges.get(challengeId)).toMatchObject({
      state: 'open',
      closedAt: null,
      outcomeText,
    });
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
      ownerSlackId: '',
    } as const;
    const work = {
      sense: 'Whose release is it?',
      touched: 'The night shift',
      valuesApart: 'Speed and calm',
      wordsMissing: null,
      alternatives: 'Two releases. None at all.',
      nextStep: null,
      submissionId: 'V3',
      askInThread: 'not-heard',
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
    const guest = { ...on, ...work, slackUserId: 'UGUEST' };
    expect((await workOnChallenge(world.deps, guest)).kind).toBe('refused');
    expect((await workOnChallenge(world.deps, { ...on, ...work })).kind).toBe('kept');
    await world.deliver();
    expect(notes()).toEqual([
      {
        text: 'For all of us: Who is touched by it, and has not been heard yet?',
        threadTs: world.rootOf('C1', 'challenge'),
      },
    ]);
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
        touched: 'The night shift',
        valuesApart: 'Speed and calm',
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
    expect(JSON.stringify(shown())).not.toMatch(/Whose release|night shift|Speed and calm/u);
    await eraseMe(world.deps, ben);
    await world.newTick().tick();
    expect(JSON.stringify(world.slack.standing('C1'))).not.toContain('one rhythm');
  });

  it('is read by all side by side in its thread: counted, never named, changed and taken back', async () => {
    const named = await nameChallenge(world.deps, NAMED);
    await world.deliver();
    const challengeId = named.kind === 'named' ? named.challengeId : '';
    const by = (slackUserId: string) => ({ challengeId, slackTeamId: TEAM, slackUserId });
    const say = async (
      slackUserId: string,
      given: Partial<Record<ChallengeQuestion, 'yes' | 'no'>>,
    ) => {
      for (const [question, answer] of Object.entries(given)) {
        const said = { ...by(slackUserId), question: question as ChallengeQuestion, answer };
        expect(await answerChallenge(world.deps, said)).toMatchObject({ kind: 'kept' });
      }
      await showReadings(world.deps, challengeId);
    };
    expect(readings()).toMatchObject({
      threadTs: world.rootOf('C1', 'challenge'),
      content: { together: { people: 0, said: null } },
    });
    await say('UANA', { solvedBefore: 'yes', agreeWhatItIs: 'yes' });
    await say('UGUEST', { solvedBefore: 'no' });
    expect(readings()?.content.together).toEqual({ people: 2, said: null });
    await say('UCLEO', { solvedBefore: 'no', agreeWhatItIs: 'no', changeOurselves: 'yes' });
    await say('UANA', { agreeWhatItIs: 'no' });
    expect(readings()?.content.together).toEqual({
      people: 3,
      said: {
        answers: {
          solvedBefore: { yes: 1, no: 2, 'not-sure': 0 },
          agreeWhatItIs: { yes: 0, no: 2, 'not-sure': 0 },
          expertWouldSettle: { yes: 0, no: 0, 'not-sure': 0 },
          changeOurselves: { yes: 1, no: 0, 'not-sure': 0 },
        },
        readings: { complex: 1, technical: 0, 'not-clear-yet': 2 },
      },
    });
    const helps = await whatHelps(world.deps, by('UCLEO'));
    expect(helps).toMatchObject({
      by: 'By your own answers to the four questions:',
      apart: ['Has somebody solved something like it before?'],
    });
    const unasked = await whatHelps(world.deps, by('UDORA'));
    expect(unasked).toMatchObject({ by: expect.stringMatching(/^By how it stands in its post/u) });
    expect((await exportMe(world.deps, by('UANA'))).json).toContain('"agreeWhatItIs": "no"');
    for (const outside of ['USTRANGER', 'UOUTSIDE', 'ULEFT']) {
      const said = { ...by(outside), question: 'solvedBefore', answer: 'yes' } as const;
      expect((await answerChallenge(world.deps, said)).kind).toBe('refused');
      expect((await whatHelps(world.deps, by(outside))).kind).toBe('refused');
    }
    await takeAnswersBack(world.deps, by('UGUEST'));
    await showReadings(world.deps, challengeId);
    expect(readings()?.content.together).toEqual({ people: 2, said: null });
    await eraseMe(world.deps, by('UANA'));
    await world.newTick().tick();
    expect(readings()?.content.together.people).toBe(1);
    const late = { ...by('UANA'), question: 'solvedBefore', answer: 'yes' } as const;
    expect((await answerChallenge(world.deps, late)).kind).toBe('refused');
    await closeChallenge(world.deps, { ...by('UCLEO'), outcomeText: 'We release together.' });
    expect(readings()?.content.isClosed).toBe(true);
    const closed = { ...by('UCLEO'), question: 'solvedBefore', answer: 'yes' } as const;
    expect((await answerChallenge(world.deps, closed)).kind).toBe('refused');
  });

  it('loses nothing silently of what two people write down of it at once', async () => {
    const named = await nameChallenge(world.deps, NAMED);
    await world.deliver();
    const challengeId = named.kind === 'named' ? named.challengeId : '';
    const opened = workMark(NO_WORK);
    const write = (slackUserId: string, work: object) =>
      workOnChallenge(world.deps, {
        ...{ challengeId, slackTeamId: TEAM, slackUserId, submissionId: slackUserId },
        ...{ askInThread: null, opened, ...NO_WORK, ...work },
      });
    const both = await Promise.all([
      write('UANA', { sense: 'Whose release is it?' }),
      write('UCLEO', { touched: 'The night shift' }),
    ]);
    expect(both.map(({ kind }) => kind)).toEqual(['kept', 'kept']);
    expect(await write('UDORA', { sense: 'Why two?' })).toMatchObject({
      kind: 'refused',
      field: 'sense',
    });
    expect((await world.store.challenges.get(challengeId))?.work).toMatchObject({
      sense: 'Whose release is it?',
      touched: 'The night shift',
    });
  });

  it('counts everybody of those who answer in the same moment', async () => {
    const named = await nameChallenge(world.deps, NAMED);
    await world.deliver();
    const challengeId = named.kind === 'named' ? named.challengeId : '';
    await Promise.all(
      MEMBERS.map((slackUserId) =>
        answerChallenge(world.deps, {
          challengeId,
          slackTeamId: TEAM,
          slackUserId,
          question: 'agreeWhatItIs',
          answer: 'not-sure',
        }),
      ),
    );
    await world.newTick().tick();
    expect(readings()?.content.together.people).toBe(MEMBERS.length);
  });

  it('that is technical is taken by somebody apart from its keeper, and waits for somebody else when they leave', async () => {
    const named = await nameChallenge(world.deps, { ...NAMED, reading: 'technical' });
    await world.deliver();
    const challengeId = named.kind === 'refused' ? '' : named.challengeId;
    const on = { challengeId, slackTeamId: TEAM, slackUserId: 'UCLEO' };
    const takes = (slackUserId: string) =>
      keepChallenge(world.deps, { ...on, slackUserId }, 'owner');
    const both = await Promise.all([takes('UCLEO'), takes('UANA')]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['kept', 'refused']);
    const takenBy = shown()?.ownerSlackId ?? '';
    expect(['UCLEO', 'UANA']).toContain(takenBy);
    expect(shown()).toMatchObject({ keeperSlackId: 'UBEN' });
    const channelId = (await world.store.channels.find(TEAM, 'C1'))?.id ?? '';
    await keeperLeft(world.deps, { channelId, slackUserId: takenBy });
    expect(shown()).toMatchObject({ keeperSlackId: 'UBEN', ownerSlackId: '' });
  });

  it('keeps each text with those whose words it is, also after somebody else edits it', async () => {
    const named = await nameChallenge(world.deps, NAMED);
    await world.deliver();
    const challengeId = named.kind === 'refused' ? '' : named.challengeId;
    const cleo = { challengeId, slackTeamId: TEAM, slackUserId: 'UCLEO' };
    await editChallenge(world.deps, {
      ...cleo,
      title: 'Who decides what ships?',
      seen: 'We wait for each other, often.',
      reading: 'complex',
      keeperSlackId: 'UBEN',
      ownerSlackId: '',
    });
    await closeChallenge(world.deps, { ...cleo, outcomeText: 'We ask on Tuesdays.' });
    await world.deliver();
    await eraseMe(world.deps, { slackTeamId: TEAM, slackUserId: 'UBEN' });
    await world.newTick().tick();
    // Ben's title was written anew by Cleo; what he had seen she only added a word to.
    expect(shown()).toMatchObject({ title: 'Who decides what ships?', seen: null });
    await eraseMe(world.deps, cleo);
    await world.newTick().tick();
    expect(JSON.stringify(world.slack.standing('C1'))).not.toMatch(/decides|Tuesdays/);
    const again = await nameChallenge(world.deps, { ...NAMED, submissionId: 'V9' });
    expect([again.kind, again.words]).toEqual(['refused', expect.stringContaining('erase')]);
    expect((await addWin(world.deps, { ...BEN_IN_C1, text: 'A win.' })).kind).toBe('refused');
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

  it('lists closed challenges apart, and finds any by words of theirs, for members alone', async () => {
    const one = await nameChallenge(world.deps, NAMED);
    await nameChallenge(world.deps, { ...NAMED, submissionId: 'V2', title: 'The night shift' });
    await world.deliver();
    const challengeId = one.kind === 'refused' ? '' : one.challengeId;
    const outcomeText = 'We decide on Tuesdays.';
    await closeChallenge(world.deps, { ...BEN_IN_C1, challengeId, outcomeText });
    const listed = async (asked: string, who: object = {}) => {
      const result = await listChallenges(world.deps, { ...BEN_IN_C1, ...who, asked });
      return result.kind === 'refused'
        ? result.kind
        : [...result.challenges.map(({ title }) => title), result.words];
    };
    const closedToo = 'Closed ones are kept: `/soundings challenges closed`.';
    expect(await listed('')).toEqual(['The night shift', closedToo]);
    expect(await listed('Closed')).toEqual([NAMED.title, '']);
    expect(await listed('deciding Tuesday')).toEqual([NAMED.title, '']);
    expect(await listed('wait')).toEqual(['The night shift', NAMED.title, '']);
    expect(await listed('harbour')).toEqual(['No challenge here holds these words.']);
    expect(await listed('wait', { slackUserId: 'USTRANGER' })).toBe('refused');
    const found = await listChallenges(world.deps, { ...BEN_IN_C1, asked: 'night' });
    expect(JSON.stringify(found)).toContain('https://example.slack.com/archives/C1/p');
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
