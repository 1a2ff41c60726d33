/** Marks the id of something that was brought in from a file and stands nowhere in Slack. */
export const IMPORTED = 'imported:';

/**
 * The permalink of a message as Slack builds it, so that no call is needed for each quote; null for what stands nowhere in
 * Slack. `workspaceUrl` ends in `/`. Source of the form: https://docs.slack.dev/reference/methods/chat.getPermalink
 */
export function permalinkTo(
  workspaceUrl: string,
  slackChannelId: string,
  ts: string,
  rootTs: string | null,
): string | null {
  if (ts.startsWith(IMPORTED)) return null;
  const base = `${workspaceUrl}archives/${slackChannelId}/p${ts.replace('.', '')}`;
  return rootTs !== null && rootTs !== ts
    ? `${base}?thread_ts=${rootTs}&cid=${slackChannelId}`
    : base;
}
