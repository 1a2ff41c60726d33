import { Command, CommanderError } from 'commander';
import { AppError, hasCode } from '../errors.js';

const EXIT = { failed: 1, wrongInput: 2, wrongSettings: 78 } as const;

/** Loaded when it is asked for: `start` must not wait for what only the demo or an export needs. In the order of the help. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.js')).startCommand(),
  migrate: async () => (await import('./migrate.js')).migrateCommand(),
  doctor: async () => (await import('./doctor.js')).doctorCommand(),
  demo: async () => (await import('./demo.js')).demoCommand(),
  analyse: async () => (await import('./analyse.js')).analyseCommand(),
  opinions: async () => (await import('./opinions.js')).opinionsCommand(),
  digest: async () => (await import('./digest.js')).digestCommand(),
  challenges: async () => (await import('./challenges.js')).challengesCommand(),
  import: async () => (await import('./import.js')).importCommand(),
  export: async () => (await import('./export.js')).exportCommand(),
  erase: async () => (await import('./erase.js')).eraseCommand(),
};

/** All commands, for the help and for a wrong name, unless the first word names one. */
function commandsFor(name: string | undefined): Promise<readonly Command[]> {
  const isNamed = name !== undefined && Object.hasOwn(COMMANDS, name);
  const named = Object.entries(COMMANDS).filter(([known]) => !isNamed || known === name);
  return Promise.all(named.map(([, load]) => load()));
}

async function createProgram(argv: readonly string[]): Promise<Command> {
  const program = new Command('soundings')
    .description('A Slack app for ongoing relational dialogue.')
    .exitOverride();
  for (const command of await commandsFor(argv[2])) program.addCommand(command.exitOverride());
  return program;
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.wrongInput;
  if (!(error instanceof AppError)) return EXIT.failed;
  if (error.code === 'config_invalid') return EXIT.wrongSettings;
  return error.code === 'input_invalid' ? EXIT.wrongInput : EXIT.failed;
}

/** What is said of a failure; null where there is nothing to say: Commander has said it, or nobody reads any more (`| head`). */
function wordsOf(error: unknown): string | null {
  if (error instanceof CommanderError || hasCode(error, 'EPIPE')) return null;
  if (error instanceof AppError) return error.message;
  if (hasCode(error, 'ENOSPC')) return 'The disk is full. Free some space, then run this again.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Says the first failure on stderr: what fails after it fails for the same reason. */
function createTeller(): (error: unknown) => void {
  let hasTold = false;
  return (error) => {
    const words = hasTold ? null : wordsOf(error);
    if (words === null) return;
    hasTold = true;
    process.stderr.write(`${words}\n`);
  };
}

/** Runs one command and returns its exit code; the one place where a command's failure becomes words. */
export async function runCli(argv: readonly string[]): Promise<number> {
  const tell = createTeller();
  // Without a listener, a result that cannot be written ends the process on the spot, with all that it should let go of first.
  process.stdout.on('error', (error) => {
    process.exitCode = exitCodeOf(error);
    tell(error);
  });
  process.stderr.on('error', () => undefined);
  try {
    const program = await createProgram(argv);
    await program.parseAsync(argv);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    tell(error);
    return exitCodeOf(error);
  }
}
