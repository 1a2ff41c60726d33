import type { Language } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import { ACTIONS, CALLBACKS } from '../ids.js';
import { about } from './about.js';
import {
  actions,
  button,
  context,
  divider,
  header,
  type HomeTab,
  type ViewBlock,
} from './blocks.js';
import { channelBlocks, type HomeChannelsPage } from './home-channels.js';
import { type CameItem, cameBlocks } from './home-came.js';
import { mySettings } from './home-settings.js';
import { lensBlocks, type LensItem } from './home-lenses.js';
import { type SaidItem, saidBlocks } from './home-said.js';
import { type TryingItem, tryingBlocks } from './home-trying.js';
import { ballotBlocks, type BallotView } from './ballot.js';
import { home } from './views.js';

/** `channels`: those with Soundings that the person is in, a page of them. */
export interface HomeView extends HomeChannelsPage {
  /** What the person tries, soonest first; left out or empty: nothing. */
  readonly trying?: readonly TryingItem[];
  /** What came of their words, as digests told; left out or empty: nothing lately. */
  readonly came?: readonly CameItem[];
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
  /** The person's own; left out: English. */
  readonly language?: Language;
}

/** Items of a page of *What I have said*. */
export const SAID_PER_PAGE = 8;

/** A person's own page: channels, what is kept of them, their settings, and what this is. */
export function homeTab(view: HomeView): HomeTab {
  const { language } = view;
  const words = wordsIn(language).home;
  return home(
    CALLBACKS.home,
    [
      header(words.channels),
      ...channelBlocks(view),
      ...((view.trying ?? []).length === 0
        ? []
        : [divider(), header(words.trying), ...tryingBlocks(view.trying ?? [], language)]),
      ...votes(view.ballot, language),
      ...((view.came ?? []).length === 0
        ? []
        : [divider(), header(words.came), ...cameBlocks(view.came ?? [], language)]),
      divider(),
      header(words.said),
      ...saidBlocks(view),
      divider(),
      header(words.settings),
      ...mySettings(view),
      ...lensBlocks(view.lenses ?? [], language),
      ...(view.mayReadAudit === true ? admins(language) : []),
      divider(),
      header(words.help),
      context(words.helpIn),
      ...about(language),
    ],
    language,
  );
}

function admins(language: Language | undefined): readonly ViewBlock[] {
  const words = wordsIn(language).home;
  return [
    divider(),
    header(words.forAdmins),
    actions([button({ text: words.audit, actionId: ACTIONS.showAudit })]),
  ];
}

function votes(ballot: BallotView, language: Language | undefined): readonly ViewBlock[] {
  const blocks = ballotBlocks(ballot, language);
  return blocks.length === 0 ? [] : [divider(), header(wordsIn(language).home.votes), ...blocks];
}
