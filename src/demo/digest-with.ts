import { findControl } from './find-control.js';
import type { Part } from './part.js';
import { readThread } from './read-channel.js';
import { rootFor } from './scene.js';
import type { SlackMessage } from './slack-events.js';

/** The first message of the last digest, or of its thread, that has such a control; undefined where none has. */
export async function digestWith(
  { stage, scene, week }: Part,
  wanted: string,
): Promise<SlackMessage | undefined> {
  const root = rootFor(scene, week, 'digest');
  const messages = await readThread(stage.workspace, scene.place.channelId, root);
  return messages.find(
    (message) =>
      message.user === stage.workspace.bot.id && findControl(message.blocks ?? [], wanted) !== null,
  );
}
