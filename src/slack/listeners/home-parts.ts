import type { Channel, Outcome, Response } from '../../core/model.js';
import { hasLaterThings } from '../../core/order-of-appearance.js';
import { isLookedBackTo } from '../../core/outcomes/outcome-lean.js';
import { permalinkTo } from '../../core/permalink.js';
import type { OpenItem, UnderWayItem } from '../render/home-open.js';
import type { SaidItem } from '../render/home-said.js';
import type { Asking } from './answer.js';
import type { Edge } from './edge.js';

type Who = Pick<Asking, 'slackTeamId' | 'slackUserId'>;
/** Where a message of a channel stands; null where it stands nowhere in Slack. */
export type LinkTo = (channelId: string, ts: string | null, rootTs: string) => string | null;

/** A question is answered in its week; after it, the digest has come. */
const OPEN_MS = 7 * 24 * 3_600_000;

/** Links into the channels of a workspace; `workspaceUrl` is null while Slack does not say. */
export function linksTo(all: readonly Channel[], workspaceUrl: string | null): LinkTo {
  const slackIds = new Map(all.map(({ id, slackChannelId }) => [id, slackChannelId]));
  return (channelId, ts, rootTs) => {
    const slackChannelId = slackIds.get(channelId);
    if (workspaceUrl === null || slackChannelId === undefined || ts === null) return null;
    return permalinkTo(workspaceUrl, slackChannelId, ts, rootTs);
  };
}

/** Questions of the last week in channels that a person is in, which they have neither answered nor skipped. */
export async function openFor(
  { deps }: Edge,
  who: Who,
  channels: readonly Channel[],
  linkTo: LinkTo,
): Promise<readonly OpenItem[]> {
  const since = new Date(deps.clock.now().getTime() - OPEN_MS);
  const names = namesOf(channels);
  const open = await deps.store.homeFacts.openQuestions(who, since);
  return open.flatMap(({ threadId, channelId, question, openedAt, rootTs }) => {
    const channelName = names.get(channelId);
    if (channelName === undefined) return [];
    const permalink = linkTo(channelId, rootTs, rootTs);
    return [{ threadId, channelName, question, askedAt: openedAt, permalink }];
  });
}

/** What is open and what is tried in these channels. */
export async function underWayFor(
  { deps }: Edge,
  channels: readonly Channel[],
  linkTo: LinkTo,
): Promise<readonly UnderWayItem[]> {
  const names = namesOf(channels);
  const found = await deps.store.homeFacts.underWay([...names.keys()]);
  return found.map(({ kind, channelId, text, rootTs }) => ({
    kind,
    channelName: names.get(channelId) ?? '',
    text,
    permalink: rootTs === null ? null : linkTo(channelId, rootTs, rootTs),
  }));
}

/** A page of what somebody said, each with where it is quoted and what its author may say that it is about. */
export async function saidFor(
  { deps }: Edge,
  responses: readonly Response[],
  all: readonly Channel[],
  {
    linkTo,
    digestsOf,
  }: {
    readonly linkTo: LinkTo;
    /** How many digests each channel got. */
    readonly digestsOf: ReadonlyMap<string, number>;
  },
): Promise<readonly SaidItem[]> {
  const names = namesOf(all);
  const quoted = await deps.store.homeFacts.quotedIn(responses.map(({ id }) => id));
  return responses.map((response) => ({
    responseId: response.id,
    channelName: names.get(response.channelId) ?? '',
    text: response.text,
    saidAt: response.saidAt,
    isPrivate: response.source !== 'thread',
    isQuotable: response.isQuotable,
    permalink: linkTo(response.channelId, response.ts, response.threadRootTs),
    quotedIn: quoted
      .filter(({ responseId }) => responseId === response.id)
      .map(({ digest, rootTs }) => ({
        digest,
        permalink: rootTs === null ? null : linkTo(response.channelId, rootTs, rootTs),
      })),
    ...tagOf(response, digestsOf.get(response.channelId) ?? 0),
  }));
}

/** Authors may say what their last words are about, which digests to come look back to; what they said of older ones they may take back. */
function tagOf(
  { cycle, outcome = null }: Response,
  digests: number,
): { readonly outcome?: Outcome | null } {
  const next = digests + 1;
  const isLookedAt = hasLaterThings(next) && isLookedBackTo(cycle ?? next, next);
  return isLookedAt || outcome !== null ? { outcome } : {};
}

const namesOf = (channels: readonly Channel[]): ReadonlyMap<string, string> =>
  new Map(channels.map(({ id, name }) => [id, name]));
