import { z } from 'zod';
import type { Reply } from '../core/reading/analysis-model.js';
import { readRows } from './read-rows.js';

/** A point of a meeting, note by note, with the subject people gave it. */
export interface MinutedThread {
  readonly theme: string;
  /** The meeting's number: a cycle. */
  readonly cycle: number;
  readonly replies: readonly Reply[];
}

const Note = z.object({
  date: z.iso.date(),
  theme: z.string(),
  speaker: z.string().nullable(),
  text: z.string(),
});

/** Minutes of `time/rust_lang_minutes`, a thread an item of a meeting; none when the file is not there. */
export async function readMinutes(folder: string): Promise<readonly MinutedThread[]> {
  const notes = (await readRows(folder, 'time/rust_lang_minutes/utterances.jsonl', Note)) ?? [];
  const dates = [...new Set(notes.map(({ date }) => date))].toSorted();
  const threads = new Map<string, { theme: string; cycle: number; replies: Reply[] }>();
  notes.forEach(({ date, theme, speaker, text }, at) => {
    const threadId = `${date} ${theme}`;
    const thread = threads.get(threadId) ?? { theme, cycle: dates.indexOf(date), replies: [] };
    thread.replies.push({
      id: `n${String(at).padStart(6, '0')}`,
      threadId,
      authorId: speaker ?? `a${at}`,
      saidAt: new Date(`${date}T12:00:00Z`),
      text,
      question: null,
      isPrivate: false,
    });
    threads.set(threadId, thread);
  });
  return [...threads.values()];
}
