import type { ChallengeWords } from './cast.js';
import { controlsOf, findControl } from './find-control.js';
import type { Of, Part } from './part.js';
import { readThread } from './read-channel.js';
import { rootFor } from './scene.js';
import type { SlackMessage } from './slack-events.js';

const BUTTONS: Readonly<Record<ChallengeWords[keyof ChallengeWords], string>> = {
  yes: 'soundings_challenge_yes',
  no: 'soundings_challenge_no',
  'not-sure': 'soundings_challenge_not_sure',
};
const HELP = 'soundings_challenge_help';

async function questions({ stage, scene, week }: Part): Promise<SlackMessage | undefined> {
  const root = rootFor(scene, week, 'challenge');
  const messages = await readThread(stage.workspace, scene.place.channelId, root);
  return messages.find(({ blocks }) => findControl(blocks ?? [], HELP) !== null);
}

/** One tap a question in the challenge's thread, and one more for what might help. */
export async function readIt(part: Part, act: Of<'read it'>): Promise<void> {
  const { stage, scene, by } = part;
  const message = await questions(part);
  if (message === undefined) {
    scene.passedOver.push(`${by} found no questions under the challenge`);
    return;
  }
  for (const [question, answer] of Object.entries(act.answers)) {
    const found = controlsOf(message.blocks ?? []).find(
      ({ control }) =>
        control.action_id === BUTTONS[answer] && control.value?.endsWith(` ${question}`) === true,
    );
    const wanted =
      found === undefined ? question : `${BUTTONS[answer]} ${found.control.value ?? ''}`;
    await stage.acts.press(by, scene.place, message, wanted);
  }
  if (act.asksWhatHelps === true) await stage.acts.press(by, scene.place, message, HELP);
}
