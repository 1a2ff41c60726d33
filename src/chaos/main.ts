import { parseArgs } from 'node:util';
import { closeConnections } from '../bench/signed-request.js';
import { seededRandom } from '../evaluate/seeded-random.js';
import { openChaosDatabase } from './database.js';
import { createProgress } from './progress.js';
import { createReplicas } from './replicas.js';
import { startChaosSlack } from './slack.js';
import type { Verdict } from './trial-model.js';
import { TRIALS } from './trials/index.js';

const HELP = `npm run chaos -- [--scale 1] [--seed 1] [--only NAME,…]
Kills the real app, its database and its Slack, and counts what is lost or doubled. Full at --scale 1; names: ${TRIALS.map(({ name }) => name).join(', ')}.
`;

interface Options {
  readonly scale: number;
  readonly seed: number;
  readonly only: readonly string[];
}

function optionsFrom(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scale: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const only = values.only.split(',').filter((name) => name !== '');
  return { scale: Number(values.scale), seed: Number(values.seed), only };
}

function line({ promise, faults, isHeld, seen }: Verdict, seconds: number): string {
  return `${isHeld ? 'held  ' : 'BROKEN'}  ${promise} | ${faults} | ${seen} | ${seconds.toFixed(0)} s\n`;
}

/** Runs the trials one after another on one database and prints a line for each; the exit code is 1 when a promise broke. */
async function main(options: Options): Promise<boolean> {
  const slack = await startChaosSlack();
  const database = await openChaosDatabase();
  const replicas = createReplicas({ databaseUrl: database.databaseUrl, slackUrl: slack.url });
  const world = {
    slack,
    database,
    replicas,
    random: seededRandom(options.seed),
    scaled: (full: number, least: number) => Math.max(least, Math.round(full * options.scale)),
  };
  const verdicts: Verdict[] = [];
  const end = async (): Promise<void> => {
    await replicas.killAll();
    closeConnections();
    await database.stop();
    await slack.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void end().finally(() => process.exit(1));
    });
  }
  try {
    for (const trial of TRIALS) {
      if (options.only.length > 0 && !options.only.includes(trial.name)) continue;
      const startedAt = performance.now();
      const verdict = await trial.run({ ...world, progress: createProgress(trial.name) });
      verdicts.push(verdict);
      process.stdout.write(line(verdict, (performance.now() - startedAt) / 1000));
      await database.closeThreads();
    }
  } finally {
    await end();
  }
  return verdicts.every(({ isHeld }) => isHeld);
}

const options = optionsFrom(process.argv.slice(2));
if (options === null) process.stdout.write(HELP);
else process.exitCode = (await main(options)) ? 0 : 1;
