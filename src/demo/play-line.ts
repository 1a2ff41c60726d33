import { chooseGroup, offerGroups } from './play-groups.js';
import { AppError } from '../errors.js';
import type { Act, ChallengeWords, Line } from './cast.js';
import { type Of, type Part, send } from './part.js';
import { sayHowItWent, trySomething } from './play-experiment.js';
import { answerDigest, isOnDigest } from './play-digest.js';
import { readIt } from './play-challenge.js';
import { readMessage } from './read-channel.js';
import { newestOfOurs, rootFor, type Scene } from './scene.js';
import type { SlackMessage } from './slack-events.js';
import { tickAt, type Stage } from './stage.js';

async function reply({ stage, scene, week, by }: Part, act: Of<'reply'>): Promise<void> {
  const ts = await stage.relay.say({
    by,
    channelId: scene.place.channelId,
    threadTs: rootFor(scene, week, act.under),
    text: act.text,
    ...(act.isAlsoInChannel === undefined ? {} : { isAlsoInChannel: true }),
    ...(act.file === undefined ? {} : { file: act.file }),
  });
  if (act.key !== undefined) scene.said.set(act.key, { by, ts });
}

function saidBefore({ scene }: Part, key: string) {
  const said = scene.said.get(key);
  if (said === undefined) throw new AppError('not_found', `Nobody said "${key}" yet.`);
  return { channelId: scene.place.channelId, ...said };
}

async function prompt({ stage, scene, week }: Part): Promise<SlackMessage> {
  const root = rootFor(scene, week, undefined);
  return readMessage(stage.workspace, scene.place.channelId, root);
}

async function answerPrivately(part: Part, act: Of<'answer privately'>): Promise<void> {
  const { stage, scene, by } = part;
  const message = await prompt(part);
  const view = await stage.acts.opening(by, () =>
    stage.acts.press(by, scene.place, message, 'soundings_answer_privately'),
  );
  await send(part, view, {
    soundings_words: act.text,
    ...(act.mayBeQuoted ? { soundings_may_be_quoted_field: ['yes'] } : {}),
  });
}

const CHALLENGE_FIELDS: Readonly<Record<keyof ChallengeWords, string>> = {
  solvedBefore: 'soundings_solved_before',
  agreeWhatItIs: 'soundings_agree_what_it_is',
  expertWouldSettle: 'soundings_expert_would_settle',
  changeOurselves: 'soundings_change_ourselves',
};

async function nameChallenge(part: Part, act: Of<'name a challenge'>): Promise<void> {
  const { stage, scene, by } = part;
  const first = await stage.acts.opening(by, () =>
    stage.acts.command(by, scene.place, `/challenge ${act.title}`),
  );
  const answers = Object.entries(CHALLENGE_FIELDS).map(([key, field]) => [
    field,
    act.answers[key as keyof ChallengeWords],
  ]);
  const shown = await send(part, first, {
    soundings_seen: act.seen,
    ...(Object.fromEntries(answers) as Record<string, string>),
  });
  const posted = await newestOfOurs(stage.workspace, scene, async () => {
    if (shown.kind === 'shows') await send(part, shown.view, {});
    await tickAt(stage, new Date());
  });
  if (posted === null) throw new AppError('internal', 'The app did not post the challenge.');
  scene.challenge = posted.ts;
}

type Writing = Of<'reply' | 'edit' | 'delete' | 'react' | 'chat'>;
const WRITING: ReadonlySet<Act['does']> = new Set(['reply', 'edit', 'delete', 'react', 'chat']);
const isWriting = (act: Act): act is Writing => WRITING.has(act.does);

async function write(part: Part, act: Writing): Promise<void> {
  const { relay } = part.stage;
  const { channelId } = part.scene.place;
  switch (act.does) {
    case 'reply':
      return reply(part, act);
    case 'edit':
      return relay.edit(saidBefore(part, act.key), act.text);
    case 'delete':
      return relay.remove(saidBefore(part, act.key));
    case 'react':
      return relay.react({ ...saidBefore(part, act.key), by: part.by }, act.emoji);
    case 'chat':
      await relay.say({ by: part.by, channelId, threadTs: null, text: act.text });
  }
}

async function use(part: Part, act: Exclude<Act, Writing>): Promise<void> {
  if (isOnDigest(act)) return answerDigest(part, act);
  const { stage, scene, by } = part;
  switch (act.does) {
    case 'answer privately':
      return answerPrivately(part, act);
    case 'skip':
      return stage.acts.press(by, scene.place, await prompt(part), 'soundings_skip_prompt');
    case 'command':
      await stage.acts.command(by, scene.place, act.line);
      return;
    case 'name a challenge':
      return nameChallenge(part, act);
    case 'read it':
      return readIt(part, act);
    case 'try something':
      return trySomething(part, act);
    case 'say how it went':
      return sayHowItWent(part, act);
    case 'offer groups':
      return offerGroups(part, act);
    case 'choose a group':
      return chooseGroup(part, act);
    case 'open Home':
      return stage.relay.openHome(by);
  }
}

/** Does one thing that a person of the cast does, through the emulator and the app. */
export async function playLine(
  stage: Stage,
  scene: Scene,
  week: number,
  line: Line,
): Promise<void> {
  const part: Part = { stage, scene, week, by: line.by };
  await (isWriting(line) ? write(part, line) : use(part, line));
}
