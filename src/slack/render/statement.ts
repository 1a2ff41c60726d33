import { VOTE_LEAD, VOTED_LEAD, votedInWords } from '../../core/digest/digest-statement.js';
import type { DigestStatement, DigestVoted } from '../../core/digest/digest-model.js';
import { inQuotes } from '../../core/digest/digest-words.js';
import { ACTIONS } from '../ids.js';
import {
  actions,
  button,
  message,
  type RenderedMessage,
  section,
  type SimpleBlock,
} from './blocks.js';
import { quoteLine } from './digest-quote.js';
import { digestTargetValue } from './digest-target.js';
import { joined, type Markup, mrkdwn, quoted } from './safe.js';

interface VoteTarget {
  readonly threadId: string;
  readonly statementId: string;
}

/** The three answers to a statement, none before another but by the order that is always the same. */
export function voteButtons({ threadId, statementId }: VoteTarget) {
  const value = digestTargetValue({ threadId, kind: 'statement', id: statementId });
  return actions([
    button({ text: 'Agree', actionId: ACTIONS.voteAgree, value }),
    button({ text: 'I see it differently', actionId: ACTIONS.voteDiffer, value }),
    button({ text: 'Not sure', actionId: ACTIONS.voteNotSure, value }),
  ]);
}

/** The statement that a digest's thread puts to a vote. Its author said yes to that; what others voted is not shown beside it. */
export function statementAsk(
  { statementId, quote }: DigestStatement,
  threadId: string,
): readonly SimpleBlock[] {
  return [
    section(
      joined([
        mrkdwn`*${VOTE_LEAD}*`,
        quoteLine(quote),
        'One vote each, which you can change. Nobody is shown who said what.',
      ]),
    ),
    voteButtons({ threadId, statementId }),
  ];
}

/** What came of the statement before: how many, never who. */
export function votedBlocks(voted: DigestVoted): readonly SimpleBlock[] {
  return [section(joined([mrkdwn`*${VOTED_LEAD}*`, quoteLine(voted.quote), votedInWords(voted)]))];
}

/** Asks an author, before anybody else hears of it. */
export function statementAskMessage(asked: {
  readonly statementId: string;
  readonly text: string;
}): RenderedMessage {
  const words = askWords(asked.text);
  return message(words, [section(words), offerButtons(asked.statementId)], { keepLast: 1 });
}

function askWords(text: string): Markup {
  return joined([
    'May others here say how they see these words of yours?',
    quoted(inQuotes(text)),
    'Without your name, though the words link to where you wrote them. I ask this once; you can take a yes back in my Home tab.',
  ]);
}

export function offerButtons(statementId: string) {
  return actions([
    button({ text: 'Yes, they may vote on it', actionId: ACTIONS.offerWords, value: statementId }),
    button({ text: 'No', actionId: ACTIONS.keepWords, value: statementId }),
  ]);
}
