import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { unreadable, wrongInput } from '../wrong-input.js';

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
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * Lines of a file, or of standard input for `-`, as many at once as come together: a million single waits take longer
 * than what is read. The first line that is not UTF-8 is an error.
 */
export async function* readLineBatches(file: string): AsyncGenerator<LineBatch> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let first = 1;
  let rest: Buffer[] = [];
  try {
    for await (const chunk of input) {
      const bytes = chunk as Buffer;
      const end = endOfLines(bytes);
      if (end === 0) {
        rest.push(bytes);
        continue;
      }
      const whole = Buffer.concat([...rest, bytes.subarray(0, end)]);
      const lines = decode(file, whole, first).split(LINE_END);
      // What the last line's end is followed by has not come yet.
      lines.pop();
      rest = [bytes.subarray(end)];
      yield { first, lines: first === 1 ? withoutMark(lines) : lines };
      first += lines.length;
    }
    const last = decode(file, Buffer.concat(rest), first).split(LINE_END);
    yield { first, lines: first === 1 ? withoutMark(last) : last };
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    if (file !== '-') input.destroy();
  }
}

/** Where the last whole line ends; 0 when none does. Of "\r\n" the other half may still come. */
function endOfLines(bytes: Buffer): number {
  const isHalf = bytes.at(-1) === RETURN;
  const known = isHalf ? bytes.subarray(0, -1) : bytes;
  return Math.max(known.lastIndexOf(NEWLINE), known.lastIndexOf(RETURN)) + 1;
}

/** Reads whole lines as UTF-8; what is not would be read as other words than were written. */
function decode(file: string, bytes: Buffer, first: number): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  // No byte of a longer character is a line's end, so the first wrong line is found by the bytes alone.
  const broken = bytes.toString('latin1').split(LINE_END);
  const at = broken.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')));
  throw wrongInput(file, first + at, 'it is not valid UTF-8');
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
