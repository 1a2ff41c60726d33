import { findControl } from './find-control.js';
import { readLedger } from './ledger.js';
import { type Of, type Part, send } from './part.js';
import { digestWith } from './digest-with.js';
import { tickAt } from './stage.js';

const ALLOW = 'soundings_offer_words';
const BUTTONS: Readonly<Record<Of<'vote'>['says'], string>> = {
  agree: 'soundings_vote_agree',
  differ: 'soundings_vote_differ',
  'not-sure': 'soundings_vote_not_sure',
};

/** Waits for the app to ask, and says yes. */
export async function allowVote({ stage, scene, by }: Part): Promise<void> {
  await tickAt(stage, new Date());
  const { recorder } = stage.workspace;
  const { id } = stage.workspace.person(by);
  const asked = readLedger(recorder.calls).findLast(
    ({ userId, blocks }) => userId === id && findControl(blocks, ALLOW) !== null,
  );
  if (asked === undefined) scene.passedOver.push(`${by} was not asked about a vote`);
  else await stage.acts.pressShown(by, scene.place, asked.blocks, ALLOW);
}

/** By a button in the digest's thread; who sees it differently may write into the box that opens. */
export async function vote(part: Part, { says, words }: Of<'vote'>): Promise<void> {
  const { stage, scene, by } = part;
  const button = BUTTONS[says];
  const message = await digestWith(part, button);
  if (message === undefined) {
    scene.passedOver.push(`${by} found nothing to vote on`);
    return;
  }
  const press = () => stage.acts.press(by, scene.place, message, button);
  if (words === undefined) await press();
  else await send(part, await stage.acts.opening(by, press), { soundings_words: words });
}
