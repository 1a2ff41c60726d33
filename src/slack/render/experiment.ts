import type { ExperimentResult } from '../../core/challenges/experiment.js';
import type { Language } from '../../core/model.js';
import type { PostContent } from '../../core/post-model.js';
import { dateInWords } from '../../core/time/date-words.js';
import { wordsIn } from '../../core/words/words-in.js';
import type { AskedExperiment } from '../messenger-model.js';
import { ACTIONS } from '../ids.js';
import { actions, button, context, message, type RenderedMessage, section } from './blocks.js';
import { around, joined, mention, mrkdwn, oneLine } from './safe.js';

type ExperimentContent = Extract<PostContent, { readonly kind: 'experiment' }>;

/** The four answers, in an order that puts none first. */
export const RESULT_BUTTONS: readonly {
  readonly result: ExperimentResult;
  readonly actionId: string;
}[] = [
  { result: 'as-expected', actionId: ACTIONS.wentAsExpected },
  { result: 'otherwise', actionId: ACTIONS.wentOtherwise },
  { result: 'surprised', actionId: ACTIONS.wentSurprising },
  { result: 'not-done', actionId: ACTIONS.wentNotDone },
];

/** Something that is tried, in the thread of what it is tied to; once it was looked at, how it went. */
export function experiment(content: ExperimentContent): RenderedMessage {
  const { expecting, lookOn, looked, experimentId, language } = content;
  const { experiment: words, grammar } = wordsIn(language);
  const trying = oneLine(content.trying);
  const who = mention(content.triedBySlackId, grammar.somebody);
  const expected = expecting === '' ? [] : [words.expected(oneLine(expecting))];
  const head = joined([around(words.tries, who), mrkdwn`*${trying}*`, ...expected]);
  if (looked === null) {
    const day = dateInWords(lookOn, language);
    return message(
      around(words.announced, who, trying, day),
      [
        section(head),
        context(around(words.lookOn, day, who)),
        actions([
          button({
            text: words.sayHow,
            actionId: ACTIONS.howItWent,
            value: experimentId,
            label: words.sayHowLabel,
          }),
        ]),
      ],
      { keepLast: 1 },
    );
  }
  const result = words.results[looked.result];
  const learned = looked.learned === null ? [] : [words.learned(oneLine(looked.learned))];
  return message(joined([trying, result, ...learned], ' '), [
    section(head),
    section(joined([mrkdwn`*${result}*`, ...learned])),
  ]);
}

/** Asks the one who tries them how these went: one tap, and a box for what was learned. */
export function howItWent(
  experiments: readonly AskedExperiment[],
  language?: Language,
): RenderedMessage {
  const { experiment: words, experimentForms } = wordsIn(language);
  const asked = experiments.map((one) => ({ ...one, trying: oneLine(one.trying) }));
  const first = asked.length === 1 ? (asked[0]?.trying ?? '') : words.askedOf(asked.length);
  const blocks = [
    section(words.askAlone),
    ...asked.flatMap(({ id, channelName, trying, expecting }) => [
      section(
        joined([
          mrkdwn`${words.inChannel(channelName)} *${trying}*`,
          words.expected(oneLine(expecting)),
        ]),
      ),
      actions(
        RESULT_BUTTONS.map(({ actionId, result }) =>
          button({ text: experimentForms.results[result], actionId, value: id }),
        ),
      ),
    ]),
  ];
  return message(`${words.ask} ${first}`, blocks, { language });
}
