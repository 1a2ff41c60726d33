import { DIGEST_STYLE } from '../digest/digest-html-style.js';
import { htmlPage, safeHtml } from '../html-page.js';
import { localTimeOf } from '../time/calendar.js';
import { dayOf } from '../time/date-words.js';
import type { Language } from '../model.js';
import { wordsIn } from '../words/words-in.js';

/** Anything that is kept of a person, as it stands in the JSON copy. */
type Kept = string | number | boolean | Date | null | undefined | Keeping | readonly Kept[];
export interface Keeping {
  readonly [name: string]: Kept;
}

/** All that is kept of one person in one workspace, by kind. */
export interface PersonCopy {
  /** Named where a person is in several workspaces. */
  readonly heading: string | null;
  readonly kept: Keeping;
}

/** These are people's own words, and stand as quotes. */
const WORDS = new Set([
  'text',
  'statement',
  'title',
  'seen',
  'trying',
  'expecting',
  'learned',
  'outcomeText',
  'sense',
  'alternatives',
  'nextStep',
  'touched',
  'valuesApart',
  'wordsMissing',
]);
const STYLE = `${DIGEST_STYLE}
article { border-top: 1px solid var(--line); padding: 0.75rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 0.75rem; margin: 0; font-family: system-ui, sans-serif; font-size: 0.875rem; color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
blockquote { white-space: pre-wrap; }
`;

/** These hold short values of ours, and never words of people. */
const CODES = new Set([
  'about',
  'agreeWhatItIs',
  'answer',
  'changeOurselves',
  'expertWouldSettle',
  'language',
  'reading',
  'result',
  'solvedBefore',
  'source',
  'state',
  'themeAct',
  'vote',
]);

interface Reader {
  readonly zone: string;
  readonly language: Language | undefined;
}

/** The copy of all that is kept of a person as one readable page: no scripts, no links, nothing loaded from elsewhere. */
export function copyAsHtml(
  copies: readonly PersonCopy[],
  at: Date,
  zone: string,
  language?: Language,
): string {
  const { copy: words } = wordsIn(language);
  const reader = { zone, language };
  return htmlPage({
    title: words.title,
    language,
    style: STYLE,
    body: [
      `<p class="when">${safeHtml(words.asOf(inWords(at, reader)))}</p>`,
      `<h1>${safeHtml(words.title)}</h1>`,
      ...copies.flatMap(({ heading, kept }) => [
        heading === null ? '' : `<h2>${safeHtml(heading)}</h2>`,
        ...Object.entries(kept).map(([kind, all]) => section(kind, all, reader)),
      ]),
      `<footer><p>${safeHtml(words.also)}</p></footer>`,
    ],
  });
}

function section(kind: string, all: Kept, reader: Reader): string {
  const { copy: words } = wordsIn(reader.language);
  const items = Array.isArray(all) ? (all as readonly Kept[]) : [all];
  const inside =
    items.length === 0
      ? `<p class="small">${safeHtml(words.nothing)}</p>`
      : items.map((one) => item(one, reader)).join('\n');
  return `<section>\n<h2>${safeHtml(words.heading(kind) ?? words.label(kind))}</h2>\n${inside}\n</section>`;
}

function item(one: Kept, reader: Reader): string {
  if (!isKeeping(one)) return `<p>${safeHtml(inWords(one, reader))}</p>`;
  const { label } = wordsIn(reader.language).copy;
  const all = Object.entries(one).filter(([, value]) => value !== undefined);
  const words = all
    .filter(([name, value]) => WORDS.has(name) && typeof value === 'string' && value !== '')
    .map(([name, value]) => {
      const lead = name === 'text' ? '' : `<p class="small">${safeHtml(label(name))}</p>`;
      return `${lead}<blockquote dir="auto">${safeHtml(inWords(value, reader))}</blockquote>`;
    });
  const rest = all
    .filter(([name]) => !WORDS.has(name))
    .map(
      ([name, value]) => `<dt>${safeHtml(label(name))}</dt><dd>${detail(name, value, reader)}</dd>`,
    );
  return `<article>${words.join('\n')}<dl>${rest.join('\n')}</dl></article>`;
}

/** What stands inside of something: how an experiment went. */
function detail(name: string, value: Kept, reader: Reader): string {
  if (isKeeping(value)) return item(value, reader);
  if (typeof value !== 'string') return safeHtml(inWords(value, reader));
  const { audit, copy } = wordsIn(reader.language);
  if (name === 'what') return safeHtml(audit.what(value));
  return safeHtml(CODES.has(name) ? copy.value(value) : inWords(value, reader));
}

function inWords(value: Kept, { zone, language }: Reader): string {
  const { copy: words } = wordsIn(language);
  if (value === null || value === undefined || value === '') return '–';
  if (value instanceof Date)
    return `${dayOf(value, zone, language)}, ${localTimeOf(value, zone)} (${zone})`;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function isKeeping(value: Kept): value is Keeping {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}
