import { z } from 'zod';
import type { Reply, Vote } from '../core/reading/analysis-model.js';
import { csvFields, VOTE_VALUES, VOTES_HEADER } from './csv-votes.js';
import { readLines } from './read-lines.js';
import { wrongInput } from '../wrong-input.js';

/** A reply with the channel it was said in. */
export interface ChannelReply {
  readonly channel: string;
  readonly reply: Reply;
}

const FIRST_AT = Date.UTC(1970, 0, 1);
const AFTER_LAST_AT = Date.UTC(2101, 0, 1);
const ISO_WITH_ZONE =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:[Zz]|[+-]\d{2}(?::?\d{2})?)$/;

const named = (name: string) =>
  z.string({ error: `"${name}" must be a text` }).min(1, { error: `"${name}" is empty` });

const ReplyLine = z.object({
  id: named('id'),
  ts: named('ts'),
  channel: named('channel'),
  thread: named('thread'),
  author: named('author'),
  text: z.string({ error: '"text" must be a text' }),
  prompt: z.string({ error: '"prompt" must be a text' }).nullish(),
});

/** Replies of a JSON-lines file; the first wrong line stops it. `onProgress` hears the number read so far. */
export async function readReplyLines(
  file: string,
  onProgress: (count: number) => void,
): Promise<readonly ChannelReply[]> {
  const replies: ChannelReply[] = [];
  const lineOf = new Map<string, number>();
  for await (const { number, text } of readLines(file)) {
    const found = parseReply(file, number, text);
    const before = lineOf.get(found.reply.id);
    if (before !== undefined) {
      throw wrongInput(
        file,
        number,
        `the id ${JSON.stringify(found.reply.id)} was used in line ${before}`,
      );
    }
    lineOf.set(found.reply.id, number);
    replies.push(found);
    onProgress(replies.length);
  }
  return replies;
}

function parseReply(file: string, line: number, text: string): ChannelReply {
  const parsed = ReplyLine.safeParse(parseJson(file, line, text));
  if (!parsed.success) {
    throw wrongInput(file, line, parsed.error.issues[0]?.message ?? 'it is not a reply');
  }
  const { id, ts, channel, thread, author, text: said, prompt } = parsed.data;
  const saidAt = parseInstant(ts);
  if (typeof saidAt === 'string') throw wrongInput(file, line, saidAt);
  return {
    channel,
    reply: {
      id,
      threadId: thread,
      authorId: author,
      saidAt,
      text: said,
      question: prompt ?? null,
      isPrivate: false,
    },
  };
}

function parseJson(file: string, line: number, text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    throw wrongInput(file, line, 'it is not valid JSON');
  }
  throw wrongInput(file, line, 'it is not a JSON object');
}

/** The instant, or what is wrong with it. */
export function parseInstant(ts: string): Date | string {
  const shown = JSON.stringify(ts.slice(0, 40));
  const match = ISO_WITH_ZONE.exec(ts);
  if (match === null) {
    return `"ts" ${shown} is not an ISO 8601 date and time with a zone, such as 2026-03-04T10:00:00Z`;
  }
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const at = Date.parse(
    ts
      .replace(' ', 'T')
      .replace(',', '.')
      .replace(/([+-]\d{2})(\d{2})?$/, zoneWithColon)
      .toUpperCase(),
  );
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth || Number.isNaN(at)) {
    return `"ts" ${shown} is no date and time that exists`;
  }
  if (at < FIRST_AT || at >= AFTER_LAST_AT)
    return `"ts" ${shown} is outside the years 1970 to 2100`;
  return new Date(at);
}

function zoneWithColon(_: string, hours: string, minutes: string | undefined): string {
  return `${hours}:${minutes ?? '00'}`;
}

/** Votes of a CSV file whose statements are ids of the given replies. */
export async function readVotes(
  file: string,
  replyIds: ReadonlySet<string>,
): Promise<readonly Vote[]> {
  const votes = new Map<string, Vote>();
  let isHeaderRead = false;
  for await (const { number, text } of readLines(file)) {
    if (!isHeaderRead) {
      if (text.trim() !== VOTES_HEADER)
        throw wrongInput(file, number, `the header must be ${VOTES_HEADER}`);
      isHeaderRead = true;
      continue;
    }
    const vote = parseVote(file, number, text, replyIds);
    const key = JSON.stringify([vote.participant, vote.statement]);
    const before = votes.get(key);
    if (before !== undefined && before.value !== vote.value) {
      throw wrongInput(
        file,
        number,
        `${JSON.stringify(vote.participant)} voted otherwise on this statement above`,
      );
    }
    votes.set(key, vote);
  }
  if (!isHeaderRead) throw wrongInput(file, 1, `the header must be ${VOTES_HEADER}`);
  return [...votes.values()];
}

function parseVote(file: string, line: number, text: string, replyIds: ReadonlySet<string>): Vote {
  const fields = csvFields(text);
  const [participant = '', statement = '', vote = ''] = fields;
  if (participant === '' || statement === '' || fields.length !== 3) {
    throw wrongInput(file, line, `it must have three fields: ${VOTES_HEADER}`);
  }
  if (!replyIds.has(statement)) {
    throw wrongInput(
      file,
      line,
      `the statement ${JSON.stringify(statement)} is not the id of a reply`,
    );
  }
  const value = VOTE_VALUES[vote.trim()];
  if (value === undefined) throw wrongInput(file, line, 'the vote must be 1, -1 or 0');
  return { participant, statement, value };
}
