import { votedInWords } from '../../core/digest/digest-statement.js';
import type { DigestStatement, DigestVoted } from '../../core/digest/digest-model.js';
import { inQuotes } from '../../core/digest/digest-words.js';
import type { Language } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
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
export function voteButtons({ threadId, statementId }: VoteTarget, language?: Language) {
  const words = wordsIn(language).votes;
  const value = digestTargetValue({ threadId, kind: 'statement', id: statementId });
  return actions([
    button({ text: words.agree, actionId: ACTIONS.voteAgree, value }),
    button({ text: words.differ, actionId: ACTIONS.voteDiffer, value }),
    button({ text: words.notSure, actionId: ACTIONS.voteNotSure, value }),
  ]);
}

/** The statement that a digest's thread puts to a vote. Its author said yes to that; what others voted is not shown beside it. */
export function statementAsk(
  { statementId, quote }: DigestStatement,
  threadId: string,
  language?: Language,
): readonly SimpleBlock[] {
  const words = wordsIn(language).votes;
  return [
    section(joined([mrkdwn`*${words.lead}*`, quoteLine(quote, language), words.oneEach])),
    voteButtons({ threadId, statementId }, language),
  ];
}

/** What came of the statement before: how many, never who. */
export function votedBlocks(voted: DigestVoted, language?: Language): readonly SimpleBlock[] {
  const lead = wordsIn(language).votes.votedLead;
  const said = [quoteLine(voted.quote, language), votedInWords(voted, language)];
  return [section(joined([mrkdwn`*${lead}*`, ...said]))];
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
