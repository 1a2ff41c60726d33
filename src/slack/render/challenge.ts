import type { ChallengeReading } from '../../core/model.js';
import type { PostContent } from '../../core/post-model.js';
import { ACTIONS } from '../ids.js';
import { actions, button, context, message, type RenderedMessage, section } from './blocks.js';
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
  'This is a reading, not a verdict. If you read it differently, say so in the thread: both readings stay.';

/** A challenge as its author named it, with a thread for all. */
export function challenge(content: ChallengeContent): RenderedMessage {
  const { keeperSlackId, reading, seen, reasons } = content;
  const title = oneLine(content.title);
  const keeper = mention(keeperSlackId);
  return message(
    mrkdwn`${keeper} named a challenge: ${title}. It reads as ${READING_WORDS[reading]}. ${NEXT[reading]} Answer in the thread.`,
    [
      section(mrkdwn`${keeper} named a challenge:\n*${title}*`),
      ...(seen === null
        ? []
        : [section(mrkdwn`What has been seen of it so far:\n${quoted(seen)}`)]),
      section(mrkdwn`It reads as ${READING_WORDS[reading]}.${bullets(reasons)}`),
      section(mrkdwn`*${NEXT[reading]}* Answer in the thread.`),
      context(OTHERWISE),
      context(
        mrkdwn`${OPEN_WORDS} ${keeper} keeps the question alive and decides nothing by that.`,
      ),
      actions([
        button({
          text: 'Answer privately',
          actionId: ACTIONS.answerPrivately,
          value: content.threadId,
        }),
        button({
          text: 'Try something small',
          actionId: ACTIONS.tryForChallenge,
          value: content.challengeId,
        }),
        button({
          text: 'Close it',
          actionId: ACTIONS.challengeClose,
          value: content.challengeId,
          label: 'Close this challenge and say what came of it',
        }),
        button({ text: 'About', actionId: ACTIONS.about, value: content.threadId }),
      ]),
    ],
    { keepLast: 1 },
  );
}

/** Lines with a bullet each, below what stands before; nothing for none. */
export function bullets(lines: readonly string[]): Markup {
  return lines.length === 0
    ? mrkdwn``
    : mrkdwn`\n${joined(lines.map((line) => mrkdwn`• ${oneLine(line)}`))}`;
}
