import { z } from 'zod';
import type { PostTarget, ThreadMessage, ThreadReading } from './messenger-model.js';
import { ClientMsgId } from './payloads/read.js';
import { markupOrNote } from './plain-text.js';
import type { ReadPacer } from './read-pacer.js';
import { failureOf } from './slack-failure.js';
import type { Workspace } from './web-client.js';

const PAGE = 200;
const PAGES_MAX = 100;
/** A first page may wait a little for its turn; once begun, a thread is read to its end. */
const PATIENCE_FIRST_MS = 3_000;
const PATIENCE_NEXT_MS = 70_000;

/** Subtypes that are something a person said: https://docs.slack.dev/reference/events/message */
const SAID = new Set(['thread_broadcast', 'file_share', 'me_message', 'bot_message']);

const Page = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      subtype: z.string().optional(),
      user: z.string().optional(),
      team: z.string().optional(),
      user_team: z.string().optional(),
      source_team: z.string().optional(),
      bot_id: z.string().nullish(),
      text: z.string().nullish(),
      edited: z.object({ ts: z.string() }).optional(),
      client_msg_id: ClientMsgId,
      files: z.array(z.object({ name: z.string().nullish() })).nullish(),
      attachments: z.array(z.unknown()).nullish(),
    }),
  ),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});
type RawMessage = z.infer<typeof Page>['messages'][number];

export interface ThreadReader {
  readonly pacer: ReadPacer;
  /** Slack's markup as plain words, the same way as for events, so that a second reading changes nothing. */
  toWords(slackTeamId: string, text: string): Promise<string>;
}

type Place = PostTarget & { readonly threadTs: string };

function markupOf(raw: RawMessage): string {
  return markupOrNote(raw.text ?? '', {
    files: raw.files?.map(({ name }) => name ?? null) ?? [],
    hasSharedMessage: (raw.attachments ?? []).length > 0,
  });
}

function authorOf(raw: RawMessage, workspace: Workspace) {
  const botId = raw.bot_id ?? null;
  const isOurs = raw.user === workspace.botUserId || (botId !== null && botId === workspace.botId);
  return {
    userSlackId: raw.user ?? null,
    userTeamId: raw.user_team ?? raw.source_team ?? raw.team ?? null,
    isOurs,
    isFromBot: isOurs || botId !== null || raw.user === 'USLACKBOT',
  };
}

async function messageOf(
  raw: RawMessage,
  workspace: Workspace,
  reader: ThreadReader,
): Promise<ThreadMessage> {
  const author = authorOf(raw, workspace);
  const words = author.isFromBot ? '' : await reader.toWords(workspace.slackTeamId, markupOf(raw));
  return {
    ...author,
    ts: raw.ts,
    text: words,
    editedTs: raw.edited?.ts ?? null,
    clientMsgId: raw.client_msg_id ?? null,
  };
}

async function readAll(
  workspace: Workspace,
  place: Place,
  reader: ThreadReader,
): Promise<readonly RawMessage[] | number> {
  const all: RawMessage[] = [];
  let cursor = '';
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const patience = page === 0 ? PATIENCE_FIRST_MS : PATIENCE_NEXT_MS;
    const waitMs = await reader.pacer.turn(workspace.slackTeamId, patience);
    if (waitMs !== null) return waitMs;
    const answer = Page.parse(
      await workspace.reads.apiCall('conversations.replies', {
        channel: place.slackChannelId,
        ts: place.threadTs,
        limit: PAGE,
        ...(cursor === '' ? {} : { cursor }),
      }),
    );
    all.push(...answer.messages);
    cursor = answer.response_metadata?.next_cursor ?? '';
    if (cursor === '') return all;
  }
  throw new Error('the thread does not end');
}

/**
 * All that stands in a thread now, root left out, words plain. Only a full reading is `read`, since what is missing from
 * it counts as deleted. A root that Slack no longer has is told by `isRootGone`.
 */
export async function readThread(
  workspace: Workspace,
  place: Place,
  reader: ThreadReader,
): Promise<ThreadReading> {
  try {
    const all = await readAll(workspace, place, reader);
    if (typeof all === 'number') return { kind: 'wait', retryAfterMs: all };
    const root = all.find((raw) => raw.ts === place.threadTs);
    const said = all.filter(
      (raw) => raw.ts !== place.threadTs && (raw.subtype === undefined || SAID.has(raw.subtype)),
    );
    const messages = await Promise.all(said.map((raw) => messageOf(raw, workspace, reader)));
    return {
      kind: 'read',
      messages,
      isRootGone: root === undefined || root.subtype === 'tombstone',
    };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'wait') {
      await reader.pacer.pause(workspace.slackTeamId, failure.retryAfterMs);
      return { kind: 'wait', retryAfterMs: failure.retryAfterMs };
    }
    if (failure.reason === 'thread_not_found' || failure.reason === 'message_not_found') {
      return { kind: 'read', messages: [], isRootGone: true };
    }
    return failure.kind === 'refused'
      ? { kind: 'refused', reason: failure.reason }
      : { kind: 'failed', reason: failure.reason };
  }
}
