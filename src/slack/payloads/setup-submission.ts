import { isZone } from '../../core/time/calendar.js';
import { type Language, LANGUAGES, type LocalTime, type Weekday } from '../../core/model.js';
import type { ChannelSettings } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import { FIELDS } from '../ids.js';
import type { ModalPlace } from '../render/modal-place.js';
import { oneLine } from '../render/safe.js';
import { parseOwnQuestions } from './own-questions.js';
import { parseSkipDates } from './skip-dates.js';
import { answersOf, placeOfModal, type Read, type SubmittedView } from './submission.js';

export interface SetupAnswer {
  readonly place: ModalPlace;
  readonly settings: ChannelSettings;
}

/** Reads the setup form; every wrong field gets its own words. */
export function parseSetupSubmission(view: SubmittedView, language?: Language): Read<SetupAnswer> {
  const { fields } = wordsIn(language).errors;
  const place = placeOfModal(view);
  const answers = answersOf(view);
  const errors: Record<string, string> = {};

  const promptWeekdays = answers.choices(FIELDS.promptDays).flatMap((day) => weekday(day) ?? []);
  if (promptWeekdays.length === 0) errors[FIELDS.promptDays] = fields.days;
  const digestWeekday = weekday(answers.choice(FIELDS.digestDay));
  if (digestWeekday === null) errors[FIELDS.digestDay] = fields.day;

  const time = (field: string): LocalTime => {
    const chosen = answers.time(field) ?? '';
    if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(chosen)) {
      errors[field] = fields.time;
    }
    return chosen;
  };
  const promptTime = time(FIELDS.promptTime);
  const digestTime = time(FIELDS.digestTime);

  const zone = answers.choice(FIELDS.zone) ?? '';
  if (!isZone(zone)) errors[FIELDS.zone] = fields.zone;

  const dates = parseSkipDates(answers.words(FIELDS.skipDates), language);
  if (!dates.ok) errors[FIELDS.skipDates] = dates.words;
  const questions = parseOwnQuestions(answers.words(FIELDS.ownQuestions), language);
  if (!questions.ok) errors[FIELDS.ownQuestions] = questions.words;

  if (digestWeekday === null || !dates.ok || !questions.ok || Object.keys(errors).length > 0) {
    return { ok: false, errors };
  }
  return {
    ok: true,
    value: {
      place,
      settings: {
        promptWeekdays: [...new Set(promptWeekdays)].sort((a, b) => a - b),
        promptTime,
        digestWeekday,
        digestTime,
        zone,
        skipDates: dates.value,
        acknowledgeReplies: answers.choices(FIELDS.acknowledge).length > 0,
        ownQuestions: questions.value,
        ...whereAsked(answers),
      },
    },
  };
}

/** Settings that a form may leave out, and then leaves as they are. */
function whereAsked(
  answers: ReturnType<typeof answersOf>,
): Pick<ChannelSettings, 'retentionDays' | 'allowExternal' | 'lenses' | 'language'> {
  return {
    ...(answers.isAsked(FIELDS.lenses) ? { lenses: linesOf(answers.words(FIELDS.lenses)) } : {}),
    ...(answers.isAsked(FIELDS.language)
      ? { language: LANGUAGES.find((one) => one === answers.choice(FIELDS.language)) ?? 'en' }
      : {}),
    ...(answers.isAsked(FIELDS.retention)
      ? { retentionDays: Number(answers.choice(FIELDS.retention)) }
      : {}),
    ...(answers.isAsked(FIELDS.allowExternal)
      ? { allowExternal: answers.choices(FIELDS.allowExternal).length > 0 }
      : {}),
  };
}

const linesOf = (words: string): readonly string[] =>
  words
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

function weekday(value: string | null): Weekday | null {
  return WEEKDAYS.find((day) => String(day) === value) ?? null;
}
