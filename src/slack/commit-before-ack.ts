import type { App, Receiver } from '@slack/bolt';
import { AppError } from '../errors.js';
import type { Language } from '../core/model.js';
import type { Log } from '../log.js';
import { errorFields } from '../error-fields.js';
import { inTime, within } from '../within.js';
import { type BadNews, notSaved, stillWorking } from './not-saved.js';
import { readableEvent } from './readable-event.js';

type ReceiverEvent = Parameters<App['processEvent']>[0];

/**
 * Slack waits 3 seconds for the answer to an act of a person, from when it sent it. What passes before this process sees it, and how late
 * a busy one runs a timer, can be seen by nobody here: a second is left for both, and for the way back.
 */
const ANSWER_WITHIN_MS = 2_000;
/** So long before that it is asked in which language, so that this costs no time of its own. */
const LANGUAGE_BEFORE_MS = 700;
/** Of the second that is left. */
const LANGUAGE_WAIT_MS = 200;
/** Slack has long given up on it then, and sends it again. */
const EVENT_WITHIN_MS = 9_500;

export interface DeliveryHooks {
  readonly log: Log;
  onEvent(): void;
  /** Takes the event of a delivery without Bolt's chain of middleware; false when it is none of those that it knows. */
  takeDirectly?(body: unknown): Promise<boolean>;
  /** Slack drops events of this workspace for a while. */
  onRateLimited(): void;
  /** A note that only one person sees, where an acknowledgement cannot carry words. */
  whisper(note: NonNullable<BadNews['whisper']>): void;
  /** An answer that came after the acknowledgement had to go out. */
  answerLate(body: ReceiverEvent['body'], answer: unknown): void;
  /** In which language whoever acted is told bad news; left out: English. Never throws. */
  languageOf?(body: ReceiverEvent['body']): Promise<Language>;
  readonly answerWithinMs?: number;
  readonly eventWithinMs?: number;
}

type Process = (event: ReceiverEvent) => Promise<void>;

const notStored = () => new AppError('database_unavailable', 'An event was not stored in time.');

async function takeEvent(
  process: Process,
  event: ReceiverEvent,
  hooks: DeliveryHooks,
): Promise<void> {
  if ((await hooks.takeDirectly?.(event.body)) === true) return;
  const body = readableEvent(event.body);
  if (body === null) {
    // It would be as unreadable when it came again.
    hooks.log.warn({}, 'an event could not be read');
    return;
  }
  // Bolt acknowledges events before any listener runs (App.js, "acknowledged right away"), so it gets one that does nothing.
  await process({ ...event, body, ack: () => Promise.resolve() });
}

/** An act of a person is never sent again by Slack, so it gets an answer in any case, and within 3 seconds. */
async function processAct(
  process: Process,
  event: ReceiverEvent,
  hooks: DeliveryHooks,
): Promise<void> {
  const state = { isAnswered: false };
  const answer = async (response?: unknown): Promise<void> => {
    if (!state.isAnswered) {
      state.isAnswered = true;
      await event.ack(response);
    } else if (response !== undefined) {
      hooks.answerLate(event.body, response);
    }
  };
  const withinMs = hooks.answerWithinMs ?? ANSWER_WITHIN_MS;
  let found: Promise<Language> | undefined;
  const spoken = (): Promise<Language> =>
    (found ??= hooks.languageOf?.(event.body) ?? Promise.resolve('en'));
  const look = setTimeout(() => void spoken(), Math.max(0, withinMs - LANGUAGE_BEFORE_MS));
  const timer = setTimeout(() => {
    // A process that was held up runs both at once: then the answer waits a moment for its language.
    within<Language, Language>(LANGUAGE_WAIT_MS, spoken(), 'en')
      .then((language) => answer(stillWorking(event.body, language).ack))
      .catch((error: unknown) => {
        hooks.log.warn(errorFields(error), 'an answer could not be sent');
      });
  }, withinMs);
  try {
    await process({ ...event, ack: answer });
    if (!state.isAnswered) await answer();
  } catch (error) {
    hooks.log.error(errorFields(error), 'an act of a person failed; they were told');
    const news = notSaved(event.body, await spoken());
    if (news.whisper !== null) hooks.whisper(news.whisper);
    if (!state.isAnswered || news.ack !== undefined) await answer(news.ack);
  } finally {
    clearTimeout(look);
    clearTimeout(timer);
  }
}

/** Makes a receiver of Bolt's commit first and acknowledge second, over any transport. */
export function commitBeforeAck(receiver: Receiver, hooks: DeliveryHooks): Receiver {
  const init = receiver.init.bind(receiver);
  receiver.init = (app) => {
    const process: Process = app.processEvent.bind(app);
    app.processEvent = async (event) => {
      switch (event.body['type']) {
        case 'app_rate_limited':
          hooks.onRateLimited();
          await event.ack();
          return;
        case 'event_callback':
          hooks.onEvent();
          // Only once its listener is through: a failure gives no acknowledgement, and Slack comes again.
          await inTime(
            hooks.eventWithinMs ?? EVENT_WITHIN_MS,
            takeEvent(process, event, hooks),
            notStored,
          );
          await event.ack();
          return;
        default:
          await processAct(process, event, hooks);
      }
    };
    init(app);
  };
  return receiver;
}
