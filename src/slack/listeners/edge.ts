import type { App } from '@slack/bolt';
import { AppError } from '../../errors.js';
import type { FlowDeps } from '../../flows/deps.js';
import type { Log } from '../../log.js';
import type { Background } from '../background.js';
import { errorFields } from '../../error-fields.js';
import type { SlackMessenger } from '../messenger.js';
import type { Surfaces } from '../surfaces.js';
import type { Workspaces } from '../web-client.js';

/** What every listener gets. */
export interface Edge {
  readonly app: App;
  readonly deps: FlowDeps;
  readonly messenger: SlackMessenger;
  readonly surfaces: Surfaces;
  readonly workspaces: Workspaces;
  readonly background: Background;
  readonly log: Log;
}

/** The workspace that Soundings is installed in; a person's own may be another one in a shared channel. */
export function teamOf(context: { readonly teamId?: string }): string {
  if (context.teamId !== undefined) return context.teamId;
  throw new AppError('input_invalid', 'Slack did not say which workspace this is for');
}

/** Takes an event. One that cannot be read is logged and taken, since it will never read better. */
export async function takeReadable(
  log: Log,
  type: string,
  take: () => Promise<void>,
): Promise<void> {
  try {
    await take();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'input_invalid') throw error;
    log.warn({ type, ...errorFields(error) }, 'an event could not be read');
  }
}

/** Registers a listener for an event type. */
export function onEvent(
  edge: Edge,
  type: string,
  take: (event: unknown, slackTeamId: string) => Promise<void>,
): void {
  edge.app.event(type, ({ event, context }) =>
    takeReadable(edge.log, type, () => take(event, teamOf(context))),
  );
}
