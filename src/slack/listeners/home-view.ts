import type { Channel, Language } from '../../core/model.js';
import { ownShareInWords } from '../../core/own-share.js';
import { describeBriefly, describeChannel } from '../../flows/channel-status.js';
import { isFullMember, isHeard } from '../../flows/may-act.js';
import { ballotOf } from '../../flows/list-statements.js';
import { mayReadAudit } from '../../flows/read-audit.js';
import { whatCameOfMine } from '../../flows/what-came-of-mine.js';
import type { SlackPerson } from '../messenger-model.js';
import { type HomeView, SAID_PER_PAGE } from '../render/home.js';
import { CHANNELS_PER_PAGE, type HomeChannel } from '../render/home-channels.js';
import type { Asking } from './answer.js';
import type { Edge } from './edge.js';
import { linksTo, openFor, saidFor, underWayFor } from './home-parts.js';
import { lensesFor } from './lens-acts.js';

/** Membership is asked of Slack channel by channel; this bounds how long Home can take. */
const CHANNELS_ASKED_MAX = 100;

type Person = Pick<Asking, 'slackTeamId' | 'slackUserId'>;

const SHARE_MS = 28 * 24 * 3_600_000;

/** Which page of what I said, and which of channels; from 0. */
export interface HomePages {
  readonly page: number;
  readonly channelPage: number;
}

/** Channels with Soundings that the person is in now, by name. One that Slack does not tell about is left out. */
export async function channelsOf(edge: Edge, person: Person): Promise<readonly Channel[]> {
  const all = here(await edge.deps.store.channels.list(), person);
  return channelsAmong(edge, person, all.slice(0, CHANNELS_ASKED_MAX));
}

function here(all: readonly Channel[], { slackTeamId }: Person): readonly Channel[] {
  return all.filter((channel) => channel.slackTeamId === slackTeamId && channel.state !== 'left');
}

async function channelsAmong(
  edge: Edge,
  person: Person,
  all: readonly Channel[],
): Promise<readonly Channel[]> {
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

/** Where the person tends or said something comes first: those are asked about in any case. */
function nearestFirst(
  all: readonly Channel[],
  { slackUserId }: Person,
  spokenIn: ReadonlySet<string>,
): readonly Channel[] {
  const isNear = ({ id, keeperSlackId }: Channel) =>
    keeperSlackId === slackUserId || spokenIn.has(id);
  return [...all.filter(isNear), ...all.filter((channel) => !isNear(channel))];
}

type ChannelFacts = Awaited<ReturnType<Edge['deps']['store']['homeFacts']['channels']>>[number];

async function homeChannel(
  { deps }: Edge,
  channel: Channel,
  person: SlackPerson,
  { facts, language }: { readonly facts: ChannelFacts | undefined; readonly language: Language },
): Promise<HomeChannel> {
  const health =
    channel.keeperSlackId === person.slackUserId
      ? await describeChannel(deps, channel, language)
      : null;
  const { next, attention } = health ?? (await describeBriefly(deps, channel, language));
  return {
    slackChannelId: channel.slackChannelId,
    name: channel.name,
    state: channel.state,
    attention,
    digests: facts?.digests ?? 0,
    zone: channel.zone,
    nextPromptAt: next.prompt?.dueAt ?? null,
    nextDigestAt: next.digest?.dueAt ?? null,
    mayConfigure: isFullMember(person),
    mayTry: facts?.hasMet ?? false,
    health: health === null ? null : { ...health, retentionDays: channel.retentionDays },
  };
}

/** A page of channels, with what is the person's own in each. */
async function channelPageOf(
  edge: Edge,
  person: SlackPerson,
  {
    shown,
    facts,
    language,
  }: {
    readonly shown: readonly Channel[];
    readonly facts: readonly ChannelFacts[];
    readonly language: Language;
  },
): Promise<readonly HomeChannel[]> {
  const { store, clock } = edge.deps;
  const { slackTeamId, slackUserId } = person;
  const now = clock.now();
  const ids = shown.map(({ id }) => id);
  const [channels, snoozed, shares] = await Promise.all([
    Promise.all(
      shown.map((channel) =>
        homeChannel(edge, channel, person, {
          facts: facts.find(({ channelId }) => channelId === channel.id),
          language,
        }),
      ),
    ),
    store.people.snoozedIn(shown[0]?.slackTeamId ?? slackTeamId, slackUserId, now),
    store.homeFacts.openShares(slackUserId, ids, new Date(now.getTime() - SHARE_MS)),
  ]);
  return channels.map((channel, at) => {
    const isHere = ({ channelId }: { readonly channelId: string }) => channelId === ids[at];
    const share = shares.find(isHere);
    return {
      ...channel,
      leftOutUntil: snoozed.find(isHere)?.until ?? null,
      ownShare: share === undefined ? null : ownShareInWords(share, language),
    };
  });
}

/** As many pages as it takes, one at least, and the wanted one if it is there. */
function pageAmong(count: number, size: number, wanted: number) {
  const pages = Math.max(1, Math.ceil(count / size));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  return { page, pages, from: page * size, to: (page + 1) * size };
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
export async function homeView(
  edge: Edge,
  who: Person & Pick<Asking, 'language'>,
  wanted: HomePages,
): Promise<HomeView> {
  const person = await edge.messenger.person(who.slackTeamId, who.slackUserId);
  const { store } = edge.deps;
  const { slackTeamId, slackUserId } = who;
  const [settings, responses, all] = await Promise.all([
    store.people.settings(slackTeamId, slackUserId),
    store.homeFacts.ownWords({ slackTeamId, slackUserId }),
    store.channels.list(),
  ]);
  const present = here(all, who);
  const spokenIn = new Set(responses.map(({ channelId }) => channelId));
  const near = nearestFirst(present, who, spokenIn).slice(0, CHANNELS_ASKED_MAX);
  const channels = await channelsAmong(edge, who, near);
  const ofChannels = pageAmong(channels.length, CHANNELS_PER_PAGE, wanted.channelPage);
  const { page, pages, from, to } = pageAmong(responses.length, SAID_PER_PAGE, wanted.page);
  const workspaceUrl = await edge.messenger.workspaceUrl(who.slackTeamId);
  const linkTo = linksTo(all, workspaceUrl);
  const facts = await store.homeFacts.channels(channels.map(({ id }) => id));
  const votedIn = new Set(
    facts.flatMap(({ channelId, hasVotes }) => (hasVotes ? [channelId] : [])),
  );
  const voting = channels.filter(({ id }) => votedIn.has(id));
  const idsOfPage = responses.slice(from, to).map(({ id }) => id);
  const responsesOfPage = await store.homeFacts.responses(idsOfPage);
  const shown = channels.slice(ofChannels.from, ofChannels.to);
  const digestsOf = new Map(facts.map(({ channelId, digests }) => [channelId, digests]));
  const [ofPage, trying, ballot, came, lenses, open, underWay, said] = await Promise.all([
    channelPageOf(edge, person, { shown, facts, language: who.language }),
    tryingOf(edge, who, channels),
    ballotOf(edge.deps, who, channels, voting),
    whatCameOfMine(edge.deps, who, { channels, responses }),
    lensesFor(edge, who, channels),
    openFor(edge, who, channels, linkTo),
    underWayFor(edge, channels, linkTo),
    saidFor(edge, responsesOfPage, all, { linkTo, digestsOf }),
  ]);
  return {
    channels: ofPage,
    channelPage: ofChannels.page,
    channelPages: ofChannels.pages,
    isCut: present.length > CHANNELS_ASKED_MAX,
    trying,
    ballot,
    came,
    lenses,
    open,
    underWay,
    said,
    page,
    pages,
    settings,
    mayReadAudit: mayReadAudit(person),
    zone: person.zone ?? 'UTC',
    language: who.language,
    wordedBy: edge.deps.analysis.wordedBy,
  };
}
