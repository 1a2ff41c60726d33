import { Command } from 'commander';
import { eraseMe } from '../flows/erase-me.js';
import type { FlowDeps } from '../flows/deps.js';
import { knownTeams } from './known-teams.js';
import { withDeps } from './open-deps.js';

interface Flags {
  readonly user: string;
  readonly team?: string;
}

/** Removes all that is kept of a person, in every workspace or in one; returns how many responses that were. */
export async function erasePerson(deps: FlowDeps, flags: Flags): Promise<number> {
  let erased = 0;
  for (const slackTeamId of await knownTeams(deps.store, flags.team)) {
    const result = await eraseMe(deps, { slackTeamId, slackUserId: flags.user });
    erased += result.erased;
  }
  return erased;
}

async function run(flags: Flags): Promise<void> {
  const { erased, hasSlack, isWiped } = await withDeps(async ({ deps, hasSlack, wipe }) => {
    const erased = await erasePerson(deps, flags);
    await wipe?.();
    return { erased, hasSlack, isWiped: wipe !== null };
  });
  process.stdout.write(
    `Erased: ${erased} ${erased === 1 ? 'response' : 'responses'} of ${flags.user}, and all else that was kept of this person.\n`,
  );
  if (!isWiped) {
    process.stderr.write(
      'Your PostgreSQL server may hold deleted bytes in its files, log and backups for a while: see “Erased words on disk” in docs/operations.md.\n',
    );
  }
  if (!hasSlack) {
    process.stderr.write(
      'Digests that stand in Slack are changed as soon as Soundings runs with its Slack settings.\n',
    );
  }
}

/** `soundings erase`: removes a person from everything that is kept; only a keyed hash stays, so that nothing comes back. */
export function eraseCommand(): Command {
  return new Command('erase')
    .description('remove all that is kept of a person; this cannot be undone')
    .requiredOption('--user <user>', 'the person’s Slack id (for imported lines: the author)')
    .option('--team <team>', 'only in this workspace, by Slack id')
    .action(run);
}
