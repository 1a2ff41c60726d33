import { spanInWords } from '../../core/time/date-words.js';
import { shownHeadline } from '../../core/digest/digest-headline.js';
import { type DigestLayout, type ThemeOnTop } from '../../core/digest/digest-layout.js';
import { belowLine, unquotedLine, voicesLead } from '../../core/digest/digest-lines.js';
import type { Digest, DigestGroup, DigestTension } from '../../core/digest/digest-model.js';
import { tensionState } from '../../core/digest/digest-tension-note.js';
import { sentenceCase } from '../../core/digest/digest-words.js';
import type { Quote } from '../../core/model.js';
import { ACTIONS } from '../ids.js';
import {
  actions,
  button,
  type Button,
  context,
  header,
  type MessageBlock,
  section,
  sectionFields,
} from './blocks.js';
import { quoteLine, quoteLines } from './digest-quote.js';
import { joined, link, type Markup, mrkdwn } from './safe.js';

/** Voices of one section: with their links they stay well below what a section may hold. */
const VOICES_A_SECTION = 4;

/** The top message of a digest, in the order of the page. */
export function topBlocks(digest: Digest, layout: DigestLayout): readonly MessageBlock[] {
  if (digest.form === 'quiet' || digest.form === 'one-line') return shortBlocks(digest);
  return [
    header(`What you said, ${spanInWords(digest.fromAt, digest.toAt, digest.zone)}`),
    section(shownHeadline(digest)),
    ...happenedBlocks(digest),
    ...layout.themes.map((theme) => themeBlock(theme)),
    ...layout.tensions.flatMap((tension) => tensionBlocks(tension)),
    ...digest.groups.map((group) => groupBlock(group)),
    ...voiceBlocks(layout.voices, voicesLead(digest, layout.voices.length)),
    ...unquotedBlocks(digest),
    ...leanBlocks(digest),
    ...(digest.carry === null
      ? []
      : [section(titled('To carry into the week', digest.carry.text))]),
    ...smallPrint(digest, layout),
    actions([aboutButton(digest)]),
  ];
}

/** Voices read one by one, in as few blocks as hold them. */
export function voiceBlocks(voices: readonly Quote[], lead: string): readonly MessageBlock[] {
  const blocks: MessageBlock[] = [];
  for (let from = 0; from < voices.length; from += VOICES_A_SECTION) {
    const quotes = quoteLines(voices.slice(from, from + VOICES_A_SECTION));
    blocks.push(section(from === 0 ? joined([mrkdwn`*${lead}*`, quotes]) : quotes));
  }
  return blocks;
}

/** One line, with what was said when one person spoke. */
function shortBlocks(digest: Digest): readonly MessageBlock[] {
  const lines = [shownHeadline(digest), ...digest.voices.map(quoteLine)];
  const about = { accessory: aboutButton(digest) };
  return [...happenedBlocks(digest), section(joined(lines), about)];
}

function happenedBlocks({ happened }: Digest): readonly MessageBlock[] {
  if (happened.length === 0) return [];
  const lines = happened.map(({ text, permalink }) =>
    permalink === null ? mrkdwn`• ${text}` : mrkdwn`• ${text} ${link(permalink, 'open')}`,
  );
  return [section(joined([mrkdwn`*You said → what happened*`, ...lines]))];
}

function themeBlock(onTop: ThemeOnTop): MessageBlock {
  const { theme, quotes } = onTop;
  const below = belowLine(onTop);
  return section(
    joined([
      titled(sentenceCase(theme.label), theme.sentence),
      ...(quotes.length === 0 ? [] : [quoteLines(quotes)]),
      ...(below === null ? [] : [mrkdwn`_${below}_`]),
    ]),
  );
}

/** The sides stand next to each other, each with as much room as the other. */
function tensionBlocks(tension: DigestTension): readonly MessageBlock[] {
  return [
    section(mrkdwn`*Side by side*`),
    sectionFields(tension.sides.map(({ quotes }) => quoteLines(quotes))),
    context(tensionState(tension)),
  ];
}

function groupBlock({ sentence, quotes }: DigestGroup): MessageBlock {
  return section(joined([mrkdwn`*${sentence}*`, quoteLines(quotes)]));
}

function leanBlocks({ lean = null }: Digest): readonly MessageBlock[] {
  return lean === null ? [] : [context(lean.text)];
}

function unquotedBlocks(digest: Digest): readonly MessageBlock[] {
  const line = unquotedLine(digest);
  return line === null ? [] : [context(line)];
}

/** What the thread would say, for the small form, which often has none. */
function smallPrint({ about }: Digest, { hasThread }: DigestLayout): readonly MessageBlock[] {
  return hasThread ? [] : [context([about.read, ...about.leftOut].join(' '))];
}

function titled(title: string, text: string): Markup {
  return joined([mrkdwn`*${title}*`, text]);
}

function aboutButton({ channelId }: Digest): Button {
  return button({ text: 'About this digest', actionId: ACTIONS.about, value: channelId });
}
