import { reopenChallenge } from '../../flows/close-challenge.js';
import { keepChallenge } from '../../flows/edit-challenge.js';
import { mayChangeChallenge } from '../../flows/may-change-challenge.js';
import { challengeEditModal } from '../render/challenge-edit.js';
import { type Answer, type Asking, TOO_LATE } from './answer.js';
import { deliverSoon } from './deliver-soon.js';
import type { Edge } from './edge.js';

type Pressed = Asking & { readonly value: string };

/** Opens the form to bring a challenge up to date. */
export async function openChallengeEdit(edge: Edge, pressed: Pressed): Promise<Answer | null> {
  const may = await mayChangeChallenge(edge.deps, { ...pressed, challengeId: pressed.value });
  if (!may.ok) return may.words;
  const { thing: challenge, channel } = may;
  const place = { slackChannelId: channel.slackChannelId, subjectId: challenge.id };
  const view = challengeEditModal({ place, challenge });
  return (await edge.surfaces.open(pressed.slackTeamId, pressed.triggerId, view)) ? null : TOO_LATE;
}

export const keepItAlive = async (edge: Edge, pressed: Pressed): Promise<Answer> =>
  (await keepChallenge(edge.deps, { ...pressed, challengeId: pressed.value })).words;

export async function openAgain(edge: Edge, pressed: Pressed): Promise<Answer> {
  const { words } = await reopenChallenge(edge.deps, { ...pressed, challengeId: pressed.value });
  deliverSoon(edge);
  return words;
}
