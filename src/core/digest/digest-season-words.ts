import { HEADLINE_WORDS_MAX } from './digest-limits.js';
import type { Digest, DigestSeason } from './digest-model.js';
import { wordCount } from './digest-words.js';
import type { Language } from '../model.js';
import { wordsIn } from '../words/words-in.js';

/** What the page is, in a sentence; counts nobody. */
export function seasonLead(
  { digests, themes, named, moved, open }: DigestSeason,
  language?: Language,
): string {
  const lengths = { named: themes.length + named.length, moved: moved.length, open: open.length };
  const holds = (['named', 'moved', 'open'] as const).filter((part) => lengths[part] > 0);
  return wordsIn(language).season.lead(digests, holds);
}

/** Fit for a notification: that it is a season page, and the week as far as there is room. */
export function seasonText({ headline, language }: Digest, season: DigestSeason): string {
  const lead = wordsIn(language).season.announced(seasonLead(season, language));
  const both = `${lead} ${headline}`;
  return wordCount(both) <= HEADLINE_WORDS_MAX ? both : lead;
}

/** Where this week's digest stands. */
export function weekBelow({ form, headline, language }: Digest): string {
  return form === 'quiet' ? headline : wordsIn(language).season.weekBelow(headline);
}
