import type { Log } from '../log.js';
import type { PostTarget } from './messenger-model.js';
import type { HomeTab, Modal, RenderedMessage } from './render/blocks.js';
import { failureOf } from './slack-failure.js';
import type { Workspaces } from './web-client.js';

/** What one person alone is shown. None of it throws: true when Slack took it. */
export interface Surfaces {
  /** Opens a modal; the trigger is good for 3 seconds and once. */
  open(slackTeamId: string, triggerId: string, view: Modal): Promise<boolean>;
  /** Puts a modal on top of the one in which something was pressed. */
  push(slackTeamId: string, triggerId: string, view: Modal): Promise<boolean>;
  publishHome(slackTeamId: string, slackUserId: string, view: HomeTab): Promise<boolean>;
  showOnlyTo(place: PostTarget, slackUserId: string, shown: RenderedMessage): Promise<boolean>;
}

/** Modals, Home and notes to one person, over the Web API, each tried once. */
export function createSurfaces(workspaces: Workspaces, log: Log): Surfaces {
  async function call(
    slackTeamId: string,
    method: string,
    args: Record<string, unknown>,
  ): Promise<string | null> {
    try {
      const { once } = await workspaces.get(slackTeamId);
      await once.apiCall(method, args);
      return null;
    } catch (error) {
      const { reason } = failureOf(error);
      log.info({ method, reason }, 'Slack did not show something to a person');
      return reason;
    }
  }
  const view = async (
    slackTeamId: string,
    method: string,
    args: Record<string, unknown>,
  ): Promise<boolean> => (await call(slackTeamId, method, args)) === null;

  return {
    open: (team, triggerId, modal) =>
      view(team, 'views.open', { trigger_id: triggerId, view: modal }),
    push: (team, triggerId, modal) =>
      view(team, 'views.push', { trigger_id: triggerId, view: modal }),
    publishHome: (team, slackUserId, home) =>
      view(team, 'views.publish', { user_id: slackUserId, view: home }),
    showOnlyTo: async (place, slackUserId, shown) => {
      const args = {
        channel: place.slackChannelId,
        user: slackUserId,
        text: shown.text,
        ...(place.threadTs === null ? {} : { thread_ts: place.threadTs }),
      };
      const show = (blocks: RenderedMessage['blocks']) =>
        call(place.slackTeamId, 'chat.postEphemeral', {
          ...args,
          ...(blocks.length === 0 ? {} : { blocks }),
        });
      const refusal = await show(shown.blocks);
      if (refusal !== 'invalid_blocks' || shown.plainBlocks === undefined) return refusal === null;
      return (await show(shown.plainBlocks)) === null;
    },
  };
}
