import { quotesOnPage } from './digest-evidence.js';
import type { ThemeOnTop } from './digest-layout.js';
import type { Digest, DigestLink } from './digest-model.js';
import { overlaps } from './digest-quotes.js';
import { NO_SPEAKERS, peopleCount } from './digest-speakers.js';
import { fragmentOf } from './digest-words.js';
import type { Language } from '../model.js';
import { wordsIn } from '../words/words-in.js';

const AGAIN_WORDS_MAX = 8;

/** "One more answered and is not quoted", or null: nobody who spoke is left out of sight. */
export function unquotedLine(digest: Digest): string | null {
  const people = peopleCount(digest.unquoted ?? NO_SPEAKERS);
  if (people === 0 || digest.form !== 'small') return null;
  return wordsIn(digest.language).digest.unquoted(people);
}

/** Below that, a count of those who spoke comes close to naming who did not. */
const BREADTH_PEOPLE_MIN = 8;
const BREADTH_DIGESTS = 4;

/** How broadly people took part of late: how many spoke, and whether views met. Nobody's part in it; null in small channels and at first. */
function breadthLine({ counts: { could }, history = [], language }: Digest): string | null {
  const last = history.slice(-BREADTH_DIGESTS);
  if (could < BREADTH_PEOPLE_MIN || last.length < BREADTH_DIGESTS) return null;
  const spoke = last.map((point) => point.spoke);
  const [least, most] = [Math.min(...spoke), Math.max(...spoke)];
  const isKnown = last.every((point) => point.met !== undefined);
  const met = isKnown ? last.filter((point) => point.met === true).length : null;
  return wordsIn(language).digest.breadth(last.length, [least, most], could, met);
}

/** What stands at the end of a digest: how broadly people took part, what was read, and what was left out. */
export function closingLines(
  digest: Pick<Digest, 'about'> & Parameters<typeof breadthLine>[0],
): readonly string[] {
  const breadth = breadthLine(digest);
  return [...(breadth === null ? [] : [breadth]), digest.about.read, ...digest.about.leftOut];
}

/** What introduces as many voices as are read there: one by one, after what was close or open. */
export function voicesLead(digest: Digest, shown: number): string {
  const words = wordsIn(digest.language).digest;
  if (digest.form === 'full') return shown === 1 ? words.byOne : words.byOneEach;
  const isFirst = digest.groups.length + digest.tensions.length === 0;
  return isFirst ? words.oneByOne : words.andOneByOne;
}

/** Says of a theme that some of its voices stand further down; null when none does. */
export function belowLine({ quotes, below }: ThemeOnTop, language?: Language): string | null {
  if (below === 0) return null;
  const words = wordsIn(language).digest;
  return quotes.length === 0 ? words.allBelow : words.moreBelow(below);
}

/** What introduces the earlier words of a link. */
export function linkLead({ earlierDay, earlierDigest }: DigestLink, language?: Language): string {
  const { wroteBefore, wroteOn } = wordsIn(language).digest;
  return earlierDay === undefined ? wroteBefore(earlierDigest) : wroteOn(earlierDay);
}

/** The present words of a link: in short where the digest quotes them already, empty without a link. */
export function linkNow(digest: Digest): string {
  const { link, language } = digest;
  if (link === null) return '';
  const { quoted } = wordsIn(language).grammar;
  const isRead = quotesOnPage(digest).some((quote) => overlaps(quote, link.now));
  return isRead
    ? quoted(fragmentOf(link.now.text, AGAIN_WORDS_MAX))
    : quoted(link.now.text, link.now.goesOn);
}
