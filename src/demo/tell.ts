import { messageAsText, markupAsText, type Names } from './blocks-as-text.js';
import type { Workspace } from './emulator.js';
import { inShort } from './in-short.js';
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

function questionOf(prompt: SlackMessage, names: Names): string {
  const text = messageAsText(prompt, names, 1_000);
  return (
    text.split('\n').find((line) => line.trim().endsWith('?')) ?? markupAsText(prompt.text, names)
  );
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
    asked: (scene, week, prompt) => {
      say(`\n#${scene.place.channelName}, week ${week + 1}`);
      if (prompt === null) say('  No question came.');
      else say(`  ${dayOf(prompt.ts, scene.zone)}  Asked: ${questionOf(prompt, names)}`);
    },
    heardBack: async (scene, week, digest) => {
      const prompt = scene.prompts[week];
      if (prompt !== undefined && prompt !== null) await sayReplies(workspace, scene, prompt, say);
      if (digest === null) say('  No digest came.');
      else
        say(`  ${dayOf(digest.ts, scene.zone)}  ${inShort(markupAsText(digest.text, names), 400)}`);
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
