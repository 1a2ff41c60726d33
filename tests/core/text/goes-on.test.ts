import { describe, expect, it } from '@jest/globals';
import { goesOnFromBefore } from '../../../src/core/text/goes-on.js';

describe('words that go on from a sentence before them', () => {
  it.each([
    ['And the night shift at those that do.', true],
    ['But nobody in the yards had been told.', true],
    ['Und die Nachtschicht hat niemand gefragt.', true],
    ['Mais personne ne savait qui faisait la livraison.', true],
    ['Of the six yards four joined our call.', false],
    ['The night shift and the yards wait for us.', false],
    ['Android phones in the yards lose the connection.', false],
    ['会議が多すぎて集中できませんでした。', false],
    ['', false],
  ])('are known by how they begin: %s', (text, expected) => {
    expect(goesOnFromBefore(text)).toBe(expected);
  });
});
