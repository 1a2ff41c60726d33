import { Command, CommanderError } from 'commander';
import { AppError } from '../errors.js';
import { analyseCommand } from './analyse.js';
import { challengesCommand } from './challenges.js';
import { demoCommand } from './demo.js';
import { digestCommand } from './digest.js';
import { doctorCommand } from './doctor.js';
import { eraseCommand } from './erase.js';
import { exportCommand } from './export.js';
import { importCommand } from './import.js';
import { migrateCommand } from './migrate.js';
import { startCommand } from './start.js';

const EXIT = { failed: 1, wrongInput: 2, wrongSettings: 78 } as const;

function createProgram(): Command {
  const program = new Command('soundings')
    .description('A Slack app for ongoing relational dialogue.')
    .exitOverride();
  const commands = [
    startCommand(),
    migrateCommand(),
    doctorCommand(),
    demoCommand(),
    analyseCommand(),
    digestCommand(),
    challengesCommand(),
    importCommand(),
    exportCommand(),
    eraseCommand(),
  ];
  for (const command of commands) program.addCommand(command.exitOverride());
  return program;
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.wrongInput;
  if (!(error instanceof AppError)) return EXIT.failed;
  if (error.code === 'config_invalid') return EXIT.wrongSettings;
  return error.code === 'input_invalid' ? EXIT.wrongInput : EXIT.failed;
}

/** Runs one command and returns its exit code; the one place where a command's failure becomes words. */
export async function runCli(argv: readonly string[]): Promise<number> {
  try {
    await createProgram().parseAsync(argv);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof AppError) process.stderr.write(`${error.message}\n`);
    else if (!(error instanceof CommanderError)) {
      process.stderr.write(
        `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
    }
    return exitCodeOf(error);
  }
}
