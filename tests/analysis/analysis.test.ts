import { Worker } from 'node:worker_threads';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createAnalysis } from '../../src/analysis/analysis.js';
import { loadWordVectors } from '../../src/analysis/load-word-vectors.js';
import { EMPTY_MEMORY } from '../../src/core/reading/analysis-model.js';
import { readCycle } from '../../src/core/reading/read-cycle.js';
import { findNewWords } from '../../src/core/reading/new-words.js';
import { builtSources } from '../support/built-sources.js';
import { OPTIONS, reply } from '../support/analysis-replies.js';
import { responsesOfWeek } from '../support/digest-weeks.js';

let built: string;
beforeAll(async () => {
  built = await builtSources();
});
/** The thread as it is in a built app. */
const startWorker = () => new Worker(join(built, 'src/analysis/worker.js'));

const HELD_MS_MAX = 50;
const QUIET = ['A quiet Friday at last.', 'Who had a quiet Friday?', 'Keep the quiet Friday.'];

describe('running the analysis', () => {
  it('in a thread gives the same, twice, and closes', async () => {
    const analysis = createAnalysis(startWorker);
    const replies = Array.from({ length: 600 }, (_, at) =>
      reply(at, `a${at % 20}`, `The printer in hall ${at % 7} jams, and the corridor is cold.`),
    );
    const input = { cycle: 1, replies, earlier: [], votes: [] };
    const [first, second] = await Promise.all([
      analysis.readCycle(EMPTY_MEMORY, input, OPTIONS),
      analysis.readCycle(EMPTY_MEMORY, input, OPTIONS),
    ]);
    await analysis.close();
    expect(first).toEqual(readCycle(EMPTY_MEMORY, input, OPTIONS, loadWordVectors()));
    expect(second).toEqual(first);
  });

  it('never holds the event loop, not even for the first small reading', async () => {
    const analysis = createAnalysis(startWorker);
    const replies = [
      reply(1, 'ana', 'The handover was messy.'),
      reply(2, 'ben', 'Nobody did the handover.'),
    ];
    const watched = monitorEventLoopDelay({ resolution: 1 });
    // Lets the monitor take its first samples, so that what came before is not counted.
    await delay(20);
    watched.enable();
    await analysis.readCycle(EMPTY_MEMORY, { cycle: 1, replies, earlier: [], votes: [] }, OPTIONS);
    watched.disable();
    await analysis.close();
    expect(watched.count).toBeGreaterThan(10);
    expect(watched.percentile(99) / 1e6).toBeLessThan(HELD_MS_MAX);
  });

  it('finds in a thread the words that a channel has begun to use, as the core does', async () => {
    const plain = ['The printer jams.', 'The audit went well.', 'I fixed the form.', 'Calm.'];
    const said = (week: number, texts: readonly string[]) =>
      responsesOfWeek(
        week,
        texts.map((text, at) => ({ id: `w${week}-${at}`, by: `p${(at + week) % 5}`, text })),
      );
    const weeks = [
      ...[1, 2, 3, 4, 5, 6].flatMap((week) => said(week, plain)),
      ...said(7, [...QUIET.slice(0, 1), ...plain]),
      ...said(8, QUIET.slice(1).toReversed()),
    ];
    const input = { number: 8, responses: weeks, names: [] };
    const analysis = createAnalysis(startWorker);
    const found = await analysis.findNewWords(input);
    await analysis.close();
    expect(found.map(({ word }) => word)).toEqual(['quiet Friday']);
    expect(found).toEqual(findNewWords(input));
  });

  it('in place gives what the core gives', async () => {
    const analysis = createAnalysis(null);
    const replies = [
      reply(1, 'ana', 'The handover was messy.'),
      reply(2, 'ben', 'Nobody did the handover.'),
    ];
    const input = { cycle: 1, replies, earlier: [], votes: [] };
    const found = await analysis.readCycle(EMPTY_MEMORY, input, OPTIONS);
    await analysis.close();
    expect(found).toEqual(readCycle(EMPTY_MEMORY, input, OPTIONS, loadWordVectors()));
  });
});
