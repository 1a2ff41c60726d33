import { spanInWords } from '../time/date-words.js';
import { shownHeadline } from './digest-headline.js';
import { DIGEST_STYLE } from './digest-html-style.js';
import { layoutWhole } from './digest-layout.js';
import {
  belowLine,
  closingLines,
  linkLead,
  linkNow,
  unquotedLine,
  voicesLead,
} from './digest-lines.js';
import type { Digest, DigestGroup, DigestTension, HappenedEntry } from './digest-model.js';
import { seasonThemeWords } from './digest-season-themes.js';
import { seasonLead } from './digest-season-words.js';
import { votedInWords } from './digest-statement.js';
import { tensionNote } from './digest-tension-note.js';
import { sentenceCase } from '../words/sentence.js';
import { htmlPage, safeHtml as safe } from '../html-page.js';
import type { Language, Quote } from '../model.js';
import { wordsIn } from '../words/words-in.js';
import type { Words } from '../words/words-model.js';

/** A digest as one page of HTML that needs nothing else: no scripts, no addresses but the quotes' links. */
export function digestAsHtml(digest: Digest, channelName: string): string {
  const { language } = digest;
  const words = wordsIn(language);
  const span = spanInWords(digest.fromAt, digest.toAt, digest.zone, language);
  const title = words.digest.pageTitle(digest.number, channelName, span);
  const body = [
    `<p class="when">${safe(title)}</p>`,
    seasonHtml(digest),
    `<h1>${safe(shownHeadline(digest))}</h1>`,
    happenedHtml(digest),
    ...themesHtml(digest),
    ...digest.tensions.map((tension) => tensionHtml(tension, language)),
    ...digest.groups.map((group) => groupHtml(group, words)),
    voicesHtml(digest),
    votedHtml(digest),
    linkHtml(digest),
    voteHtml(digest),
    leanHtml(digest),
    carryHtml(digest),
    aboutHtml(digest),
  ];
  return htmlPage({
    title,
    style: DIGEST_STYLE,
    body,
    language,
  });
}

function seasonHtml({ season = null, language }: Digest): string {
  if (season === null) return '';
  const words = wordsIn(language);
  const { parts, title: titleOf } = words.season;
  const list = (title: string, lines: readonly Pick<HappenedEntry, 'text' | 'permalink'>[]) =>
    lines.length === 0 ? '' : part(title, listHtml(lines, words));
  const themes = season.themes.map((theme) => ({
    text: seasonThemeWords(theme, season.digests, language),
    permalink: theme.permalink,
  }));
  return [
    `<h1>${safe(titleOf(season.span))}</h1>`,
    `<p>${safe(seasonLead(season, language))}</p>`,
    list(parts.named, [...themes, ...season.named]),
    list(parts.moved, season.moved),
    list(parts.open, season.open),
    season.quotes.length === 0 ? '' : part(parts.quotes, quotesHtml(season.quotes, words)),
    '<hr>',
  ]
    .filter((piece) => piece !== '')
    .join('\n');
}

function listHtml(
  lines: readonly Pick<HappenedEntry, 'text' | 'permalink'>[],
  words: Words,
): string {
  const items = lines.map(
    ({ text, permalink }) => `<li>${safe(text)}${openLink(permalink, words)}</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

function happenedHtml({ happened, language }: Digest): string {
  if (happened.length === 0) return '';
  const words = wordsIn(language);
  return part(words.digest.happened, listHtml(happened, words), 'happened');
}

function themesHtml(digest: Digest): readonly string[] {
  return layoutWhole(digest).themes.map((onTop) => {
    const { theme, quotes, rest } = onTop;
    const below = belowLine(onTop, digest.language);
    return part(
      sentenceCase(theme.label),
      [
        `<p>${safe(theme.sentence)}</p>`,
        quotesHtml([...quotes, ...rest], wordsIn(digest.language)),
        below === null ? '' : `<p class="small">${safe(below)}</p>`,
        `<p class="small">${safe(theme.foundHow)}</p>`,
      ].join('\n'),
    );
  });
}

function tensionHtml(tension: DigestTension, language: Language | undefined): string {
  const words = wordsIn(language);
  const sides = tension.sides.map(({ quotes }) => `<div>${quotesHtml(quotes, words, '')}</div>`);
  const note = tensionNote(tension, language);
  return part(
    words.digest.sideBySide,
    `<div class="sides">${sides.join('')}</div>\n<p class="small">${safe(note)}</p>`,
  );
}

function groupHtml({ sentence, quotes }: DigestGroup, words: Words): string {
  return part(sentence, quotesHtml(quotes, words));
}

function voicesHtml(digest: Digest): string {
  const quotes = [...digest.voices, ...digest.moreVoices];
  const voices = quotesHtml(quotes, wordsIn(digest.language));
  const unquoted = unquotedLine(digest);
  const note = unquoted === null ? '' : `<p class="small">${safe(unquoted)}</p>`;
  if (voices === '' || digest.form === 'one-line') return `${voices}${note}`;
  return part(voicesLead(digest, quotes.length), `${voices}\n${note}`);
}

function linkHtml(digest: Digest): string {
  const { link, language } = digest;
  if (link === null) return '';
  const words = wordsIn(language);
  const lines = [
    `<p>${safe(linkLead(link, language))}</p>`,
    quoteHtml(link.earlier, words),
    `<p>${safe(words.digest.now(linkNow(digest)))}</p>`,
  ];
  return part(words.digest.sameThing, lines.join('\n'));
}

function votedHtml({ voted, language }: Digest): string {
  if (voted === undefined || voted === null) return '';
  const words = wordsIn(language);
  const said = `<p>${safe(votedInWords(voted, language))}</p>`;
  return part(words.votes.votedLead, `${quoteHtml(voted.quote, words)}\n${said}`);
}

function voteHtml({ statement, language }: Digest): string {
  if (statement === undefined || statement === null) return '';
  const words = wordsIn(language);
  return part(words.votes.lead, quoteHtml(statement.quote, words));
}

function leanHtml({ lean = null, language }: Digest): string {
  const title = wordsIn(language).digest.lean;
  return lean === null ? '' : part(title, `<p>${safe(lean.text)}</p>`);
}

function carryHtml({ carry, language }: Digest): string {
  const title = wordsIn(language).digest.carry;
  return carry === null ? '' : part(title, `<p>${safe(carry.text)}</p>`, 'carry');
}

function aboutHtml(digest: Digest): string {
  const lines = closingLines(digest).map((line) => `<p>${safe(line)}</p>`);
  return `<footer>${lines.join('\n')}</footer>`;
}

function part(title: string, content: string, kind = ''): string {
  const name = kind === '' ? '' : ` class="${kind}"`;
  return `<section${name}>\n<h2>${safe(title)}</h2>\n${content}\n</section>`;
}

function quotesHtml(quotes: readonly Quote[], words: Words, between = '\n'): string {
  return quotes.map((quote) => quoteHtml(quote, words)).join(between);
}

function quoteHtml({ text, goesOn, permalink }: Quote, words: Words): string {
  const said = safe(words.grammar.quoted(text, goesOn));
  return `<blockquote dir="auto">${said}${openLink(permalink, words)}</blockquote>`;
}

/** Only web addresses become links, whatever a digest holds. */
function openLink(permalink: string | null, { digest: { open, openLabel } }: Words): string {
  if (permalink === null || !/^https?:\/\//u.test(permalink)) return '';
  return ` <a href="${safe(permalink)}" aria-label="${safe(openLabel)}">${safe(open)}</a>`;
}
