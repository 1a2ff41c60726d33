import { quotesOnPage } from './digest-evidence.js';
import type { ThemeOnTop } from './digest-layout.js';
import type { Digest, DigestLink } from './digest-model.js';
import { overlaps } from './digest-quotes.js';
import { NO_SPEAKERS, peopleCount } from './digest-speakers.js';
import { fragmentOf, inQuotes, numberWord, sentenceCase } from './digest-words.js';

const AGAIN_WORDS_MAX = 8;

/** "One more answered and is not quoted", or null: nobody who spoke is left out of sight. */
export function unquotedLine(digest: Digest): string | null {
  const people = peopleCount(digest.unquoted ?? NO_SPEAKERS);
  if (people === 0 || digest.form !== 'small') return null;
  return people === 1
    ? 'One more answered; those words are counted and not quoted.'
    : `${sentenceCase(numberWord(people))} more answered; their words are counted and not quoted.`;
}

/** Below that, a count of those who spoke comes close to naming who did not. */
const BREADTH_PEOPLE_MIN = 8;
const BREADTH_DIGESTS = 4;

/** How broadly people took part of late: how many spoke, and whether views met. Nobody's part in it; null in small channels and at first. */
function breadthLine({ counts: { could }, history = [] }: Digest): string | null {
  const last = history.slice(-BREADTH_DIGESTS);
  if (could < BREADTH_PEOPLE_MIN || last.length < BREADTH_DIGESTS) return null;
  const spoke = last.map((point) => point.spoke);
  const [least, most] = [Math.min(...spoke), Math.max(...spoke)];
  const people = least === most ? String(least) : `${least} to ${most}`;
  const met = last.filter((point) => point.met === true).length;
  const often = met === 0 ? 'none' : met === last.length ? 'each' : numberWord(met);
  const views = last.some((point) => point.met === undefined)
    ? ''
    : `; in ${often} of them words of several people met`;
  return `In the last ${numberWord(last.length)} digests ${people} of ${could} people spoke each time${views}.`;
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
  if (digest.form === 'full') {
    return shown === 1 ? 'Said by one person' : 'Said by one person each';
  }
  return digest.groups.length + digest.tensions.length > 0 ? 'And, one by one' : 'One by one';
}

/** Says of a theme that some of its voices stand further down; null when none does. */
export function belowLine({ quotes, below }: ThemeOnTop): string | null {
  if (below === 0) return null;
  if (quotes.length === 0) return 'Its voices stand side by side below.';
  const more =
    below === 1 ? 'One more voice stands' : `${sentenceCase(numberWord(below))} more voices stand`;
  return `${more} side by side below.`;
}

/** What introduces the earlier words of a link. */
export function linkLead({ earlierDay, earlierDigest }: DigestLink): string {
  return earlierDay === undefined
    ? `Before digest ${earlierDigest} somebody here wrote:`
    : `On ${earlierDay} somebody here wrote:`;
}

/** The present words of a link: in short where the digest quotes them already, empty without a link. */
export function linkNow(digest: Digest): string {
  const { link } = digest;
  if (link === null) return '';
  const isRead = quotesOnPage(digest).some((quote) => overlaps(quote, link.now));
  return isRead
    ? inQuotes(fragmentOf(link.now.text, AGAIN_WORDS_MAX))
    : inQuotes(link.now.text, link.now.goesOn);
}
