import { spanInWords } from '../time/date-words.js';
import { shownHeadline } from './digest-headline.js';
import { layoutWhole } from './digest-layout.js';
import {
  belowLine,
  closingLines,
  linkLead,
  linkNow,
  unquotedLine,
  voicesLead,
} from './digest-lines.js';
import type { Digest, HappenedEntry } from './digest-model.js';
import { seasonThemeWords } from './digest-season-themes.js';
import { seasonLead } from './digest-season-words.js';
import { votedInWords } from './digest-statement.js';
import { tensionNote } from './digest-tension-note.js';
import type { Quote } from '../model.js';
import { forTerminal } from '../text/for-terminal.js';
import { wordsIn } from '../words/words-in.js';
import type { Words } from '../words/words-model.js';

const WIDTH = 80;

/** A digest for a terminal: 80 columns, no colours, links on lines of their own, everything that the thread holds below. */
export function digestAsText(digest: Digest): string {
  const words = wordsIn(digest.language);
  const span = spanInWords(digest.fromAt, digest.toAt, digest.zone, digest.language);
  const title = words.digest.terminalTitle(digest.number, span);
  const parts = [
    [title, '─'.repeat(title.length)],
    ...seasonBlocks(digest),
    wrapped(shownHeadline(digest), ''),
    happenedLines(digest),
    ...themeBlocks(digest),
    ...tensionBlocks(digest),
    ...digest.groups.map(({ sentence, quotes }) => [`${sentence}:`, ...quoteBlock(quotes, words)]),
    ...voiceBlocks(digest),
    votedLines(digest),
    linkLines(digest),
    voteLines(digest),
    leanLines(digest),
    carryLines(digest),
    aboutLines(digest),
  ];
  const text = parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
  return `${forTerminal(text)}\n`;
}

function seasonBlocks({ season = null, language }: Digest): readonly (readonly string[])[] {
  if (season === null) return [];
  const words = wordsIn(language);
  const { parts, title: titleOf, thisWeek } = words.season;
  const part = (title: string, texts: readonly string[]) =>
    texts.length === 0
      ? []
      : [title.toUpperCase(), ...texts.flatMap((text) => wrapped(text, '  · ', '    '))];
  const themes = season.themes.map((theme) => seasonThemeWords(theme, season.digests, language));
  const texts = (lines: readonly HappenedEntry[]) => lines.map(({ text }) => text);
  return [
    [titleOf(season.span).toUpperCase(), ...wrapped(seasonLead(season, language), '')],
    part(parts.named, [...themes, ...texts(season.named)]),
    part(parts.moved, texts(season.moved)),
    part(parts.open, texts(season.open)),
    season.quotes.length === 0
      ? []
      : [parts.quotes.toUpperCase(), ...quoteBlock(season.quotes, words)],
    [thisWeek.toUpperCase()],
  ];
}

function happenedLines({ happened, language }: Digest): readonly string[] {
  if (happened.length === 0) return [];
  return [
    wordsIn(language).digest.happened.toUpperCase(),
    ...happened.flatMap(({ text }) => wrapped(text, '  · ', '    ')),
  ];
}

function themeBlocks(digest: Digest): readonly (readonly string[])[] {
  return layoutWhole(digest).themes.map((onTop) => {
    const { theme, quotes, rest } = onTop;
    const below = belowLine(onTop, digest.language);
    return [
      theme.label.toUpperCase(),
      ...wrapped(theme.sentence, '  '),
      ...quoteBlock([...quotes, ...rest], wordsIn(digest.language)),
      ...(below === null ? [] : wrapped(below, '  ')),
      ...wrapped(theme.foundHow, '  '),
    ];
  });
}

function tensionBlocks({ tensions, language }: Digest): readonly (readonly string[])[] {
  const words = wordsIn(language);
  const { sideBySide, and } = words.digest;
  return tensions.map((tension) => [
    sideBySide.toUpperCase(),
    ...tension.sides.flatMap(({ quotes }, place) => [
      ...(place === 0 ? [] : [`  ${and}`]),
      ...quoteBlock(quotes, words),
    ]),
    ...wrapped(tensionNote(tension, language), '  '),
  ]);
}

function voiceBlocks(digest: Digest): readonly (readonly string[])[] {
  const voices = [...digest.voices, ...digest.moreVoices];
  const words = wordsIn(digest.language);
  const unquoted = unquotedLine(digest);
  const lines = unquoted === null ? [] : wrapped(unquoted, '  ');
  if (voices.length === 0) return [lines];
  if (digest.form === 'one-line') return [quoteBlock(voices, words)];
  const blocks = voices.map((voice) => quoteBlock([voice], words));
  const [first = [], ...rest] = blocks;
  return [[`${voicesLead(digest, voices.length)}:`, ...first], ...rest, lines];
}

function linkLines(digest: Digest): readonly string[] {
  const { link, language } = digest;
  if (link === null) return [];
  const words = wordsIn(language);
  return [
    words.digest.sameThing.toUpperCase(),
    ...wrapped(linkLead(link, language), '  '),
    ...quoteBlock([link.earlier], words),
    ...wrapped(words.digest.now(linkNow(digest)), '  '),
  ];
}

function votedLines({ voted, language }: Digest): readonly string[] {
  if (voted === undefined || voted === null) return [];
  const words = wordsIn(language);
  return [
    words.votes.votedLead.toUpperCase(),
    ...quoteBlock([voted.quote], words),
    ...wrapped(votedInWords(voted, language), '  '),
  ];
}

function voteLines({ statement, language }: Digest): readonly string[] {
  if (statement === undefined || statement === null) return [];
  const words = wordsIn(language);
  return [words.votes.lead.toUpperCase(), ...quoteBlock([statement.quote], words)];
}

function leanLines({ lean = null, language }: Digest): readonly string[] {
  const title = wordsIn(language).digest.lean;
  return lean === null ? [] : [title.toUpperCase(), ...wrapped(lean.text, '  ')];
}

function carryLines({ carry, language }: Digest): readonly string[] {
  const title = wordsIn(language).digest.carry;
  return carry === null ? [] : [title.toUpperCase(), ...wrapped(carry.text, '  ')];
}

function aboutLines(digest: Digest): readonly string[] {
  const title = wordsIn(digest.language).digest.readAndLeftOut;
  return [title.toUpperCase(), ...closingLines(digest).flatMap((line) => wrapped(line, '  '))];
}

function quoteBlock(quotes: readonly Quote[], { grammar }: Words): readonly string[] {
  return quotes.flatMap(({ text, goesOn, permalink }) => [
    ...wrapped(grammar.quoted(text, goesOn), '    ', '     '),
    ...(permalink === null ? [] : [`     ${permalink}`]),
  ]);
}

/** Lines of at most 80 columns; a single longer word stays whole. */
function wrapped(text: string, first: string, rest = first): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(/\s+/u)) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
