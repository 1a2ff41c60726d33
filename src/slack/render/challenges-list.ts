import { fragmentOf } from '../../core/digest/digest-words.js';
import type { Challenge, Language } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import type { Words } from '../../core/words/words-model.js';
import { dayOf } from '../../core/time/date-words.js';
import type { RenderedMessage } from './blocks.js';
import { list } from './lists.js';
import { joined, linked, type Markup, mention, mrkdwn, oneLine } from './safe.js';

type Shown = Challenge & { readonly permalink: string | null };

const OUTCOME_WORDS_MAX = 40;

/** Challenges for one person, each with how it stands; `words` is said when there are none, and below when there are. */
export function challengesList(
  challenges: readonly Shown[],
  zone: string,
  {
    which,
    words,
    language,
  }: {
    readonly which: keyof Words['lists']['challenges'];
    readonly words: string;
    /** The person's own; left out: English. */
    readonly language?: Language | undefined;
  },
): RenderedMessage {
  const { lists, views } = wordsIn(language);
  const items = challenges.map((challenge) => {
    const { title, permalink } = challenge;
    const head = linked(mrkdwn`*${oneLine(title)}*`, permalink, views.seeItThere);
    return { text: joined([head, ...linesOf(challenge, zone, language)]) };
  });
  return list({
    title: lists.challenges[which],
    none: words,
    items,
    language,
    ...(words === '' ? {} : { footer: words }),
  });
}

function linesOf(
  challenge: Challenge,
  zone: string,
  language: Language | undefined,
): readonly (Markup | string)[] {
  const words = wordsIn(language).lists;
  const { reading, openedAt, closedAt, outcomeText } = challenge;
  const named = dayOf(openedAt, zone, language);
  const came = fragmentOf(oneLine(outcomeText ?? ''), OUTCOME_WORDS_MAX);
  if (closedAt === null) {
    return [
      mrkdwn`${wordsIn(language).challenge.readings[reading]}; ${words.named(named)}, ${whoOf(challenge, words)}`,
      ...(came === '' ? [] : [words.cameOnce(came)]),
    ];
  }
  return [
    words.closed(named, dayOf(closedAt, zone, language)),
    ...(came === '' ? [] : [words.came(came)]),
  ];
}

function whoOf(
  { reading, keeperSlackId, ownerSlackId = '' }: Challenge,
  words: Words['lists'],
): Markup | string {
  if (reading === 'technical') {
    return ownerSlackId === ''
      ? words.takenByNobody
      : mrkdwn`${words.takenBy} ${mention(ownerSlackId)}`;
  }
  return keeperSlackId === ''
    ? words.keptByNobody
    : mrkdwn`${words.keptBy} ${mention(keeperSlackId)}`;
}
