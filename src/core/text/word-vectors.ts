import type { Language } from './languages.js';

/** Words as points in which words of like meaning stand near each other. From a table or a model; always optional. */
export interface WordVectors {
  readonly dimensions: number;
  /** Words of other languages are left to word overlap: the same letters mean something else there. */
  readonly language: Language;
  /** Which rows of the table a lower-case word is the sum of; none when it is not known. */
  readonly rowsOf: (word: string) => readonly number[];
  /** The rows, one after the other. */
  readonly numbers: Int8Array | Float32Array;
  /** What a row counts that is asked for with `weight`: less for common words. */
  readonly counted: (row: number, weight: number) => number;
}

/** A table of words, the most common first, each with `dimensions` whole numbers from −127 to 127. */
export interface WordTable {
  readonly source: string;
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly numbers: Int8Array;
}

const NEWLINE = 10;
/** Smooth inverse frequency (Arora 2017): a word counts a/(a + p), p by Zipf's law from its place in the table. */
const COMMON_A = 1e-3;
const ZIPF_SUM = 13;
const ZIPF_SHIFT = 2.7;
const NO_ROWS: readonly number[] = [];

/** The table as bytes: a line of JSON, a line of words, then the numbers. */
export function encodeWordTable({ source, dimensions, words, numbers }: WordTable): Uint8Array {
  const head = new TextEncoder().encode(
    `${JSON.stringify({ source, dimensions, words: words.length })}\n${words.join(' ')}\n`,
  );
  const bytes = new Uint8Array(head.length + numbers.length);
  bytes.set(head);
  bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.length), head.length);
  return bytes;
}

/** Reads what `encodeWordTable` wrote; null when the bytes are something else, so that all goes on without it. */
export function decodeWordTable(bytes: Uint8Array): WordTable | null {
  const first = bytes.indexOf(NEWLINE);
  const second = bytes.indexOf(NEWLINE, first + 1);
  if (first < 0 || second < 0) return null;
  const decoder = new TextDecoder();
  const words = decoder.decode(bytes.subarray(first + 1, second)).split(' ');
  let head: { readonly source?: unknown; readonly dimensions?: unknown };
  try {
    head = JSON.parse(decoder.decode(bytes.subarray(0, first))) as typeof head;
  } catch {
    return null;
  }
  const { source, dimensions } = head;
  const numbers = new Int8Array(
    bytes.buffer,
    bytes.byteOffset + second + 1,
    bytes.length - second - 1,
  );
  if (typeof source !== 'string' || typeof dimensions !== 'number') return null;
  return numbers.length === words.length * dimensions
    ? { source, dimensions, words, numbers }
    : null;
}

/** The table in use. */
export function wordVectorsOf({ dimensions, words, numbers }: WordTable): WordVectors {
  const rows = new Map(words.map((word, row) => [word, [row]]));
  return {
    dimensions,
    language: 'en',
    numbers,
    rowsOf: (word) => rows.get(word) ?? NO_ROWS,
    counted: (row, weight) => {
      const share = 1 / ((row + ZIPF_SHIFT) * ZIPF_SUM);
      return (weight * COMMON_A) / (COMMON_A + share);
    },
  };
}
