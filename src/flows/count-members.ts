import type { Channel } from '../core/model.js';
import { AppError } from '../errors.js';
import type { FlowDeps } from './deps.js';
import { isHeard } from './may-act.js';

/** In a larger channel, the rest counts as people: a few bots among hundreds change nothing that a reader would notice. */
const LOOKUPS_MAX = 200;
const AT_ONCE = 10;

export interface CountedMembers {
  /** Members who could answer: no bots, nobody deactivated, snoozed or opted out, no unheard outsiders. */
  readonly could: number;
  /** Names of those looked up, so that no theme is named for a person. */
  readonly names: readonly string[];
}

/** Who could answer in a channel; nobody when Slack does not say. */
export async function countMembers(deps: FlowDeps, channel: Channel): Promise<CountedMembers> {
  try {
    const { slackTeamId, slackChannelId } = channel;
    const members = await deps.messenger.members(slackTeamId, slackChannelId);
    const now = deps.clock.now();
    const away = new Set(await deps.store.people.away(slackTeamId, members, now, channel.id));
    const present = members.filter((member) => !away.has(member));
    const names: string[] = [];
    let could = Math.max(0, present.length - LOOKUPS_MAX);
    const looked = present.slice(0, LOOKUPS_MAX);
    for (let first = 0; first < looked.length; first += AT_ONCE) {
      const people = await Promise.all(
        looked.slice(first, first + AT_ONCE).map((id) => deps.messenger.person(slackTeamId, id)),
      );
      names.push(...people.map(({ name }) => name));
      could += people.filter((person) => isHeard(person, channel)).length;
    }
    return { could, names };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'slack_refused') throw error;
    deps.log.warn({ channelId: channel.id, err: error.code }, 'members unknown');
    return { could: 0, names: [] };
  }
}
