import type { Channel } from '../core/model.js';
import type { ImportedPast } from '../flows/import-past.js';
import type { PastChannel } from './past-channel.js';

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** What would be kept of each channel, and what would be left out and why. */
export function planLines(channels: readonly PastChannel[]): readonly string[] {
  const shown = channels.flatMap(planOf);
  return shown.length === 0 ? ['There is no channel in it.'] : shown;
}

function planOf(channel: PastChannel): readonly string[] {
  return [`#${channel.name}`, `  ${keepLine(channel)}`, ...leftOutLine(channel)];
}

function keepLine({ threads }: PastChannel): string {
  const replies = threads.flatMap((thread) => thread.replies);
  const times = replies.map(({ saidAt }) => saidAt.getTime());
  if (times.length === 0) return 'nothing to keep';
  const people = new Set(replies.map(({ slackUserId }) => slackUserId)).size;
  const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
  const first = day(times.reduce((a, b) => Math.min(a, b)));
  const last = day(times.reduce((a, b) => Math.max(a, b)));
  return `would keep ${counted(threads.length, 'thread', 'threads')} with ${counted(replies.length, 'reply', 'replies')} by ${people} people, ${first} to ${last}`;
}

function leftOutLine({ leftOut }: PastChannel): readonly string[] {
  const parts = [
    leftOut.threads > 0
      ? `${counted(leftOut.threads, 'thread', 'threads')} in which fewer than two people replied`
      : '',
    leftOut.byBots > 0 ? `${counted(leftOut.byBots, 'reply', 'replies')} by bots` : '',
    leftOut.withoutWords > 0
      ? `${counted(leftOut.withoutWords, 'reply', 'replies')} without words`
      : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? [] : [`  left out: ${parts.join(', ')}`];
}

/** What was kept of one channel, and how to look at it. */
export function keptLines(channel: Channel, past: ImportedPast): readonly string[] {
  const { kept, known, tooOld, weeks } = past;
  const more = [
    known > 0 ? `${known} were here already or are not wanted here any more` : '',
    tooOld > 0 ? `${tooOld} are older than the last digest and were left out` : '',
  ].filter((part) => part !== '');
  const last = weeks[weeks.length - 1];
  return [
    `#${channel.name}: kept ${counted(kept, 'reply', 'replies')}${more.length > 0 ? `; ${more.join('; ')}` : ''}`,
    ...(last === undefined
      ? []
      : [
          `  ${counted(weeks.length, 'week has', 'weeks have')} a digest now, ${weeks[0] ?? last} to ${last}. To read one: soundings digest --channel ${channel.name} --week ${last}`,
        ]),
  ];
}
