import type { PromptCard } from '../../core/post-model.js';
import { ACTIONS } from '../ids.js';
import { actions, button, context, message, type RenderedMessage, section } from './blocks.js';
import { dayAndTime } from '../../core/time/date-words.js';
import { joined, mention, mrkdwn, oneLine } from './safe.js';

/** Who sees an open reply. */
export const OPEN_WORDS =
  'Everybody in this channel can read replies in the thread. The digest may quote them, with a link and without names.';

/** One question, with why, how long it takes, until when it counts and who will see it. */
export function prompt(card: PromptCard, threadId: string): RenderedMessage {
  const question = oneLine(card.question);
  const counted =
    card.countedAt === null
      ? 'Two minutes are enough.'
      : `Two minutes are enough. What is said until ${dayAndTime(card.countedAt, card.zone)} (${card.zone}) is in the next digest; what comes later, in the one after.`;
  const asker =
    card.askedBySlackId === null ? [] : [mrkdwn`${mention(card.askedBySlackId)} asked for it now.`];
  return message(
    `${question} ${card.why} Answer in the thread, or privately. ${counted} ${OPEN_WORDS}`,
    [
      section(mrkdwn`*${question}*`),
      ...(card.why.trim() === '' ? [] : [section(mrkdwn`${card.why}`)]),
      context(joined([mrkdwn`Answer in the thread. ${counted}`, ...asker], ' ')),
      context(OPEN_WORDS),
      actions([
        button({ text: 'Answer privately', actionId: ACTIONS.answerPrivately, value: threadId }),
        button({
          text: 'Skip',
          actionId: ACTIONS.skipPrompt,
          value: threadId,
          label: 'Skip this question; nobody is told',
        }),
        button({
          text: 'About',
          actionId: ACTIONS.about,
          value: threadId,
          label: 'About: what is kept, and who sees what',
        }),
      ]),
    ],
    { keepLast: 1 },
  );
}
