import { NO_WORK } from '../../core/challenges/lines-of-work.js';
import type { PostContent } from '../../core/post-model.js';
import { dateInWords } from '../../core/time/date-words.js';
import { section, type SectionBlock } from './blocks.js';
import { joined, type Markup, mention, mrkdwn, oneLine, quoted } from './safe.js';

type ChallengeContent = Extract<PostContent, { readonly kind: 'challenge' }>;

type Work = NonNullable<ChallengeContent['work']>;

const NOT_YET = 'not said yet';
const NOTHING_YET: Work = { ...NO_WORK, trying: null, closedWith: null };

/**
 * How the work on a challenge stands. A complex one always shows two lines (*Leading Together*): what we are still making sense of,
 * and the small thing that we try now. A technical one shows who takes it, and the next step.
 */
export function workBlocks(content: ChallengeContent): readonly SectionBlock[] {
  const { work = NOTHING_YET } = content;
  const { closedWith, alternatives } = work;
  const connecting = connectingLines(work);
  if (closedWith !== null) {
    const came = closedWith === '' ? [] : [quoted(closedWith)];
    return [section(joined([mrkdwn`*Closed. What came of it:*`, ...came]))];
  }
  const lines = content.reading === 'technical' ? nextLines(content, work) : openLines(work);
  return [
    section(joined(lines)),
    ...(connecting.length === 0 ? [] : [section(joined(connecting))]),
    ...(alternatives === null
      ? []
      : [section(joined([mrkdwn`*Ways we see, also those not taken*`, quoted(alternatives)]))]),
  ];
}

/** True once somebody said what came of it. */
export function isClosed({ work = NOTHING_YET }: ChallengeContent): boolean {
  return work.closedWith !== null;
}

function nextLines({ ownerSlackId = '' }: ChallengeContent, { nextStep }: Work): readonly Markup[] {
  const who = ownerSlackId === '' ? 'nobody yet' : mention(ownerSlackId);
  return [mrkdwn`*Who takes it:* ${who}`, mrkdwn`*Next step:* ${oneLine(nextStep ?? NOT_YET)}`];
}

function openLines({ sense, trying }: Work): readonly Markup[] {
  return [
    mrkdwn`*Still making sense of:* ${oneLine(sense ?? NOT_YET)}`,
    mrkdwn`*Trying now:* ${tryingNow(trying)}`,
  ];
}

function tryingNow(trying: Work['trying']): Markup | string {
  return trying === null
    ? 'nothing yet'
    : mrkdwn`${oneLine(trying.text)}; we look at it on ${dateInWords(trying.lookOn)}`;
}

/** Who and what is still missing, as far as somebody wrote it down. */
function connectingLines({ touched, valuesApart, wordsMissing }: Work): readonly Markup[] {
  const line = (label: Markup, words: string | null | undefined): readonly Markup[] =>
    words === null || words === undefined ? [] : [mrkdwn`${label} ${oneLine(words)}`];
  return [
    ...line(mrkdwn`*Touched by it, not yet heard:*`, touched),
    ...line(mrkdwn`*Values that pull apart:*`, valuesApart),
    ...line(mrkdwn`*Words we lack:*`, wordsMissing),
  ];
}
