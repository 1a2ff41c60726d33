import { Command } from 'commander';
import { AppError } from '../errors.js';
import { runReplay } from '../demo/replay.js';
import { runDemo } from '../demo/run.js';

interface DemoFlags {
  readonly once?: true;
  readonly replay?: string;
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Aborts at the first Ctrl-C or SIGTERM, so that everything made is removed; a second one ends the process at once. */
function untilStopped(): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort(new AppError('internal', 'Stopped.'));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return {
    signal: controller.signal,
    release: () => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
    },
  };
}

const whenAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => {
      resolve();
    });
  });

function stayUntil(signal: AbortSignal): (viewerUrl: string) => Promise<void> {
  return async (viewerUrl) => {
    say(
      `\nLook at the workspace: ${viewerUrl}\nCtrl-C ends the demo and removes all that it made.`,
    );
    await whenAborted(signal);
  };
}

/** `soundings demo`: weeks of made-up dialogue, or a file of real dialogue, through the real app beside a Slack emulator. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('play weeks of dialogue through the app, beside a Slack emulator on this machine')
    .option('--once', 'end after the last digest instead of staying until Ctrl-C')
    .option('--replay <file>', 'play dialogue from a file of JSON lines instead of the cast')
    .action(async (flags: DemoFlags) => {
      const { signal, release } = untilStopped();
      const options = {
        say,
        signal,
        ...(flags.once === true ? {} : { stay: stayUntil(signal) }),
      };
      try {
        await (flags.replay === undefined
          ? runDemo(options)
          : runReplay({ ...options, file: flags.replay }));
      } catch (error) {
        if (!signal.aborted) throw error;
      } finally {
        release();
      }
    });
}
