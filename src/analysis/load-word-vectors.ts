import { readFileSync } from 'node:fs';
import { decodeWordTable, wordVectorsOf, type WordVectors } from '../core/text/word-vectors.js';

/** Lies among the sources, from where both `src` and `dist` find it. */
const TABLE = new URL('../../src/analysis/word-vectors.bin', import.meta.url);

let known: WordVectors | null | undefined;

/** The table of English words, read once; null when it is not there: themes are then found by words alone. */
export function loadWordVectors(): WordVectors | null {
  // Not `??=`: a table that is not there would be looked for at every reading.
  if (known === undefined) known = readTable();
  return known;
}

function readTable(): WordVectors | null {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(TABLE);
  } catch {
    return null;
  }
  const table = decodeWordTable(bytes);
  return table === null ? null : wordVectorsOf(table);
}
