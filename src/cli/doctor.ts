import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { parse } from 'yaml';
import { z } from 'zod';
import { systemClock } from '../clock.js';
import { readConfig, readStorageConfig } from '../config.js';
import { AppError } from '../errors.js';
import { type Finding, findingsAsText } from './doctor-finding.js';
import { modelFindings } from './doctor-model.js';
import { slackFindings } from './doctor-slack.js';
import { storageFindings } from './doctor-storage.js';
import { createJsonLog } from '../json-log.js';

const Manifest = z.object({
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
});

function manifestScopes(): readonly string[] {
  const text = readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8');
  return Manifest.parse(parse(text)).oauth_config.scopes.bot;
}

/** The value, or what is wrong with the settings it comes from. */
function settingsOr<T>(read: () => T): T | Finding {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return {
      state: 'problem',
      what: 'Settings',
      says: 'need a change',
      mend: withoutHeading(error.message),
    };
  }
}

/** Below `Settings: need a change`, the message's own first line would say it twice. */
const withoutHeading = (message: string): string =>
  message.replace(/^[^\n]*:\n/u, '').replace(/^ {2}/gmu, '');

const isFinding = (value: object): value is Finding => 'says' in value;

async function examine(): Promise<readonly Finding[]> {
  const now = () => systemClock.now();
  const log = createJsonLog('warn', 'stderr');
  const config = settingsOr(readConfig);
  const storage = isFinding(config) ? settingsOr(readStorageConfig) : config.storage;
  return [
    isFinding(config)
      ? config
      : { state: 'ok', what: 'Settings', says: `complete, ${config.slack.mode} mode` },
    ...(isFinding(config) ? [] : await slackFindings(config.slack, manifestScopes(), now)),
    ...(isFinding(config) ? [] : await modelFindings(config.languageModel)),
    ...(isFinding(storage) ? [] : await storageFindings(storage, log, now)),
  ];
}

/** `soundings doctor`: looks at all that can be checked and says how to mend what is wrong; exit code 1 if anything is. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('check settings, tokens, scopes, database and clock, and say how to mend each')
    .action(async () => {
      const findings = await examine();
      process.stdout.write(findingsAsText(findings));
      if (findings.some(({ state }) => state === 'problem')) process.exitCode = 1;
    });
}
