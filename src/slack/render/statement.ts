import { votedInWords } from '../../core/digest/digest-statement.js';
import type { DigestStatement, DigestVoted } from '../../core/digest/digest-model.js';
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
  readonly language?: Language;
}): RenderedMessage {
  const { statementId, text, language } = asked;
  const words = askWords(text, language);
  return message(words, [section(words), offerButtons(statementId, language)], { keepLast: 1 });
}

function askWords(text: string, language: Language | undefined): Markup {
  const { grammar, votes } = wordsIn(language);
  return joined([votes.mayOthers, quoted(grammar.quoted(text)), votes.mayOthersHow]);
}

export function offerButtons(statementId: string, language?: Language) {
  const words = wordsIn(language).votes;
  return actions([
    button({ text: words.yesTheyMay, actionId: ACTIONS.offerWords, value: statementId }),
    button({ text: words.no, actionId: ACTIONS.keepWords, value: statementId }),
  ]);
}
