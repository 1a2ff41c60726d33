import { HEADLINE_WORDS_MAX } from './digest-limits.js';
import type { Digest, DigestSeason } from './digest-model.js';
import { listOf, numberWord, sentenceCase, wordCount } from './digest-words.js';

/** The parts of a season page, as they are headed everywhere. */
export const SEASON_PARTS = {
  named: 'What we named',
  moved: 'What moved',
  open: 'What is still open, and may stay so',
  quotes: 'In your words',
} as const;

/** What the page is, in a sentence; counts nobody. */
export function seasonLead({ digests, themes, named, moved, open }: DigestSeason): string {
  const parts = [
    ...(themes.length + named.length > 0 ? ['what you named'] : []),
    ...(moved.length > 0 ? ['what moved'] : []),
    ...(open.length > 0 ? ['what is still open'] : []),
  ];
  const what = parts.length === 0 ? '' : `: ${listOf(parts)}`;
  return `${sentenceCase(numberWord(digests))} digests lie behind you${what}.`;
}

/** Fit for a notification: that it is a season page, and the week as far as there is room. */
export function seasonText({ headline }: Digest, season: DigestSeason): string {
  const lead = `A season page. ${seasonLead(season)}`;
  const both = `${lead} ${headline}`;
  return wordCount(both) <= HEADLINE_WORDS_MAX ? both : lead;
}

/** Where this week's digest stands. */
export function weekBelow({ form, headline }: Digest): string {
  return form === 'quiet' ? headline : `This week’s digest is in the thread. ${headline}`;
}
