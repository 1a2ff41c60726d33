import type { DueDate } from '../../core/time/calendar.js';
import type {
  Channel,
  Language,
  LocalDate,
  Schedule,
  ScheduleKind,
  Thread,
} from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import type { Words } from '../../core/words/words-model.js';
import { ACTIONS } from '../ids.js';
import { actions, button, context, message, type RenderedMessage, section } from './blocks.js';
import {
  dayAndTime,
  fullDateInWords,
  monthsOf,
  weekdaysInWords,
} from '../../core/time/date-words.js';
import { joined, type Markup, mention, mrkdwn, oneLine } from './safe.js';

/** How a channel stands; the flow's `ChannelStatus` is one. */
export interface StatusView {
  readonly channel: Pick<
    Channel,
    | 'name'
    | 'state'
    | 'keeperSlackId'
    | 'zone'
    | 'acknowledgeReplies'
    | 'ownQuestions'
    | 'retentionDays'
  >;
  readonly schedules: readonly Pick<
    Schedule,
    'kind' | 'weekdays' | 'localTime' | 'zone' | 'skipDates'
  >[];
  readonly next: { readonly prompt: DueDate | null; readonly digest: DueDate | null };
  readonly lastPrompt: Pick<Thread, 'question' | 'openedAt'> | null;
  readonly waiting: { readonly responses: number; readonly people: number };
  readonly missed: readonly { readonly kind: ScheduleKind; readonly localDate: LocalDate }[];
  readonly attention: string | null;
  readonly wordedBy?: string | null;
}

const DATES_SHOWN = 5;

type StatusWords = Words['status'];

/** What is set in a channel and how it stands, to one person. */
export function status(view: StatusView, language?: Language): RenderedMessage {
  const words = wordsIn(language).status;
  const lines = [
    stateLine(view, words),
    scheduleLine(view, 'prompt', language),
    scheduleLine(view, 'digest', language),
    ...skipLine(view, language),
    ...lastLine(view, language),
    waitingLine(view, words),
    ...missedLine(view, language),
    ...(view.wordedBy ? [words.wordedBy(view.wordedBy)] : []),
  ];
  return message(
    joined(lines),
    [
      section(joined(lines)),
      context(keeperLine(view, words)),
      actions(statusButtons(view, language)),
    ],
    { keepLast: 1 },
  );
}

function stateLine({ channel, attention }: StatusView, words: StatusWords): Markup {
  const { name, state } = channel;
  if (attention !== null) return mrkdwn`*${words.needsAttention(name)}* ${attention}.`;
  if (state === 'paused') return mrkdwn`*${words.isPaused(name)}* ${words.untilResumed}`;
  if (state === 'left') return mrkdwn`*${words.left(name)}*`;
  return mrkdwn`*#${name}*`;
}

function scheduleLine(
  view: StatusView,
  kind: ScheduleKind,
  language: Language | undefined,
): string {
  const words = wordsIn(language).status;
  const title = words.kinds[kind];
  const schedule = view.schedules.find((one) => one.kind === kind);
  if (schedule === undefined) return words.noDay(title);
  const { weekdays, localTime, zone } = schedule;
  const next = view.next[kind];
  const isWaiting = next !== null && view.channel.state === 'active';
  const at = isWaiting ? dayAndTime(next.dueAt, zone, language) : null;
  return words.days(title, weekdaysInWords(weekdays, language), localTime, zone, at);
}

function skipLine({ schedules }: StatusView, language: Language | undefined): readonly string[] {
  const { status: words, grammar } = wordsIn(language);
  const dates = [...new Set(schedules.flatMap(({ skipDates }) => skipDates))].sort();
  const more = dates.length - DATES_SHOWN;
  const shown = [
    ...dates.slice(0, DATES_SHOWN).map((date) => fullDateInWords(date, language)),
    ...(more > 0 ? [words.more(more)] : []),
  ];
  return dates.length === 0 ? [] : [words.leftOut(grammar.list(shown))];
}

function lastLine(
  { lastPrompt, channel }: StatusView,
  language: Language | undefined,
): readonly string[] {
  if (lastPrompt === null) return [];
  const when = dayAndTime(lastPrompt.openedAt, channel.zone, language);
  return [wordsIn(language).status.lastQuestion(when, oneLine(lastPrompt.question))];
}

function waitingLine({ waiting }: StatusView, words: StatusWords): string {
  const { responses, people } = waiting;
  return responses === 0 ? words.nothingWaits : words.waits(responses, people);
}

function missedLine({ missed }: StatusView, language: Language | undefined): readonly string[] {
  if (missed.length === 0) return [];
  const { status: words, grammar } = wordsIn(language);
  const shown = missed.map(({ kind, localDate }) =>
    words.missedOne(kind, fullDateInWords(localDate, language)),
  );
  return [words.missed(grammar.list(shown))];
}

function keeperLine({ channel }: StatusView, words: StatusWords): Markup {
  const { keeperSlackId, acknowledgeReplies, ownQuestions, retentionDays } = channel;
  const keeper = keeperSlackId === null ? words.nobody : mention(keeperSlackId);
  const set = words.tends({
    reacts: acknowledgeReplies,
    ownQuestions: ownQuestions.length,
    months: monthsOf(retentionDays),
  });
  return mrkdwn`${keeper} ${set}`;
}

function statusButtons({ channel }: StatusView, language: Language | undefined) {
  const { home, status: words } = wordsIn(language);
  const isPaused = channel.state === 'paused';
  return [
    button({ text: home.setDay, actionId: ACTIONS.openSetup }),
    ...(isPaused ? [] : [button({ text: home.askNow, actionId: ACTIONS.askNow })]),
    button({ text: home.preview, actionId: ACTIONS.preview }),
    ...(isPaused ? [] : [button({ text: words.skipNext, actionId: ACTIONS.skipNext })]),
    isPaused
      ? button({ text: home.resume, actionId: ACTIONS.resume })
      : button({ text: home.pause, actionId: ACTIONS.pause }),
  ];
}
