import { describe, expect, it } from '@jest/globals';
import { createBatch } from '../../src/store/batch.js';

const LIMITS = { size: 3, atOnce: 1, waiting: 10, keysOf: null };

/** A batch whose runs are noted; a question that is `bad` fails the statement that holds it. */
function noted(options: Partial<Parameters<typeof createBatch<string, string>>[1]> = {}) {
  const runs: string[][] = [];
  const ask = createBatch<string, string>(
    async (questions) => {
      runs.push([...questions]);
      await new Promise((resolve) => setImmediate(resolve));
      if (questions.includes('gone')) throw new Error('Connection terminated unexpectedly');
      if (questions.includes('bad')) throw Object.assign(new Error('no'), { code: '23503' });
      return questions.map((question) => `${question}!`);
    },
    { ...LIMITS, ...options },
  );
  return { ask, runs };
}

describe('a batch', () => {
  it('puts what comes together into few runs, each answered by its own answer, oldest first', async () => {
    const { ask, runs } = noted();
    expect(await Promise.all(['a', 'b', 'c', 'd'].map(ask))).toEqual(['a!', 'b!', 'c!', 'd!']);
    expect(runs).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('lets one that the database refuses fail alone', async () => {
    const { ask, runs } = noted();
    const asked = await Promise.allSettled(['a', 'bad', 'c'].map(ask));
    expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(runs).toEqual([['a', 'bad', 'c'], ['a'], ['bad'], ['c']]);
  });

  it('fails all at once when the database is gone, and asks nobody again', async () => {
    const { ask, runs } = noted();
    const asked = await Promise.allSettled(['a', 'gone', 'c'].map(ask));
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(runs).toHaveLength(1);
    expect(await ask('d')).toBe('d!');
  });

  it('never puts two that share a key into the same run', async () => {
    const { ask, runs } = noted({ keysOf: (question) => question.split(/(?=\d)/) });
    await Promise.all(['a1', 'a2', 'b1', 'b3', 'c4'].map(ask));
    expect(runs).toEqual([
      ['a1', 'b3', 'c4'],
      ['a2', 'b1'],
    ]);
  });

  it('refuses what comes when too much waits, and takes more when that is through', async () => {
    const { ask } = noted({ waiting: 2 });
    const first = [ask('a'), ask('b')];
    await expect(ask('c')).rejects.toMatchObject({ code: 'database_unavailable' });
    await Promise.all(first);
    expect(await ask('d')).toBe('d!');
  });
});
