import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readModel2Vec } from '../core/text/model2vec.js';
import { decodeWordTable, wordVectorsOf, type WordVectors } from '../core/text/word-vectors.js';

/** Lies among the sources, from where both `src` and `dist` find it. */
const TABLE = new URL('../../src/analysis/word-vectors.bin', import.meta.url);

let known: WordVectors | null | undefined;
const models = new Map<string, WordVectors | null>();

/**
 * Words as points, read once: from a Model2Vec model, if one is named and can be read, else from the table of English words; null when
 * neither is there: themes are then found by words alone.
 */
export function loadWordVectors(model: string | null = null): WordVectors | null {
  const own = model === null ? null : loadModel(model);
  if (own !== null) return own;
  // Not `??=`: a table that is not there would be looked for at every reading.
  if (known === undefined) known = readTable();
  return known;
}

/** The Model2Vec model in a folder, or of a `.safetensors` file that lies beside its `tokenizer.json`; null when it cannot be read. */
export function loadModel(place: string): WordVectors | null {
  const before = models.get(place);
  if (before !== undefined) return before;
  const found = readModel(place);
  models.set(place, found);
  return found;
}

function readModel(place: string): WordVectors | null {
  try {
    const isFolder = statSync(place).isDirectory();
    const table = isFolder ? path.join(place, 'model.safetensors') : place;
    const tokenizer = path.join(isFolder ? place : path.dirname(place), 'tokenizer.json');
    return readModel2Vec(readFileSync(table), readFileSync(tokenizer, 'utf8'));
  } catch {
    return null;
  }
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
