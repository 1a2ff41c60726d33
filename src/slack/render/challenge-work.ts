import { NO_WORK } from '../../core/challenges/lines-of-work.js';
import type { PostContent } from '../../core/post-model.js';
import { dateInWords } from '../../core/time/date-words.js';
import type { Language } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import { section, type SectionBlock } from './blocks.js';
import { joined, type Markup, mention, mrkdwn, oneLine, quoted } from './safe.js';

type ChallengeContent = Extract<PostContent, { readonly kind: 'challenge' }>;

type Work = NonNullable<ChallengeContent['work']>;

const NOTHING_YET: Work = { ...NO_WORK, trying: null, closedWith: null };

/**
 * How the work on a challenge stands. A complex one always shows two lines (*Leading Together*): what we are still making sense of,
 * and the small thing that we try now. A technical one shows who takes it, and the next step.
 */
export function workBlocks(content: ChallengeContent): readonly SectionBlock[] {
  const { work = NOTHING_YET, language } = content;
  const words = wordsIn(language).challenge;
  const { closedWith, alternatives } = work;
  const connecting = connectingLines(work, language);
  if (closedWith !== null) {
    const came = closedWith === '' ? [] : [quoted(closedWith)];
    return [section(joined([mrkdwn`*${words.closedWith}*`, ...came]))];
  }
  const lines =
    content.reading === 'technical' ? nextLines(content, work) : openLines(work, language);
  return [
    section(joined(lines)),
    ...(connecting.length === 0 ? [] : [section(joined(connecting))]),
    ...(alternatives === null
      ? []
      : [section(joined([mrkdwn`*${words.alternatives}*`, quoted(alternatives)]))]),
  ];
}

/** True once somebody said what came of it. */
export function isClosed({ work = NOTHING_YET }: ChallengeContent): boolean {
  return work.closedWith !== null;
}

function nextLines(
  { ownerSlackId = '', language }: ChallengeContent,
  { nextStep }: Work,
): readonly Markup[] {
  const words = wordsIn(language).challenge;
  const who = ownerSlackId === '' ? words.nobodyYet : mention(ownerSlackId);
  return [
    mrkdwn`*${words.whoTakes}* ${who}`,
    mrkdwn`*${words.nextStep}* ${oneLine(nextStep ?? words.notSaid)}`,
  ];
}

function openLines({ sense, trying }: Work, language: Language | undefined): readonly Markup[] {
  const words = wordsIn(language).challenge;
  return [
    mrkdwn`*${words.sense}* ${oneLine(sense ?? words.notSaid)}`,
    mrkdwn`*${words.trying}* ${tryingNow(trying, language)}`,
  ];
}

function tryingNow(trying: Work['trying'], language: Language | undefined): Markup | string {
  const words = wordsIn(language).challenge;
  return trying === null
    ? words.nothingYet
    : words.lookOn(oneLine(trying.text), dateInWords(trying.lookOn, language));
}

/** Who and what is still missing, as far as somebody wrote it down. */
function connectingLines(
  { touched, valuesApart, wordsMissing }: Work,
  language: Language | undefined,
): readonly Markup[] {
  const labels = wordsIn(language).challenge;
  const line = (label: string, words: string | null | undefined): readonly Markup[] =>
    words === null || words === undefined ? [] : [mrkdwn`*${label}* ${oneLine(words)}`];
  return [
    ...line(labels.touched, touched),
    ...line(labels.valuesApart, valuesApart),
    ...line(labels.wordsMissing, wordsMissing),
  ];
}
