import type { ChallengeReading } from '../../core/model.js';
import type { PostContent } from '../../core/post-model.js';
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
import { OPEN_WORDS } from './prompt.js';
import { joined, type Markup, mention, mrkdwn, oneLine, quoted } from './safe.js';

type ChallengeContent = Extract<PostContent, { readonly kind: 'challenge' }>;

/** A reading in a few words, after *Leading Together*. */
export const READING_WORDS: Readonly<Record<ChallengeReading, string>> = {
  complex: 'complex: no known way settles it, and it may ask something new of all of us',
  technical: 'technical: a known way, or somebody who knows, may settle it',
  'not-clear-yet': 'not clear yet',
};

const NEXT: Readonly<Record<ChallengeReading, string>> = {
  complex: 'What do you see of it, from where you are?',
  technical: 'Who could take the next step, and what would it be?',
  'not-clear-yet': 'What do you see of it, from where you are?',
};

const OTHERWISE =
  'This is a reading, not a verdict. In the thread you can say with a tap how you read it: all readings stay.';

/** A challenge as it stands, with a thread for all. */
export function challenge(content: ChallengeContent): RenderedMessage {
  const { keeperSlackId, reading, seen, reasons } = content;
  const title = oneLine(content.title);
  const isOver = isClosed(content);
  const keeper = keeperSlackId === '' ? 'Nobody here' : mention(keeperSlackId);
  const keeps =
    keeperSlackId === ''
      ? mrkdwn`Nobody keeps this question alive just now. Who does decides nothing by that.`
      : mrkdwn`${keeper} keeps the question alive and decides nothing by that.`;
  return message(
    mrkdwn`A challenge: ${ended(title)} It reads as ${READING_WORDS[reading]}. ${NEXT[reading]} Answer in the thread.`,
    [
      section(mrkdwn`A challenge${isOver ? ', closed' : ''}:\n*${title}*`),
      ...(seen === null
        ? []
        : [section(mrkdwn`What has been seen of it so far:\n${quoted(seen)}`)]),
      ...(isOver
        ? []
        : [section(mrkdwn`It reads as ${READING_WORDS[reading]}.${bullets(reasons)}`)]),
      ...workBlocks(content),
      ...(isOver
        ? []
        : [
            section(mrkdwn`*${NEXT[reading]}* Answer in the thread.`),
            context(OTHERWISE),
            context(reading === 'technical' ? OPEN_WORDS : mrkdwn`${OPEN_WORDS} ${keeps}`),
          ]),
      actions(isOver ? closedButtons(content) : openButtons(content)),
    ],
    { keepLast: 1 },
  );
}

/** A title may be a question. */
function ended(title: string): string {
  return /[.?!…]$/u.test(title) ? title : `${title}.`;
}

function closedButtons({ challengeId: value, threadId }: ChallengeContent): readonly Button[] {
  return [
    button({ text: 'Open again', actionId: ACTIONS.challengeReopen, value }),
    button({ text: 'About', actionId: ACTIONS.about, value: threadId }),
  ];
}

function openButtons({
  challengeId,
  threadId,
  reading,
  keeperSlackId,
  ownerSlackId = '',
}: ChallengeContent): readonly Button[] {
  const value = challengeId;
  return [
    button({ text: 'Answer privately', actionId: ACTIONS.answerPrivately, value: threadId }),
    button({ text: 'Try something small', actionId: ACTIONS.tryForChallenge, value }),
    ...(reading === 'technical' && ownerSlackId === ''
      ? [button({ text: 'I take it', actionId: ACTIONS.challengeTake, value })]
      : []),
    ...(reading !== 'technical' && keeperSlackId === ''
      ? [button({ text: 'I keep it alive', actionId: ACTIONS.challengeKeep, value })]
      : []),
    button({
      text: 'Work on it',
      actionId: ACTIONS.challengeWork,
      value,
      label: 'Work on this challenge: write down how it stands, or ask all about it',
    }),
    button({
      text: 'Edit',
      actionId: ACTIONS.challengeEdit,
      value,
      label: 'Edit this challenge: its words, what it reads as, who keeps or takes it',
    }),
    button({
      text: 'Close it',
      actionId: ACTIONS.challengeClose,
      value,
      label: 'Close this challenge and say what came of it',
    }),
    button({ text: 'About', actionId: ACTIONS.about, value: threadId }),
  ];
}

/** Lines with a bullet each, below what stands before; nothing for none. */
export function bullets(lines: readonly string[]): Markup {
  return lines.length === 0
    ? mrkdwn``
    : mrkdwn`\n${joined(lines.map((line) => mrkdwn`• ${oneLine(line)}`))}`;
}
