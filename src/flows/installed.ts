import type { FlowDeps } from './deps.js';
import { leaveChannel } from './leave-channel.js';
import { mendChannels } from './mend-channels.js';

const MS_PER_DAY = 24 * 3_600_000;
/** Data of a workspace that took Soundings out is kept for so long, in case that was a mistake. */
const KEPT_DAYS = 30;
/** Why a channel was left, where the workspace and not the channel is the reason. */
const GONE_WITH_WORKSPACE = ['uninstalled', 'token_revoked'];

/** Soundings was taken out of a workspace: its token goes at once, nothing is posted any more, and in 30 days its data goes. */
export async function uninstall(
  deps: FlowDeps,
  input: { slackTeamId: string; why: 'uninstalled' | 'token_revoked' },
): Promise<void> {
  const { slackTeamId, why } = input;
  const { store, clock } = deps;
  await store.installations.remove(slackTeamId);
  for (const { slackTeamId: team, slackChannelId, state } of await store.channels.list()) {
    if (team !== slackTeamId || state === 'left') continue;
    await leaveChannel(deps, { slackTeamId, slackChannelId, why });
  }
  await store.workspaces.markUninstalled(slackTeamId, clock.now());
  await note(deps, slackTeamId, null, 'uninstalled');
}

/** Soundings was taken out of a whole organisation; returns its workspaces. */
export async function uninstallEverywhere(
  deps: FlowDeps,
  input: { slackEnterpriseId: string; why: 'uninstalled' | 'token_revoked' },
): Promise<readonly string[]> {
  await deps.store.installations.remove(input.slackEnterpriseId);
  const teams = await deps.store.workspaces.ofEnterprise(input.slackEnterpriseId);
  for (const slackTeamId of teams) await uninstall(deps, { slackTeamId, why: input.why });
  return teams;
}

/** Soundings is installed, again or for the first time: what was stopped by its absence goes on from now, where it is still in the channel. */
export async function install(
  deps: FlowDeps,
  input: { slackTeamId: string; bySlackId: string | null },
): Promise<void> {
  const { slackTeamId, bySlackId } = input;
  const wasGone = await deps.store.workspaces.markInstalled(slackTeamId);
  if (bySlackId !== null) await note(deps, slackTeamId, bySlackId, 'installed');
  if (!wasGone) return;
  for (const channel of await deps.store.channels.list()) {
    const isHere = channel.slackTeamId === slackTeamId && channel.state === 'left';
    if (!isHere || !GONE_WITH_WORKSPACE.includes(channel.attention ?? '')) continue;
    await deps.store.channels.update(channel.id, {
      state: 'needs-attention',
      attention: 'not_in_channel',
    });
  }
  await mendChannels(deps);
}

/** The same for all workspaces of an organisation that are known here. */
export async function installEverywhere(
  deps: FlowDeps,
  input: { slackEnterpriseId: string; bySlackId: string | null },
): Promise<void> {
  for (const slackTeamId of await deps.store.workspaces.ofEnterprise(input.slackEnterpriseId)) {
    await install(deps, { slackTeamId, bySlackId: input.bySlackId });
  }
}

/** Deletes all that is kept of workspaces from which Soundings was taken out more than 30 days ago. */
export async function purgeUninstalled(deps: FlowDeps): Promise<readonly string[]> {
  const before = new Date(deps.clock.now().getTime() - KEPT_DAYS * MS_PER_DAY);
  const purged = await deps.store.workspaces.purge(before);
  if (purged.length > 0) deps.log.info({ workspaces: purged.length }, 'workspaces deleted');
  return purged;
}

async function note(
  deps: FlowDeps,
  slackTeamId: string,
  slackUserId: string | null,
  what: string,
): Promise<void> {
  await deps.store.audit.note({
    slackTeamId,
    channelId: null,
    slackUserId,
    what,
    at: deps.clock.now(),
  });
}
