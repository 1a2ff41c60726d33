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
import { type MySettings, mySettings } from './home-settings.js';
import { lensBlocks, type LensItem } from './home-lenses.js';
import { openBlocks, type OpenItem, underWayBlocks, type UnderWayItem } from './home-open.js';
import { type SaidItem, saidBlocks } from './home-said.js';
import { type TryingItem, tryingBlocks } from './home-trying.js';
import { ballotBlocks, type BallotView } from './ballot.js';
import { home } from './views.js';

/** `channels`: those with Soundings that the person is in, a page of them. */
export interface HomeView extends HomeChannelsPage {
  /** Questions that they have neither answered nor skipped; left out or empty: none. */
  readonly open?: readonly OpenItem[];
  /** Open challenges and what is tried in their channels; left out or empty: nothing. */
  readonly underWay?: readonly UnderWayItem[];
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
  readonly settings: MySettings['settings'];
  /** Groups that the person may choose for votes; left out or empty: none. */
  readonly lenses?: readonly LensItem[];
  /** Admins of the workspace; left out: no. */
  readonly mayReadAudit?: boolean;
  /** The person's own. */
  readonly zone: string;
  readonly wordedBy?: string | undefined;
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
      ...before(words.open, openBlocks(view.open ?? [], view.zone, language)),
      header(words.channels),
      ...channelBlocks(view),
      ...after(words.trying, tryingBlocks(view.trying ?? [], language)),
      ...after(words.underWay, underWayBlocks(view.underWay ?? [], language)),
      ...after(words.votes, ballotBlocks(view.ballot, language)),
      ...after(words.came, cameBlocks(view.came ?? [], language)),
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
      ...about(language, view.wordedBy),
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

/** A part with its heading, above the next; nothing where it is empty. */
function before(title: string, blocks: readonly ViewBlock[]): readonly ViewBlock[] {
  return blocks.length === 0 ? [] : [header(title), ...blocks, divider()];
}

/** A part with its heading, below the one before; nothing where it is empty. */
function after(title: string, blocks: readonly ViewBlock[]): readonly ViewBlock[] {
  return blocks.length === 0 ? [] : [divider(), header(title), ...blocks];
}
