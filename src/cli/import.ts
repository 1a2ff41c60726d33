import { forTerminal } from '../core/text/for-terminal.js';
import { basename } from 'node:path';
import { Command } from 'commander';
import { isZone } from '../core/time/calendar.js';
import { IMPORTED } from '../core/permalink.js';
import type { Channel } from '../core/model.js';
import { AppError } from '../errors.js';
import type { FlowDeps } from '../flows/deps.js';
import { type ImportedPast, importPast } from '../flows/import-past.js';
import { createOfflineMessenger } from './offline-messenger.js';
import { withDeps } from './open-deps.js';
import type { PastChannel } from './past-channel.js';
import { keptLines, planLines } from './past-lines-shown.js';
import { readPast } from './read-past.js';
import { wrongInput } from '../wrong-input.js';

interface Flags {
  readonly channel?: string;
  readonly tz: string;
  readonly yes?: true;
}

/** A workspace that no file names: its channels stand nowhere in Slack. */
const NO_TEAM = 'imported';

/** The channels asked for, those without anything to keep left out. Throws `AppError('input_invalid')` for a channel that is not there. */
export function chosenChannels(
  file: string,
  channels: readonly PastChannel[],
  wanted: string | undefined,
): readonly PastChannel[] {
  if (wanted === undefined) return channels;
  const name = wanted.replace(/^#/u, '');
  const chosen = channels.filter(
    (channel) => channel.slackChannelId === wanted || channel.name === name,
  );
  if (chosen.length > 0) return chosen;
  const names = channels.map((channel) => `#${channel.name}`).join(', ');
  throw wrongInput(
    file,
    0,
    `it holds no channel ${wanted}. It holds: ${names === '' ? 'none' : names}`,
  );
}

/** The stored channel that a past belongs to, made where there is none; a new one counts as left until Soundings is invited there. */
export async function channelOf(deps: FlowDeps, past: PastChannel, zone: string): Promise<Channel> {
  const stored = await deps.store.channels.list();
  const same = stored.filter((channel) =>
    past.slackChannelId === null
      ? channel.name === past.name
      : channel.slackChannelId === past.slackChannelId,
  );
  const [only] = same;
  if (only !== undefined && same.length === 1) return only;
  const teams = [...new Set(stored.map(({ slackTeamId }) => slackTeamId))];
  const { channel, isNew } = await deps.store.channels.ensure({
    slackTeamId: past.slackTeamId ?? (teams.length === 1 ? (teams[0] ?? NO_TEAM) : NO_TEAM),
    slackChannelId: past.slackChannelId ?? `${IMPORTED}${past.name}`,
    name: past.name,
    zone,
  });
  return isNew ? deps.store.channels.update(channel.id, { state: 'left' }) : channel;
}

/** Keeps the past of these channels, one after the other. Words that stand nowhere in Slack need nothing from there. */
export async function keepPast(
  deps: FlowDeps,
  channels: readonly PastChannel[],
  zone: string,
  tell: (channel: Channel, kept: ImportedPast) => void,
): Promise<void> {
  for (const past of channels) {
    if (past.threads.length === 0) continue;
    const channel = await channelOf(deps, past, zone);
    const isInSlack = !channel.slackChannelId.startsWith(IMPORTED) && channel.state === 'active';
    const own = isInSlack ? deps : { ...deps, messenger: await withLinksOnly(deps, channel) };
    tell(channel, await importPast(own, { channel, threads: past.threads }));
  }
}

/** In a channel that Soundings is not in, Slack is asked for the workspace's address and nothing else. */
async function withLinksOnly(deps: FlowDeps, channel: Channel): Promise<FlowDeps['messenger']> {
  const offline = createOfflineMessenger();
  if (channel.slackTeamId === NO_TEAM) return offline;
  const [asked] = await Promise.allSettled([deps.messenger.workspaceUrl(channel.slackTeamId)]);
  const url = asked.status === 'fulfilled' ? asked.value : null;
  return { ...offline, workspaceUrl: () => Promise.resolve(url) };
}

async function run(file: string, flags: Flags): Promise<void> {
  if (!isZone(flags.tz)) throw new AppError('input_invalid', `--tz ${flags.tz}: is no time zone`);
  const channels = chosenChannels(file, await readPast(file), flags.channel);
  process.stdout.write(forTerminal(planLines(channels).join('\n')) + '\n');
  if (channels.every(({ threads }) => threads.length === 0)) return;
  if (flags.yes !== true) {
    process.stdout.write(`\nNothing is kept yet. To keep this: add --yes.\n`);
    return;
  }
  process.stderr.write(`Keeping what ${basename(file)} holds …\n`);
  await withDeps(({ deps }) =>
    keepPast(deps, channels, flags.tz, (channel, kept) => {
      process.stdout.write(forTerminal(keptLines(channel, kept).join('\n')) + '\n');
    }),
  );
}

/** `soundings import`: shows what of a team's past would be kept, and keeps it with `--yes`. */
export function importCommand(): Command {
  return new Command('import')
    .description('bring a team’s past in, so that there is a digest of it on day one')
    .argument('<export>', 'a Slack workspace export (ZIP or folder), or JSON lines as for analyse')
    .option('--channel <channel>', 'only this channel of it, by name or id')
    .option('--tz <zone>', 'time zone for channels that are new here', 'UTC')
    .option('--yes', 'keep it; without this, it is only shown')
    .action(run);
}
