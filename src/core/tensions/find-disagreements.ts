import type { Span } from '../reading/analysis-model.js';
import { sentencesOf, type TextRange } from '../text/idea-units.js';
import type { ReadReply, ReadUnit } from '../reading/read-units.js';
import { agrees, DISAGREEMENTS, isIronic, isOwnPosition } from './tension-wording.js';
import type { TensionFinding } from './tension-findings.js';
import { cosine, type VectorOf } from '../reading/unit-vectors.js';

/** Similarity at which a reply is taken to answer an earlier one that is not the last before it. */
const ANSWERS_AT = 0.08;
const OPENING_SENTENCES = 3;
const WITH_A_THING =
  /\b(?:disagree|agree|einverstanden|d['’]accord|de acuerdo|eens) (?:with|on|about|mit|avec|con|met) (?!(?:you|that|this|it|him|her|them|both|what|dir|dem|toi|ça|ti|te|u|je)\b)(?!\p{Lu})/u;

/**
 * Replies of a thread that say in plain words that they disagree with an earlier one by somebody else. Which one:
 * the most alike by words; failing that, and only for an opening "I disagree", the last before it.
 */
export function findDisagreements(
  thread: readonly ReadReply[],
  isOfNow: (replyId: string) => boolean,
  vectorOf: VectorOf,
): readonly TensionFinding[] {
  const found: TensionFinding[] = [];
  thread.forEach((read, at) => {
    if (!isOfNow(read.reply.id)) return;
    const said = disagreementIn(read);
    if (said === null) return;
    const earlier = thread
      .slice(0, at)
      .filter(({ reply, units }) => reply.authorId !== read.reply.authorId && units.length > 0);
    const target = answeredUnit(read, said, earlier, vectorOf);
    const position = positionOf(read, said);
    if (target === null || position.length === 0) return;
    found.push({
      kind: 'reply',
      replyIds: [target.replyId, read.reply.id],
      sides: [[spanOf(target)], position],
    });
  });
  return found;
}

function disagreementIn(read: ReadReply): TextRange | null {
  if (read.isFiller || isIronic(read.reply.text)) return null;
  const sentences = sentencesOf(read.masked).slice(0, OPENING_SENTENCES);
  return (
    sentences.find(({ start, end }) => {
      const sentence = read.masked.slice(start, end);
      return (
        isOwnPosition(sentence) &&
        !agrees(sentence) &&
        DISAGREEMENTS.some((pattern) => pattern.test(sentence))
      );
    }) ?? null
  );
}

function answeredUnit(
  read: ReadReply,
  said: TextRange,
  earlier: readonly ReadReply[],
  vectorOf: VectorOf,
): ReadUnit | null {
  const own = read.units.map(vectorOf);
  let best: ReadUnit | null = null;
  let bestScore = 0;
  for (const unit of earlier.flatMap(({ units }) => units)) {
    const score = Math.max(0, ...own.map((other) => cosine(vectorOf(unit), other)));
    if (score >= bestScore && score > 0) [best, bestScore] = [unit, score];
  }
  if (best !== null && bestScore >= ANSWERS_AT) return best;
  if (WITH_A_THING.test(read.masked.slice(said.start, said.end))) return null;
  return mainUnit(earlier.at(-1)?.units ?? []);
}

/** The unit that says most: by its words that can name a topic; the first of equals. */
function mainUnit(units: readonly ReadUnit[]): ReadUnit | null {
  const said = (unit: ReadUnit) => unit.words.filter(({ kind }) => kind === 'topic').length;
  return units.toSorted((a, b) => said(b) - said(a) || a.start - b.start)[0] ?? null;
}

/** The sentence that disagrees, and the one after it, which mostly says why; none for a bare "I disagree". */
function positionOf(read: ReadReply, said: TextRange): readonly Span[] {
  const sentences = sentencesOf(read.masked);
  const at = sentences.findIndex(({ start }) => start === said.start);
  const next = sentences[at + 1];
  const own = { replyId: read.reply.id, start: said.start, end: said.end };
  const isBare = read.units.every((unit) => unit.end <= said.start || unit.start >= said.end);
  if (next === undefined) return isBare ? [] : [own];
  const after = { replyId: read.reply.id, start: next.start, end: next.end };
  return isBare ? [after] : [own, after];
}

function spanOf({ replyId, start, end }: Span): Span {
  return { replyId, start, end };
}
