import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Language } from '../../src/core/model.js';
import { joinChannel } from '../../src/flows/join-channel.js';
import { mayAct } from '../../src/flows/may-act.js';
import { personLanguage } from '../../src/flows/person-language.js';
import { emptyStoreForEachTest } from '../support/empty-store.js';
import { createWorld, KEEPER, TEAM, type World } from '../support/flow-world.js';

const database = emptyStoreForEachTest();
let world: World;
beforeEach(() => {
  world = createWorld(database().store);
});

const ANA = { slackTeamId: TEAM, slackUserId: 'UANA' };
const inSlack = (language: Language | null): void => {
  world.slack.addPerson({ slackUserId: 'UANA', language });
};
const never = (): Promise<never> => new Promise(() => undefined);
const failing = (): Promise<never> => Promise.reject(new Error('not today'));

describe('the language in which a person is spoken to', () => {
  it.each<[string, Language | null, Language | null, Language, Language]>([
    ['is what they chose', 'de', 'en', 'en', 'de'],
    ['is what they chose, also against their channel', 'en', 'de', 'de', 'en'],
    ['else that of their Slack', null, 'de', 'en', 'de'],
    ['else that of the channel they are in', null, null, 'de', 'de'],
    ['else English', null, null, 'en', 'en'],
  ])('%s', async (_name, chosen, slack, ofChannel, expected) => {
    inSlack(slack);
    const channel = await world.join('C1');
    await world.store.channels.update(channel.id, { language: ofChannel });
    await world.store.people.change(TEAM, 'UANA', { language: chosen });
    expect(await personLanguage(world.deps, { ...ANA, slackChannelId: 'C1' })).toBe(expected);
  });

  it('is English where nothing is known of the place', async () => {
    inSlack(null);
    expect(await personLanguage(world.deps, { ...ANA, slackChannelId: 'CNOWHERE' })).toBe('en');
    expect(await personLanguage(world.deps, ANA)).toBe('en');
  });

  it.each([
    ['does not answer', never],
    ['answers with an error', failing],
  ])('is still found soon where Slack %s', async (_name, person) => {
    const channel = await world.join('C1');
    await world.store.channels.update(channel.id, { language: 'de' });
    const deps = { ...world.deps, messenger: { ...world.slack, person } };
    const begun = Date.now();
    expect(await personLanguage(deps, { ...ANA, slackChannelId: 'C1' })).toBe('de');
    expect(Date.now() - begun).toBeLessThan(1_000);
  });

  it.each([
    ['does not answer', never],
    ['answers with an error', failing],
  ])('is still found soon where the database %s', async (_name, ask) => {
    inSlack('de');
    const { store } = world;
    const people = { ...store.people, settings: ask };
    const deps = { ...world.deps, store: { ...store, people } };
    const begun = Date.now();
    expect(await personLanguage(deps, ANA)).toBe('de');
    expect(Date.now() - begun).toBeLessThan(1_000);
  });
});

describe('a new channel', () => {
  it('is spoken to as whoever added Soundings; coming back changes nothing', async () => {
    world.slack.addPerson({ slackUserId: KEEPER, language: 'de' });
    world.slack.addChannel({ slackChannelId: 'C1' }, [KEEPER, 'UBOT']);
    const invited = { slackTeamId: TEAM, slackChannelId: 'C1', addedBySlackId: KEEPER };
    const { channel } = await joinChannel(world.deps, invited);
    expect(channel.language).toBe('de');
    world.slack.addPerson({ slackUserId: KEEPER, language: 'en' });
    await world.store.channels.update(channel.id, { state: 'left' });
    const again = await joinChannel(world.deps, { ...invited, joinedTs: '2.000001' });
    expect(again).toMatchObject({ isNew: true, channel: { language: 'de' } });
  });

  it('whose invitation was lost is spoken to as whoever does the first thing there', async () => {
    world.slack.addChannel({ slackChannelId: 'C1' }, [KEEPER, 'UBOT']);
    const asked = { slackTeamId: TEAM, slackChannelId: 'C1', slackUserId: KEEPER };
    const may = await mayAct(world.deps, { ...asked, act: 'read', language: 'de' });
    expect(may).toMatchObject({ ok: true, channel: { language: 'de' } });
  });

  it('speaks English where nobody is known to have added it', async () => {
    world.slack.addChannel({ slackChannelId: 'C1' }, [KEEPER, 'UBOT']);
    const invited = { slackTeamId: TEAM, slackChannelId: 'C1', addedBySlackId: null };
    expect((await joinChannel(world.deps, invited)).channel.language).toBe('en');
  });
});
