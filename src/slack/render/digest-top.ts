import { spanInWords } from '../../core/time/date-words.js';
import { shownHeadline } from '../../core/digest/digest-headline.js';
import { type DigestLayout, type ThemeOnTop } from '../../core/digest/digest-layout.js';
import { belowLine, unquotedLine, voicesLead } from '../../core/digest/digest-lines.js';
import type { Digest, DigestGroup, DigestTension } from '../../core/digest/digest-model.js';
import { tensionState } from '../../core/digest/digest-tension-note.js';
import { sentenceCase } from '../../core/words/sentence.js';
import type { Language, Quote } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
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
import { happenedPart, quoteLine, quoteLines } from './digest-quote.js';
import { joined, type Markup, mrkdwn } from './safe.js';

/** Voices of one section: with their links they stay well below what a section may hold. */
const VOICES_A_SECTION = 4;

/** The top message of a digest, in the order of the page. */
export function topBlocks(digest: Digest, layout: DigestLayout): readonly MessageBlock[] {
  if (digest.form === 'quiet' || digest.form === 'one-line') return shortBlocks(digest);
  const { language } = digest;
  const words = wordsIn(language).digest;
  return [
    header(words.top(spanInWords(digest.fromAt, digest.toAt, digest.zone, language))),
    section(shownHeadline(digest)),
    ...happenedBlocks(digest),
    ...layout.themes.map((theme) => themeBlock(theme, language)),
    ...layout.tensions.flatMap((tension) => tensionBlocks(tension, language)),
    ...digest.groups.map((group) => groupBlock(group, language)),
    ...voiceBlocks(layout.voices, voicesLead(digest, layout.voices.length), language),
    ...unquotedBlocks(digest),
    ...leanBlocks(digest),
    ...(digest.carry === null ? [] : [section(titled(words.carry, digest.carry.text))]),
    ...smallPrint(digest, layout),
    actions([aboutButton(digest)]),
  ];
}

/** Voices read one by one, in as few blocks as hold them. */
export function voiceBlocks(
  voices: readonly Quote[],
  lead: string,
  language?: Language,
): readonly MessageBlock[] {
  const blocks: MessageBlock[] = [];
  for (let from = 0; from < voices.length; from += VOICES_A_SECTION) {
    const quotes = quoteLines(voices.slice(from, from + VOICES_A_SECTION), language);
    blocks.push(section(from === 0 ? joined([mrkdwn`*${lead}*`, quotes]) : quotes));
  }
  return blocks;
}

/** One line, with what was said when one person spoke. */
function shortBlocks(digest: Digest): readonly MessageBlock[] {
  const voices = digest.voices.map((voice) => quoteLine(voice, digest.language));
  const lines = [shownHeadline(digest), ...voices];
  const about = { accessory: aboutButton(digest) };
  return [...happenedBlocks(digest), section(joined(lines), about)];
}

function happenedBlocks({ happened, language }: Digest): readonly MessageBlock[] {
  return happenedPart(wordsIn(language).digest.happened, happened, language);
}

function themeBlock(onTop: ThemeOnTop, language: Language | undefined): MessageBlock {
  const { theme, quotes } = onTop;
  const below = belowLine(onTop, language);
  return section(
    joined([
      titled(sentenceCase(theme.label), theme.sentence),
      ...(quotes.length === 0 ? [] : [quoteLines(quotes, language)]),
      ...(below === null ? [] : [mrkdwn`_${below}_`]),
    ]),
  );
}

/** The sides stand next to each other, each with as much room as the other. */
function tensionBlocks(
  tension: DigestTension,
  language: Language | undefined,
): readonly MessageBlock[] {
  return [
    section(mrkdwn`*${wordsIn(language).digest.sideBySide}*`),
    sectionFields(tension.sides.map(({ quotes }) => quoteLines(quotes, language))),
    context(tensionState(tension, language)),
  ];
}

function groupBlock(
  { sentence, quotes }: DigestGroup,
  language: Language | undefined,
): MessageBlock {
  return section(joined([mrkdwn`*${sentence}*`, quoteLines(quotes, language)]));
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

function aboutButton({ channelId, language }: Digest): Button {
  const { about } = wordsIn(language).digest;
  return button({ text: about, actionId: ACTIONS.about, value: channelId });
}
