import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, type Usage } from './child.js';
import { startFakeSlackApi } from './fake-slack-api.js';
import { askFirst, startOurs } from './our-app.js';
import { sendReplies } from './send-replies.js';
import { makeServerFolder } from './server-folder.js';
import { closeConnections } from './signed-request.js';

const EVENTS = Number(process.argv[2] ?? 200_000);
const WARM = EVENTS / 10;

const say = (when: string, { residentMb, heapMb }: Usage): void => {
  process.stdout.write(
    `${when}: ${residentMb.toFixed(0)} MB resident, ${heapMb.toFixed(1)} MB of heap\n`,
  );
};

/** Prints what one process holds after each tenth of many replies, each time after a collection of garbage. */
async function main(): Promise<void> {
  const slack = await startFakeSlackApi();
  const folder = await makeServerFolder();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/slack/events`;
  const ours = await startOurs({ slack, dataDir: join(folder, 'data'), port });
  try {
    const root = await askFirst(url, slack);
    const startedAt = performance.now();
    const seen: Usage[] = [];
    for (let done = 0; done < EVENTS; done += WARM) {
      await sendReplies(url, root, done, done + WARM);
      const usage = await ours.usage('collected');
      seen.push(usage);
      say(`${done + WARM} events`, usage);
    }
    const [first, last] = [seen[0], seen.at(-1)];
    const growth = ((last?.residentMb ?? 0) / (first?.residentMb ?? Number.NaN) - 1) * 100;
    const seconds = (performance.now() - startedAt) / 1000;
    process.stdout.write(
      `growth of resident memory from the first tenth to the end: ${growth.toFixed(1)} %, in ${seconds.toFixed(0)} s\n`,
    );
  } finally {
    await ours.stop();
    await slack.stop();
    closeConnections();
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
