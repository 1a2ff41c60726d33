import { describe, expect, it } from '@jest/globals';
import { isSignedBySlack } from '../../src/slack/http-signature.js';
import { SIGNING_SECRET, signedRequest } from '../support/signed-request.js';

const BODY = '{"type":"event_callback"}';
const NOW_SECONDS = 1_764_410_400;

function isTaken(atSeconds: number, nowMs: number): boolean {
  const { headers } = signedRequest(BODY, { atSeconds });
  return isSignedBySlack(BODY, headers, SIGNING_SECRET, nowMs);
}

describe('a request that Slack signed well', () => {
  it.each([
    ['now', 0, true],
    ['299 s ago', -299, true],
    ['300 s ago', -300, true],
    ['301 s ago', -301, false],
    ['299 s ahead', 299, true],
    ['300 s ahead', 300, true],
    ['301 s ahead', 301, false],
  ])('and dated %s is taken up to five minutes, to the second', (_when, skew, isGood) => {
    expect(isTaken(NOW_SECONDS + skew, NOW_SECONDS * 1_000)).toBe(isGood);
  });

  it('is refused in the very millisecond after its five minutes, and taken from the very one in which it comes within them', () => {
    expect(isTaken(NOW_SECONDS, (NOW_SECONDS + 300) * 1_000)).toBe(true);
    expect(isTaken(NOW_SECONDS, (NOW_SECONDS + 300) * 1_000 + 1)).toBe(false);
    expect(isTaken(NOW_SECONDS, (NOW_SECONDS - 300) * 1_000 - 1)).toBe(false);
    expect(isTaken(NOW_SECONDS, (NOW_SECONDS - 300) * 1_000)).toBe(true);
  });
});
