import { z } from 'zod';
import { wrongInput } from '../wrong-input.js';

/** One reply of the file, with what it needs to be said again. */
export interface ReplayReply {
  readonly id: string;
  readonly at: Date;
  readonly thread: string;
  readonly author: string;
  readonly text: string;
}

export interface ReplayThread {
  readonly id: string;
  readonly channel: string;
  readonly question: string;
  /** Not after its first reply. */
  readonly openedAt: Date;
}

export interface Replay {
  readonly threads: readonly ReplayThread[];
  /** In the order of their instants; lines of one instant keep the file's order. */
  readonly replies: readonly ReplayReply[];
  readonly authors: readonly string[];
  /** Lines by kind that are counted and not played. */
  readonly leftOut: Readonly<Record<string, number>>;
}

const Line = z.looseObject({
  ts: z.iso.datetime({ offset: true, error: 'must be an ISO 8601 time with a zone' }),
  channel: z.string().min(1),
  thread: z.string().min(1),
  author: z.string().min(1),
  text: z.string(),
  id: z.string().optional(),
  reply_id: z.string().optional(),
  prompt: z.string().optional(),
  topic: z.string().optional(),
  kind: z.string().optional(),
});
type Line = z.infer<typeof Line>;

const LEFT_OUT: ReadonlySet<string> = new Set(['vote', 'resolution']);

function parseLine(file: string, number: number, text: string): Line {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw wrongInput(file, number, 'it is not valid JSON');
  }
  const parsed = Line.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw wrongInput(
    file,
    number,
    `${issue?.path.join('.') ?? 'line'} ${issue?.message ?? 'is wrong'}`,
  );
}

interface Numbered {
  readonly id: string;
  readonly at: Date;
  readonly line: Line;
}

function readLines(file: string, text: string): Numbered[] {
  const seen = new Map<string, number>();
  return text.split('\n').flatMap((raw, index) => {
    if (raw.trim() === '') return [];
    const number = index + 1;
    const line = parseLine(file, number, raw);
    const id = line.id ?? line.reply_id ?? `line-${number}`;
    const before = seen.get(id);
    if (before !== undefined) {
      throw wrongInput(file, number, `the id ${JSON.stringify(id)} was used in line ${before}`);
    }
    seen.set(id, number);
    return [{ id, at: new Date(line.ts), line }];
  });
}

function byThread(lines: readonly Numbered[]): Map<string, Numbered[]> {
  const threads = new Map<string, Numbered[]>();
  for (const each of lines) {
    const known = threads.get(each.line.thread);
    if (known === undefined) threads.set(each.line.thread, [each]);
    else known.push(each);
  }
  return threads;
}

/** A thread's question: the prompt that was posted there, else what its lines say they answer, else its name. */
function threadOf(id: string, lines: readonly Numbered[]): ReplayThread {
  const posted = lines.find(({ line }) => line.kind === 'prompt')?.line.text.trim();
  const named = lines
    .map(({ line }) => (line.prompt ?? line.topic ?? '').trim())
    .find((question) => question !== '');
  return {
    id,
    channel: lines[0]?.line.channel ?? '',
    question: [posted, named, id].find((question) => (question ?? '') !== '') ?? id,
    openedAt: new Date(Math.min(...lines.map(({ at }) => at.getTime()))),
  };
}

/** Reads a file of dated dialogue as `contract.md` describes it. Throws `AppError('input_invalid')` naming file, line and fault. */
export function parseReplay(file: string, text: string): Replay {
  const all = readLines(file, text);
  const leftOut: Record<string, number> = {};
  const played = all.filter(({ line: { kind } }) => {
    if (kind === undefined || !LEFT_OUT.has(kind)) return true;
    leftOut[kind] = (leftOut[kind] ?? 0) + 1;
    return false;
  });
  const replies = played
    .filter(({ line }) => line.kind !== 'prompt' && line.text.trim() !== '')
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ id, at, line }) => ({
      id,
      at,
      thread: line.thread,
      author: line.author,
      text: line.text,
    }));
  if (replies.length === 0) throw wrongInput(file, 0, 'it holds no reply');
  const answered = new Set(replies.map(({ thread }) => thread));
  const threads = [...byThread(played)]
    .filter(([id]) => answered.has(id))
    .map(([id, lines]) => threadOf(id, lines))
    .sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime());
  const authors = [...new Set(replies.map(({ author }) => author))];
  return { threads, replies, authors, leftOut };
}
