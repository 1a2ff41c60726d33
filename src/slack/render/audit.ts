import { dayOf } from '../../core/time/date-words.js';
import { localTimeOf } from '../../core/time/calendar.js';
import { message, type RenderedMessage, section } from './blocks.js';
import { joined, type Markup, mention, mrkdwn } from './safe.js';

interface AuditShown {
  readonly at: Date;
  readonly slackUserId: string | null;
  readonly what: string;
  readonly channelName: string | null;
  readonly isInChannel: boolean;
}

/** A section holds 3,000 characters. */
const LINES_A_BLOCK = 15;
const EMPTY = 'Nothing was changed yet.';

/** Who changed what, for a workspace's admins: no word of what people said. */
export function auditLog(entries: readonly AuditShown[], zone: string): RenderedMessage {
  const lines = entries.map((entry) => lineOf(entry, zone));
  const blocks = Array.from({ length: Math.ceil(lines.length / LINES_A_BLOCK) }, (_, at) =>
    section(joined(lines.slice(at * LINES_A_BLOCK, (at + 1) * LINES_A_BLOCK))),
  );
  const lead = `Who changed what with Soundings in this workspace, newest first. Times are those of ${zone}. Nothing that people said stands here.`;
  return message(lead, [section(lead), ...(blocks.length === 0 ? [section(EMPTY)] : blocks)]);
}

function lineOf(
  { at, slackUserId, what, channelName, isInChannel }: AuditShown,
  zone: string,
): Markup {
  const who = slackUserId === null ? 'nobody named' : mention(slackUserId);
  const where =
    channelName === null ? (isInChannel ? ' in a private channel' : '') : ` in #${channelName}`;
  return mrkdwn`${dayOf(at, zone)}, ${localTimeOf(at, zone)}: ${what}${where} (${who})`;
}
