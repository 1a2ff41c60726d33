import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { copyAsHtml, type PersonCopy } from '../core/copy/copy-html.js';
import { AppError, codeOf } from '../errors.js';
import type { FlowDeps } from '../flows/deps.js';
import { exportMe } from '../flows/export-me.js';
import { writeNewFile } from '../new-file.js';
import { channelExport } from './export-channel.js';
import { findChannel } from './find-channel.js';
import { knownTeams } from './known-teams.js';
import { withDeps } from './open-deps.js';

const WHO_RUNS_IT = 'whoever runs Soundings';

interface Flags {
  readonly user?: string;
  readonly team?: string;
  readonly channel?: string;
  readonly out: string;
  readonly format: string;
}

/** What is kept of a person, by workspace. A person of whom nothing is kept has no words in it. */
export async function personExport(
  deps: FlowDeps,
  flags: { user: string; team?: string },
): Promise<object> {
  const workspaces: object[] = [];
  for (const slackTeamId of await knownTeams(deps.store, flags.team)) {
    const { json } = await exportMe(deps, { slackTeamId, slackUserId: flags.user });
    const kept: unknown = JSON.parse(json);
    workspaces.push({ slackTeamId, ...(typeof kept === 'object' ? kept : {}) });
  }
  return { user: flags.user, workspaces };
}

/** The same as one page to read. */
export async function personPage(
  deps: FlowDeps,
  flags: { user: string; team?: string },
): Promise<string> {
  const copies: PersonCopy[] = [];
  for (const slackTeamId of await knownTeams(deps.store, flags.team)) {
    const { copy } = await exportMe(deps, { slackTeamId, slackUserId: flags.user });
    copies.push({ heading: `Workspace ${slackTeamId}`, kept: copy });
  }
  return copyAsHtml(copies, deps.clock.now(), 'UTC');
}

const refused = (out: string, what: string): AppError =>
  new AppError('input_invalid', `--out ${out}: ${what}`);

/** Before anything is read: the record of copies must not tell of one that was not made. */
function refuseExisting(out: string): void {
  if (out !== '-' && existsSync(out)) throw refused(out, 'it exists already');
}

/** Writes a new file that only its owner can read; `-` is standard output. Throws `AppError('input_invalid')` when it exists. */
export function writeOut(out: string, value: object | string): void {
  const text = typeof value === 'string' ? value : `${JSON.stringify(value, null, 2)}\n`;
  if (out === '-') {
    process.stdout.write(text);
    return;
  }
  try {
    writeNewFile(out, text);
  } catch (error) {
    const code = codeOf(error);
    if (code === null || code === 'ENOSPC') throw error;
    throw refused(out, code === 'EEXIST' ? 'it exists already' : `it cannot be written (${code})`);
  }
}

/** Of whom is not said: that somebody has words here is theirs to tell. */
async function noteHandedOut({ store, clock }: FlowDeps, team: string | undefined): Promise<void> {
  for (const slackTeamId of await knownTeams(store, team)) {
    await store.audit.note({
      slackTeamId,
      channelId: null,
      slackUserId: null,
      what: `a copy of what is kept of a person was made by ${WHO_RUNS_IT}`,
      at: clock.now(),
    });
  }
}

async function run({ user, team, channel, out, format }: Flags): Promise<void> {
  if ((user === undefined) === (channel === undefined)) {
    throw new AppError('input_invalid', 'Name either --user or --channel.');
  }
  if (format !== 'json' && (format !== 'html' || user === undefined)) {
    throw new AppError('input_invalid', '--format is json or, with --user, html.');
  }
  refuseExisting(out);
  const value = await withDeps(async ({ deps }) => {
    if (user !== undefined) {
      await noteHandedOut(deps, team);
      const whose = { user, ...(team === undefined ? {} : { team }) };
      return format === 'html' ? personPage(deps, whose) : personExport(deps, whose);
    }
    const found = await findChannel(deps.store, channel ?? '');
    await deps.store.audit.note({
      slackTeamId: found.slackTeamId,
      channelId: found.id,
      slackUserId: null,
      what: `the channel's words were exported by ${WHO_RUNS_IT}`,
      at: deps.clock.now(),
    });
    return channelExport(deps.store, found, deps.clock.now());
  });
  writeOut(out, value);
  if (out !== '-') process.stderr.write(`Written to ${out}\n`);
}

/** `soundings export`: what is kept of a person or a channel, as JSON; a person's as a page to read too. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write what is kept of a person or a channel to a file')
    .option('--user <user>', 'the person’s Slack id (for imported lines: the author)')
    .option('--team <team>', 'with --user: only in this workspace, by Slack id')
    .option('--channel <channel>', 'name, Slack id, or id of a stored channel')
    .option('--format <format>', 'json, or with --user html: one page to read', 'json')
    .requiredOption('--out <file>', 'a new file, or - for standard output')
    .action(run);
}
