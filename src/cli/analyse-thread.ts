import { parentPort, workerData } from 'node:worker_threads';
import { createChannelReader, type AnalyseSettings, type ChannelJob } from './analyse-channel.js';

/** Entry of a thread of `soundings analyse`: one answer to each channel, in order. */
const read = createChannelReader(workerData as AnalyseSettings);
parentPort?.on('message', (job: ChannelJob) => {
  parentPort?.postMessage(read(job));
});
