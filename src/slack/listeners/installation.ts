import { uninstall, uninstallEverywhere } from '../../flows/installed.js';
import { parseTokensRevoked, parseUserChange } from '../payloads.js';
import { type Edge, onEvent, takeReadable, teamOf } from './edge.js';

type Why = Parameters<typeof uninstall>[1]['why'];
interface Gone {
  readonly slackTeamId: string;
  readonly slackEnterpriseId: string | null;
}

/** With an installation of the whole organisation, all of its workspaces. */
async function takenOut({ deps, log }: Edge, gone: Gone, why: Why): Promise<void> {
  log.warn({ why }, 'Soundings was taken out of a workspace; nothing is posted there any more');
  const { slackTeamId, slackEnterpriseId } = gone;
  if (slackEnterpriseId !== null) {
    await uninstallEverywhere(deps, { slackEnterpriseId, why });
    return;
  }
  await uninstall(deps, { slackTeamId, why });
}

/** The workspace: people who change, and the app being taken out of it. */
export function listenToInstallation(edge: Edge): void {
  onEvent(edge, 'user_change', (event, slackTeamId) => {
    edge.messenger.people.forget(slackTeamId, parseUserChange(event).slackUserId);
    return Promise.resolve();
  });
  edge.app.event('app_uninstalled', ({ context }) =>
    takeReadable(edge.log, 'app_uninstalled', () =>
      takenOut(edge, goneFrom(context), 'uninstalled'),
    ),
  );
  edge.app.event('tokens_revoked', ({ event, context }) =>
    takeReadable(edge.log, 'tokens_revoked', async () => {
      if (!parseTokensRevoked(event).isBotRevoked) return;
      await takenOut(edge, goneFrom(context), 'token_revoked');
    }),
  );
}

function goneFrom(context: {
  readonly teamId?: string;
  readonly enterpriseId?: string;
  readonly isEnterpriseInstall: boolean;
}): Gone {
  const { isEnterpriseInstall, enterpriseId } = context;
  return isEnterpriseInstall && enterpriseId !== undefined
    ? { slackTeamId: enterpriseId, slackEnterpriseId: enterpriseId }
    : { slackTeamId: teamOf(context), slackEnterpriseId: null };
}
