import type { Language } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
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

/** Who changed what, for a workspace's admins: no word of what people said. */
export function auditLog(
  entries: readonly AuditShown[],
  zone: string,
  language?: Language,
): RenderedMessage {
  const words = wordsIn(language).audit;
  const lines = entries.map((entry) => lineOf(entry, zone, language));
  const blocks = Array.from({ length: Math.ceil(lines.length / LINES_A_BLOCK) }, (_, at) =>
    section(joined(lines.slice(at * LINES_A_BLOCK, (at + 1) * LINES_A_BLOCK))),
  );
  const lead = words.lead(zone);
  return message(
    lead,
    [section(lead), ...(blocks.length === 0 ? [section(words.empty)] : blocks)],
    { language },
  );
}

function lineOf(
  { at, slackUserId, what, channelName, isInChannel }: AuditShown,
  zone: string,
  language: Language | undefined,
): Markup {
  const words = wordsIn(language).audit;
  const who = slackUserId === null ? words.nobodyNamed : mention(slackUserId);
  const hidden = isInChannel ? ` ${words.privateChannel}` : '';
  const where = channelName === null ? hidden : ` ${words.inChannel(channelName)}`;
  return mrkdwn`${dayOf(at, zone, language)}, ${localTimeOf(at, zone)}: ${words.what(what)}${where} (${who})`;
}
