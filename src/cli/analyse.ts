import { once } from 'node:events';
import { Command, InvalidArgumentError, Option } from 'commander';
import {
  ANALYSIS_DEFAULTS,
  type AnalysisOptions,
  type Reply,
} from '../core/reading/analysis-model.js';
import { loadModel } from '../analysis/load-word-vectors.js';
import { AppError } from '../errors.js';
import { isZone } from '../core/time/calendar.js';
import type { WrittenWeek } from './analyse-channel.js';
import { readReplyLines, readVotes } from './analyse-input.js';
import { readSideBySide } from './analyse-side-by-side.js';

interface AnalyseFlags {
  readonly tz: string;
  readonly votes?: string;
  readonly minPeople: number;
  readonly wordModel?: string;
  readonly format: 'json' | 'markdown';
}

const PROGRESS_EVERY_MS = 1000;

/** `soundings analyse FILE`: what each channel's weekly digests would find in dated replies. */
export function analyseCommand(): Command {
  return new Command('analyse')
    .description('read dated replies (JSON lines) and print what the weekly digests would find')
    .argument(
      '<file>',
      'JSON lines with id, ts, channel, thread, author, text and maybe prompt; - is standard input',
    )
    .option('--tz <zone>', 'time zone of the weeks', zoneArgument, 'UTC')
    .option('--votes <file>', 'CSV with participant,statement,vote')
    .option(
      '--min-people <n>',
      'people a theme needs to be shown',
      peopleArgument,
      ANALYSIS_DEFAULTS.peopleMin,
    )
    .option('--word-model <folder>', 'read words by a Model2Vec model on this machine')
    .addOption(
      new Option('--format <format>', 'form of the result')
        .choices(['json', 'markdown'])
        .default('json'),
    )
    .action(analyse);
}

async function analyse(file: string, flags: AnalyseFlags): Promise<void> {
  const progress = createProgress();
  const { byChannel, ids } = await readGrouped(file, progress);
  const votes = flags.votes === undefined ? [] : await readVotes(flags.votes, ids);
  const options: AnalysisOptions = {
    ...ANALYSIS_DEFAULTS,
    peopleMin: flags.minPeople,
    withoutSmallForm: true,
  };
  const wordModel = flags.wordModel ?? null;
  if (wordModel !== null && loadModel(wordModel) === null) throw noModel(wordModel);
  const { tz: zone, format } = flags;
  const total = byChannel.size;
  const jobs = [...byChannel].map(([channel, said]) => {
    const own = new Set(said.map(({ id }) => id));
    return { channel, said, cast: votes.filter(({ statement }) => own.has(statement)) };
  });
  byChannel.clear();
  let read = 0;
  const weeks = await readSideBySide(jobs, { zone, format, options, wordModel }, () => {
    read += 1;
    progress(`${read} of ${total} channels analysed`);
  });
  await print(weeks, flags.format);
  progress(`${ids.size} replies in ${total} channels analysed`, true);
}

function noModel(model: string): AppError {
  return new AppError(
    'input_invalid',
    `${model}: no Model2Vec model (model.safetensors and a tokenizer.json of WordPiece)`,
  );
}

async function readGrouped(
  file: string,
  progress: (line: string) => void,
): Promise<{ readonly byChannel: Map<string, Reply[]>; readonly ids: ReadonlySet<string> }> {
  const replies = await readReplyLines(file, (count) => {
    progress(`${count} replies read`);
  });
  const byChannel = new Map<string, Reply[]>();
  for (const { channel, reply } of replies) {
    const list = byChannel.get(channel) ?? [];
    list.push(reply);
    byChannel.set(channel, list);
  }
  return { byChannel, ids: new Set(replies.map(({ reply }) => reply.id)) };
}

/** Years have four digits here, so weeks sort as text. */
async function print(weeks: WrittenWeek[], format: AnalyseFlags['format']): Promise<void> {
  weeks.sort((a, b) => compare(a.week, b.week) || compare(a.channel, b.channel));
  const isJson = format === 'json';
  if (isJson) await say('{"weeks":[');
  for (const [at, { text }] of weeks.entries()) {
    await say(isJson ? `${at === 0 ? '' : ','}\n${text}` : `${text}\n`);
  }
  if (isJson) await say(weeks.length === 0 ? ']}\n' : '\n]}\n');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function say(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Says where it is on stderr, at most once a second; the last word always. */
function createProgress(): (line: string, isLast?: boolean) => void {
  let saidAt = performance.now();
  return (line, isLast = false) => {
    const now = performance.now();
    if (!isLast && now - saidAt < PROGRESS_EVERY_MS) return;
    saidAt = now;
    process.stderr.write(`${line}\n`);
  };
}

function zoneArgument(value: string): string {
  if (!isZone(value))
    throw new InvalidArgumentError('It is not the name of a time zone, such as Europe/Berlin.');
  return value;
}

function peopleArgument(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > 1000) {
    throw new InvalidArgumentError('It must be a whole number from 1 to 1000.');
  }
  return count;
}
