import { z } from 'zod';
import { readRows } from './read-rows.js';

export interface StreamText {
  readonly week: number;
  readonly text: string;
  readonly theme: string;
}

/** Texts of one channel over weeks with the theme each belongs to. */
export interface Stream {
  readonly name: string;
  readonly family: string;
  readonly texts: readonly StreamText[];
}

const Row = z.object({
  stream: z.string(),
  week: z.number(),
  text: z.string(),
  theme: z.string().nullable(),
});

/** Streams of `time/streams.jsonl`, by name; none when the file is not there. */
export async function readStreams(folder: string): Promise<readonly Stream[]> {
  const rows = (await readRows(folder, 'time/streams.jsonl', Row)) ?? [];
  const byName = new Map<string, StreamText[]>();
  for (const { stream, week, text, theme } of rows) {
    const list = byName.get(stream) ?? [];
    list.push({ week, text, theme: theme ?? `alone ${week} ${list.length}` });
    byName.set(stream, list);
  }
  return [...byName].map(([name, texts]) => ({ name, family: name.split(':')[0] ?? name, texts }));
}
