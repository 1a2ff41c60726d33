import type { App, Receiver } from '@slack/bolt';
import type { Log } from '../log.js';
import { errorFields } from '../error-fields.js';
import { type BadNews, notSaved, stillWorking } from './not-saved.js';
import { readableEvent } from './readable-event.js';

type ReceiverEvent = Parameters<App['processEvent']>[0];

/** Slack waits 3 seconds for the answer to an act of a person. */
const ANSWER_WITHIN_MS = 2_500;

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
  readonly answerWithinMs?: number;
}

type Process = (event: ReceiverEvent) => Promise<void>;

/** An event is acknowledged only once its listener is through: a failure gives no acknowledgement, and Slack comes again. */
async function processSlackEvent(process: Process, event: ReceiverEvent, log: Log): Promise<void> {
  const body = readableEvent(event.body);
  if (body === null) {
    // It would be as unreadable when it came again.
    log.warn({}, 'an event could not be read');
    await event.ack();
    return;
  }
  // Bolt acknowledges events before any listener runs (App.js, "acknowledged right away"), so it gets one that does nothing.
  await process({ ...event, body, ack: () => Promise.resolve() });
  await event.ack();
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
  const timer = setTimeout(() => {
    const { ack } = stillWorking(event.body);
    answer(ack).catch((error: unknown) => {
      hooks.log.warn(errorFields(error), 'an answer could not be sent');
    });
  }, hooks.answerWithinMs ?? ANSWER_WITHIN_MS);
  try {
    await process({ ...event, ack: answer });
    if (!state.isAnswered) await answer();
  } catch (error) {
    hooks.log.error(errorFields(error), 'an act of a person failed; they were told');
    const news = notSaved(event.body);
    if (news.whisper !== null) hooks.whisper(news.whisper);
    if (!state.isAnswered || news.ack !== undefined) await answer(news.ack);
  } finally {
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
          if ((await hooks.takeDirectly?.(event.body)) === true) await event.ack();
          else await processSlackEvent(process, event, hooks.log);
          return;
        default:
          await processAct(process, event, hooks);
      }
    };
    init(app);
  };
  return receiver;
}
