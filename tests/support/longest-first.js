import Sequencer from '@jest/test-sequencer';

/**
 * Longest first. Jest itself knows from a second run on how long a file takes, and begins with the largest before: a short
 * file that waits for processes would begin last and keep all others waiting.
 */
const LONGEST = [
  'slack/who-may',
  'chaos/short-run',
  'slack/german',
  'store/embedded',
  'jobs/tick',
  'demo/quiet',
  'flows/votes',
  'demo/story',
  'slack/tensions',
];

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const at = LONGEST.findIndex((name) => path.endsWith(`/tests/${name}.test.ts`));
      return at < 0 ? LONGEST.length : at;
    };
    return super.sort(tests).toSorted((one, other) => place(one) - place(other));
  }
}
