import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { localDateOf } from '../core/time/calendar.js';
import type { Channel } from '../core/model.js';
import { AppError } from '../errors.js';
import { unreadable } from '../wrong-input.js';
import { markupAsText } from './blocks-as-text.js';
import { inShort } from './in-short.js';
import type { DemoOptions } from './run.js';
import { parseReplay, type Replay, type ReplayReply, type ReplayThread } from './replay-lines.js';
import { createScene, ourMessages, type Scene } from './scene.js';
import { setStage, tickAt, type Stage } from './stage.js';
import { digestAsText, framed, namesOf, type Say } from './tell.js';

export interface ReplayOptions extends Omit<DemoOptions, 'casts'> {
  readonly file: string;
}

interface Played {
  readonly scene: Scene;
  readonly channel: Channel;
  /** Root `ts` by the file's name for the thread. */
  readonly roots: Map<string, string>;
  /** Replies and their authors since the last digest. */
  heard: ReplayReply[];
}

const MS_PER_DAY = 86_400_000;
const DIGEST_AT = '10:00';
const LOOKED_AT_MS = 30_000;
const HEADLINE_MAX = 300;

/** Slack's rules for a channel's name. */
const channelName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80) || 'replay';

/** The first Monday 10:00 UTC after an instant: when the week that holds it is heard back. */
function nextDigestAfter(at: Date): Date {
  const ten = new Date(`${at.toISOString().slice(0, 10)}T${DIGEST_AT}:00Z`);
  const daysToMonday = (8 - ten.getUTCDay()) % 7;
  const monday = new Date(ten.getTime() + daysToMonday * MS_PER_DAY);
  return monday > at ? monday : new Date(monday.getTime() + 7 * MS_PER_DAY);
}

/** A channel with a digest each Monday and no question of its own: the file has asked already. */
async function openChannel(
  stage: Stage,
  name: string,
  members: readonly string[],
): Promise<Played> {
  const { workspace, relay, soundings } = stage;
  const { store } = soundings.deps;
  const channelId = await workspace.createChannel(channelName(name), members);
  await relay.invite(channelId, members[0] ?? '');
  await tickAt(stage, new Date());
  const channel = await store.channels.find(workspace.teamId, channelId);
  if (channel === null) throw new AppError('internal', `The app did not join #${name}.`);
  await store.schedules.save(channel.id, {
    kind: 'digest',
    weekdays: [1],
    localTime: DIGEST_AT,
    zone: 'UTC',
    skipDates: [],
    activeFrom: new Date(),
  });
  await store.channels.update(channel.id, { zone: 'UTC' });
  const scene = createScene({ channelId, channelName: channelName(name) }, 'UTC');
  return { scene, channel, roots: new Map(), heard: [] };
}

/** The bot asks a thread's question, by the same way as any other prompt: occurrence, thread and outbox in one transaction. */
async function ask(stage: Stage, played: Played, thread: ReplayThread): Promise<void> {
  const { store } = stage.soundings.deps;
  const { channel } = played;
  const now = new Date();
  const occurrence = await store.occurrences.planByHand(
    channel.id,
    'prompt',
    localDateOf(now, 'UTC'),
    `replay:${thread.id}`,
    now,
  );
  if (occurrence === null) return;
  const id = randomUUID();
  const asked = {
    question: thread.question,
    promptId: `replay:${thread.id}`,
    practice: null,
    outcome: null,
  };
  await store.threads.openPrompt({
    occurrenceId: occurrence.id,
    thread: { ...asked, id, channelId: channel.id, kind: 'prompt', openedAt: now },
    post: {
      channelId: channel.id,
      batchKey: `prompt:${occurrence.id}`,
      part: 0,
      occurrenceId: occurrence.id,
      threadId: id,
      threadTs: null,
      content: {
        kind: 'prompt',
        threadId: id,
        card: {
          question: thread.question,
          why: 'This was asked here in the dialogue that is being replayed.',
          practice: null,
          countedAt: nextDigestAfter(now),
          zone: 'UTC',
          askedBySlackId: null,
        },
      },
      expiresAt: null,
    },
  });
  await stage.soundings.tick();
  const rootTs = (await store.threads.get(id))?.rootTs ?? '';
  if (rootTs === '') throw new AppError('internal', `The question of ${thread.id} did not go out.`);
  played.roots.set(thread.id, rootTs);
}

const counted = (heard: readonly ReplayReply[]): string => {
  const people = new Set(heard.map(({ author }) => author)).size;
  return `${heard.length} ${heard.length === 1 ? 'reply' : 'replies'} by ${people}`;
};

/** Lets the week's digests come, and says of each channel that spoke what it got. */
async function hearBack(stage: Stage, all: readonly Played[], at: Date, say: Say): Promise<void> {
  await stage.relay.settle();
  await tickAt(stage, new Date(at.getTime() + LOOKED_AT_MS));
  for (const played of all.filter(({ heard }) => heard.length > 0)) {
    const { scene, heard } = played;
    const ours = await ourMessages(stage.workspace, scene);
    const digest = ours.findLast(({ ts }) => Number(ts) * 1000 >= at.getTime());
    scene.digests.push(digest?.ts ?? null);
    say(`  ${at.toISOString().slice(0, 10)}  #${scene.place.channelName}: ${counted(heard)}`);
    const words = markupAsText(digest?.text ?? 'No digest came.', namesOf(stage.workspace));
    say(`              ${inShort(words, HEADLINE_MAX)}`);
    played.heard = [];
  }
}

async function play(
  stage: Stage,
  replay: Replay,
  keyOf: (author: string) => string,
  options: ReplayOptions,
) {
  const channels = new Map<string, Played>();
  for (const name of new Set(replay.threads.map(({ channel }) => channel))) {
    const threads = new Set(
      replay.threads.filter(({ channel }) => channel === name).map(({ id }) => id),
    );
    const authors = replay.replies.filter(({ thread }) => threads.has(thread));
    const members = [...new Set(authors.map(({ author }) => keyOf(author)))];
    channels.set(name, await openChannel(stage, name, members));
  }
  const all = [...channels.values()];
  const waiting = [...replay.threads];
  const placeOf = new Map(replay.threads.map(({ id, channel }) => [id, channels.get(channel)]));
  let digestAt = nextDigestAfter(replay.threads[0]?.openedAt ?? new Date());
  let isHeard = true;
  const pass = async (at: Date): Promise<void> => {
    options.signal?.throwIfAborted();
    if (at < digestAt) return;
    if (!isHeard) await hearBack(stage, all, digestAt, options.say);
    isHeard = true;
    digestAt = nextDigestAfter(at);
  };
  for (const reply of replay.replies) {
    for (
      let next = waiting[0];
      next !== undefined && next.openedAt <= reply.at;
      next = waiting[0]
    ) {
      waiting.shift();
      await pass(next.openedAt);
      stage.clock.moveTo(next.openedAt);
      const played = placeOf.get(next.id);
      if (played !== undefined) await ask(stage, played, next);
    }
    await pass(reply.at);
    stage.clock.moveTo(reply.at);
    const played = placeOf.get(reply.thread);
    if (played === undefined) continue;
    await stage.relay.say({
      by: keyOf(reply.author),
      channelId: played.scene.place.channelId,
      threadTs: played.roots.get(reply.thread) ?? null,
      text: reply.text,
    });
    played.heard.push(reply);
    isHeard = false;
  }
  await hearBack(stage, all, digestAt, options.say);
  return all;
}

async function showLast(stage: Stage, all: readonly Played[], say: Say): Promise<void> {
  for (const { scene } of all) {
    const ts = scene.digests.filter((each) => each !== null).at(-1);
    if (ts === undefined) continue;
    const title = `The last digest of #${scene.place.channelName}`;
    say(framed(title, await digestAsText(stage.workspace, scene, ts)));
  }
}

async function readReplay(file: string): Promise<Replay> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw unreadable(file, error);
  });
  return parseReplay(file, text);
}

/** Plays a file of dialogue through the app, each author a person of the workspace, and shows the last digest of every channel. */
export async function runReplay(options: ReplayOptions): Promise<readonly Scene[]> {
  const { say } = options;
  const replay = await readReplay(options.file);
  const keys = new Map(replay.authors.map((author, index) => [author, `p${index + 1}`]));
  const keyOf = (author: string): string => keys.get(author) ?? '';
  const people = replay.authors.map((author) => ({ key: keyOf(author), name: author }));
  const left = Object.entries(replay.leftOut).map(([kind, count]) => `${count} of kind "${kind}"`);
  say(
    `${basename(options.file)}: ${replay.replies.length} replies by ${people.length} people in ${replay.threads.length} threads.` +
      (left.length === 0 ? '' : ` Counted and left out: ${left.join(', ')}.`),
  );
  const first = replay.threads[0]?.openedAt ?? new Date();
  const beginsAt = new Date(first.getTime() - MS_PER_DAY);
  const stage = await setStage(
    people,
    beginsAt,
    options.log === undefined ? {} : { log: options.log },
  );
  try {
    const all = await play(stage, replay, keyOf, options);
    await showLast(stage, all, say);
    await options.stay?.(stage.viewer.url);
    return all.map(({ scene }) => scene);
  } finally {
    await stage.strike();
  }
}
