import { cameOfOwn } from '../core/digest/came-of-own.js';
import type { Channel, Person } from '../core/model.js';
import type { OwnWords } from '../store/store-model.js';
import type { FlowDeps } from './deps.js';
import { recentDigests } from './recent-digests.js';

const CHANNELS_READ_MAX = 6;
const SHOWN_MAX = 5;

/** Something that came of a person's words, as the channel was told. */
export interface CameOfMine {
  readonly channelName: string;
  readonly digest: number;
  readonly text: string;
  readonly permalink: string | null;
}

/** What came lately of what a person said, named or tried in channels they are in, newest first: for them alone. */
export async function whatCameOfMine(
  deps: FlowDeps,
  who: Person,
  {
    channels,
    responses,
  }: {
    readonly channels: readonly Channel[];
    readonly responses: readonly OwnWords[];
  },
): Promise<readonly CameOfMine[]> {
  const spokenIn = new Set(responses.map(({ channelId }) => channelId));
  const here = channels.filter(({ id }) => spokenIn.has(id)).slice(0, CHANNELS_READ_MAX);
  if (here.length === 0) return [];
  const named = await deps.store.challenges.ofPerson(who.slackTeamId, who.slackUserId);
  const tried = await deps.store.experiments.ofPerson(who.slackTeamId, who.slackUserId);
  const found: (CameOfMine & { readonly toAt: Date })[] = [];
  for (const channel of here) {
    const own = new Set([
      ...[...responses, ...named, ...tried].map(({ id }) => id),
      ...(await answeredIn(deps, channel, responses)),
    ]);
    for (const digest of await recentDigests(deps, channel.id)) {
      for (const { text, permalink } of cameOfOwn(digest, own)) {
        const { toAt, number } = digest;
        found.push({ channelName: channel.name, digest: number, text, permalink, toAt });
      }
    }
  }
  return found
    .toSorted((one, other) => other.toAt.getTime() - one.toAt.getTime())
    .slice(0, SHOWN_MAX)
    .map(({ channelName, digest, text, permalink }) => ({ channelName, digest, text, permalink }));
}

/** Challenges in whose threads these replies stand. */
async function answeredIn(
  { store }: FlowDeps,
  channel: Channel,
  responses: readonly OwnWords[],
): Promise<readonly string[]> {
  const roots = new Set(
    responses
      .filter(({ channelId, threadKind }) => channelId === channel.id && threadKind === 'challenge')
      .map(({ threadRootTs }) => threadRootTs),
  );
  if (roots.size === 0) return [];
  const challenges = await store.challenges.list(channel.id, 'all');
  return challenges.flatMap(({ id, rootTs }) => (rootTs !== null && roots.has(rootTs) ? [id] : []));
}
