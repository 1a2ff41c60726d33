import { type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import type { Log } from '../log.js';
import { errorFields } from '../error-fields.js';
import { createHttpReceiver, type HttpReceiver } from './http-receiver.js';
import { clientOptions, type SlackClientSettings } from './web-client.js';

interface TransportOptions {
  readonly config: Pick<Config, 'slack'>;
  readonly clock: Clock;
  readonly log: Log;
  /** For tests: delivers straight to Bolt. */
  readonly receiver?: Receiver;
}

export interface Transport {
  readonly receiver: Receiver;
  readonly http: HttpReceiver | null;
  readonly socket: SocketModeReceiver | null;
}

/** How Slack's requests arrive by these settings: over HTTP, by a socket, or as a test delivers them. */
export function transportOf(options: TransportOptions, settings: SlackClientSettings): Transport {
  const { slack } = options.config;
  if (options.receiver !== undefined) {
    return { receiver: options.receiver, http: null, socket: null };
  }
  if (slack.mode === 'socket') {
    const socket = new SocketModeReceiver({
      appToken: slack.appToken ?? '',
      logger: settings.logger,
      autoReconnectEnabled: false,
      installerOptions: { clientOptions: clientOptions(settings) },
      // Whatever failed: no acknowledgement, so that Slack sends it again.
      processEventErrorHandler: ({ error }) => {
        options.log.error(errorFields(error), 'a delivery was not taken; Slack will send it again');
        return Promise.resolve(false);
      },
    });
    return { receiver: socket, http: null, socket };
  }
  const http = createHttpReceiver({
    signingSecret: slack.signingSecret ?? '',
    clock: options.clock,
    log: options.log,
  });
  return { receiver: http, http, socket: null };
}
