import { heldWithout, nameFromQuotes } from './digest-labels.js';
import { PRIVATE_PEOPLE_MIN, THEME_PEOPLE_MIN } from './digest-limits.js';
import type { Digest, DigestTheme, Speakers } from './digest-model.js';
import { nonEmpty } from './digest-quotes.js';
import { peopleCount, withoutSpeaker } from './digest-speakers.js';
import { wordsIn } from '../words/words-in.js';

type In = Pick<Digest, 'number' | 'language'>;

/**
 * The theme without the words of a response; when that is gone altogether, without its count too. Null when no
 * quote or fewer than two people are left.
 */
export function themeWithout(
  theme: DigestTheme,
  responseId: string,
  isGone: boolean,
  digest: In,
): DigestTheme | null {
  const quotes = nonEmpty(theme.quotes.filter((quote) => quote.responseId !== responseId));
  if (quotes === null) return null;
  const labelWords = heldWithout(theme.labelWords ?? [], responseId);
  const foundHow = wordsIn(digest.language).digest.foundPlain;
  const named =
    labelWords === null
      ? { ...theme, quotes, ...nameFromQuotes(quotes), foundHow }
      : { ...theme, quotes, labelWords };
  return isGone && theme.evidence.includes(responseId)
    ? recounted(named, responseId, digest)
    : named;
}

/** Nobody knows here whether the person spoke to it in earlier weeks too, so the larger count goes down with the smaller. */
function recounted(
  theme: DigestTheme,
  responseId: string,
  { number, language }: In,
): DigestTheme | null {
  const evidence = nonEmpty(theme.evidence.filter((id) => id !== responseId));
  if (evidence === null) return null;
  const before = theme.speakers;
  const speakers = before === undefined ? undefined : countedStill(before, responseId);
  const now = speakers === undefined ? evidence.length : peopleCount(speakers);
  const fewer = before === undefined ? 1 : peopleCount(before) - now;
  const people = Math.max(now, theme.people - fewer);
  if (now === 0 || people < THEME_PEOPLE_MIN) return null;
  const words = wordsIn(language).digest;
  const sentence = words.theme({
    now,
    people,
    status: theme.status,
    since: theme.since,
    isFirstDigest: number === 1,
  });
  const foundHow = words.foundPlain;
  return {
    ...theme,
    evidence,
    people,
    sentence,
    foundHow,
    ...(speakers === undefined ? {} : { speakers }),
  };
}

/** When a private answer goes and too few are left, none of them counts any more. */
function countedStill(before: Speakers, responseId: string): Speakers {
  const speakers = withoutSpeaker(before, responseId);
  const isTooFew =
    before.privateIds.includes(responseId) && speakers.privateIds.length < PRIVATE_PEOPLE_MIN;
  return isTooFew ? { ...speakers, onlyPrivately: 0 } : speakers;
}
