import type { GreetingPlan } from '../../core/post-model.js';
import { ACTIONS } from '../ids.js';
import { actions, button, context, message, type RenderedMessage, section } from './blocks.js';
import { listed, weekdayNames } from './dates.js';
import { mention, mrkdwn } from './safe.js';

const WHAT =
  'I ask this channel one question at a time, and you answer in its thread if you like. Once a week I give back what was said: what came up more than once, where views differ, and what one person alone has seen.';
const KEPT =
  'I keep only replies in threads that I start. Slack shows me every other message here as well; those are dropped at once and stored nowhere.';
const DEFAULTS =
  'The first button asks a question now. From then on there is one each Wednesday at 10:00, and a digest each Monday at 10:00; you can undo or change that.';

/** The one greeting of an invitation: who added it, what it reads, three ways to begin, and which days hold or would. */
export function greeting(
  addedBySlackId: string | null,
  plan: readonly GreetingPlan[] = [],
): RenderedMessage {
  const by =
    addedBySlackId === null
      ? mrkdwn`I am Soundings, and I was added to this channel.`
      : mrkdwn`I am Soundings. ${mention(addedBySlackId)} added me to this channel.`;
  return message(mrkdwn`${by} ${WHAT} ${KEPT}`, [
    section(mrkdwn`${by}\n${WHAT}`),
    section(mrkdwn`*What I read and keep.* ${KEPT}`),
    actions([
      button({ text: 'Ask the first question now', actionId: ACTIONS.askNow, style: 'primary' }),
      button({ text: 'Set day and time', actionId: ACTIONS.openSetup }),
      button({ text: 'What is this?', actionId: ACTIONS.about }),
    ]),
    context(plan.length === 0 ? DEFAULTS : planLine(plan)),
  ]);
}

function planLine(plan: readonly GreetingPlan[]): string {
  const days = plan.map(({ kind, weekdays, localTime, zone }) => {
    const what = kind === 'prompt' ? 'questions' : 'digests';
    return `${what} ${weekdayNames(weekdays)} at ${localTime} (${zone})`;
  });
  return `The days that were set here before hold again: ${listed(days)}. The first button asks a question now; the second changes the days.`;
}
