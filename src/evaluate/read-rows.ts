import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';

/** Rows of a JSON-lines file of the data folder, each checked; null when the file is not there. */
export async function readRows<T>(
  folder: string,
  file: string,
  row: z.ZodType<T>,
): Promise<readonly T[] | null> {
  let text: string;
  try {
    text = await readFile(path.join(folder, file), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => row.parse(JSON.parse(line)));
}
