import type { DueDate } from '../../core/time/calendar.js';
import type { Channel, LocalDate, Schedule, ScheduleKind, Thread } from '../../core/model.js';
import { ACTIONS } from '../ids.js';
import { actions, button, context, message, type RenderedMessage, section } from './blocks.js';
import { dayAndTime, monthsOf } from '../../core/time/date-words.js';
import { dateInWords, listed, weekdayNames } from './dates.js';
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
}

const DATES_SHOWN = 5;

/** What is set in a channel and how it stands, to one person. */
export function status(view: StatusView): RenderedMessage {
  const lines = [
    stateLine(view),
    scheduleLine(view, 'prompt', 'Questions'),
    scheduleLine(view, 'digest', 'Digests'),
    ...skipLine(view),
    ...lastLine(view),
    waitingLine(view),
    ...missedLine(view),
  ];
  return message(
    joined(lines),
    [section(joined(lines)), context(keeperLine(view)), actions(statusButtons(view))],
    { keepLast: 1 },
  );
}

function stateLine({ channel, attention }: StatusView): Markup {
  if (attention !== null) return mrkdwn`*#${channel.name} needs attention:* ${attention}.`;
  if (channel.state === 'paused')
    return mrkdwn`*#${channel.name} is paused.* Nothing is asked until somebody resumes it.`;
  if (channel.state === 'left') return mrkdwn`*I am no longer in #${channel.name}.*`;
  return mrkdwn`*#${channel.name}*`;
}

function scheduleLine(view: StatusView, kind: ScheduleKind, title: string): Markup {
  const schedule = view.schedules.find((one) => one.kind === kind);
  if (schedule === undefined) return mrkdwn`${title}: no day is set.`;
  const when = `${weekdayNames(schedule.weekdays)} at ${schedule.localTime} (${schedule.zone})`;
  const next = view.next[kind];
  const isWaiting = next !== null && view.channel.state === 'active';
  return isWaiting
    ? mrkdwn`${title}: ${when}. Next: ${dayAndTime(next.dueAt, schedule.zone)}.`
    : mrkdwn`${title}: ${when}.`;
}

function skipLine({ schedules }: StatusView): readonly Markup[] {
  const dates = [...new Set(schedules.flatMap(({ skipDates }) => skipDates))].sort();
  const more = dates.length - DATES_SHOWN;
  const shown = [
    ...dates.slice(0, DATES_SHOWN).map((date) => dateInWords(date)),
    ...(more > 0 ? [`${more} more`] : []),
  ];
  return dates.length === 0 ? [] : [mrkdwn`No question and no digest on ${listed(shown)}.`];
}

function lastLine({ lastPrompt, channel }: StatusView): readonly Markup[] {
  if (lastPrompt === null) return [];
  const when = dayAndTime(lastPrompt.openedAt, channel.zone);
  return [mrkdwn`Last question (${when}): ${oneLine(lastPrompt.question)}`];
}

function waitingLine({ waiting: { responses, people } }: StatusView): Markup {
  if (responses === 0) return mrkdwn`Nothing waits for the next digest yet.`;
  const replies = responses === 1 ? 'One reply waits' : `${responses} replies wait`;
  return mrkdwn`${replies} for the next digest, from ${people === 1 ? 'one person' : `${people} people`}.`;
}

function missedLine({ missed }: StatusView): readonly Markup[] {
  if (missed.length === 0) return [];
  const shown = missed.map(
    ({ kind, localDate }) =>
      `the ${kind === 'prompt' ? 'question' : 'digest'} of ${dateInWords(localDate)}`,
  );
  return [mrkdwn`Could not be posted in time: ${listed(shown)}.`];
}

function keeperLine({ channel }: StatusView): Markup {
  const keeper = channel.keeperSlackId === null ? mrkdwn`Nobody` : mention(channel.keeperSlackId);
  const own = channel.ownQuestions.length;
  const questions = own === 0 ? 'none' : String(own);
  const reaction = channel.acknowledgeReplies ? 'on' : 'off';
  return mrkdwn`${keeper} tends these settings. Reaction on replies: ${reaction}. Questions of your own: ${questions}. Texts are kept for ${String(monthsOf(channel.retentionDays))} months.`;
}

function statusButtons({ channel }: StatusView) {
  const isPaused = channel.state === 'paused';
  return [
    button({ text: 'Set day and time', actionId: ACTIONS.openSetup }),
    ...(isPaused ? [] : [button({ text: 'Ask now', actionId: ACTIONS.askNow })]),
    button({ text: 'Preview the digest', actionId: ACTIONS.preview }),
    ...(isPaused ? [] : [button({ text: 'Skip the next question', actionId: ACTIONS.skipNext })]),
    isPaused
      ? button({ text: 'Resume', actionId: ACTIONS.resume })
      : button({ text: 'Pause', actionId: ACTIONS.pause }),
  ];
}
