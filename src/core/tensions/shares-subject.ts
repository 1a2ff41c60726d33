import type { TensionMemory } from '../reading/analysis-model.js';
import type { ReadReply, ReadUnit } from '../reading/read-units.js';
import { madeOnce } from '../made-once.js';
import { isVague } from '../text/naming-words.js';
import type { TensionFinding } from './tension-findings.js';
import type { TensionSource } from './tension-source.js';

/** One word may be chance; two that are said seldom name what is spoken of. */
const SHARED_WORDS_MIN = 2;
/** Said by few of a channel's replies, or, where it has said little, in no more than so many. */
const SELDOM_SHARE = 1 / 20;
const SELDOM_REPLIES = 5;

/** Whether the words that a finding stands on hold two topics, seldom in this channel, of the replies that a tension rests on. */
export function createSharesSubject(
  source: TensionSource,
): (tension: TensionMemory, finding: TensionFinding) => boolean {
  const replies = new Map([...source.before, ...source.now].map((read) => [read.reply.id, read]));
  let counted: ReadonlyMap<string, number> | null = null;
  const isSeldom = (stem: string) => {
    counted ??= repliesByStem(replies.values());
    return (counted.get(stem) ?? 0) <= Math.max(SELDOM_REPLIES, replies.size * SELDOM_SHARE);
  };
  // Each once: every finding is held against every tension.
  const knownIn = madeOnce(
    (evidence: TensionMemory['evidence']) =>
      new Set(
        evidence.flatMap(({ replyIds }) =>
          replyIds.flatMap((id) => (replies.get(id)?.units ?? []).flatMap(topicStems)),
        ),
      ),
  );
  const saidIn = madeOnce(
    (sides: TensionFinding['sides']) =>
      new Set(
        sides
          .flat()
          .flatMap((span) =>
            (replies.get(span.replyId)?.units ?? [])
              .filter(({ start, end }) => start < span.end && span.start < end)
              .flatMap(topicStems),
          ),
      ),
  );
  return ({ evidence }, { sides }) => {
    const known = knownIn(evidence);
    const shared = [...saidIn(sides)].filter((stem) => known.has(stem) && isSeldom(stem));
    return shared.length >= SHARED_WORDS_MIN;
  };
}

const topicStems = madeOnce(({ words, language }: ReadUnit): readonly string[] =>
  words.flatMap((word) => (isVague(word, language) ? [] : [word.stem])),
);

function repliesByStem(replies: Iterable<ReadReply>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { units } of replies) {
    for (const stem of new Set(units.flatMap(topicStems))) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
  return counts;
}
