/** Installations by OAuth, sealed; `key` is the team's or enterprise's Slack id, `value` is JSON that only slack/ understands. */
export interface InstallationStore {
  save(key: string, value: string): Promise<void>;
  find(key: string): Promise<string | null>;
  /** Keys, the one changed last first. */
  keys(limit: number): Promise<readonly string[]>;
  /** Changes one while every other caller, in other processes too, waits; `change` gives null to leave it. What stands there afterwards; null where none is. */
  change(key: string, change: (value: string) => Promise<string | null>): Promise<string | null>;
  remove(key: string): Promise<void>;
}

export interface WorkspaceStore {
  /** The organisation whose installation it uses; null for its own. */
  enterpriseOf(slackTeamId: string): Promise<string | null>;
  /** Remembers that a workspace uses its organisation's installation. */
  belongTo(slackTeamId: string, slackEnterpriseId: string): Promise<void>;
  ofEnterprise(slackEnterpriseId: string): Promise<readonly string[]>;
  /** From `at` on nothing is installed there; a second call changes nothing. */
  markUninstalled(slackTeamId: string, at: Date): Promise<void>;
  /** True when it was marked. */
  markInstalled(slackTeamId: string): Promise<boolean>;
  /** Deletes all of workspaces that were uninstalled before; returns which. */
  purge(uninstalledBefore: Date): Promise<readonly string[]>;
}

/** Deletes what was kept long enough, as if its author had deleted it; markers stay, so that nothing comes back. */
export interface RetentionStore {
  /** Up to `limit` responses of a channel, said before; returns their ids. */
  expireResponses(channelId: string, before: Date, limit: number): Promise<readonly string[]>;
  /** Wins, closed challenges and notes of ours; returns how many. */
  expireTold(channelId: string, before: Date): Promise<number>;
}

/** Who changed what, when and where; never what anybody said. */
export interface AuditEntry {
  readonly at: Date;
  readonly slackUserId: string | null;
  readonly what: string;
  /** Null: of no channel, or of one that is gone. */
  readonly channelName: string | null;
  readonly wasPrivate: boolean | null;
}

export interface AuditStore {
  /** Who changed what, without content. */
  note(entry: {
    slackTeamId: string;
    channelId: string | null;
    slackUserId: string | null;
    what: string;
    at: Date;
  }): Promise<void>;
  /** The newest of a workspace, newest first. */
  ofWorkspace(slackTeamId: string, limit: number): Promise<readonly AuditEntry[]>;
}
