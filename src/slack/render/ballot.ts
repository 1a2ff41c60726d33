import { inQuotes } from '../../core/digest/digest-words.js';
import type { Statement, VoteValue } from '../../core/votes/statement.js';
import { votesInWords } from '../../core/votes/vote-words.js';
import { ACTIONS } from '../ids.js';
import {
  actions,
  button,
  context,
  message,
  type RenderedMessage,
  section,
  type SimpleBlock,
} from './blocks.js';
import { joined, type Markup, mrkdwn, quoted } from './safe.js';
import { offerButtons, voteButtons } from './statement.js';

export interface BallotView {
  readonly open: readonly Statement[];
  readonly voted: readonly (Statement & { readonly mine: VoteValue | null })[];
  readonly own: readonly (Statement & { readonly state: 'asked' | 'offered' })[];
}

/** A few at a time: a list of ten asks for nothing. */
const OPEN_SHOWN = 3;
const VOTED_SHOWN = 3;
const OWN_SHOWN = 5;

const SAID: Readonly<Record<VoteValue, string>> = {
  agree: 'You agree.',
  differ: 'You see it differently.',
  'not-sure': 'You are not sure.',
};

/** What a person may vote on, what they voted, and their own words: to them alone. Empty when there is nothing. */
export function ballotBlocks({ open, voted, own }: BallotView): readonly SimpleBlock[] {
  const more = open.length - OPEN_SHOWN;
  return [
    ...open.slice(0, OPEN_SHOWN).flatMap((statement) => [words(statement), voteRow(statement)]),
    ...(more > 0 ? [context(`${more} more come after these.`)] : []),
    ...own.slice(0, OWN_SHOWN).flatMap(ownBlocks),
    ...voted
      .slice(-VOTED_SHOWN)
      .flatMap((statement) => [
        section(
          joined([
            quote(statement),
            `${SAID[statement.mine ?? 'not-sure']} So far: ${votesInWords(statement.count)} You can change it.`,
          ]),
        ),
        voteRow(statement),
      ]),
  ];
}

/** The answer to `/soundings vote`; `none` stands for an empty ballot. */
export function ballotMessage(ballot: BallotView, none: string): RenderedMessage {
  const blocks = ballotBlocks(ballot);
  if (blocks.length === 0) return message(none, [section(mrkdwn`${none}`)]);
  const title = 'How do you see this? One vote each, which you can change.';
  return message(title, [section(mrkdwn`*${title}*`), ...blocks]);
}

const quote = ({ text }: Statement): Markup => quoted(inQuotes(text));
const words = (statement: Statement) => section(quote(statement));
const voteRow = ({ id: statementId, threadId }: Statement) =>
  voteButtons({ threadId, statementId });

function ownBlocks(statement: BallotView['own'][number]): readonly SimpleBlock[] {
  const { id, state, count } = statement;
  if (state === 'asked') {
    return [
      section(
        joined([
          quote(statement),
          'May others say how they see these words of yours? Without your name.',
        ]),
      ),
      offerButtons(id),
    ];
  }
  const said = votesInWords(count);
  return [
    section(
      joined([
        quote(statement),
        `Your words, open to a vote. ${said === '' ? 'Nobody has voted yet.' : said}`,
      ]),
    ),
    actions([button({ text: 'Take it back', actionId: ACTIONS.keepWords, value: id })]),
  ];
}
