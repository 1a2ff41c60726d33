import { replyEvent, SECRET } from './our-app.js';
import { postSigned } from './signed-request.js';

/** In flight at once. */
const CONCURRENCY = 32;

/** Sends replies number `from` to below `to`, so many at once that the app is never idle; gives each acknowledgement's time, in ms. */
export async function sendReplies(
  url: string,
  rootTs: string,
  from: number,
  to: number,
): Promise<number[]> {
  const ms: number[] = [];
  let next = from;
  const worker = async (): Promise<void> => {
    while (next < to) {
      const n = next;
      next += 1;
      const answer = await postSigned(url, SECRET, replyEvent(n, rootTs));
      if (answer.status !== 200) throw new Error(`status ${answer.status} for an event`);
      ms.push(answer.ms);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  return ms;
}
