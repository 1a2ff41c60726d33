import { Command, Option } from 'commander';
import { isoWeekOf } from '../core/time/calendar.js';
import { digestAsHtml } from '../core/digest/digest-html.js';
import type { Digest } from '../core/digest/digest-model.js';
import { digestAsText } from '../core/digest/digest-text.js';
import { partsOfDigest } from '../core/digest/digest.js';
import type { Channel } from '../core/model.js';
import { AppError } from '../errors.js';
import { assembleCycle } from '../flows/assemble-cycle.js';
import type { FlowDeps } from '../flows/deps.js';
import { renderDigest } from '../slack/render/digest.js';
import { findChannel } from './find-channel.js';
import { withDeps } from './open-deps.js';

const FORMATS = ['text', 'json', 'blocks', 'html'] as const;
export type DigestFormat = (typeof FORMATS)[number];

interface Flags {
  readonly channel: string;
  readonly week?: string;
  readonly format: DigestFormat;
}

const MS_PER_WEEK = 7 * 24 * 3_600_000;

/** The ISO week that a digest tells of: the one in which the middle of its last seven days lies. */
export function weekOfDigest({ fromAt, toAt, zone }: Digest): string {
  const from = Math.max(fromAt.getTime(), toAt.getTime() - MS_PER_WEEK);
  return isoWeekOf(new Date((from + toAt.getTime()) / 2), zone);
}

/**
 * The digest of a channel: of that ISO week, else the newest; where none is stored yet, as it stands now, changing nothing.
 * Throws `AppError('input_invalid')` that names the weeks there are.
 */
export async function digestOf(
  deps: FlowDeps,
  channel: Channel,
  week: string | null,
): Promise<Digest> {
  const stored = await deps.store.digests.list(channel.id);
  const newestFirst = [...stored].sort((a, b) => b.number - a.number).map(({ digest }) => digest);
  const found = newestFirst.find((digest) => week === null || weekOfDigest(digest) === week);
  if (found !== undefined) return found;
  const now = deps.clock.now();
  if (week === null || week === isoWeekOf(now, channel.zone)) {
    return (await assembleCycle(deps, channel, now)).digest;
  }
  const preview = (await assembleCycle(deps, channel, now)).digest;
  if (preview.form !== 'quiet' && weekOfDigest(preview) === week) return preview;
  const weeks = newestFirst.map(weekOfDigest).reverse();
  const there = weeks.length === 0 ? 'no digest yet' : `digests of ${weeks.join(', ')}`;
  throw new AppError(
    'input_invalid',
    `--week ${week}: #${channel.name} has no digest of it. It has ${there}.`,
  );
}

/** A digest in one of the formats; `blocks` is what Slack gets, the thread's messages in `thread`. */
export function formatDigest(digest: Digest, channel: Channel, format: DigestFormat): string {
  switch (format) {
    case 'text':
      return digestAsText(digest);
    case 'json':
      return JSON.stringify(digest, null, 2);
    case 'html':
      return digestAsHtml(digest, channel.name);
    case 'blocks': {
      const parts = Array.from({ length: partsOfDigest(digest) + 1 }, (_, part) => {
        const { text, blocks } = renderDigest(digest, part);
        return { text, blocks };
      });
      const [top, ...thread] = parts;
      return JSON.stringify({ ...top, thread }, null, 2);
    }
  }
}

async function run(flags: Flags): Promise<void> {
  if (flags.week !== undefined && !/^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/u.test(flags.week)) {
    throw new AppError('input_invalid', `--week ${flags.week}: must look like 2026-W12`);
  }
  const text = await withDeps(async ({ deps }) => {
    const channel = await findChannel(deps.store, flags.channel);
    const digest = await digestOf(deps, channel, flags.week ?? null);
    return formatDigest(digest, channel, flags.format);
  });
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** `soundings digest`: the digest of a stored channel, as it was frozen or, where none is, as it stands. */
export function digestCommand(): Command {
  return new Command('digest')
    .description('print the digest of a channel')
    .requiredOption('--channel <channel>', 'name, Slack id, or id of a stored channel')
    .option('--week <week>', 'ISO week, such as 2026-W12 (left out: the newest)')
    .addOption(new Option('--format <format>', 'how to print it').choices(FORMATS).default('text'))
    .action(run);
}
