import type { Act } from './cast.js';
import { digestWith } from './digest-with.js';
import { type Of, type Part, send } from './part.js';
import { allowVote, vote } from './play-votes.js';

async function press(part: Part, act: Of<'press'>): Promise<void> {
  const message = await digestWith(part, act.button);
  if (message === undefined) {
    part.scene.passedOver.push(`${part.by} found no "${act.button}" under the digest`);
    return;
  }
  await part.stage.acts.press(part.by, part.scene.place, message, act.button);
}

async function seeDifferently(part: Part, act: Of<'see differently'>): Promise<void> {
  const { stage, scene, by } = part;
  const button = 'soundings_see_differently';
  const message = await digestWith(part, button);
  if (message === undefined) {
    scene.passedOver.push(`${by} found no way to see the digest differently`);
    return;
  }
  const view = await stage.acts.opening(by, () =>
    stage.acts.press(by, scene.place, message, button),
  );
  await send(part, view, { soundings_words: act.text });
}

type OnDigest = Of<'press' | 'see differently' | 'allow a vote' | 'vote'>;
const ON_DIGEST: ReadonlySet<Act['does']> = new Set([
  'press',
  'see differently',
  'allow a vote',
  'vote',
]);
export const isOnDigest = (act: Act): act is OnDigest => ON_DIGEST.has(act.does);

/** Acts on the last digest and what stands in its thread. */
export async function answerDigest(part: Part, act: OnDigest): Promise<void> {
  switch (act.does) {
    case 'press':
      return press(part, act);
    case 'see differently':
      return seeDifferently(part, act);
    case 'allow a vote':
      return allowVote(part);
    case 'vote':
      return vote(part, act);
  }
}
