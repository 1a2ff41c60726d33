import type { SlackConfig } from '../config.js';
import { type BotFacts, type Probe, probeApp, probeBot } from '../slack/probe.js';
import { clockFinding, type Finding } from './doctor-finding.js';

const NO_WAY =
  'Check the network, the proxy and the firewall of this machine, and SLACK_API_URL if it is set.';

/** Asks Slack about both tokens and compares the scopes granted with those of the manifest. */
export async function slackFindings(
  slack: SlackConfig,
  manifestScopes: readonly string[],
  now: () => Date,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  if (slack.botToken !== null) {
    const bot = await probeBot(slack.apiUrl, slack.botToken);
    findings.push(...botFindings(bot, slack.apiUrl, manifestScopes, now()));
  }
  if (slack.appToken !== null) {
    findings.push(appFinding(await probeApp(slack.apiUrl, slack.appToken)));
  }
  return [...findings, ...uncheckable(slack)];
}

function botFindings(
  bot: Probe<BotFacts>,
  apiUrl: string,
  manifestScopes: readonly string[],
  hereAt: Date,
): readonly Finding[] {
  const host = new URL(apiUrl).host;
  if (bot.kind === 'unreachable') {
    return [
      {
        state: 'problem',
        what: 'Slack',
        says: `${host} did not answer (${bot.reason})`,
        mend: NO_WAY,
      },
    ];
  }
  const reached: Finding = { state: 'ok', what: 'Slack', says: `${host} answers` };
  if (bot.kind === 'refused') {
    return [
      reached,
      {
        state: 'problem',
        what: 'Bot token',
        says: `Slack refused it (${bot.reason})`,
        mend: 'Copy the Bot User OAuth Token again: api.slack.com/apps → your app → OAuth & Permissions. If the app was removed from the workspace, install it again there.',
      },
    ];
  }
  const { teamName, teamId, botName } = bot.body;
  return [
    reached,
    { state: 'ok', what: 'Bot token', says: `${botName} in ${teamName} (${teamId})` },
    ...scopeFindings(bot.scopes, manifestScopes),
    ...(bot.slackAt === null ? [] : [clockFinding('Clock, beside Slack', hereAt, bot.slackAt)]),
  ];
}

function scopeFindings(
  granted: readonly string[] | null,
  manifest: readonly string[],
): readonly Finding[] {
  if (granted === null) {
    return [{ state: 'note', what: 'Scopes', says: 'this Slack does not say which it granted' }];
  }
  const missing = manifest.filter((scope) => !granted.includes(scope));
  const more = granted.filter((scope) => !manifest.includes(scope));
  const findings: Finding[] = [
    missing.length === 0
      ? { state: 'ok', what: 'Scopes', says: `all ${manifest.length} of manifest.yml` }
      : {
          state: 'problem',
          what: 'Scopes',
          says: `missing: ${missing.join(', ')}`,
          mend: 'Paste manifest.yml again: api.slack.com/apps → your app → App Manifest. Then install the app again (OAuth & Permissions).',
        },
  ];
  if (more.length > 0) {
    findings.push({
      state: 'note',
      what: 'Scopes',
      says: `granted and not needed: ${more.join(', ')}`,
      mend: 'You may take them away by pasting manifest.yml again.',
    });
  }
  return findings;
}

function appFinding(app: Probe<null>): Finding {
  const what = 'App token';
  if (app.kind === 'answered') return { state: 'ok', what, says: 'Socket Mode can connect' };
  if (app.kind === 'unreachable') {
    return { state: 'problem', what, says: `no answer (${app.reason})`, mend: NO_WAY };
  }
  return {
    state: 'problem',
    what,
    says: `Slack refused it (${app.reason})`,
    mend: 'Make an app-level token with the scope connections:write (Basic Information → App-Level Tokens), and see that Socket Mode is switched on.',
  };
}

function uncheckable(slack: SlackConfig): readonly Finding[] {
  const delayed: Finding = {
    state: 'note',
    what: 'Delayed Events',
    says: 'cannot be checked from here',
    mend: 'See that it is switched on: api.slack.com/apps → your app → Event Subscriptions. Slack then tries for a day to deliver what came while Soundings was away.',
  };
  if (slack.mode === 'socket') return [delayed];
  return [
    {
      state: 'note',
      what: 'Signing secret and address',
      says: 'cannot be checked from here',
      mend: 'Slack must reach /slack/events over https; it says under Event Subscriptions whether it does.',
    },
    delayed,
  ];
}
