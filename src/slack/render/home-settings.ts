import { type Language, LANGUAGES } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import { ACTIONS } from '../ids.js';
import { actions, button, context, section, type ViewBlock } from './blocks.js';
import { dayOf } from '../../core/time/date-words.js';
import { checkboxes, datepicker, select } from './elements.js';

export interface MySettings {
  readonly settings: {
    readonly mayBeQuoted: boolean;
    readonly snoozedUntil: Date | null;
    readonly optedOut: boolean;
    /** Null: as in Slack. */
    readonly language?: Language | null;
    readonly wantsReminder?: boolean;
  };
  readonly zone: string;
  /** The person's own; left out: English. */
  readonly language?: Language | undefined;
}

/** The value of the choice that leaves the language to Slack. */
const AS_IN_SLACK = 'slack';

/** Whether one may be quoted, whether one is counted, and what is kept: to copy or to erase. */
export function mySettings({ settings, zone, language }: MySettings): readonly ViewBlock[] {
  const words = wordsIn(language).homeOwn;
  const quoting = {
    text: words.mayQuote,
    value: 'yes',
    description: words.mayQuoteMeans,
  };
  const reminding = {
    text: words.remindMe,
    value: 'yes',
    description: words.remindMeMeans,
  };
  return [
    actions([
      checkboxes({
        actionId: ACTIONS.mayBeQuoted,
        choices: [quoting],
        chosen: settings.mayBeQuoted ? [quoting.value] : [],
      }),
    ]),
    actions([
      checkboxes({
        actionId: ACTIONS.wantsReminder,
        choices: [reminding],
        chosen: settings.wantsReminder === true ? [reminding.value] : [],
      }),
    ]),
    section(words.language, {
      accessory: select({
        actionId: ACTIONS.myLanguage,
        choices: [
          { text: words.asInSlack, value: AS_IN_SLACK },
          ...LANGUAGES.map((one) => ({ text: wordsIn(one).views.nameOfLanguage, value: one })),
        ],
        chosen: [settings.language ?? AS_IN_SLACK],
      }),
    }),
    section(awayWords({ settings, zone, language }), {
      accessory: datepicker(ACTIONS.snoozeUntil, null),
    }),
    actions([
      ...(settings.snoozedUntil === null
        ? []
        : [button({ text: words.countMeIn, actionId: ACTIONS.endSnooze })]),
      settings.optedOut
        ? button({ text: words.countMeInForGood, actionId: ACTIONS.optIn })
        : button({ text: words.leaveMeOut, actionId: ACTIONS.optOut }),
      button({ text: words.copy, actionId: ACTIONS.exportMe }),
      button({
        text: words.erase,
        actionId: ACTIONS.eraseMe,
        style: 'danger',
        confirm: {
          title: words.eraseTitle,
          text: words.eraseMeans,
          confirm: words.eraseSubmit,
          deny: words.keep,
        },
      }),
    ]),
    context(words.leftOutMeans),
  ];
}

function awayWords({ settings, zone, language }: MySettings): string {
  const { snoozedUntil, optedOut } = settings;
  const words = wordsIn(language).homeOwn;
  if (optedOut) return words.leftOutForGood;
  return snoozedUntil === null
    ? words.away
    : words.leftOutUntil(dayOf(snoozedUntil, zone, language));
}
