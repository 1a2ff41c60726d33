/** A channel's own columns but its id, by the names of core, for statements with a `channel` in them: read in one question, with its workspace. */
export const CHANNEL_COLUMNS = `channel.workspace_id AS "workspaceId", channel.slack_channel_id AS "slackChannelId", channel.name,
  channel.keeper_slack_id AS "keeperSlackId", channel.zone, channel.state, channel.attention,
  channel.acknowledge_replies AS "acknowledgeReplies", channel.allow_external AS "allowExternal",
  channel.theme_people_min AS "themePeopleMin", channel.own_questions AS "ownQuestions", channel.lenses,
  channel.is_demo AS "isDemo", channel.retention_days AS "retentionDays", channel.language,
  channel.was_private AS "wasPrivate", channel.was_shared AS "wasShared"`;
