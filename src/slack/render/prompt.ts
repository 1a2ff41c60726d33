import type { PromptCard } from '../../core/post-model.js';
import { dayAndTime } from '../../core/time/date-words.js';
import { wordsIn } from '../../core/words/words-in.js';
import { ACTIONS } from '../ids.js';
import { actions, button, context, message, type RenderedMessage, section } from './blocks.js';
import { around, joined, mention, mrkdwn, oneLine } from './safe.js';

/** One question, with why, how long it takes, until when it counts and who will see it. */
export function prompt(card: PromptCard, threadId: string): RenderedMessage {
  const { language = 'en', zone } = card;
  const words = wordsIn(language).prompt;
  const question = oneLine(card.question);
  const counted =
    card.countedAt === null
      ? words.enough
      : `${words.enough} ${words.counted(dayAndTime(card.countedAt, zone, language), zone)}`;
  const asker =
    card.askedBySlackId === null ? [] : [around(words.askedBy, mention(card.askedBySlackId))];
  return message(
    `${question} ${card.why} ${words.orPrivately} ${counted} ${words.open}`,
    [
      section(mrkdwn`*${question}*`),
      ...(card.why.trim() === '' ? [] : [section(mrkdwn`${card.why}`)]),
      context(joined([mrkdwn`${words.answerHere} ${counted}`, ...asker], ' ')),
      context(words.open),
      actions([
        button({
          text: words.answerPrivately,
          actionId: ACTIONS.answerPrivately,
          value: threadId,
        }),
        button({
          text: words.skip,
          actionId: ACTIONS.skipPrompt,
          value: threadId,
          label: words.skipLabel,
        }),
        button({
          text: words.about,
          actionId: ACTIONS.about,
          value: threadId,
          label: words.aboutLabel,
        }),
      ]),
    ],
    { keepLast: 1 },
  );
}
