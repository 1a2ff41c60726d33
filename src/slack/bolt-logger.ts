import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Log } from '../log.js';

const LENGTH_MAX = 200;
const SECRETS = /xox[a-z]-[\w-]+|xapp-[\w-]+|xoxe[\w.-]+|https?:\/\/hooks\.slack\S*|wss:\S+/giu;

/** What of a library's log line may be kept: the start of fixed words, names and codes of errors; never bodies. */
function plainPart(part: unknown): string {
  if (typeof part === 'string') return part.replace(SECRETS, '[hidden]').slice(0, LENGTH_MAX);
  if (part instanceof Error) {
    return 'code' in part && typeof part.code === 'string' ? part.code : part.name;
  }
  return `[${typeof part}]`;
}

/** Slack's libraries log through ours. Their debug lines hold whole payloads, so those go nowhere, whatever the level. */
export function createBoltLogger(log: Log): BoltLogger {
  const line = (parts: readonly unknown[]): string => parts.map(plainPart).join(' ');
  return {
    debug: () => undefined,
    info: (...parts: unknown[]) => {
      log.debug({ from: 'slack-sdk' }, line(parts));
    },
    warn: (...parts: unknown[]) => {
      log.warn({ from: 'slack-sdk' }, line(parts));
    },
    error: (...parts: unknown[]) => {
      log.warn({ from: 'slack-sdk' }, line(parts));
    },
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
