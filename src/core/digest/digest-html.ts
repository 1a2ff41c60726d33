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
import { SEASON_PARTS, seasonLead } from './digest-season-words.js';
import { VOTE_LEAD, VOTED_LEAD, votedInWords } from './digest-statement.js';
import { tensionNote } from './digest-tension-note.js';
import { inQuotes, sentenceCase } from './digest-words.js';
import { htmlPage, safeHtml as safe } from '../html-page.js';
import type { Quote } from '../model.js';

/** A digest as one page of HTML that needs nothing else: no scripts, no addresses but the quotes' links. */
export function digestAsHtml(digest: Digest, channelName: string): string {
  const span = spanInWords(digest.fromAt, digest.toAt, digest.zone);
  const title = `Digest ${digest.number} of #${channelName}, ${span}`;
  const body = [
    `<p class="when">${safe(title)}</p>`,
    seasonHtml(digest),
    `<h1>${safe(shownHeadline(digest))}</h1>`,
    happenedHtml(digest),
    ...themesHtml(digest),
    ...digest.tensions.map(tensionHtml),
    ...digest.groups.map(groupHtml),
    voicesHtml(digest),
    votedHtml(digest),
    linkHtml(digest),
    voteHtml(digest),
    leanHtml(digest),
    carryHtml(digest),
    aboutHtml(digest),
  ];
  return htmlPage({ title, style: DIGEST_STYLE, body });
}

function seasonHtml({ season = null }: Digest): string {
  if (season === null) return '';
  const list = (title: string, lines: readonly Pick<HappenedEntry, 'text' | 'permalink'>[]) =>
    lines.length === 0 ? '' : part(title, `<ul>${lines.map(lineHtml).join('')}</ul>`);
  const themes = season.themes.map((theme) => ({
    text: seasonThemeWords(theme, season.digests),
    permalink: theme.permalink,
  }));
  return [
    `<h1>${safe(`A season, ${season.span}`)}</h1>`,
    `<p>${safe(seasonLead(season))}</p>`,
    list(SEASON_PARTS.named, [...themes, ...season.named]),
    list(SEASON_PARTS.moved, season.moved),
    list(SEASON_PARTS.open, season.open),
    season.quotes.length === 0
      ? ''
      : part(SEASON_PARTS.quotes, season.quotes.map(quoteHtml).join('\n')),
    '<hr>',
  ]
    .filter((piece) => piece !== '')
    .join('\n');
}

function lineHtml({ text, permalink }: Pick<HappenedEntry, 'text' | 'permalink'>): string {
  return `<li>${safe(text)}${openLink(permalink)}</li>`;
}

function happenedHtml({ happened }: Digest): string {
  if (happened.length === 0) return '';
  const items = happened.map(lineHtml);
  return part('You said → what happened', `<ul>${items.join('')}</ul>`, 'happened');
}

function themesHtml(digest: Digest): readonly string[] {
  return layoutWhole(digest).themes.map((onTop) => {
    const { theme, quotes, rest } = onTop;
    const below = belowLine(onTop);
    return part(
      sentenceCase(theme.label),
      [
        `<p>${safe(theme.sentence)}</p>`,
        ...[...quotes, ...rest].map(quoteHtml),
        below === null ? '' : `<p class="small">${safe(below)}</p>`,
        `<p class="small">${safe(theme.foundHow)}</p>`,
      ].join('\n'),
    );
  });
}

function tensionHtml(tension: DigestTension): string {
  const sides = tension.sides.map(({ quotes }) => `<div>${quotes.map(quoteHtml).join('')}</div>`);
  return part(
    'Side by side',
    `<div class="sides">${sides.join('')}</div>\n<p class="small">${safe(tensionNote(tension))}</p>`,
  );
}

function groupHtml({ sentence, quotes }: DigestGroup): string {
  return part(sentence, quotes.map(quoteHtml).join('\n'));
}

function voicesHtml(digest: Digest): string {
  const quotes = [...digest.voices, ...digest.moreVoices];
  const voices = quotes.map(quoteHtml).join('\n');
  const unquoted = unquotedLine(digest);
  const note = unquoted === null ? '' : `<p class="small">${safe(unquoted)}</p>`;
  if (voices === '' || digest.form === 'one-line') return `${voices}${note}`;
  return part(voicesLead(digest, quotes.length), `${voices}\n${note}`);
}

function linkHtml(digest: Digest): string {
  const { link } = digest;
  if (link === null) return '';
  const now = `<p>Now: ${safe(linkNow(digest))}</p>`;
  return part(
    'The same thing?',
    `<p>${safe(linkLead(link))}</p>\n${quoteHtml(link.earlier)}\n${now}`,
  );
}

function votedHtml({ voted }: Digest): string {
  if (voted === undefined || voted === null) return '';
  return part(VOTED_LEAD, `${quoteHtml(voted.quote)}\n<p>${safe(votedInWords(voted))}</p>`);
}

function voteHtml({ statement }: Digest): string {
  if (statement === undefined || statement === null) return '';
  return part(VOTE_LEAD, quoteHtml(statement.quote));
}

function leanHtml({ lean = null }: Digest): string {
  return lean === null ? '' : part('Much and little', `<p>${safe(lean.text)}</p>`);
}

function carryHtml({ carry }: Digest): string {
  return carry === null
    ? ''
    : part('To carry into the week', `<p>${safe(carry.text)}</p>`, 'carry');
}

function aboutHtml(digest: Digest): string {
  const lines = closingLines(digest).map((line) => `<p>${safe(line)}</p>`);
  return `<footer>${lines.join('\n')}</footer>`;
}

function part(title: string, content: string, kind = ''): string {
  const name = kind === '' ? '' : ` class="${kind}"`;
  return `<section${name}>\n<h2>${safe(title)}</h2>\n${content}\n</section>`;
}

function quoteHtml({ text, goesOn, permalink }: Quote): string {
  return `<blockquote dir="auto">${safe(inQuotes(text, goesOn))}${openLink(permalink)}</blockquote>`;
}

/** Only web addresses become links, whatever a digest holds. */
function openLink(permalink: string | null): string {
  if (permalink === null || !/^https?:\/\//u.test(permalink)) return '';
  return ` <a href="${safe(permalink)}" aria-label="Open these words in Slack">open</a>`;
}
