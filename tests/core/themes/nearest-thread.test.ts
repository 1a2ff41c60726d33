import { describe, expect, it } from '@jest/globals';
import { readReplies } from '../../../src/core/reading/read-units.js';
import { nearestThread } from '../../../src/core/themes/nearest-thread.js';
import { reply } from '../../support/analysis-replies.js';

const thread = (name: string, cycle: number, ...texts: readonly string[]) => ({
  name,
  cycle,
  units: readReplies(
    texts.map((text, at) => reply(at, 'ada', text, { question: null })),
    [],
  ).flatMap(({ units }) => units),
});

describe('the earlier thread that one goes on with', () => {
  const handover = thread(
    'handover',
    2,
    'The handover to support lost a ticket.',
    'Who keeps the checklist?',
  );
  const office = thread('office', 2, 'The kitchen smells of fish.');
  const now = thread('now', 3, 'Support still has no checklist for the handover.');

  it('is the one whose words it shares', () => {
    expect(nearestThread(now, [handover, office])?.name).toBe('handover');
  });

  it('is of two that are as like the one that was spoken of last', () => {
    const long = { ...handover, name: 'long ago', cycle: 0 };
    expect(nearestThread(now, [long, handover])?.name).toBe('handover');
    expect(nearestThread(now, [handover, long])?.name).toBe('handover');
  });

  it('is nothing where nothing was said', () => {
    expect(nearestThread(now, [])).toBeNull();
  });
});
