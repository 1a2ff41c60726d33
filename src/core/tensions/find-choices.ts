import type { Span } from '../reading/analysis-model.js';
import type { ReadReply } from '../reading/read-units.js';
import { wordsOf, type Word } from '../text/terms.js';
import { findEitherOr, type TensionFinding } from './tension-findings.js';
import { isIronic, isOwnPosition } from './tension-wording.js';

const TAKEN_WITHIN_REPLIES = 8;

/**
 * Choices somebody put to a thread that two people answer differently: one takes the first way, another the other. What
 * nobody answers, or all answer alike, is none.
 */
export function findTakenChoices(
  thread: readonly ReadReply[],
  isOfNow: (replyId: string) => boolean,
): readonly TensionFinding[] {
  return thread.flatMap((asked, at) => {
    const choice = findEitherOr(asked);
    if (choice === null) return [];
    const [one, other] = choice.sides.map((spans) => stemsOf(asked, spans[0]));
    const answers = thread
      .slice(at + 1, at + 1 + TAKEN_WITHIN_REPLIES)
      .filter(({ reply }) => reply.authorId !== asked.reply.authorId)
      .map((read) => ({ read, takes: takes(read, one ?? new Set(), other ?? new Set()) }));
    const first = answers.find(({ takes: side }) => side === 'one')?.read;
    const second = answers.find(
      ({ read, takes: side }) => side === 'other' && read.reply.authorId !== first?.reply.authorId,
    )?.read;
    if (first === undefined || second === undefined) return [];
    if (![asked, first, second].some(({ reply }) => isOfNow(reply.id))) return [];
    return [
      {
        kind: 'reply',
        replyIds: [asked.reply.id, first.reply.id, second.reply.id],
        sides: [spansOf(first), spansOf(second)],
      } satisfies TensionFinding,
    ];
  });
}

/** Which way the first sentence goes: by words that only one of the two has. */
function takes(
  read: ReadReply,
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
): 'one' | 'other' | null {
  const sentence = read.sentences[0];
  if (read.isFiller || sentence === undefined || isIronic(read.reply)) return null;
  const text = read.masked.slice(sentence.start, sentence.end);
  if (text.endsWith('?') || !isOwnPosition(text)) return null;
  const said = wordsOf(read.masked, sentence.start, sentence.end, languageOf(read));
  const hits = (own: ReadonlySet<string>, others: ReadonlySet<string>) =>
    said.filter(({ stem }, at) => own.has(stem) && !others.has(stem) && !isDenied(said, at)).length;
  const [a, b] = [hits(one, other), hits(other, one)];
  return a === b ? null : a > b ? 'one' : 'other';
}

function isDenied(words: readonly Word[], at: number): boolean {
  return words
    .slice(Math.max(0, at - 2), at)
    .some(({ lower }) => /^(?:not|never|nicht|pas|no)$|n't$/.test(lower));
}

function stemsOf(read: ReadReply, span: Span | undefined): ReadonlySet<string> {
  if (span === undefined) return new Set();
  const words = wordsOf(read.masked, span.start, span.end, languageOf(read));
  // "now", "both": the first and last word of a way may say all of it, also when it is a small one.
  return new Set(
    words.flatMap(({ kind, stem, lower }, at) =>
      kind !== 'stop' || (at === words.length - 1 && lower.length > 2) ? [stem] : [],
    ),
  );
}

function languageOf(read: ReadReply) {
  return read.units[0]?.language ?? 'other';
}

/** Its first two sentences: what it takes, and mostly why. */
function spansOf({ reply, sentences }: ReadReply): readonly Span[] {
  return sentences.slice(0, 2).map(({ start, end }) => ({ replyId: reply.id, start, end }));
}
