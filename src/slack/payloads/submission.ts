import { z } from 'zod';
import { FIELDS } from '../ids.js';
import { typedWords } from '../plain-text.js';
import type { ModalPlace } from '../render/modal-place.js';
import { Id, readPayload } from './read.js';

/** What a person sent with a modal. Either everything is right, or there are words by block id, shown below the fields. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

export interface Submission {
  readonly callbackId: string;
  readonly slackTeamId: string;
  readonly slackUserId: string;
  readonly userTeamId: string;
  /** The same for one opened modal however often it is sent: makes an act happen once. */
  readonly submissionId: string;
  readonly triggerId: string | null;
  /** The view for the parsers of its answers. */
  readonly view: SubmittedView;
}

const Option = z.object({ value: z.string() });
const Answer = z.object({
  value: z.string().nullish(),
  selected_option: Option.nullish(),
  selected_options: z.array(Option).nullish(),
  selected_time: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_user: z.string().nullish(),
});
const View = z.object({
  id: Id,
  callback_id: Id,
  private_metadata: z.string().nullish(),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), Answer)) }),
});
export type SubmittedView = z.infer<typeof View>;

const ViewSubmission = z.object({
  team: z.object({ id: Id }).nullish(),
  user: z.object({ id: Id, team_id: Id.optional() }),
  trigger_id: z.string().nullish(),
  view: View,
});

export function parseSubmission(payload: unknown): Submission {
  const { team, user, view, trigger_id: trigger } = readPayload(ViewSubmission, payload, 'form');
  const userTeamId = user.team_id ?? team?.id ?? '';
  return {
    callbackId: view.callback_id,
    slackTeamId: team?.id ?? userTeamId,
    slackUserId: user.id,
    userTeamId,
    submissionId: view.id,
    triggerId: trigger ?? null,
    view,
  };
}

const Place = z.object({
  slackChannelId: Id.optional(),
  threadId: Id.optional(),
  subjectId: z.string().max(255).optional(),
});

/** Where the modal was opened, or the channel chosen in it. Throws `input_invalid` when it does not say. */
export function placeOfModal(view: SubmittedView): ModalPlace {
  const { threadId, subjectId, ...place } = readPayload(Place, json(view.private_metadata), 'form');
  const chosen = answersOf(view).choice(FIELDS.channel);
  const slackChannelId = readPayload(Id, place.slackChannelId ?? chosen, 'form without a channel');
  return {
    slackChannelId,
    ...(threadId === undefined ? {} : { threadId }),
    ...(subjectId === undefined ? {} : { subjectId }),
  };
}

/** The same, null where the modal does not say. */
export function channelOfModal(view: SubmittedView): string | null {
  const place = Place.safeParse(json(view.private_metadata));
  return place.data?.slackChannelId ?? answersOf(view).choice(FIELDS.channel);
}

export function json(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

/** The answers of a view by field; a field without an answer reads as empty. */
export function answersOf(view: SubmittedView) {
  const answer = (field: string) => view.state.values[field]?.[field];
  return {
    isAsked: (field: string): boolean => answer(field) !== undefined,
    /** Cleaned words; empty for none. */
    words: (field: string): string => typedWords(answer(field)?.value ?? ''),
    choice: (field: string): string | null => answer(field)?.selected_option?.value ?? null,
    choices: (field: string): readonly string[] =>
      answer(field)?.selected_options?.map(({ value }) => value) ?? [],
    time: (field: string): string | null => answer(field)?.selected_time ?? null,
    date: (field: string): string | null => answer(field)?.selected_date ?? null,
    person: (field: string): string | null => answer(field)?.selected_user ?? null,
  };
}
