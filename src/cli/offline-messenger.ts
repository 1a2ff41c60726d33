import { AppError } from '../errors.js';
import type { Messenger } from '../slack/messenger-model.js';

const REASON = 'no Slack here';

/** A messenger for commands that run without Slack: it posts nothing, changes nothing there, and knows nobody. */
export function createOfflineMessenger(): Messenger {
  const refused = () => Promise.resolve({ kind: 'refused', reason: REASON } as const);
  const unknown = () =>
    Promise.reject(new AppError('slack_refused', 'This command runs without Slack.'));
  return {
    post: refused,
    update: refused,
    directMessage: refused,
    readThread: refused,
    findPosted: () => Promise.resolve({ kind: 'unreadable', reason: REASON }),
    acknowledge: () => Promise.resolve(),
    whisper: () => Promise.resolve(),
    members: unknown,
    person: unknown,
    channel: unknown,
    workspaceUrl: () => Promise.resolve(null),
  };
}
