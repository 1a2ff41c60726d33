import { messageAsText, markupAsText, type Names } from './blocks-as-text.js';
import type { Workspace } from './emulator.js';
import { inShort } from './in-short.js';
import { readBlocks } from './read-blocks.js';
import { readMessage, readThread } from './read-channel.js';
import type { Scene } from './scene.js';
import type { SlackMessage } from './slack-events.js';
import type { StoryEars } from './story.js';

export type Say = (line: string) => void;

const SHORT = 74;

export function namesOf(workspace: Workspace): Names {
  const names = new Map([...workspace.people.values()].map(({ id, name }) => [id, name]));
  return names.set(workspace.bot.id, 'Soundings');
}

const firstName = (names: Names, id: string | undefined): string =>
  (names.get(id ?? '') ?? 'somebody').split(' ')[0] ?? '';

const dayOf = (ts: string, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: zone,
  }).format(new Date(Number(ts) * 1000));

/** The question stands first in a prompt. */
function questionOf(prompt: SlackMessage, names: Names): string {
  const first = readBlocks(prompt.blocks ?? []).find((piece) => piece.kind === 'text');
  return markupAsText(first?.words.text ?? prompt.text, names);
}

async function sayReplies(workspace: Workspace, scene: Scene, rootTs: string, say: Say) {
  const names = namesOf(workspace);
  const [, ...replies] = await readThread(workspace, scene.place.channelId, rootTs);
  const people = replies.filter((reply) => reply.user !== workspace.bot.id);
  for (const reply of people) {
    const name = firstName(names, reply.user).padEnd(6);
    say(`    ${name} ${inShort(markupAsText(reply.text, names), SHORT)}`);
  }
  if (people.length === 0) say('    (no reply in the thread)');
}

/** Says what happens, week by week, in a few lines; everything is read back from the emulator. */
export function tellStory(workspace: Workspace, say: Say): StoryEars {
  const names = namesOf(workspace);
  return {
    begins: ({ name, people }) => {
      say(`\n#${name}: Soundings is invited; ${people.length} people are here.`);
    },
    // Two channels go on side by side; a week of one is told in one piece, when it is heard back.
    asked: () => undefined,
    heardBack: async (scene, week, digest) => {
      const { place, zone } = scene;
      const rootTs = scene.prompts[week] ?? null;
      say(`\n#${place.channelName}, week ${week + 1}`);
      if (rootTs === null) say('  No question came.');
      else {
        const prompt = await readMessage(workspace, place.channelId, rootTs);
        say(`  ${dayOf(rootTs, zone)}  Asked: ${questionOf(prompt, names)}`);
        await sayReplies(workspace, scene, rootTs, say);
      }
      if (digest === null) say('  No digest came.');
      else say(`  ${dayOf(digest.ts, zone)}  Gave back: ${markupAsText(digest.text, names)}`);
    },
  };
}

/** A digest whole, as it stands in the channel now: its top message, then what Soundings wrote in its thread. */
export async function digestAsText(
  workspace: Workspace,
  scene: Scene,
  rootTs: string,
): Promise<string> {
  const names = namesOf(workspace);
  const root = await readMessage(workspace, scene.place.channelId, rootTs);
  const thread = await readThread(workspace, scene.place.channelId, rootTs);
  const below = thread.filter(
    (message) => message.ts !== rootTs && message.user === workspace.bot.id,
  );
  const parts = below.map((message) => `In the thread:\n\n${messageAsText(message, names)}`);
  return [messageAsText(root, names), ...parts].join('\n\n');
}

/** A frame around something shown whole. */
export function framed(title: string, text: string): string {
  const lines = text.split('\n').map((line) => `  │ ${line}`.trimEnd());
  return [`\n  ┌─ ${title}`, '  │', ...lines, '  │', '  └─'].join('\n');
}
