import type { PostContent } from '../../core/post-model.js';
import { wordsIn } from '../../core/words/words-in.js';
import type { Words } from '../../core/words/words-model.js';
import { ACTIONS } from '../ids.js';
import {
  actions,
  button,
  type Button,
  context,
  message,
  type RenderedMessage,
  section,
} from './blocks.js';
import { isClosed, workBlocks } from './challenge-work.js';
import { around, joined, type Markup, mention, mrkdwn, oneLine, quoted } from './safe.js';

type ChallengeContent = Extract<PostContent, { readonly kind: 'challenge' }>;

/** A challenge as it stands, with a thread for all. */
export function challenge(content: ChallengeContent): RenderedMessage {
  const { reading, language } = content;
  const { challenge: words, prompt: promptWords } = wordsIn(language);
  const title = oneLine(content.title);
  const isOver = isClosed(content);
  const lead = isOver ? words.titleClosed : words.title;
  return message(
    words.announced(ended(title), words.readsAs(reading), words.next[reading]),
    [
      section(mrkdwn`${lead}\n*${title}*`),
      ...(content.seen === null ? [] : [section(mrkdwn`${words.seen}\n${quoted(content.seen)}`)]),
      ...(isOver ? [] : [section(mrkdwn`${words.readsAs(reading)}${bullets(content.reasons)}`)]),
      ...workBlocks(content),
      ...(isOver
        ? []
        : [
            section(mrkdwn`*${words.next[reading]}* ${words.answerHere}`),
            context(words.otherwise),
            context(
              reading === 'technical'
                ? promptWords.open
                : mrkdwn`${promptWords.open} ${keeps(content, words)}`,
            ),
          ]),
      actions(isOver ? closedButtons(content) : openButtons(content)),
    ],
    { keepLast: 1 },
  );
}

function keeps({ keeperSlackId }: ChallengeContent, words: Words['challenge']): Markup | string {
  return keeperSlackId === '' ? words.nobodyKeeps : around(words.keeps, mention(keeperSlackId));
}

/** A title may be a question. */
function ended(title: string): string {
  return /[.?!…]$/u.test(title) ? title : `${title}.`;
}

function closedButtons({
  challengeId: value,
  threadId,
  language,
}: ChallengeContent): readonly Button[] {
  const words = wordsIn(language).challenge;
  return [
    button({ text: words.reopen, actionId: ACTIONS.challengeReopen, value }),
    button({ text: words.about, actionId: ACTIONS.about, value: threadId }),
  ];
}

function openButtons({
  challengeId,
  threadId,
  reading,
  keeperSlackId,
  ownerSlackId = '',
  language,
}: ChallengeContent): readonly Button[] {
  const { challenge: words, prompt: promptWords, tension } = wordsIn(language);
  const value = challengeId;
  return [
    button({
      text: promptWords.answerPrivately,
      actionId: ACTIONS.answerPrivately,
      value: threadId,
    }),
    button({ text: tension.trySmall, actionId: ACTIONS.tryForChallenge, value }),
    ...(reading === 'technical' && ownerSlackId === ''
      ? [button({ text: words.take, actionId: ACTIONS.challengeTake, value })]
      : []),
    ...(reading !== 'technical' && keeperSlackId === ''
      ? [button({ text: words.keep, actionId: ACTIONS.challengeKeep, value })]
      : []),
    button({
      text: words.work,
      actionId: ACTIONS.challengeWork,
      value,
      label: words.workLabel,
    }),
    button({
      text: words.edit,
      actionId: ACTIONS.challengeEdit,
      value,
      label: words.editLabel,
    }),
    button({
      text: words.close,
      actionId: ACTIONS.challengeClose,
      value,
      label: words.closeLabel,
    }),
    button({ text: words.about, actionId: ACTIONS.about, value: threadId }),
  ];
}

/** Lines with a bullet each, below what stands before; nothing for none. */
export function bullets(lines: readonly string[]): Markup {
  return lines.length === 0
    ? mrkdwn``
    : mrkdwn`\n${joined(lines.map((line) => mrkdwn`• ${oneLine(line)}`))}`;
}
