import {
  type ChannelSettings,
  type Language,
  LANGUAGES,
  RETENTION_DAYS,
} from '../../core/model.js';
import { monthsOf } from '../../core/time/date-words.js';
import { wordsIn } from '../../core/words/words-in.js';
import type { Words } from '../../core/words/words-model.js';
import { CALLBACKS, FIELDS } from '../ids.js';
import { context, divider, type InputBlock, type Modal } from './blocks.js';
import { checkboxes, select, textInput, timepicker } from './elements.js';
import { placeAsMetadata } from './modal-place.js';
import { input, modal } from './views.js';
import { zoneChoices } from './zones.js';

export interface SetupView {
  readonly slackChannelId: string;
  readonly channelName: string;
  /** From the person's own Slack profile; null when Slack does not tell. */
  readonly personZone: string | null;
  /** Set where people of other organisations are in the channel: whether they are heard. */
  readonly allowExternal?: boolean;
  /** What is set now, or what is proposed. */
  readonly settings: Omit<ChannelSettings, 'allowExternal'>;
  /** That of who opens it; left out: English. */
  readonly language?: Language | undefined;
}

type SetupWords = Words['setup'];

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** When a channel is asked and hears back. Fields are read by `parseSetupSubmission`. */
export function setupModal(view: SetupView): Modal {
  const { settings, slackChannelId } = view;
  const { setup: words, dates } = wordsIn(view.language);
  const choices = DAYS.map((day) => ({ text: dates.weekday(day), value: String(day) }));
  const days = { actionId: FIELDS.promptDays, choices };
  return modal({
    language: view.language,
    title: words.title,
    callbackId: CALLBACKS.setup,
    privateMetadata: placeAsMetadata({ slackChannelId }),
    blocks: [
      context(words.tend(view.channelName)),
      input({
        label: words.promptDays,
        element: checkboxes({ ...days, chosen: settings.promptWeekdays.map(String) }),
        hint: words.promptDaysHint,
      }),
      input({
        label: words.promptTime,
        element: timepicker(FIELDS.promptTime, settings.promptTime),
      }),
      input({
        label: words.digestDay,
        element: select({
          actionId: FIELDS.digestDay,
          choices,
          chosen: [String(settings.digestWeekday)],
        }),
      }),
      input({
        label: words.digestTime,
        element: timepicker(FIELDS.digestTime, settings.digestTime),
      }),
      input({
        label: words.zone,
        element: select({
          actionId: FIELDS.zone,
          choices: zoneChoices([view.personZone, settings.zone]),
          chosen: [settings.zone],
        }),
      }),
      divider(),
      ...extras(settings, words),
      ...asked(settings, words),
      ...kept(settings, words),
      ...groups(settings, words),
      ...externals(view.allowExternal, words),
    ],
  });
}

function extras(settings: SetupView['settings'], words: SetupWords) {
  const heard = { text: words.heard, value: 'yes' };
  return [
    input({
      label: words.skipDates,
      element: textInput({
        actionId: FIELDS.skipDates,
        isLong: false,
        initial: settings.skipDates.join(', '),
      }),
      hint: words.skipDatesHint,
      isOptional: true,
    }),
    input({
      label: words.replies,
      element: checkboxes({
        actionId: FIELDS.acknowledge,
        choices: [heard],
        chosen: settings.acknowledgeReplies ? [heard.value] : [],
      }),
      isOptional: true,
    }),
    input({
      label: words.ownQuestions,
      element: textInput({
        actionId: FIELDS.ownQuestions,
        isLong: true,
        initial: settings.ownQuestions.join('\n'),
      }),
      hint: words.ownQuestionsHint,
      isOptional: true,
    }),
  ];
}

function asked({ language }: SetupView['settings'], words: SetupWords): readonly InputBlock[] {
  if (language === undefined) return [];
  const choices = LANGUAGES.map((one) => ({ text: wordsIn(one).views.nameOfLanguage, value: one }));
  const element = select({ actionId: FIELDS.language, choices, chosen: [language] });
  return [
    input({
      label: words.language,
      element,
      hint: words.languageHint,
    }),
  ];
}

function kept({ retentionDays }: SetupView['settings'], words: SetupWords): readonly InputBlock[] {
  if (retentionDays === undefined) return [];
  const choices = RETENTION_DAYS.map((days) => ({
    text: words.months(monthsOf(days)),
    value: String(days),
  }));
  const element = select({
    actionId: FIELDS.retention,
    choices,
    chosen: [String(retentionDays)],
  });
  return [
    input({
      label: words.retention,
      element,
      hint: words.retentionHint,
    }),
  ];
}

/** Only where the channel votes already: until then there is nothing to see by groups. */
function groups({ lenses }: SetupView['settings'], words: SetupWords): readonly InputBlock[] {
  if (lenses === undefined) return [];
  return [
    input({
      label: words.groups,
      element: textInput({ actionId: FIELDS.lenses, isLong: true, initial: lenses.join('\n') }),
      hint: words.groupsHint,
      isOptional: true,
    }),
  ];
}

function externals(isAllowed: boolean | undefined, words: SetupWords): readonly InputBlock[] {
  if (isAllowed === undefined) return [];
  const heard = { text: words.othersHeard, value: 'yes' };
  const element = checkboxes({
    actionId: FIELDS.allowExternal,
    choices: [heard],
    chosen: isAllowed ? [heard.value] : [],
  });
  return [input({ label: words.others, element, isOptional: true })];
}
