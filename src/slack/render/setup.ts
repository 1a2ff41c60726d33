import {
  type ChannelSettings,
  type Language,
  LANGUAGES,
  RETENTION_DAYS,
} from '../../core/model.js';
import { monthsOf } from '../../core/time/date-words.js';
import { CALLBACKS, FIELDS } from '../ids.js';
import { context, divider, type InputBlock, type Modal } from './blocks.js';
import { weekdayName } from '../../core/time/date-words.js';
import { checkboxes, type Choice, select, textInput, timepicker } from './elements.js';
import { placeAsMetadata } from './modal-place.js';
import { mrkdwn } from './safe.js';
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
}

const DAYS: readonly Choice[] = ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({
  text: weekdayName(day),
  value: String(day),
}));

/** When a channel is asked and hears back. Fields are read by `parseSetupSubmission`. */
export function setupModal(view: SetupView): Modal {
  const { settings, slackChannelId } = view;
  const days = { actionId: FIELDS.promptDays, choices: DAYS };
  const heard = { text: 'A small reaction on each reply, to show that it was heard', value: 'yes' };
  return modal({
    title: 'Questions and digest',
    callbackId: CALLBACKS.setup,
    submit: 'Save',
    privateMetadata: placeAsMetadata({ slackChannelId }),
    blocks: [
      context(
        mrkdwn`For #${view.channelName}. You tend these settings once you save them; others can change them too.`,
      ),
      input({
        label: 'Days of the question',
        element: checkboxes({ ...days, chosen: settings.promptWeekdays.map(String) }),
        hint: 'One day a week is a good start.',
      }),
      input({
        label: 'Time of the question',
        element: timepicker(FIELDS.promptTime, settings.promptTime),
      }),
      input({
        label: 'Day of the digest',
        element: select({
          actionId: FIELDS.digestDay,
          choices: DAYS,
          chosen: [String(settings.digestWeekday)],
        }),
      }),
      input({
        label: 'Time of the digest',
        element: timepicker(FIELDS.digestTime, settings.digestTime),
      }),
      input({
        label: 'Time zone of both',
        element: select({
          actionId: FIELDS.zone,
          choices: zoneChoices([view.personZone, settings.zone]),
          chosen: [settings.zone],
        }),
      }),
      divider(),
      ...extras(settings, heard),
      ...asked(settings),
      ...kept(settings),
      ...groups(settings),
      ...externals(view.allowExternal),
    ],
  });
}

function extras(settings: SetupView['settings'], heard: Choice) {
  return [
    input({
      label: 'Dates to leave out',
      element: textInput({
        actionId: FIELDS.skipDates,
        isLong: false,
        initial: settings.skipDates.join(', '),
      }),
      hint: 'For example 2026-12-24 to 2027-01-02, 2027-04-02. Nothing is asked or given back on these.',
      isOptional: true,
    }),
    input({
      label: 'Replies',
      element: checkboxes({
        actionId: FIELDS.acknowledge,
        choices: [heard],
        chosen: settings.acknowledgeReplies ? [heard.value] : [],
      }),
      isOptional: true,
    }),
    input({
      label: 'Questions of your own, one a line',
      element: textInput({
        actionId: FIELDS.ownQuestions,
        isLong: true,
        initial: settings.ownQuestions.join('\n'),
      }),
      hint: 'They are asked in turn with mine, none again within eight weeks.',
      isOptional: true,
    }),
  ];
}

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

function asked({ language }: SetupView['settings']): readonly InputBlock[] {
  if (language === undefined) return [];
  const choices = LANGUAGES.map((one) => ({ text: LANGUAGE_NAMES[one], value: one }));
  const element = select({ actionId: FIELDS.language, choices, chosen: [language] });
  return [
    input({
      label: 'Language of the questions',
      element,
      hint: 'The posted question is in this language; digests and forms are in English so far.',
    }),
  ];
}

function kept({ retentionDays }: SetupView['settings']): readonly InputBlock[] {
  if (retentionDays === undefined) return [];
  const choices = RETENTION_DAYS.map((days) => ({
    text: `${monthsOf(days)} months`,
    value: String(days),
  }));
  const element = select({
    actionId: FIELDS.retention,
    choices,
    chosen: [String(retentionDays)],
  });
  return [
    input({
      label: 'How long texts are kept',
      element,
      hint: 'Older ones are deleted here, and leave posted digests.',
    }),
  ];
}

/** Only where the channel votes already: until then there is nothing to see by groups. */
function groups({ lenses }: SetupView['settings']): readonly InputBlock[] {
  if (lenses === undefined) return [];
  return [
    input({
      label: 'Groups for votes, one kind a line',
      element: textInput({ actionId: FIELDS.lenses, isLong: true, initial: lenses.join('\n') }),
      hint: 'For example “Site: Hamburg, Lisbon”. People choose theirs in Home if they like. A digest may say whether a vote goes the same way in every group of three or more, never who.',
      isOptional: true,
    }),
  ];
}

function externals(isAllowed: boolean | undefined): readonly InputBlock[] {
  if (isAllowed === undefined) return [];
  const heard = { text: 'Hear people of other organisations in this channel too', value: 'yes' };
  const element = checkboxes({
    actionId: FIELDS.allowExternal,
    choices: [heard],
    chosen: isAllowed ? [heard.value] : [],
  });
  return [input({ label: 'Other organisations', element, isOptional: true })];
}
