import { forTerminal } from '../core/text/for-terminal.js';
import { Command, Option } from 'commander';
import { localDateOf } from '../core/time/calendar.js';
import type { Challenge, Channel } from '../core/model.js';
import { findChannel } from './find-channel.js';
import { withDeps } from './open-deps.js';

interface Flags {
  readonly channel?: string;
  readonly state: 'open' | 'closed' | 'all';
  readonly format: 'text' | 'json';
}

export interface ChannelChallenges {
  readonly channel: Channel;
  readonly challenges: readonly Challenge[];
}

const READING: Readonly<Record<Challenge['reading'], string>> = {
  complex: 'looks complex',
  technical: 'looks technical',
  'not-clear-yet': 'not clear yet which kind it is',
};

/** Challenges by channel for a terminal; channels without any are left out. */
export function challengesAsText(all: readonly ChannelChallenges[]): string {
  const shown = all.filter(({ challenges }) => challenges.length > 0);
  if (shown.length === 0) return 'No challenge was found.';
  return shown
    .map(({ channel, challenges }) =>
      [`#${channel.name}`, ...challenges.flatMap((challenge) => linesOf(challenge, channel))].join(
        '\n',
      ),
    )
    .join('\n\n');
}

function linesOf(challenge: Challenge, { zone }: Channel): readonly string[] {
  const opened = `named ${localDateOf(challenge.openedAt, zone)}`;
  const closed =
    challenge.closedAt === null ? 'open' : `closed ${localDateOf(challenge.closedAt, zone)}`;
  const came =
    challenge.closedAt === null ? 'What had come of it when it was closed once' : 'What came of it';
  return [
    `- ${challenge.title}`,
    `  ${opened}, ${closed}; ${READING[challenge.reading]}`,
    ...(challenge.outcomeText === null ? [] : [`  ${came}: ${challenge.outcomeText}`]),
  ];
}

/** The same for programs: without Slack ids of people. */
export function challengesAsJson(all: readonly ChannelChallenges[]): string {
  const challenges = all.flatMap(({ channel, challenges: of }) =>
    of.map(({ id, title, seen, reading, state, openedAt, closedAt, outcomeText }) => ({
      id,
      channel: channel.name,
      title,
      seen,
      reading,
      state,
      openedAt,
      closedAt,
      outcome: outcomeText,
    })),
  );
  return JSON.stringify({ challenges }, null, 2);
}

async function run(flags: Flags): Promise<void> {
  const all = await withDeps(async ({ deps: { store } }) => {
    const channels =
      flags.channel === undefined
        ? await store.channels.list()
        : [await findChannel(store, flags.channel)];
    const found: ChannelChallenges[] = [];
    for (const channel of channels) {
      found.push({ channel, challenges: await store.challenges.list(channel.id, flags.state) });
    }
    return found;
  });
  const text = flags.format === 'json' ? challengesAsJson(all) : challengesAsText(all);
  process.stdout.write(`${forTerminal(text)}\n`);
}

/** `soundings challenges`: the challenges that channels named, and what came of them. */
export function challengesCommand(): Command {
  return new Command('challenges')
    .description('list the challenges that channels named')
    .option('--channel <channel>', 'only those of this stored channel')
    .addOption(
      new Option('--state <state>', 'which').choices(['open', 'closed', 'all']).default('open'),
    )
    .addOption(
      new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'),
    )
    .action(run);
}
