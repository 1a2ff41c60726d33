import { AppError } from '../errors.js';
import type { Messenger } from '../slack/messenger-model.js';

const REASON = 'no Slack here';
const RETRY_MS = 60_000;

/** A messenger for commands that run without Slack: it posts nothing, changes nothing there, and knows nobody. */
export function createOfflineMessenger(): Messenger {
  const refused = () => Promise.resolve({ kind: 'refused', reason: REASON } as const);
  const unknown = () =>
    Promise.reject(new AppError('slack_refused', 'This command runs without Slack.'));
  return {
    post: refused,
    // Not refused: what stands in Slack still has to change, once the app runs with its settings.
    update: () => Promise.resolve({ kind: 'wait', retryAfterMs: RETRY_MS }),
    directMessage: refused,
    sendFiles: refused,
    askHowItWent: refused,
    readThread: refused,
    findPosted: () => Promise.resolve({ kind: 'unreadable', reason: REASON }),
    acknowledge: () => Promise.resolve(),
    whisper: () => Promise.resolve(),
    askForStatement: () => Promise.resolve(),
    showEarlier: () => Promise.resolve(),
    members: () => Promise.resolve([]),
    person: unknown,
    channel: unknown,
    workspaceUrl: () => Promise.resolve(null),
  };
}
