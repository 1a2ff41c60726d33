import { Command, Option } from 'commander';
import { wordsIn } from '../core/words/words-in.js';
import { readOpinions, type Opinions } from '../core/votes/opinions.js';
import { readVoteTable } from './read-vote-table.js';

const PERCENT = 100;
const percent = (share: number): string => `${Math.round(share * PERCENT)} %`;

/** A line a statement, the most divided first, and the groups below. */
function asText({ statements, groups }: Opinions): string {
  const lines = [...statements]
    .sort((one, other) => other.divided - one.divided || (one.id < other.id ? -1 : 1))
    .map(({ id, agree, differ, unsure, divided, acrossGroups }) => {
      const counts = `${agree} agree, ${differ} differ, ${unsure} not sure`;
      return `${id}: ${counts}; divided ${percent(divided)}, across groups ${percent(acrossGroups)}`;
    });
  const below =
    groups === null
      ? 'No groups: they need 20 voters, and two people in each.'
      : wordsIn().grammar.list(
          groups.map(({ id, participants }) => `group ${id}: ${participants.length} people`),
        );
  return `${[...lines, '', below].join('\n')}\n`;
}

async function run(file: string, { format }: { format: 'json' | 'text' }): Promise<void> {
  const opinions = readOpinions(await readVoteTable(file));
  process.stdout.write(format === 'json' ? `${JSON.stringify(opinions)}\n` : asText(opinions));
}

/** `soundings opinions`: what votes say, statement by statement, and who votes alike. */
export function opinionsCommand(): Command {
  return new Command('opinions')
    .description(
      'read votes: how divided people are over each statement, and groups of people who vote alike',
    )
    .argument(
      '<votes>',
      'CSV with participant,statement,vote (1 agree, -1 differ, 0 not sure); - is standard input',
    )
    .addOption(
      new Option('--format <format>', 'how to print it').choices(['json', 'text']).default('text'),
    )
    .action(run);
}
