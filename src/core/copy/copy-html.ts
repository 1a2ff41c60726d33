import { DIGEST_STYLE } from '../digest/digest-html-style.js';
import { htmlPage, safeHtml } from '../html-page.js';
import { localTimeOf } from '../time/calendar.js';
import { dayOf } from '../time/date-words.js';

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

const HEADINGS: Readonly<Record<string, string>> = {
  settings: 'Your settings',
  words: 'What you said',
  votes: 'What you voted',
  challenges: 'Challenges you named or keep',
  experiments: 'What you offered, try, or said the outcome of',
  wins: 'Small wins you told',
  answersToTensions: 'What you answered to tensions',
  answersToSameThing: 'What you answered to “the same thing?”',
  groupsForVotes: 'Groups you chose for votes',
  leftOutOf: 'Channels you are left out of for a while',
  answersToChallenges: 'How you read challenges',
};
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
]);
const STYLE = `${DIGEST_STYLE}
article { border-top: 1px solid var(--line); padding: 0.75rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 0.75rem; margin: 0; font-family: system-ui, sans-serif; font-size: 0.875rem; color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
blockquote { white-space: pre-wrap; }
`;

/** The copy of all that is kept of a person as one readable page: no scripts, no links, nothing loaded from elsewhere. */
export function copyAsHtml(copies: readonly PersonCopy[], at: Date, zone: string): string {
  const title = 'What Soundings keeps of you';
  return htmlPage({
    title,
    style: STYLE,
    body: [
      `<p class="when">As of ${safeHtml(inWords(at, zone))}</p>`,
      `<h1>${title}</h1>`,
      ...copies.flatMap(({ heading, kept }) => [
        heading === null ? '' : `<h2>${safeHtml(heading)}</h2>`,
        ...Object.entries(kept).map(([kind, all]) => section(kind, all, zone)),
      ]),
      '<footer><p>The same stands in the JSON file beside it, for programs.</p></footer>',
    ],
  });
}

function section(kind: string, all: Kept, zone: string): string {
  const items = Array.isArray(all) ? (all as readonly Kept[]) : [all];
  const inside =
    items.length === 0
      ? '<p class="small">Nothing.</p>'
      : items.map((one) => item(one, zone)).join('\n');
  return `<section>\n<h2>${safeHtml(HEADINGS[kind] ?? labelOf(kind))}</h2>\n${inside}\n</section>`;
}

function item(one: Kept, zone: string): string {
  if (!isKeeping(one)) return `<p>${safeHtml(inWords(one, zone))}</p>`;
  const all = Object.entries(one).filter(([, value]) => value !== undefined);
  const words = all
    .filter(([name, value]) => WORDS.has(name) && typeof value === 'string' && value !== '')
    .map(([name, value]) => {
      const label = name === 'text' ? '' : `<p class="small">${safeHtml(labelOf(name))}</p>`;
      return `${label}<blockquote dir="auto">${safeHtml(inWords(value, zone))}</blockquote>`;
    });
  const rest = all
    .filter(([name]) => !WORDS.has(name))
    .map(([name, value]) => `<dt>${safeHtml(labelOf(name))}</dt><dd>${detail(value, zone)}</dd>`);
  return `<article>${words.join('\n')}<dl>${rest.join('\n')}</dl></article>`;
}

/** What stands inside of something: how an experiment went. */
function detail(value: Kept, zone: string): string {
  return isKeeping(value) ? item(value, zone) : safeHtml(inWords(value, zone));
}

function inWords(value: Kept, zone: string): string {
  if (value === null || value === undefined || value === '') return '–';
  if (value instanceof Date) return `${dayOf(value, zone)}, ${localTimeOf(value, zone)} (${zone})`;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** `mayBeQuoted` → “May be quoted”. */
function labelOf(name: string): string {
  const words = name.replace(/([A-Z])/gu, (letter) => ` ${letter.toLowerCase()}`).trim();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function isKeeping(value: Kept): value is Keeping {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}
