import type { Language } from '../../core/model.js';
import type { Statement, VoteValue } from '../../core/votes/statement.js';
import { votesInWords } from '../../core/votes/vote-words.js';
import { wordsIn } from '../../core/words/words-in.js';
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

/** What a person may vote on, what they voted, and their own words: to them alone. Empty when there is nothing. */
export function ballotBlocks(
  { open, voted, own }: BallotView,
  language?: Language,
): readonly SimpleBlock[] {
  const words = wordsIn(language).votes;
  const more = open.length - OPEN_SHOWN;
  return [
    ...open
      .slice(0, OPEN_SHOWN)
      .flatMap((statement) => [section(quote(statement, language)), voteRow(statement, language)]),
    ...(more > 0 ? [context(words.more(more))] : []),
    ...own.slice(0, OWN_SHOWN).flatMap((statement) => ownBlocks(statement, language)),
    ...voted
      .slice(-VOTED_SHOWN)
      .flatMap((statement) => [
        section(
          joined([
            quote(statement, language),
            words.mine(statement.mine ?? 'not-sure', votesInWords(statement.count, language)),
          ]),
        ),
        voteRow(statement, language),
      ]),
  ];
}

/** The answer to `/soundings vote`; `none` stands for an empty ballot. */
export function ballotMessage(
  ballot: BallotView,
  none: string,
  language?: Language,
): RenderedMessage {
  const blocks = ballotBlocks(ballot, language);
  if (blocks.length === 0) return message(none, [section(mrkdwn`${none}`)]);
  const title = wordsIn(language).votes.ballotTitle;
  return message(title, [section(mrkdwn`*${title}*`), ...blocks]);
}

const quote = ({ text }: Statement, language: Language | undefined): Markup =>
  quoted(wordsIn(language).grammar.quoted(text));
const voteRow = ({ id: statementId, threadId }: Statement, language: Language | undefined) =>
  voteButtons({ threadId, statementId }, language);

function ownBlocks(
  statement: BallotView['own'][number],
  language: Language | undefined,
): readonly SimpleBlock[] {
  const { id, state, count } = statement;
  const words = wordsIn(language).votes;
  if (state === 'asked') {
    return [
      section(joined([quote(statement, language), words.mayOthersShort])),
      offerButtons(id, language),
    ];
  }
  const said = words.ownWords(votesInWords(count, language));
  return [
    section(joined([quote(statement, language), said])),
    actions([button({ text: words.takeBack, actionId: ACTIONS.keepWords, value: id })]),
  ];
}
