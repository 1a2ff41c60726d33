import { beforeEach, describe, expect, it } from '@jest/globals';

import { erasePerson } from '../../src/cli/erase.js';
import { createOfflineMessenger } from '../../src/cli/offline-messenger.js';
import { changeQuotable } from '../../src/flows/change-quotable.js';
import { finishChanges } from '../../src/flows/finish-changes.js';
import { deleteOwn } from '../../src/flows/delete-own.js';
import { nameChallenge } from '../../src/flows/name-challenge.js';
import { seeDifferently } from '../../src/flows/see-differently.js';
import { takeQuoteOut } from '../../src/flows/take-quote-out.js';
import { withdrawReply } from '../../src/flows/withdraw-reply.js';
import { emptyStoreForEachTest } from '../support/empty-store.js';
import { COMPLEX_ANSWERS, createWorld, TEAM, type World } from '../support/flow-world.js';

const C1 = { slackTeamId: TEAM, slackChannelId: 'C1' };
const BEN = { slackTeamId: TEAM, slackUserId: 'UBEN' };
const BENS = 'The handover on Friday went without a single call.';
const CLEOS = 'Nobody told me that the release had moved.';
const DORAS = 'I only saw the end of it.';

const database = emptyStoreForEachTest();
let world: World;
let root: string;
let channelId: string;
let bensTs: string;
let bensId: string;

const shown = (): string =>
  JSON.stringify(world.slack.standing('C1').map(({ content }) => content));
const at = async (instant: string): Promise<void> => {
  world.clock.moveTo(instant);
  await world.newTick().tick();
};
/** Slack asks for a second of patience in these tests, and a little more passes on the database's clock. */
const tickLater = async (): Promise<void> => {
  await database().query(`UPDATE post SET not_before = not_before - interval '1.1 seconds'`);
  await world.newTick().tick();
};

beforeEach(async () => {
  world = createWorld(database().store);
  channelId = (await world.setUp('C1')).id;
  await at('2026-03-04T10:00:00Z');
  root = world.rootOf('C1', 'prompt');
  world.clock.moveTo('2026-03-05T09:00:00Z');
  bensTs = await world.reply('C1', root, 'UBEN', BENS);
  await world.reply('C1', root, 'UCLEO', CLEOS);
  await world.reply('C1', root, 'UDORA', DORAS);
  await at('2026-03-09T10:00:00Z');
  const said = await world.store.responses.upToCycle(channelId, 1);
  bensId = said.find(({ text }) => text === BENS)?.id ?? '';
});

const edit = async (): Promise<void> => {
  world.slack.edit('C1', bensTs, 'I would rather not say.');
  await world.arrive('C1', root, bensTs);
};
const remove = async (): Promise<void> => {
  world.slack.remove('C1', bensTs);
  await withdrawReply(world.deps, { ...C1, ts: bensTs, threadTs: root });
};

describe('words that may no longer be shown, while Slack takes no change', () => {
  it.each([
    ['deleted in Slack', remove],
    ['edited', edit],
    ['taken out', () => takeQuoteOut(world.deps, { ...BEN, responseId: bensId })],
    ['deleted here', () => deleteOwn(world.deps, { ...BEN, responseId: bensId })],
    [
      'of a person who wants no quotes',
      () => changeQuotable(world.deps, { ...BEN, mayBeQuoted: false }),
    ],
  ] as const)('%s, leave the posted digest as soon as it does', async (_how, act) => {
    world.slack.refuseUpdates(true);
    await act();
    await tickLater();
    expect(shown()).toContain(BENS);
    world.slack.refuseUpdates(false);
    await tickLater();
    expect(shown()).not.toContain(BENS);
    expect(shown()).toContain(CLEOS);
    expect(await world.store.posts.behind(10)).toEqual([]);
  });

  it('are said to be tried again, and kept from digests to come', async () => {
    world.slack.refuseUpdates(true);
    const { words } = await takeQuoteOut(world.deps, { ...BEN, responseId: bensId });
    expect(words).toContain('I try again until it does');
    const stored = await world.store.digests.latest(channelId);
    expect(JSON.stringify(stored)).not.toContain(BENS);
    const thread = await world.store.threads.get(stored?.threadId ?? '');
    expect(thread?.question).toBe(stored?.digest.carry?.text ?? stored?.digest.headline);
    expect(thread?.question).not.toContain('handover on Friday');
  });

  it('leave a note in the thread as well', async () => {
    const stored = await world.store.digests.latest(channelId);
    const box = await seeDifferently(world.deps, {
      ...BEN,
      threadId: stored?.threadId ?? '',
      submissionId: 'V2',
      text: 'It was luck.',
      privately: false,
    });
    await world.deliver();
    expect(shown()).toContain('luck');
    world.slack.refuseUpdates(true);
    const responseId = box.kind === 'stored' ? box.responseId : '';
    await deleteOwn(world.deps, { ...BEN, responseId });
    expect(shown()).toContain('luck');
    world.slack.refuseUpdates(false);
    await tickLater();
    expect(shown()).not.toContain('luck');
  });
});

describe('what a crash left between the store and the digest', () => {
  it.each([
    ['a quote taken out', () => world.store.responses.setQuotable(bensId, TEAM, 'UBEN', false)],
    ['quoting switched off', () => world.store.people.change(TEAM, 'UBEN', { mayBeQuoted: false })],
    ['a deletion', () => world.store.responses.deleteOwn(bensId, TEAM, 'UBEN')],
    [
      'an edit',
      async () =>
        world.store.responses.recordOpen({
          threadId: (await world.store.threads.lastPrompt(channelId))?.id ?? '',
          channelId,
          ...C1,
          ts: bensTs,
          slackUserId: 'UBEN',
          text: 'Other words.',
          editedTs: '1999999999.000001',
          saidAt: world.clock.now(),
        }),
    ],
  ] as const)('is finished at the next tick: %s', async (_what, act) => {
    await act();
    expect(shown()).toContain(BENS);
    await world.newTick().tick();
    expect(shown()).not.toContain(BENS);
    expect(await world.store.digests.outdated()).toEqual([]);
  });
});

describe('a person erased on the command line, without Slack', () => {
  it('leaves what is posted at the next tick of the app', async () => {
    await nameChallenge(world.deps, {
      ...C1,
      slackUserId: 'UBEN',
      submissionId: 'V1',
      title: 'Two teams, one release',
      seen: null,
      answers: COMPLEX_ANSWERS,
      reading: null,
    });
    await world.deliver();
    const offline = { ...world.deps, messenger: createOfflineMessenger() };
    expect(await erasePerson(offline, { user: 'UBEN' })).toBe(1);
    expect(shown()).toContain(BENS);
    // Nobody waits the minute that a command without Slack asks for.
    await database().query('UPDATE post SET not_before = now()');
    await world.newTick().tick();
    expect(shown()).not.toContain(BENS);
    expect(shown()).not.toContain('Two teams');
    expect(shown()).not.toContain('UBEN');
    expect(shown()).toContain(CLEOS);
  });
});

describe('a change that Slack refuses', () => {
  it('is given up when the message is gone, and is no error', async () => {
    const top = world.rootOf('C1', 'digest');
    world.slack.remove('C1', top);
    const out = await takeQuoteOut(world.deps, { ...BEN, responseId: bensId });
    expect(out).toMatchObject({ kind: 'taken-out', words: expect.stringContaining('Taken out') });
    expect(await world.store.posts.behind(10)).toEqual([]);
  });

  it('for good is given up, and the keeper is told once to delete the message', async () => {
    world.slack.refuseUpdates(true, 'edit_window_closed');
    await takeQuoteOut(world.deps, { ...BEN, responseId: bensId });
    await tickLater();
    expect(await world.store.posts.behind(10)).toEqual([]);
    const told = [...world.slack.directMessages, ...world.slack.whispers];
    expect(told.filter(({ text }) => text.includes('edit_window_closed'))).toHaveLength(1);
  });

  it('because the channel does is tried again, and shown once the channel lets us', async () => {
    world.slack.refuseUpdates(true, 'is_archived');
    await takeQuoteOut(world.deps, { ...BEN, responseId: bensId });
    world.slack.refuseUpdates(false);
    await database().query(`UPDATE post SET not_before = now() WHERE behind IS NOT NULL`);
    await tickLater();
    expect(shown()).not.toContain(BENS);
  });

  it('is tried no more until the channel is mended, and its keeper hears of it once', async () => {
    world.slack.refuseUpdates(true, 'is_archived');
    world.slack.addChannel({ slackChannelId: 'C1', isArchived: true }, []);
    await takeQuoteOut(world.deps, { ...BEN, responseId: bensId });
    await database().query(`UPDATE post SET not_before = now() WHERE behind IS NOT NULL`);
    expect(await world.store.posts.behind(10)).toEqual([]);
    await tickLater();
    await tickLater();
    const told = [...world.slack.directMessages, ...world.slack.whispers];
    expect(told.filter(({ text }) => text.includes('archived'))).toHaveLength(1);
  });

  it('is tried ever more rarely where the channel was paused, and given up at last', async () => {
    await world.store.channels.update(channelId, { state: 'paused' });
    world.slack.refuseUpdates(true, 'is_archived');
    await takeQuoteOut(world.deps, { ...BEN, responseId: bensId });
    let rounds = 0;
    while (rounds < 20) {
      await database().query(`UPDATE post SET not_before = now() WHERE behind IS NOT NULL`);
      if ((await world.store.posts.behind(10)).length === 0) break;
      await finishChanges(world.deps);
      rounds += 1;
    }
    expect(rounds).toBe(7);
    const told = [...world.slack.directMessages, ...world.slack.whispers];
    expect(told.filter(({ text }) => text.includes('Please delete that message'))).not.toEqual([]);
  });

  it('of two at once ends as what is kept', async () => {
    await Promise.all([
      edit(),
      takeQuoteOut(world.deps, { ...BEN, responseId: bensId }),
      world.store.digests.latest(channelId).then((stored) =>
        world.store.digests.amend(stored?.id ?? '', (digest) => ({
          ...digest,
          headline: 'New.',
        })),
      ),
    ]);
    await world.newTick().tick();
    const stored = await world.store.digests.latest(channelId);
    expect(shown()).not.toContain(BENS);
    const digests = world.slack
      .standing('C1')
      .flatMap(({ content }) => (content?.kind === 'digest' ? [content.digest] : []));
    expect(digests).toEqual(digests.map(() => stored?.digest));
    expect(digests.length).toBeGreaterThan(0);
  });
});
