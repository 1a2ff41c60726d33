import { periodInWords } from './digest-dates.js';
import { HEADLINE_WORDS_MAX, QUESTION_WORDS_MAX } from './digest-limits.js';
import type { Digest, HappenedEntry } from './digest-model.js';
import {
  fragmentOf,
  inQuotes,
  listOf,
  numberWord,
  ofYou,
  oneLine,
  sentenceCase,
  wordCount,
} from './digest-words.js';

/** All of a digest but its headline, which is made of the rest and so can be made again. */
export type DigestParts = Omit<Digest, 'headline'>;

/** What came of earlier words, how many spoke, and of what: at most 60 words, fit for a notification. */
export function headlineOf(parts: DigestParts): string {
  const pieces = [cameOf(parts.happened), ...bodyOf(parts)].filter((piece) => piece !== '');
  while (pieces.length > 1 && wordCount(pieces.join(' ')) > HEADLINE_WORDS_MAX) pieces.pop();
  const headline = pieces.join(' ');
  return wordCount(headline) > HEADLINE_WORDS_MAX
    ? fragmentOf(headline, HEADLINE_WORDS_MAX - 1)
    : headline;
}

/** The headline as it stands above "You said → what happened": what came of earlier words is not said twice. */
export function shownHeadline(digest: Digest): string {
  const came = cameOf(digest.happened);
  return came !== '' && digest.headline.startsWith(`${came} `)
    ? digest.headline.slice(came.length + 1)
    : digest.headline;
}

function cameOf(happened: readonly HappenedEntry[]): string {
  const outcomes = happened.flatMap(({ short }) => short ?? []);
  if (outcomes.length > 1) {
    return `${sentenceCase(numberWord(outcomes.length))} things came of earlier words.`;
  }
  return outcomes[0] ?? '';
}

function bodyOf(parts: DigestParts): readonly string[] {
  switch (parts.form) {
    case 'quiet':
      return [quietWords(parts)];
    case 'one-line':
      return [spokeWords(parts, '')];
    case 'small':
      return [spokeWords(parts, ''), smallWords(parts)];
    case 'full': {
      const labels = parts.themes.map(({ label }) => inQuotes(label));
      return [
        spokeWords(parts, labels.length > 0 ? `, of ${listOf(labels)}` : ''),
        openWords(parts),
      ];
    }
  }
}

function quietWords({ fromAt, toAt }: DigestParts): string {
  const period = periodInWords(fromAt, toAt);
  return `Nobody wrote in a thread ${period}. Late answers are welcome and count for the next digest.`;
}

/** "Four of six answered “…”" where one question was asked; "Four of six spoke this week" otherwise. */
function spokeWords({ counts, question, fromAt, toAt, form }: DigestParts, about: string): string {
  const of =
    counts.could >= counts.spoke && counts.could > 0 ? ` of ${numberWord(counts.could)}` : '';
  const people =
    of === ''
      ? counts.spoke === 1
        ? 'one person'
        : `${numberWord(counts.spoke)} people`
      : `${numberWord(counts.spoke)}${of}`;
  const asked = oneLine(question ?? '');
  const isAskable = asked !== '' && wordCount(asked) <= QUESTION_WORDS_MAX && form !== 'full';
  if (isAskable) return `${sentenceCase(people)} answered ${inQuotes(asked)}`;
  return `${sentenceCase(people)} spoke ${periodInWords(fromAt, toAt)}${about}.`;
}

function smallWords(parts: DigestParts): string {
  const views = openWords(parts);
  if (views !== '') return views;
  const [group] = parts.groups;
  if (group === undefined) return 'Here is what you said.';
  const about = group.about ?? '';
  const who = sentenceCase(ofYou(group.quotes.length));
  if (about === '') return `${who} stand close to each other.`;
  const often = group.quotes.length === 2 ? 'twice' : `${numberWord(group.quotes.length)} times`;
  return `${inQuotes(sentenceCase(about))} came up ${often}.`;
}

function openWords({ tensions }: DigestParts): string {
  if (tensions.length === 0) return '';
  if (tensions.length > 1)
    return `${sentenceCase(numberWord(tensions.length))} questions stand open between views.`;
  const views = tensions[0]?.sides.length ?? 2;
  return `${sentenceCase(numberWord(views))} views stand side by side.`;
}
