import { AppError } from '../errors.js';
import type { Workspace } from './emulator.js';
import { readChannel } from './read-channel.js';
import type { Place } from './relay-acts.js';
import type { SlackMessage } from './slack-events.js';

/** What a reader of a channel knows of it: where its prompts, digests and challenge stand, and who said what. */
export interface Scene {
  readonly place: Place;
  readonly zone: string;
  /** Root `ts` by week, the first week's first; null where none came. */
  readonly prompts: (string | null)[];
  readonly digests: (string | null)[];
  challenge: string | null;
  readonly said: Map<string, { readonly by: string; readonly ts: string }>;
  /** Acts that found nothing to act on, in words. */
  readonly passedOver: string[];
}

export function createScene(place: Place, zone: string): Scene {
  return {
    place,
    zone,
    prompts: [],
    digests: [],
    challenge: null,
    said: new Map(),
    passedOver: [],
  };
}

/** Top-level messages of ours in a channel, oldest first. */
export async function ourMessages(
  workspace: Workspace,
  { place }: Pick<Scene, 'place'>,
): Promise<readonly SlackMessage[]> {
  const all = await readChannel(workspace, place.channelId);
  return all.filter((message) => message.user === workspace.bot.id);
}

/** What we posted at top level while `act` ran; the newest, or null. */
export async function newestOfOurs(
  workspace: Workspace,
  scene: Scene,
  act: () => Promise<unknown>,
): Promise<SlackMessage | null> {
  const before = new Set((await ourMessages(workspace, scene)).map(({ ts }) => ts));
  await act();
  return (await ourMessages(workspace, scene)).findLast(({ ts }) => !before.has(ts)) ?? null;
}

/** Root of the thread a reply goes into. Throws when it is not there. */
export function rootFor(scene: Scene, week: number, under: string | undefined): string {
  const ofWeek = /^prompt-(\d+)$/.exec(under ?? '')?.[1];
  const root =
    under === 'digest'
      ? scene.digests.findLast((ts) => ts !== null)
      : under === 'challenge'
        ? scene.challenge
        : scene.prompts[ofWeek === undefined ? week : Number(ofWeek) - 1];
  if (root === undefined || root === null) {
    throw new AppError(
      'not_found',
      `#${scene.place.channelName} has no ${under ?? 'prompt'} in week ${week + 1}; the app did not post it.`,
    );
  }
  return root;
}
