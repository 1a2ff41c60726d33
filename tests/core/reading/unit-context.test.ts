import { describe, expect, it } from '@jest/globals';
import { readReplies } from '../../../src/core/reading/read-units.js';
import { weighTerms } from '../../../src/core/reading/term-weights.js';
import { withContext } from '../../../src/core/reading/unit-context.js';
import { cosine, createVectorOf } from '../../../src/core/reading/unit-vectors.js';
import { reply } from '../../support/analysis-replies.js';

function read(texts: readonly string[]) {
  const replies = readReplies(
    texts.map((text, at) => reply(at, `a${at}`, text, { question: null })),
    [],
  );
  const units = replies.flatMap((reply) => reply.units);
  const alone = createVectorOf(weighTerms(units));
  return { units, alone, among: withContext(replies, alone) };
}

const [LITTLE, MUCH] = [
  'The refund for my broken kettle never arrived. This is getting urgent.',
  'The refund for my broken kettle never arrived. Parking near the northern office costs eleven euros daily.',
];

describe('a sentence among the others of its reply', () => {
  it('stands with them where it says little itself', () => {
    const { units, alone, among } = read([LITTLE]);
    const [said, urgent] = units;
    if (said === undefined || urgent === undefined) throw new Error('two sentences expected');
    expect(cosine(alone(urgent), alone(said))).toBe(0);
    expect(cosine(among(urgent), among(said))).toBeGreaterThan(0.1);
  });

  it('stays as it is where it says enough, so that a reply of two ideas has two', () => {
    const { units, alone, among } = read([MUCH]);
    expect(units).toHaveLength(2);
    for (const unit of units) expect(among(unit)).toBe(alone(unit));
  });

  it('is unchanged in a reply of one sentence', () => {
    const { units, alone, among } = read(['This is getting urgent.', 'Refunds are slow.']);
    for (const unit of units) expect(among(unit)).toBe(alone(unit));
  });
});
