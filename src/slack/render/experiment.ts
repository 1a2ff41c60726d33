import { type ExperimentResult, RESULT_WORDS } from '../../core/challenges/experiment.js';
import type { PostContent } from '../../core/post-model.js';
import { dateInWords } from '../../core/time/date-words.js';
import type { AskedExperiment } from '../messenger-model.js';
import { ACTIONS } from '../ids.js';
import { actions, button, context, message, type RenderedMessage, section } from './blocks.js';
import { joined, mention, mrkdwn, oneLine, type Words } from './safe.js';

type ExperimentContent = Extract<PostContent, { readonly kind: 'experiment' }>;

/** The four answers, in an order that puts none first. */
export const RESULT_BUTTONS: readonly {
  readonly result: ExperimentResult;
  readonly actionId: string;
  readonly text: string;
}[] = [
  { result: 'as-expected', actionId: ACTIONS.wentAsExpected, text: 'As expected' },
  { result: 'otherwise', actionId: ACTIONS.wentOtherwise, text: 'Otherwise' },
  { result: 'surprised', actionId: ACTIONS.wentSurprising, text: 'It surprised us' },
  { result: 'not-done', actionId: ACTIONS.wentNotDone, text: 'Not done' },
];

/** Something that is tried, in the thread of what it is tied to; once it was looked at, how it went. */
export function experiment(content: ExperimentContent): RenderedMessage {
  const { expecting, lookOn, looked, experimentId } = content;
  const trying = oneLine(content.trying);
  const who = mention(content.triedBySlackId);
  const expected = expecting === '' ? [] : [mrkdwn`Expected: ${oneLine(expecting)}`];
  const head = joined([mrkdwn`${who} tries something small:`, mrkdwn`*${trying}*`, ...expected]);
  if (looked === null) {
    const day = dateInWords(lookOn);
    return message(
      mrkdwn`${who} tries something small: ${trying}. We look at it on ${day}.`,
      [
        section(head),
        context(mrkdwn`We look at it on ${day}. ${who} is asked then how it went.`),
        actions([
          button({
            text: 'Say how it went',
            actionId: ACTIONS.howItWent,
            value: experimentId,
            label: 'Say how this went and what was learned',
          }),
        ]),
      ],
      { keepLast: 1 },
    );
  }
  const learned: readonly Words[] =
    looked.learned === null ? [] : [mrkdwn`What we learned: ${oneLine(looked.learned)}`];
  const went = joined([mrkdwn`*${RESULT_WORDS[looked.result]}*`, ...learned]);
  return message(joined([trying, RESULT_WORDS[looked.result], ...learned], ' '), [
    section(head),
    section(went),
  ]);
}

/** Asks the one who tries them how these went: one tap, and a box for what was learned. */
export function howItWent(experiments: readonly AskedExperiment[]): RenderedMessage {
  const asked = experiments.map((one) => ({ ...one, trying: oneLine(one.trying) }));
  const first = asked.length === 1 ? (asked[0]?.trying ?? '') : `${asked.length} things you try`;
  return message(`How did it go? ${first}`, [
    section('How did it go? Only you see this, and you may leave it.'),
    ...asked.flatMap(({ id, channelName, trying, expecting }) => [
      section(
        joined([
          mrkdwn`In #${channelName} you try: *${trying}*`,
          `Expected: ${oneLine(expecting)}`,
        ]),
      ),
      actions(RESULT_BUTTONS.map(({ actionId, text }) => button({ text, actionId, value: id }))),
    ]),
  ]);
}
