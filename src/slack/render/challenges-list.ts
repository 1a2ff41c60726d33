import { fragmentOf } from '../../core/digest/digest-words.js';
import type { Challenge } from '../../core/model.js';
import { dayOf } from '../../core/time/date-words.js';
import type { RenderedMessage } from './blocks.js';
import { READING_WORDS } from './challenge.js';
import { list } from './lists.js';
import { joined, link, type Markup, mention, mrkdwn, oneLine } from './safe.js';

type Shown = Challenge & { readonly permalink: string | null };

const TITLES = {
  open: 'Open challenges',
  closed: 'Closed challenges',
  found: 'Challenges with these words',
} as const;
const OUTCOME_WORDS_MAX = 40;

/** Challenges for one person, each with how it stands; `words` is said when there are none, and below when there are. */
export function challengesList(
  challenges: readonly Shown[],
  zone: string,
  { which, words }: { readonly which: keyof typeof TITLES; readonly words: string },
): RenderedMessage {
  const items = challenges.map((challenge) => {
    const { title, permalink } = challenge;
    const name = mrkdwn`*${oneLine(title)}*`;
    const head = permalink === null ? name : mrkdwn`${name} ${link(permalink, 'see it there')}`;
    return joined([head, ...linesOf(challenge, zone)]);
  });
  return list({
    title: TITLES[which],
    none: words,
    items,
    ...(words === '' ? {} : { footer: words }),
  });
}

function linesOf(challenge: Challenge, zone: string): readonly (Markup | string)[] {
  const { reading, openedAt, closedAt, outcomeText } = challenge;
  const named = `named on ${dayOf(openedAt, zone)}`;
  const came = fragmentOf(oneLine(outcomeText ?? ''), OUTCOME_WORDS_MAX);
  if (closedAt === null) {
    return [
      mrkdwn`${READING_WORDS[reading]}; ${named}, ${whoOf(challenge)}`,
      ...(came === '' ? [] : [`Closed once, and opened again. What had come of it: ${came}.`]),
    ];
  }
  return [
    `${named}, closed on ${dayOf(closedAt, zone)}`,
    ...(came === '' ? [] : [`What came of it: ${came}.`]),
  ];
}

function whoOf({ reading, keeperSlackId, ownerSlackId = '' }: Challenge): Markup | string {
  if (reading === 'technical') {
    return ownerSlackId === '' ? 'taken by nobody yet' : mrkdwn`taken by ${mention(ownerSlackId)}`;
  }
  return keeperSlackId === ''
    ? 'kept alive by nobody just now'
    : mrkdwn`kept alive by ${mention(keeperSlackId)}`;
}
