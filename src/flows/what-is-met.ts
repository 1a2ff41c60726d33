import { hasNamedTension } from '../core/votes/choose-candidate.js';
import type { FlowDeps } from './deps.js';
import { experimentSubjects } from './experiment-subjects.js';

/** What a channel has met so far: what it has not met does not appear, in help either (design.md, "Quiet by default"). */
export interface Met {
  /** Its first digest, and with it themes and tensions. */
  readonly digests: boolean;
  /** A challenge or a tension: then something can be tried. */
  readonly trying: boolean;
  /** A named tension: then statements are voted on. */
  readonly voting: boolean;
}

export const NOTHING_MET: Met = { digests: false, trying: false, voting: false };

/** As seen by one of its members; to everybody else, and outside any channel, nothing. Changes nothing and greets nobody. */
export async function whatIsMet(
  deps: FlowDeps,
  at: {
    readonly slackTeamId: string;
    readonly slackChannelId: string;
    readonly slackUserId: string;
  },
): Promise<Met> {
  const { store, messenger } = deps;
  const channel = await store.channels.find(at.slackTeamId, at.slackChannelId);
  if (channel === null || channel.state === 'left') return NOTHING_MET;
  const isMember = await messenger.members(at.slackTeamId, at.slackChannelId).then(
    (members) => members.includes(at.slackUserId),
    () => false,
  );
  if (!isMember) return NOTHING_MET;
  return {
    digests: (await store.digests.latest(channel.id)) !== null,
    trying: (await experimentSubjects(deps, channel)).hasMet,
    voting: hasNamedTension(await store.analysis.load(channel.id)),
  };
}
