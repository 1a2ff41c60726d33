import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadModel, loadWordVectors } from '../../src/analysis/load-word-vectors.js';
import { EMPTY_MEMORY } from '../../src/core/reading/analysis-model.js';
import { readCycle } from '../../src/core/reading/read-cycle.js';
import { readModel2Vec } from '../../src/core/text/model2vec.js';
import { OPTIONS, reply } from '../support/analysis-replies.js';

/** A model as Model2Vec saves one: a head of JSON, its length before it, and the numbers. */
function safetensors(dtype: 'F32' | 'F16', rows: readonly (readonly number[])[]): Uint8Array {
  const size = dtype === 'F32' ? 4 : 2;
  const numbers = rows.flat();
  const shape = [rows.length, rows[0]?.length ?? 0];
  const head = JSON.stringify({
    embeddings: { dtype, shape, data_offsets: [0, numbers.length * size] },
  });
  const bytes = new Uint8Array(8 + head.length + numbers.length * size);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(head.length), true);
  bytes.set(new TextEncoder().encode(head), 8);
  numbers.forEach((value, at) => {
    const place = 8 + head.length + at * size;
    if (size === 4) view.setFloat32(place, value, true);
    // 1, -2 and 0.5 are what these tests need.
    else view.setUint16(place, { 1: 0x3c00, '-2': 0xc000, 0.5: 0x3800 }[String(value)] ?? 0, true);
  });
  return bytes;
}
const tokenizer = (words: readonly string[], type = 'WordPiece') =>
  JSON.stringify({
    model: { type, vocab: Object.fromEntries(words.map((word, at) => [word, at])) },
  });

const WORDS = ['[UNK]', 'cafe', 'hand', '##over', 'bistro', 'train'];
const ROWS = [
  [0, 0, 0],
  [1, 0, 0],
  [0, 1, 0],
  [0, 0.5, 0],
  [1, 0, 0],
  [0, 0, 1],
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'word-model-'));
  writeFileSync(path.join(folder, 'model.safetensors'), safetensors('F32', ROWS));
  writeFileSync(path.join(folder, 'tokenizer.json'), tokenizer(WORDS));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a Model2Vec model on this machine', () => {
  it('knows words by their longest pieces, without accents, and none that does not go up in pieces', () => {
    const model = loadModel(folder);
    expect(model?.rowsOf('handover')).toEqual([2, 3]);
    expect(model?.rowsOf('café')).toEqual([1]);
    expect(model?.rowsOf("hand's-train")).toEqual([2, 5]);
    expect(model?.rowsOf('handball')).toEqual([]);
    expect(model?.dimensions).toBe(3);
    expect(loadModel(path.join(folder, 'model.safetensors'))?.rowsOf('train')).toEqual([5]);
  });

  it('is read in half precision too', () => {
    const model = readModel2Vec(safetensors('F16', [[1, -2, 0.5]]), tokenizer(['a']));
    expect([...(model?.numbers ?? [])]).toEqual([1, -2, 0.5]);
  });

  it('brings together what is said in other words', () => {
    const replies = [
      reply(1, 'ada', 'The cafe is closed and that is that'),
      reply(2, 'ben', 'Is there a bistro that would have us'),
      reply(3, 'cy', 'My train was late and so was I'),
    ];
    const input = { cycle: 1, replies, earlier: [], votes: [] };
    const themeOf = (words: ReturnType<typeof loadModel>) => {
      const { memberships } = readCycle(EMPTY_MEMORY, input, OPTIONS, words).memory;
      return new Map(memberships.map(({ replyId, themeId }) => [replyId, themeId]));
    };
    const [by, without] = [themeOf(loadModel(folder)), themeOf(null)];
    expect(by.get('r0001')).toBe(by.get('r0002'));
    expect(by.get('r0003')).not.toBe(by.get('r0001'));
    expect(without.get('r0001')).not.toBe(without.get('r0002'));
  });

  it.each([
    ['no table', new Uint8Array(4), tokenizer(WORDS)],
    ['a head that is too long', new Uint8Array(16).fill(255), tokenizer(WORDS)],
    ['a table cut short', safetensors('F32', ROWS).slice(0, -4), tokenizer(WORDS)],
    ['another tokenizer', safetensors('F32', ROWS), tokenizer(WORDS, 'Unigram')],
    ['no tokenizer', safetensors('F32', ROWS), '{'],
    ['numbers that are none', safetensors('F32', [[Number.NaN]]), tokenizer(['a'])],
  ])('is none with %s', (_, table, words) => {
    expect(readModel2Vec(table, words)).toBeNull();
  });

  it('is done without where it is not there', () => {
    expect(loadModel(path.join(folder, 'elsewhere'))).toBeNull();
    expect(loadWordVectors(path.join(folder, 'elsewhere'))).toBe(loadWordVectors());
  });
});
