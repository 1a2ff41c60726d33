import type { Channel } from '../../core/model.js';
import { lensesOf } from '../../core/votes/lens.js';
import { chooseGroup } from '../../flows/choose-group.js';
import { type LensItem, readGroupChoice } from '../render/home-lenses.js';
import { type Answer, type Asking, gone } from './answer.js';
import type { Edge } from './edge.js';

/** The lenses of channels that a person is in, with what they chose. */
export async function lensesFor(
  { deps }: Edge,
  who: Pick<Asking, 'slackTeamId' | 'slackUserId'>,
  channels: readonly Channel[],
): Promise<readonly LensItem[]> {
  const withLenses = channels.filter(({ lenses = [] }) => lenses.length > 0);
  if (withLenses.length === 0) return [];
  const chosen = await deps.store.lenses.ofPerson(who);
  return withLenses.flatMap(({ id: channelId, name: channelName, lenses }) =>
    lensesOf(lenses).map((lens, at) => {
      const own = chosen.find((one) => one.channelId === channelId && one.lens === lens.name);
      return { channelId, channelName, lens, at, mine: own?.group ?? null };
    }),
  );
}

/** A tap on a group; Home shows it by itself. */
export async function chooseOwnGroup(
  edge: Edge,
  pressed: Asking & { readonly value: string },
): Promise<Answer | null> {
  const target = readGroupChoice(pressed.value);
  const channel = target === null ? null : await edge.deps.store.channels.get(target.channelId);
  if (target === null || channel?.slackTeamId !== pressed.slackTeamId) return gone(pressed);
  const lens = lensesOf(channel.lenses)[target.lens];
  const group = target.group === null ? null : (lens?.groups[target.group] ?? '');
  const { slackChannelId } = channel;
  const said = { ...pressed, slackChannelId, lens: lens?.name ?? '', group };
  const { kind, words } = await chooseGroup(edge.deps, said);
  return kind === 'kept' ? null : words;
}
