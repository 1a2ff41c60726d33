import type { Channel } from '../../core/model.js';
import { ACTIONS, CALLBACKS } from '../ids.js';
import { about } from './about.js';
import {
  actions,
  button,
  context,
  divider,
  header,
  type HomeTab,
  section,
  type ViewBlock,
} from './blocks.js';
import { dayAndTime } from '../../core/time/date-words.js';
import { mySettings } from './home-settings.js';
import { lensBlocks, type LensItem } from './home-lenses.js';
import { type SaidItem, saidBlocks } from './home-said.js';
import { type TryingItem, tryingBlocks } from './home-trying.js';
import { ballotBlocks, type BallotView } from './ballot.js';
import { mrkdwn } from './safe.js';
import { home } from './views.js';

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
}

export interface HomeView {
  /** Channels with Soundings that the person is in. */
  readonly channels: readonly HomeChannel[];
  /** What the person tries, soonest first; left out or empty: nothing. */
  readonly trying?: readonly TryingItem[];
  /** What may be voted on in those channels, and their own words that are asked about. */
  readonly ballot: BallotView;
  /** One page of what is kept of the person, newest first. */
  readonly said: readonly SaidItem[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly settings: {
    readonly mayBeQuoted: boolean;
    readonly snoozedUntil: Date | null;
    readonly optedOut: boolean;
  };
  /** Groups that the person may choose for votes; left out or empty: none. */
  readonly lenses?: readonly LensItem[];
  /** Admins of the workspace; left out: no. */
  readonly mayReadAudit?: boolean;
  /** The person's own. */
  readonly zone: string;
}

/** Items of a page of *What I have said*. */
export const SAID_PER_PAGE = 8;
const CHANNELS_SHOWN = 12;

/** A person's own page: channels, what is kept of them, their settings, and what this is. */
export function homeTab(view: HomeView): HomeTab {
  return home(CALLBACKS.home, [
    header('My channels'),
    ...channelBlocks(view.channels),
    ...((view.trying ?? []).length === 0
      ? []
      : [divider(), header('What I try'), ...tryingBlocks(view.trying ?? [])]),
    ...votes(view.ballot),
    divider(),
    header('What I have said'),
    ...saidBlocks(view),
    divider(),
    header('My settings'),
    ...mySettings(view),
    ...lensBlocks(view.lenses ?? []),
    ...(view.mayReadAudit === true ? admins() : []),
    divider(),
    header('Help and privacy'),
    context(
      'In a channel, /soundings help lists what you can ask for. /challenge names a challenge.',
    ),
    ...about(),
  ]);
}

function admins(): readonly ViewBlock[] {
  return [
    divider(),
    header('For admins of this workspace'),
    actions([button({ text: 'Who changed what', actionId: ACTIONS.showAudit })]),
  ];
}

function votes(ballot: BallotView): readonly ViewBlock[] {
  const blocks = ballotBlocks(ballot);
  return blocks.length === 0 ? [] : [divider(), header('Votes'), ...blocks];
}

function channelBlocks(channels: readonly HomeChannel[]): readonly ViewBlock[] {
  if (channels.length === 0) {
    return [
      section(
        'Soundings is in none of your channels yet. Type /invite @Soundings in one to begin.',
      ),
    ];
  }
  const more = channels.length - CHANNELS_SHOWN;
  return [
    ...channels.slice(0, CHANNELS_SHOWN).flatMap(channelPart),
    ...(more > 0
      ? [context(`And ${more} more. /soundings status in a channel shows how it stands.`)]
      : []),
  ];
}

function channelPart(channel: HomeChannel): readonly ViewBlock[] {
  const { name, slackChannelId: value } = channel;
  const words = section(mrkdwn`*#${name}*\n${whenOf(channel)}`);
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
  ];
  return [words, actions([...tending, ...taking])];
}

function whenOf({ state, attention, nextPromptAt, nextDigestAt, zone }: HomeChannel): string {
  if (attention !== null) return attention;
  if (state === 'paused') return 'Paused.';
  if (nextPromptAt === null && nextDigestAt === null) return 'No day is set.';
  const prompt = nextPromptAt === null ? 'not planned' : dayAndTime(nextPromptAt, zone);
  const digest = nextDigestAt === null ? 'not planned' : dayAndTime(nextDigestAt, zone);
  return `Next question: ${prompt}. Next digest: ${digest}. (${zone})`;
}
