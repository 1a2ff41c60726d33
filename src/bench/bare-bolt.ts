import { App } from '@slack/bolt';

/** The yardstick: a Bolt app that listens to messages and keeps nothing. Prints its port when it serves. */
const app = new App({
  token: 'xoxb-bench',
  signingSecret: process.argv[2] ?? '',
  clientOptions: { slackApiUrl: process.argv[3] ?? '' },
});
let heard = 0;
app.message(() => {
  heard += 1;
  return Promise.resolve();
});
process.once('SIGTERM', () => {
  process.stderr.write(`heard ${heard}\n`);
  process.exit(0);
});
const port = Number(process.argv[4]);
await app.start(port);
process.stdout.write('serving\n');
