import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { unreadable } from './wrong-input.js';

export interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

/** Lines of a file, or of standard input for `-`, as they come; blank ones are left out but counted. */
export async function* readLines(file: string): AsyncGenerator<NumberedLine> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number += 1;
      const text = number === 1 ? line.replace(/^\uFEFF/, '') : line;
      if (text.trim() !== '') yield { number, text };
    }
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    if (file !== '-') input.destroy();
  }
}
