import type { Language } from '../../core/model.js';
import type { GreetingPlan } from '../../core/post-model.js';
import { weekdaysInWords } from '../../core/time/date-words.js';
import { wordsIn } from '../../core/words/words-in.js';
import { ACTIONS } from '../ids.js';
import { actions, button, context, message, type RenderedMessage, section } from './blocks.js';
import { around, mention, mrkdwn } from './safe.js';

/** The one greeting of an invitation: who added it, what it reads, three ways to begin, and which days hold or would. */
export function greeting(
  addedBySlackId: string | null,
  plan: readonly GreetingPlan[] = [],
  language?: Language,
): RenderedMessage {
  const words = wordsIn(language).greeting;
  const by = addedBySlackId === null ? words.iAm : around(words.iAmBy, mention(addedBySlackId));
  return message(mrkdwn`${by} ${words.what} ${words.kept}`, [
    section(mrkdwn`${by}\n${words.what}`),
    section(mrkdwn`*${words.keptLead}* ${words.kept}`),
    actions([
      button({ text: words.askFirst, actionId: ACTIONS.askNow, style: 'primary' }),
      button({ text: words.setDays, actionId: ACTIONS.openSetup }),
      button({ text: words.whatIsThis, actionId: ACTIONS.about }),
    ]),
    context(plan.length === 0 ? words.byDefault : planLine(plan, language)),
  ]);
}

function planLine(plan: readonly GreetingPlan[], language: Language | undefined): string {
  const { greeting: words, grammar } = wordsIn(language);
  const plans = plan.map(({ kind, weekdays, localTime, zone }) =>
    words.plan(kind, weekdaysInWords(weekdays, language), localTime, zone),
  );
  return words.again(grammar.list(plans));
}
