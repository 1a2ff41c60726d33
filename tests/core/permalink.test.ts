import { describe, expect, it } from '@jest/globals';

import { permalinkTo } from '../../src/core/permalink.js';

const WORKSPACE = 'https://harbour.slack.com/';

describe('permalinkTo', () => {
  it.each([
    [
      '1700000000.000200',
      '1700000000.000100',
      'p1700000000000200?thread_ts=1700000000.000100&cid=C1',
    ],
    ['1700000000.000100', '1700000000.000100', 'p1700000000000100'],
    ['1700000000.000100', null, 'p1700000000000100'],
  ])('builds the link of %s in the thread of %s', (ts, rootTs, end) => {
    expect(permalinkTo(WORKSPACE, 'C1', ts, rootTs)).toBe(`${WORKSPACE}archives/C1/${end}`);
  });

  it('has no link for words that were imported and stand nowhere in Slack', () => {
    expect(permalinkTo(WORKSPACE, 'C1', 'imported:r7', 'imported:t1')).toBeNull();
  });
});
