import { ACTIONS } from '../ids.js';
import { actions, button, context, section, type ViewBlock } from './blocks.js';
import { dayOf } from '../../core/time/date-words.js';
import { checkboxes, datepicker } from './elements.js';

interface MySettings {
  readonly settings: {
    readonly mayBeQuoted: boolean;
    readonly snoozedUntil: Date | null;
    readonly optedOut: boolean;
  };
  readonly zone: string;
}

/** Whether one may be quoted, whether one is counted, and what is kept: to copy or to erase. */
export function mySettings({ settings, zone }: MySettings): readonly ViewBlock[] {
  const quoting = {
    text: 'Digests may quote my open replies, without my name',
    value: 'yes',
    description: 'In the channel where I wrote them',
  };
  return [
    actions([
      checkboxes({
        actionId: ACTIONS.mayBeQuoted,
        choices: [quoting],
        chosen: settings.mayBeQuoted ? [quoting.value] : [],
      }),
    ]),
    section(awayWords(settings, zone), {
      accessory: datepicker(ACTIONS.snoozeUntil, null),
    }),
    actions([
      ...(settings.snoozedUntil === null
        ? []
        : [button({ text: 'Count me in again', actionId: ACTIONS.endSnooze })]),
      settings.optedOut
        ? button({ text: 'Count me in for good', actionId: ACTIONS.optIn })
        : button({ text: 'Leave me out for good', actionId: ACTIONS.optOut }),
      button({ text: 'Copy of all that is kept of me', actionId: ACTIONS.exportMe }),
      button({
        text: 'Erase everything of mine',
        actionId: ACTIONS.eraseMe,
        style: 'danger',
        confirm: {
          title: 'Erase everything of yours?',
          text: 'All that is kept of you goes, also from posted digests, and nothing new of yours is kept. Your messages in Slack stay. This cannot be undone here.',
          confirm: 'Erase',
          deny: 'Keep',
        },
      }),
    ]),
    context(
      'Left out means: digests do not count you among those who could answer. You can still answer.',
    ),
  ];
}

function awayWords({ snoozedUntil, optedOut }: MySettings['settings'], zone: string): string {
  if (optedOut)
    return 'You are left out for good. To be left out only until a day, choose it here.';
  return snoozedUntil === null
    ? 'Away for a while? Choose the day until which you are left out.'
    : `You are left out until ${dayOf(snoozedUntil, zone)}. To change it, choose another day.`;
}
