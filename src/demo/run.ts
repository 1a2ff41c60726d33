import type { Logger } from 'pino';
import type { CastChannel } from './cast.js';
import { CREW } from './cast-crew.js';
import { HARBOUR } from './cast-harbour.js';
import { readLedger, type LedgerEntry } from './ledger.js';
import { readChannel, readThread } from './read-channel.js';
import type { RecordedCall } from './recorder.js';
import type { Scene } from './scene.js';
import type { SlackMessage } from './slack-events.js';
import { setStage, type Stage } from './stage.js';
import { instantOf, playStory } from './story.js';
import { digestAsText, framed, tellStory, type Say } from './tell.js';

export const CASTS: readonly CastChannel[] = [HARBOUR, CREW];

/** A channel when the story is over, read back from the emulator. */
export interface TalkedChannel {
  readonly scene: Scene;
  readonly threads: readonly {
    readonly root: SlackMessage;
    readonly replies: readonly SlackMessage[];
  }[];
}

export interface DemoResult {
  readonly botId: string;
  readonly idOf: (key: string) => string;
  readonly channels: readonly TalkedChannel[];
  /** Everything that one person saw and the channel did not. */
  readonly ledger: readonly LedgerEntry[];
  /** Every call that the app made. */
  readonly calls: readonly RecordedCall[];
  readonly deliveries: { readonly sent: number; readonly twice: number; readonly late: number };
  /** Replies stored when the story is over. */
  readonly stored: number;
}

export interface DemoOptions {
  readonly say: Say;
  readonly casts?: readonly CastChannel[];
  readonly signal?: AbortSignal;
  readonly log?: Logger;
  /** Called when all is told and the workspace can still be looked at; the demo ends when it resolves. */
  readonly stay?: (viewerUrl: string) => Promise<void>;
}

async function readTalked({ workspace }: Stage, scene: Scene): Promise<TalkedChannel> {
  const { channelId } = scene.place;
  const threads = [];
  for (const root of await readChannel(workspace, channelId)) {
    const [, ...replies] = await readThread(workspace, channelId, root.ts);
    threads.push({ root, replies });
  }
  return { scene, threads };
}

async function resultOf(stage: Stage, scenes: readonly Scene[]): Promise<DemoResult> {
  const { workspace, relay, acts, soundings } = stage;
  const channels = [];
  for (const scene of scenes) channels.push(await readTalked(stage, scene));
  const ledger = [...readLedger(workspace.recorder.calls), ...acts.answers];
  return {
    botId: workspace.bot.id,
    idOf: (key) => workspace.person(key).id,
    channels,
    ledger: ledger.sort((a, b) => a.at.getTime() - b.at.getTime()),
    calls: workspace.recorder.calls,
    deliveries: relay.delivery.counts,
    stored: await soundings.deps.store.responses.count(),
  };
}

/** The first digest of the smallest channel, then the last one of the largest. */
async function showDigests({ workspace }: Stage, scenes: readonly Scene[], say: Say) {
  const shown = async (scene: Scene | undefined, which: 'first' | 'last'): Promise<void> => {
    const came = scene?.digests.filter((ts) => ts !== null) ?? [];
    const ts = which === 'first' ? came[0] : came.at(-1);
    if (scene === undefined || ts === undefined) return;
    const title = `The ${which} digest of #${scene.place.channelName}`;
    say(framed(title, await digestAsText(workspace, scene, ts)));
  };
  if (scenes.length > 1) await shown(scenes.at(-1), 'first');
  await shown(scenes[0], 'last');
}

/** Plays the whole story on real parts, says it line by line, and gives back all that was posted. Removes everything it made. */
export async function runDemo(options: DemoOptions): Promise<DemoResult> {
  const { say, casts = CASTS } = options;
  const people = casts.flatMap((cast) => cast.people);
  const beginsAt = new Date(
    Math.min(...casts.map((cast) => instantOf(cast, 0, '08:00').getTime())),
  );
  const zones = new Map(casts.map(({ name, zone }) => [name, zone]));
  const stage = await setStage(people, beginsAt, {
    zoneOf: (name) => zones.get(name) ?? 'UTC',
    ...(options.log === undefined ? {} : { log: options.log }),
  });
  try {
    const ears = tellStory(stage.workspace, say);
    const scenes = await playStory(stage, casts, ears, options.signal);
    await showDigests(stage, scenes, say);
    const result = await resultOf(stage, scenes);
    await options.stay?.(stage.viewer.url);
    return result;
  } finally {
    await stage.strike();
  }
}
