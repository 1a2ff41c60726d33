import type { Channel, Language, LocalDate, Schedule, ScheduleKind } from '../../core/model.js';
import { dayAndTime, dayOf, fullDateInWords, weekdaysInWords } from '../../core/time/date-words.js';
import { wordsIn } from '../../core/words/words-in.js';
import { ACTIONS, HOME_CHANNEL_BLOCK } from '../ids.js';
import { actions, button, context, section, type ViewBlock } from './blocks.js';
import { datepicker } from './elements.js';
import { joined, mrkdwn } from './safe.js';

/** How a channel stands, for who tends it. */
export interface ChannelHealth {
  /** Replies in threads that wait for the next digest, and of how many people. */
  readonly waiting: { readonly responses: number; readonly people: number };
  readonly missed: readonly { readonly kind: ScheduleKind; readonly localDate: LocalDate }[];
  readonly retentionDays: number;
  readonly schedules?: readonly Pick<Schedule, 'kind' | 'weekdays' | 'localTime' | 'zone'>[];
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
  /** The person's own; left out: English. */
  readonly language?: Language | undefined;
}

/** Two blocks each: twenty channels take three pages, and all of Home stays far below Slack's hundred blocks. */
export const CHANNELS_PER_PAGE = 8;

/** My channels, a page of them, each with what a person may do there. */
export function channelBlocks(view: HomeChannelsPage): readonly ViewBlock[] {
  const { channels, channelPage = 0, channelPages = 1, isCut = false, language } = view;
  const words = wordsIn(language).home;
  if (channels.length === 0) {
    return [section(words.inNone)];
  }
  return [
    ...channels.slice(0, CHANNELS_PER_PAGE).flatMap((channel) => channelPart(channel, language)),
    ...(isCut ? [context(words.isCut)] : []),
    ...pager(channelPage, channelPages, view),
  ];
}

/** Both pages stand in the value: turning one leaves the other where it is. */
function pager(
  channelPage: number,
  pages: number,
  { page, language }: HomeChannelsPage,
): readonly ViewBlock[] {
  if (pages <= 1) return [];
  const words = wordsIn(language).home;
  const to = (text: string, actionId: string, channels: number) =>
    button({ text, actionId, value: `${page} ${channels}` });
  return [
    context(words.channelsPage(channelPage + 1, pages)),
    actions([
      ...(channelPage > 0
        ? [to(words.channelsBefore, ACTIONS.homeChannelsBefore, channelPage - 1)]
        : []),
      ...(channelPage + 1 < pages
        ? [to(words.channelsAfter, ACTIONS.homeChannelsAfter, channelPage + 1)]
        : []),
    ]),
  ];
}

function channelPart(channel: HomeChannel, language: Language | undefined): readonly ViewBlock[] {
  const { name, slackChannelId: value } = channel;
  const words = wordsIn(language).home;
  const head = section(wordsOf(channel, language), {
    accessory: datepicker(ACTIONS.snoozeChannelUntil, null),
    blockId: `${HOME_CHANNEL_BLOCK}${value}`,
  });
  const inChannel = (text: string, actionId: string) =>
    button({ text, actionId, value, label: `${text}: #${name}` });
  const tending = channel.mayConfigure
    ? [
        inChannel(words.setDay, ACTIONS.openSetup),
        ...(channel.state === 'paused'
          ? [inChannel(words.resume, ACTIONS.resume)]
          : [inChannel(words.askNow, ACTIONS.askNow), inChannel(words.pause, ACTIONS.pause)]),
      ]
    : [];
  const isAway = channel.leftOutUntil !== undefined && channel.leftOutUntil !== null;
  const taking = [
    inChannel(words.preview, ACTIONS.preview),
    inChannel(words.nameChallenge, ACTIONS.openChallenge),
    inChannel(words.tellWin, ACTIONS.openWin),
    ...(channel.mayTry === true ? [inChannel(words.trySmall, ACTIONS.openExperiment)] : []),
    ...(channel.digests === 0
      ? []
      : [
          inChannel(words.themes, ACTIONS.showThemes),
          inChannel(words.tensions, ACTIONS.showTensions),
          inChannel(words.challenges, ACTIONS.showChallenges),
          inChannel(words.lookUp, ACTIONS.openLookUp),
        ]),
    ...(isAway ? [inChannel(words.countMeInHere, ACTIONS.endChannelSnooze)] : []),
  ];
  return [head, actions([...tending, ...taking])];
}

function wordsOf(channel: HomeChannel, language: Language | undefined) {
  const words = wordsIn(language).home;
  const { name, leftOutUntil, ownShare, health, zone } = channel;
  return joined([
    mrkdwn`*#${name}*`,
    mrkdwn`${whenOf(channel, language)}`,
    ...(health === undefined || health === null ? [] : [healthOf(health, language)]),
    ...(ownShare === undefined || ownShare === null ? [] : [ownShare]),
    leftOutUntil === undefined || leftOutUntil === null
      ? words.leaveMeOutHere
      : words.leftOutHere(dayOf(leftOutUntil, zone, language)),
  ]);
}

/** What a keeper looks for: does it run, and is anything said. Nobody is named. */
function healthOf(
  { waiting, missed, retentionDays, schedules = [] }: ChannelHealth,
  language: Language | undefined,
): string {
  return wordsIn(language).home.tended({
    ...waiting,
    missed: missed.map(({ kind, localDate }) => ({
      kind,
      day: fullDateInWords(localDate, language),
    })),
    retentionDays,
    set: schedules.map((schedule) => daysOf(schedule, language)).join(' '),
  });
}

function daysOf(
  { kind, weekdays, localTime, zone }: NonNullable<ChannelHealth['schedules']>[number],
  language: Language | undefined,
): string {
  const words = wordsIn(language).status;
  return words.days(words.kinds[kind], weekdaysInWords(weekdays, language), localTime, zone, null);
}

function whenOf(
  { state, attention, nextPromptAt, nextDigestAt, zone }: HomeChannel,
  language: Language | undefined,
): string {
  const words = wordsIn(language).home;
  if (attention !== null) return attention;
  if (state === 'paused') return words.paused;
  if (nextPromptAt === null && nextDigestAt === null) return words.noDay;
  const at = (due: Date | null): string =>
    due === null ? words.notPlanned : dayAndTime(due, zone, language);
  return words.next(at(nextPromptAt), at(nextDigestAt), zone);
}
