import type { Channel } from '../core/model.js';
import { AppError } from '../errors.js';
import type { Store } from '../store/store-model.js';

/** The one stored channel of that name (with or without #), Slack id or id of ours. Throws `AppError('input_invalid')` when there is none, or more than one. */
export async function findChannel(store: Store, wanted: string): Promise<Channel> {
  const channels = await store.channels.list();
  const name = wanted.replace(/^#/u, '');
  const byId = channels.filter(
    ({ id, slackChannelId }) => id === wanted || slackChannelId === wanted,
  );
  const found = byId.length > 0 ? byId : channels.filter((channel) => channel.name === name);
  const [channel, ...more] = found;
  if (channel === undefined) {
    throw new AppError('input_invalid', `--channel ${wanted}: ${known(channels)}`);
  }
  if (more.length > 0) {
    const ids = found.map(({ id }) => id).join(', ');
    throw new AppError(
      'input_invalid',
      `--channel ${wanted}: there are several; name one by id: ${ids}`,
    );
  }
  return channel;
}

function known(channels: readonly Channel[]): string {
  if (channels.length === 0) return 'no channel is stored yet';
  const names = channels.map(({ name }) => `#${name}`).sort();
  return `no such channel is stored. There are: ${[...new Set(names)].join(', ')}`;
}
