import { AppError } from '../errors.js';
import type { AuditEntry } from '../store/store-model.js';
import type { SlackPerson } from '../slack/messenger-model.js';
import type { FlowDeps } from './deps.js';
import type { Person } from '../core/model.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

/** As many as a box in Slack holds with ease; older ones stay in the database. */
const SHOWN_MAX = 60;

export type AuditRead =
  | { readonly kind: 'read'; readonly entries: readonly AuditLine[] }
  | { readonly kind: 'refused'; readonly words: string };

export interface AuditLine extends Omit<AuditEntry, 'wasPrivate'> {
  /** Left out where its name is not for everybody: an admin need not be in every private channel. */
  readonly channelName: string | null;
  readonly isInChannel: boolean;
}

/** Whether a person may read who changed what in a workspace: its own admins, while Slack says that they are. */
export function mayReadAudit(person: SlackPerson): boolean {
  const { isWorkspaceAdmin, isDeactivated, isBot, isExternal } = person;
  return isWorkspaceAdmin && !isDeactivated && !isBot && !isExternal;
}

/** Who changed what in a workspace, without content, newest first, for its admins. No answer from Slack is a no. */
export async function readAudit(
  deps: FlowDeps,
  { slackTeamId, slackUserId, language }: Person & SpokenIn,
): Promise<AuditRead> {
  const person = await deps.messenger.person(slackTeamId, slackUserId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'slack_refused') return null;
    throw error;
  });
  if (person === null || !mayReadAudit(person)) {
    return { kind: 'refused', words: wordsIn(language).answers.may.onlyAdmins };
  }
  const entries = await deps.store.audit.ofWorkspace(slackTeamId, SHOWN_MAX);
  return {
    kind: 'read',
    entries: entries.map(({ wasPrivate, channelName, ...entry }) => ({
      ...entry,
      channelName: wasPrivate === false ? channelName : null,
      isInChannel: channelName !== null,
    })),
  };
}
