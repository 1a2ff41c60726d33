import { readTensor } from './safetensors.js';
import type { WordVectors } from './word-vectors.js';

const NO_ROWS: readonly number[] = [];
const PIECE_PREFIX = '##';
const WORD_CHARS_MAX = 100;

/**
 * Word vectors from a Model2Vec model: its table (`model.safetensors`) and its tokenizer (`tokenizer.json`, WordPiece). A word is
 * the sum of its pieces; how common they are is in the table already. Null when the files are something else.
 */
export function readModel2Vec(table: Uint8Array, tokenizer: string): WordVectors | null {
  const tensor = readTensor(table, 'embeddings');
  const vocabulary = vocabularyIn(tokenizer);
  if (tensor === null || vocabulary === null) return null;
  const { rows, dimensions, numbers } = tensor;
  return {
    dimensions,
    language: 'en',
    numbers,
    rowsOf: (word) => piecesOf(word, vocabulary).filter((row) => row < rows),
    counted: (_row, weight) => weight,
  };
}

function vocabularyIn(tokenizer: string): ReadonlyMap<string, number> | null {
  try {
    const { model } = JSON.parse(tokenizer) as {
      readonly model?: { readonly type?: unknown; readonly vocab?: unknown };
    };
    const vocab = model?.vocab;
    if (model?.type !== 'WordPiece' || typeof vocab !== 'object' || vocab === null) return null;
    const entries = Object.entries(vocab).filter(
      (entry): entry is [string, number] => Number.isInteger(entry[1]) && Number(entry[1]) >= 0,
    );
    return new Map(entries);
  } catch {
    return null;
  }
}

/** BERT's way: without accents, apart at signs, each part by the longest pieces; a part that does not go up in pieces is unknown. */
function piecesOf(word: string, vocabulary: ReadonlyMap<string, number>): readonly number[] {
  return word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((part) => longestPieces(part, vocabulary));
}

function longestPieces(part: string, vocabulary: ReadonlyMap<string, number>): readonly number[] {
  if (part === '' || part.length > WORD_CHARS_MAX) return NO_ROWS;
  const rows: number[] = [];
  let start = 0;
  while (start < part.length) {
    let end = part.length;
    let row: number | undefined;
    for (; end > start; end -= 1) {
      row = vocabulary.get((start === 0 ? '' : PIECE_PREFIX) + part.slice(start, end));
      if (row !== undefined) break;
    }
    if (row === undefined) return NO_ROWS;
    rows.push(row);
    start = end;
  }
  return rows;
}
