import type { Channel } from '../../core/model.js';
import { hasLaterThings } from '../../core/order-of-appearance.js';
import { permalinkTo } from '../../core/permalink.js';
import { describeChannel } from '../../flows/channel-status.js';
import { isFullMember, isHeard } from '../../flows/may-act.js';
import { experimentSubjects } from '../../flows/experiment-subjects.js';
import { ballotOf } from '../../flows/list-statements.js';
import { mayReadAudit } from '../../flows/read-audit.js';
import { myData } from '../../flows/my-data.js';
import type { SlackPerson } from '../messenger-model.js';
import { type HomeChannel, type HomeView, SAID_PER_PAGE } from '../render/home.js';
import type { Asking } from './answer.js';
import type { Edge } from './edge.js';
import { lensesFor } from './lens-acts.js';

/** Membership is asked of Slack channel by channel; this bounds how long Home can take. */
const CHANNELS_ASKED_MAX = 100;

type Person = Pick<Asking, 'slackTeamId' | 'slackUserId'>;

/** Channels with Soundings that the person is in now, by name. One that Slack does not tell about is left out. */
export async function channelsOf(edge: Edge, person: Person): Promise<readonly Channel[]> {
  const all = (await edge.deps.store.channels.list())
    .filter(({ slackTeamId, state }) => slackTeamId === person.slackTeamId && state !== 'left')
    .slice(0, CHANNELS_ASKED_MAX);
  const isIn = await Promise.all(
    all.map(({ slackTeamId, slackChannelId }) =>
      edge.messenger.members(slackTeamId, slackChannelId).then(
        (members) => members.includes(person.slackUserId),
        () => false,
      ),
    ),
  );
  const own = all.filter((_, index) => isIn[index] === true);
  if (own.length === 0) return [];
  const who = await edge.messenger.person(person.slackTeamId, person.slackUserId);
  return own.filter((channel) => isHeard(who, channel)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function homeChannel(
  { deps }: Edge,
  channel: Channel,
  person: SlackPerson,
): Promise<HomeChannel> {
  const { next, attention, digests } = await describeChannel(deps, channel);
  return {
    slackChannelId: channel.slackChannelId,
    name: channel.name,
    state: channel.state,
    attention,
    digests,
    zone: channel.zone,
    nextPromptAt: next.prompt?.dueAt ?? null,
    nextDigestAt: next.digest?.dueAt ?? null,
    mayConfigure: isFullMember(person),
    mayTry: (await experimentSubjects(deps, channel)).hasMet,
  };
}

/** What a person tries in channels they are still in. */
async function tryingOf({ deps }: Edge, who: Person, channels: readonly Channel[]) {
  const own = await deps.store.experiments.ofPerson(who.slackTeamId, who.slackUserId);
  const here = new Set(channels.map(({ id }) => id));
  return own
    .filter(({ isTried, looked, channelId }) => isTried && looked === null && here.has(channelId))
    .sort((a, b) => a.lookAt.getTime() - b.lookAt.getTime())
    .map(({ id, ...rest }) => ({ experimentId: id, ...rest }));
}

/** Everything of a person's Home. */
export async function homeView(edge: Edge, who: Person, wantedPage: number): Promise<HomeView> {
  const person = await edge.messenger.person(who.slackTeamId, who.slackUserId);
  const channels = await channelsOf(edge, who);
  const { settings, responses } = await myData(edge.deps, who);
  const pages = Math.max(1, Math.ceil(responses.length / SAID_PER_PAGE));
  const page = Math.min(Math.max(0, wantedPage), pages - 1);
  const workspaceUrl = await edge.messenger.workspaceUrl(who.slackTeamId);
  const slackIds = new Map(
    (await edge.deps.store.channels.list()).map(({ id, slackChannelId }) => [id, slackChannelId]),
  );
  const linkTo = (channelId: string, ts: string | null, rootTs: string): string | null => {
    const slackChannelId = slackIds.get(channelId);
    if (workspaceUrl === null || slackChannelId === undefined || ts === null) return null;
    return permalinkTo(workspaceUrl, slackChannelId, ts, rootTs);
  };
  const shown = await Promise.all(channels.map((channel) => homeChannel(edge, channel, person)));
  const mayTag = new Set(
    channels.filter((_, at) => hasLaterThings((shown[at]?.digests ?? 0) + 1)).map(({ id }) => id),
  );
  return {
    channels: shown,
    trying: await tryingOf(edge, who, channels),
    ballot: await ballotOf(edge.deps, who, channels),
    lenses: await lensesFor(edge, who, channels),
    said: responses.slice(page * SAID_PER_PAGE, (page + 1) * SAID_PER_PAGE).map((response) => ({
      responseId: response.id,
      channelName: response.channelName,
      text: response.text,
      saidAt: response.saidAt,
      isPrivate: response.source !== 'thread',
      isQuotable: response.isQuotable,
      permalink: linkTo(response.channelId, response.ts, response.threadRootTs),
      ...(mayTag.has(response.channelId) ? { outcome: response.outcome ?? null } : {}),
    })),
    page,
    pages,
    settings,
    mayReadAudit: mayReadAudit(person),
    zone: person.zone ?? 'UTC',
  };
}
