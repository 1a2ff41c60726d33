import { describe, expect, it } from '@jest/globals';
import { createAnalysis } from '../../src/analysis/analysis.js';
import { EMPTY_MEMORY } from '../../src/core/reading/analysis-model.js';
import { readCycle } from '../../src/core/reading/read-cycle.js';
import { OPTIONS, reply } from '../support/analysis-replies.js';

describe('running the analysis', () => {
  it('on a large cycle gives the same, and closes', async () => {
    const analysis = createAnalysis();
    const replies = Array.from({ length: 600 }, (_, at) =>
      reply(at, `a${at % 20}`, `The printer in hall ${at % 7} jams, and the corridor is cold.`),
    );
    const input = { cycle: 1, replies, earlier: [], votes: [] };
    const [first, second] = await Promise.all([
      analysis.readCycle(EMPTY_MEMORY, input, OPTIONS),
      analysis.readCycle(EMPTY_MEMORY, input, OPTIONS),
    ]);
    await analysis.close();
    expect(first).toEqual(readCycle(EMPTY_MEMORY, input, OPTIONS));
    expect(second).toEqual(first);
  });

  it('in place gives what the core gives', async () => {
    const analysis = createAnalysis();
    const replies = [
      reply(1, 'ana', 'The handover was messy.'),
      reply(2, 'ben', 'Nobody did the handover.'),
    ];
    const input = { cycle: 1, replies, earlier: [], votes: [] };
    const found = await analysis.readCycle(EMPTY_MEMORY, input, OPTIONS);
    await analysis.close();
    expect(found).toEqual(readCycle(EMPTY_MEMORY, input, OPTIONS));
  });
});
