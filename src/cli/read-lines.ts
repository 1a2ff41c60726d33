import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { unreadable } from '../wrong-input.js';

export interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

/** Lines that were read together; `first` is the number of the first. */
export interface LineBatch {
  readonly first: number;
  readonly lines: readonly string[];
}

const LINE_END = /\r\n|\n|\r/u;

/** Lines of a file, or of standard input for `-`, as many at once as come together: a million single waits take longer than what is read. */
export async function* readLineBatches(file: string): AsyncGenerator<LineBatch> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  const decoder = new StringDecoder('utf8');
  let first = 1;
  let rest = '';
  try {
    for await (const chunk of input) {
      const text = rest + decoder.write(chunk as Buffer);
      // The other half of a line's end may still come.
      const isHalf = text.endsWith('\r');
      const lines = (isHalf ? text.slice(0, -1) : text).split(LINE_END);
      rest = (lines.pop() ?? '') + (isHalf ? '\r' : '');
      if (lines.length === 0) continue;
      yield { first, lines: first === 1 ? withoutMark(lines) : lines };
      first += lines.length;
    }
    const last = (rest + decoder.end()).split(LINE_END);
    yield { first, lines: first === 1 ? withoutMark(last) : last };
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    if (file !== '-') input.destroy();
  }
}

function withoutMark([line = '', ...lines]: readonly string[]): readonly string[] {
  return [line.replace(/^\uFEFF/, ''), ...lines];
}

export function isBlank(line: string): boolean {
  return line.length === 0 || line.trim() === '';
}

/** The same line by line; blank ones are left out but counted. */
export async function* readLines(file: string): AsyncGenerator<NumberedLine> {
  for await (const { first, lines } of readLineBatches(file)) {
    for (const [at, text] of lines.entries()) {
      if (!isBlank(text)) yield { number: first + at, text };
    }
  }
}
