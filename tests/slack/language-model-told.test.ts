import { describe, expect, it } from '@jest/globals';
import { ACTIONS } from '../../src/slack/ids.js';
import { withWording } from '../../src/wording/worded-analysis.js';
import { emptyStoreForEachTest } from '../support/empty-store.js';
import { plainAnalysis } from '../support/flow-world.js';
import { createSlackWorld } from '../support/slack-world.js';

const database = emptyStoreForEachTest();

const HOST = 'model.example';
const nobody = () => Promise.resolve(null);

/** All that a member may read about it, by where it stands. */
async function read(analysis: typeof plainAnalysis): Promise<Readonly<Record<string, string>>> {
  const world = createSlackWorld(database().store, { analysis });
  await world.event({ type: 'member_joined_channel', user: 'UBOT', channel: 'C1' });
  await world.settle();
  await world.press(ACTIONS.about, '');
  await world.event({ type: 'app_home_opened', user: 'UANA', tab: 'home', channel: 'D1' });
  await world.settle();
  return {
    privacy: JSON.stringify(await world.command('privacy')),
    status: JSON.stringify(await world.command('status')),
    about: JSON.stringify(world.opened()),
    home: JSON.stringify(world.slack.of('views.publish').at(-1)),
  };
}

describe('a language model', () => {
  it('is told of, by its host, wherever members read what is kept and who sees it', async () => {
    const told = await read(withWording(plainAnalysis, nobody, HOST));
    const without = Object.entries(told).filter(([, words]) => !words.includes(HOST));
    expect(without.map(([place]) => place)).toEqual([]);
    expect(told['about']).toContain('private answers never leave');
  });

  it('is not spoken of where none is set up', async () => {
    const told = Object.values(await read(plainAnalysis)).join();
    expect(told).toContain('What is kept');
    expect(told).not.toContain('language model');
  });
});
