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
import { SEASON_PARTS, seasonLead } from './digest-season-words.js';
import { VOTE_LEAD, VOTED_LEAD, votedInWords } from './digest-statement.js';
import { tensionNote } from './digest-tension-note.js';
import { inQuotes } from './digest-words.js';
import type { Quote } from '../model.js';
import { forTerminal } from '../text/for-terminal.js';

const WIDTH = 80;

/** A digest for a terminal: 80 columns, no colours, links on lines of their own, everything that the thread holds below. */
export function digestAsText(digest: Digest): string {
  const span = spanInWords(digest.fromAt, digest.toAt, digest.zone);
  const title = `Digest ${digest.number} · ${span}`;
  const parts = [
    [title, '─'.repeat(title.length)],
    ...seasonBlocks(digest),
    wrapped(shownHeadline(digest), ''),
    happenedLines(digest),
    ...themeBlocks(digest),
    ...tensionBlocks(digest),
    ...digest.groups.map(({ sentence, quotes }) => [`${sentence}:`, ...quoteBlock(quotes)]),
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

function seasonBlocks({ season = null }: Digest): readonly (readonly string[])[] {
  if (season === null) return [];
  const part = (title: string, texts: readonly string[]) =>
    texts.length === 0
      ? []
      : [title.toUpperCase(), ...texts.flatMap((text) => wrapped(text, '  · ', '    '))];
  const themes = season.themes.map((theme) => seasonThemeWords(theme, season.digests));
  const texts = (lines: readonly HappenedEntry[]) => lines.map(({ text }) => text);
  return [
    [`A SEASON, ${season.span.toUpperCase()}`, ...wrapped(seasonLead(season), '')],
    part(SEASON_PARTS.named, [...themes, ...texts(season.named)]),
    part(SEASON_PARTS.moved, texts(season.moved)),
    part(SEASON_PARTS.open, texts(season.open)),
    season.quotes.length === 0
      ? []
      : [SEASON_PARTS.quotes.toUpperCase(), ...quoteBlock(season.quotes)],
    ['THIS WEEK'],
  ];
}

function happenedLines({ happened }: Digest): readonly string[] {
  if (happened.length === 0) return [];
  return [
    'YOU SAID → WHAT HAPPENED',
    ...happened.flatMap(({ text }) => wrapped(text, '  · ', '    ')),
  ];
}

function themeBlocks(digest: Digest): readonly (readonly string[])[] {
  return layoutWhole(digest).themes.map((onTop) => {
    const { theme, quotes, rest } = onTop;
    const below = belowLine(onTop);
    return [
      theme.label.toUpperCase(),
      ...wrapped(theme.sentence, '  '),
      ...quoteBlock([...quotes, ...rest]),
      ...(below === null ? [] : wrapped(below, '  ')),
      ...wrapped(theme.foundHow, '  '),
    ];
  });
}

function tensionBlocks({ tensions }: Digest): readonly (readonly string[])[] {
  return tensions.map((tension) => [
    'SIDE BY SIDE',
    ...tension.sides.flatMap(({ quotes }, place) => [
      ...(place === 0 ? [] : ['  and']),
      ...quoteBlock(quotes),
    ]),
    ...wrapped(tensionNote(tension), '  '),
  ]);
}

function voiceBlocks(digest: Digest): readonly (readonly string[])[] {
  const voices = [...digest.voices, ...digest.moreVoices];
  const unquoted = unquotedLine(digest);
  const lines = unquoted === null ? [] : wrapped(unquoted, '  ');
  if (voices.length === 0) return [lines];
  if (digest.form === 'one-line') return [quoteBlock(voices)];
  const blocks = voices.map((voice) => quoteBlock([voice]));
  const [first = [], ...rest] = blocks;
  return [[`${voicesLead(digest, voices.length)}:`, ...first], ...rest, lines];
}

function linkLines(digest: Digest): readonly string[] {
  const { link } = digest;
  if (link === null) return [];
  return [
    'THE SAME THING?',
    ...wrapped(linkLead(link), '  '),
    ...quoteBlock([link.earlier]),
    ...wrapped(`Now: ${linkNow(digest)}`, '  '),
  ];
}

function votedLines({ voted }: Digest): readonly string[] {
  if (voted === undefined || voted === null) return [];
  return [
    VOTED_LEAD.toUpperCase(),
    ...quoteBlock([voted.quote]),
    ...wrapped(votedInWords(voted), '  '),
  ];
}

function voteLines({ statement }: Digest): readonly string[] {
  if (statement === undefined || statement === null) return [];
  return [VOTE_LEAD.toUpperCase(), ...quoteBlock([statement.quote])];
}

function leanLines({ lean = null }: Digest): readonly string[] {
  return lean === null ? [] : ['MUCH AND LITTLE', ...wrapped(lean.text, '  ')];
}

function carryLines({ carry }: Digest): readonly string[] {
  return carry === null ? [] : ['TO CARRY INTO THE WEEK', ...wrapped(carry.text, '  ')];
}

function aboutLines(digest: Digest): readonly string[] {
  return ['READ AND LEFT OUT', ...closingLines(digest).flatMap((line) => wrapped(line, '  '))];
}

function quoteBlock(quotes: readonly Quote[]): readonly string[] {
  return quotes.flatMap(({ text, goesOn, permalink }) => [
    ...wrapped(inQuotes(text, goesOn), '    ', '     '),
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
