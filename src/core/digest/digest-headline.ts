import { periodOf } from './digest-dates.js';
import { HEADLINE_WORDS_MAX, QUESTION_WORDS_MAX } from './digest-limits.js';
import type { Digest } from './digest-model.js';
import { fragmentOf, wordCount } from './digest-words.js';
import { oneLine } from '../words/sentence.js';
import { wordsIn } from '../words/words-in.js';

/** All of a digest but its headline, which is made of the rest and so can be made again. */
export type DigestParts = Omit<Digest, 'headline'>;

/** What came of earlier words, how many spoke, and of what: at most 60 words, fit for a notification. */
export function headlineOf(parts: DigestParts): string {
  const pieces = [cameOf(parts), ...bodyOf(parts)].filter((piece) => piece !== '');
  while (pieces.length > 1 && wordCount(pieces.join(' ')) > HEADLINE_WORDS_MAX) pieces.pop();
  const headline = pieces.join(' ');
  return wordCount(headline) > HEADLINE_WORDS_MAX
    ? fragmentOf(headline, HEADLINE_WORDS_MAX - 1)
    : headline;
}

/** The headline as it stands above "You said → what happened": what came of earlier words is not said twice. */
export function shownHeadline(digest: Digest): string {
  const came = cameOf(digest);
  return came !== '' && digest.headline.startsWith(`${came} `)
    ? digest.headline.slice(came.length + 1)
    : digest.headline;
}

function cameOf({ happened, language }: Pick<Digest, 'happened' | 'language'>): string {
  const outcomes = happened.flatMap(({ short }) => short ?? []);
  if (outcomes.length > 1) return wordsIn(language).headline.thingsCame(outcomes.length);
  return outcomes[0] ?? '';
}

function bodyOf(parts: DigestParts): readonly string[] {
  switch (parts.form) {
    case 'quiet':
      return [quietWords(parts)];
    case 'one-line':
      return [spokeWords(parts)];
    case 'small':
      return [spokeWords(parts), smallWords(parts)];
    case 'full':
      return [spokeWords(parts), openWords(parts)];
  }
}

function quietWords({ fromAt, toAt, language }: DigestParts): string {
  return wordsIn(language).headline.nobodyWrote(periodOf(fromAt, toAt));
}

/** "Four of six answered “…”" where one question was asked; "Four of six spoke this week" otherwise, of what where themes are named. */
function spokeWords(parts: DigestParts): string {
  const { counts, question, fromAt, toAt, form, themes, language } = parts;
  const words = wordsIn(language).headline;
  const isKnown = counts.could >= counts.spoke && counts.could > 0;
  const who = { spoke: counts.spoke, could: isKnown ? counts.could : null };
  const asked = oneLine(question ?? '');
  const isAskable = asked !== '' && wordCount(asked) <= QUESTION_WORDS_MAX && form !== 'full';
  if (isAskable) return words.answered(who, asked);
  const about = form === 'full' ? themes.map(({ label }) => label) : [];
  return words.spoke(who, periodOf(fromAt, toAt), about);
}

function smallWords(parts: DigestParts): string {
  const views = openWords(parts);
  if (views !== '') return views;
  const words = wordsIn(parts.language).headline;
  const [group] = parts.groups;
  if (group === undefined) return words.hereItIs;
  const about = group.about ?? '';
  const people = group.quotes.length;
  return about === '' ? words.close(people) : words.cameUp(about, people);
}

function openWords({ tensions, language }: DigestParts): string {
  const words = wordsIn(language).headline;
  if (tensions.length === 0) return '';
  if (tensions.length > 1) return words.questionsOpen(tensions.length);
  return words.viewsOpen(tensions[0]?.sides.length ?? 2);
}
