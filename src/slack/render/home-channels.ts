import type { Channel, LocalDate, ScheduleKind } from '../../core/model.js';
import { dayAndTime, dayOf } from '../../core/time/date-words.js';
import { ACTIONS, HOME_CHANNEL_BLOCK } from '../ids.js';
import { actions, button, context, section, type ViewBlock } from './blocks.js';
import { dateInWords, listed } from './dates.js';
import { datepicker } from './elements.js';
import { joined, mrkdwn } from './safe.js';

/** How a channel stands, for who tends it. */
export interface ChannelHealth {
  /** Replies in threads that wait for the next digest, and of how many people. */
  readonly waiting: { readonly responses: number; readonly people: number };
  readonly missed: readonly { readonly kind: ScheduleKind; readonly localDate: LocalDate }[];
  readonly retentionDays: number;
}

export interface HomeChannel {
  readonly slackChannelId: string;
  readonly name: string;
  readonly state: Channel['state'];
  readonly attention: string | null;
  readonly zone: string;
  readonly nextPromptAt: Date | null;
  readonly nextDigestAt: Date | null;
  /** Digests so far: what a channel has not met does not appear. */
  readonly digests: number;
  /** True once it has named a challenge or met a tension; experiments appear then. */
  readonly mayTry?: boolean;
  /** Full members; guests see without changing. */
  readonly mayConfigure: boolean;
  /** Set while the person is left out of this channel's counts. */
  readonly leftOutUntil?: Date | null;
  /** How much of the open words are theirs, in words. */
  readonly ownShare?: string | null;
  /** For the keeper alone. */
  readonly health?: ChannelHealth | null;
}

export interface HomeChannelsPage {
  /** Those of this page. */
  readonly channels: readonly HomeChannel[];
  /** From 0; left out: the only one. */
  readonly channelPage?: number;
  readonly channelPages?: number;
  /** True when Slack could not be asked of all channels. */
  readonly isCut?: boolean;
  readonly page: number;
}

/** Two blocks each: twenty channels take three pages, and all of Home stays far below Slack's hundred blocks. */
export const CHANNELS_PER_PAGE = 8;

/** My channels, a page of them, each with what a person may do there. */
export function channelBlocks(view: HomeChannelsPage): readonly ViewBlock[] {
  const { channels, channelPage = 0, channelPages = 1, isCut = false } = view;
  if (channels.length === 0) {
    return [
      section(
        'Soundings is in none of your channels yet. Type /invite @Soundings in one to begin.',
      ),
    ];
  }
  return [
    ...channels.slice(0, CHANNELS_PER_PAGE).flatMap(channelPart),
    ...(isCut
      ? [
          context(
            'Soundings is in more channels of this workspace than I can look through here. In a channel, /soundings status shows how it stands.',
          ),
        ]
      : []),
    ...pager(channelPage, channelPages, view.page),
  ];
}

/** Both pages stand in the value: turning one leaves the other where it is. */
function pager(channelPage: number, pages: number, page: number): readonly ViewBlock[] {
  if (pages <= 1) return [];
  const to = (text: string, actionId: string, channels: number) =>
    button({ text, actionId, value: `${page} ${channels}` });
  return [
    context(`Channels, page ${channelPage + 1} of ${pages}`),
    actions([
      ...(channelPage > 0
        ? [to('Channels before', ACTIONS.homeChannelsBefore, channelPage - 1)]
        : []),
      ...(channelPage + 1 < pages
        ? [to('More channels', ACTIONS.homeChannelsAfter, channelPage + 1)]
        : []),
    ]),
  ];
}

function channelPart(channel: HomeChannel): readonly ViewBlock[] {
  const { name, slackChannelId: value } = channel;
  const words = section(wordsOf(channel), {
    accessory: datepicker(ACTIONS.snoozeChannelUntil, null),
    blockId: `${HOME_CHANNEL_BLOCK}${value}`,
  });
  const inChannel = (text: string, actionId: string) =>
    button({ text, actionId, value, label: `${text}: #${name}` });
  const tending = channel.mayConfigure
    ? [
        inChannel('Set day and time', ACTIONS.openSetup),
        ...(channel.state === 'paused'
          ? [inChannel('Resume', ACTIONS.resume)]
          : [inChannel('Ask now', ACTIONS.askNow), inChannel('Pause', ACTIONS.pause)]),
      ]
    : [];
  const isAway = channel.leftOutUntil !== undefined && channel.leftOutUntil !== null;
  const taking = [
    inChannel('Preview the digest', ACTIONS.preview),
    inChannel('Name a challenge', ACTIONS.openChallenge),
    inChannel('Tell a small win', ACTIONS.openWin),
    ...(channel.mayTry === true ? [inChannel('Try something small', ACTIONS.openExperiment)] : []),
    ...(channel.digests === 0
      ? []
      : [
          inChannel('Themes', ACTIONS.showThemes),
          inChannel('Tensions', ACTIONS.showTensions),
          inChannel('Challenges', ACTIONS.showChallenges),
          inChannel('Look up words', ACTIONS.openLookUp),
        ]),
    ...(isAway ? [inChannel('Count me in here again', ACTIONS.endChannelSnooze)] : []),
  ];
  return [words, actions([...tending, ...taking])];
}

function wordsOf(channel: HomeChannel) {
  const { name, leftOutUntil, ownShare, health, zone } = channel;
  return joined([
    mrkdwn`*#${name}*`,
    mrkdwn`${whenOf(channel)}`,
    ...(health === undefined || health === null ? [] : [healthOf(health)]),
    ...(ownShare === undefined || ownShare === null ? [] : [ownShare]),
    leftOutUntil === undefined || leftOutUntil === null
      ? 'To be left out here for a while, choose until when:'
      : `You are left out here until ${dayOf(leftOutUntil, zone)}.`,
  ]);
}

/** What a keeper looks for: does it run, and is anything said. Nobody is named. */
function healthOf({
  waiting: { responses, people },
  missed,
  retentionDays,
}: ChannelHealth): string {
  const waits =
    responses === 0
      ? 'nothing waits for the next digest yet'
      : `${responses === 1 ? 'one reply waits' : `${responses} replies wait`} for the next digest, from ${people === 1 ? 'one person' : `${people} people`}`;
  const late = missed.map(
    ({ kind, localDate }) =>
      `the ${kind === 'prompt' ? 'question' : 'digest'} of ${dateInWords(localDate)}`,
  );
  const lost = late.length === 0 ? 'nothing was missed' : `not posted in time: ${listed(late)}`;
  return `You tend it: ${waits}; ${lost}; texts are kept for ${retentionDays} days.`;
}

function whenOf({ state, attention, nextPromptAt, nextDigestAt, zone }: HomeChannel): string {
  if (attention !== null) return attention;
  if (state === 'paused') return 'Paused.';
  if (nextPromptAt === null && nextDigestAt === null) return 'No day is set.';
  const prompt = nextPromptAt === null ? 'not planned' : dayAndTime(nextPromptAt, zone);
  const digest = nextDigestAt === null ? 'not planned' : dayAndTime(nextDigestAt, zone);
  return `Next question: ${prompt}. Next digest: ${digest}. (${zone})`;
}
