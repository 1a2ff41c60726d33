import type { Span } from '../reading/analysis-model.js';
import type { TextRange } from '../text/idea-units.js';
import type { ReadReply, ReadUnit } from '../reading/read-units.js';
import { deniedUnit } from './denials.js';
import { disagrees, DISAGREEMENTS, PROPOSAL, REFUSALS } from './disagreement-wording.js';
import { agrees, isIronic, isOwnPosition } from './tension-wording.js';
import type { TensionFinding } from './tension-findings.js';
import type { VectorOf } from '../reading/unit-vectors.js';
import { type Centre, centreOf, meanBetween } from '../themes/theme-centre.js';

/** Likeness below which the reply just before is not what is answered, if an older one is above it. */
const ANSWERS_AT = 0.08;
const OPENING_SENTENCES = 3;
/** Characters before an opener, such as "No, " or "Hm, ". */
const OPENER_AT_MAX = 6;
/** A refusal or a denial answers what was said a moment ago. */
const ANSWERED_REPLIES = 3;
const WITH_A_THING =
  /\b(?:disagree|agree|einverstanden|d['’]accord|de acuerdo|eens) (?:with|on|about|mit|avec|con|met) (?!(?:you|that|this|it|him|her|them|both|what|dir|dem|toi|ça|ti|te|u|je)\b)(?!\p{Lu})/u;
/** Said of a thing that somebody named, or of the question itself: it answers only a reply that speaks of that. */
const OF_A_THING = [
  WITH_A_THING,
  /-1 (?:to|on|for|from) /u,
  /\b(?:think|believe) (?:it|that|this|they) /iu,
];

/** The sentence that disagrees and the words it stands against. */
interface Answer {
  readonly said: TextRange;
  readonly target: ReadUnit;
}

/**
 * Replies of a thread that stand against an earlier one by somebody else, in plain words: they say that they disagree, turn
 * a proposal down, or deny its very words.
 */
export function findDisagreements(
  thread: readonly ReadReply[],
  isOfNow: (replyId: string) => boolean,
  vectorOf: VectorOf,
): readonly TensionFinding[] {
  const found: TensionFinding[] = [];
  thread.forEach((read, at) => {
    if (!isOfNow(read.reply.id) || read.isFiller || isIronic(read.reply)) return;
    const recent = answeredBefore(thread, at, ANSWERED_REPLIES);
    const answer =
      openDisagreement(read, () => answeredBefore(thread, at, Infinity), vectorOf) ??
      refusal(read, recent) ??
      denial(read, recent);
    if (answer === null) return;
    const position = positionOf(read, answer.said);
    if (position.length === 0) return;
    found.push({
      kind: 'reply',
      replyIds: [answer.target.replyId, read.reply.id],
      sides: [[spanOf(answer.target)], position],
    });
  });
  return found;
}

/** The latest replies of others before a place in the thread, at most so many, oldest first. */
function answeredBefore(
  thread: readonly ReadReply[],
  at: number,
  most: number,
): readonly ReadReply[] {
  const found: ReadReply[] = [];
  for (let before = at - 1; before >= 0 && found.length < most; before -= 1) {
    const read = thread[before];
    if (read !== undefined && isBySomebodyElse(read, thread[at])) found.push(read);
  }
  return found.reverse();
}

function isBySomebodyElse({ reply, units }: ReadReply, read: ReadReply | undefined): boolean {
  return reply.authorId !== read?.reply.authorId && units.length > 0;
}

function isPosition(sentence: string): boolean {
  return isOwnPosition(sentence) && !agrees(sentence);
}

function openDisagreement(
  read: ReadReply,
  earlierOnes: () => readonly ReadReply[],
  vectorOf: VectorOf,
): Answer | null {
  const said = read.sentences.slice(0, OPENING_SENTENCES).find(({ start, end }) => {
    const sentence = read.masked.slice(start, end);
    return disagrees(sentence) && isPosition(sentence);
  });
  if (said === undefined) return null;
  const target = answeredUnit(read, said, earlierOnes(), vectorOf);
  return target === null || isQuestion(target) ? null : { said, target };
}

/** "I’d rather …", "Please don’t": an answer in its first words to what somebody proposed just before. */
function refusal(read: ReadReply, recent: readonly ReadReply[]): Answer | null {
  const said = read.sentences[0];
  if (said === undefined) return null;
  const sentence = read.masked.slice(said.start, said.end);
  if (!REFUSALS.some((pattern) => pattern.test(sentence)) || !isPosition(sentence)) return null;
  for (const { units } of recent.toReversed()) {
    const target = units.find((unit) => !isQuestion(unit) && PROPOSAL.test(textOf(unit)));
    if (target !== undefined) return { said, target };
  }
  return null;
}

function denial(read: ReadReply, recent: readonly ReadReply[]): Answer | null {
  for (const unit of read.units.slice(0, OPENING_SENTENCES - 1)) {
    const target = deniedUnit(unit, recent);
    if (target === null || isQuestion(unit) || !isPosition(textOf(unit))) continue;
    const said = read.sentences.find(({ start, end }) => start <= unit.start && end >= unit.end);
    if (said !== undefined) return { said, target };
  }
  return null;
}

function textOf({ reply, start, end }: ReadUnit): string {
  return reply.text.slice(start, end);
}

function isQuestion(unit: ReadUnit): boolean {
  return /\?\s*$/.test(textOf(unit));
}

/** The reply just before, which people mostly mean, unless it speaks of something else; of that reply, the words nearest in substance. */
function answeredUnit(
  read: ReadReply,
  said: TextRange,
  earlier: readonly ReadReply[],
  vectorOf: VectorOf,
): ReadUnit | null {
  const own = centreOf(read.units.map(vectorOf));
  const nearness = ({ units }: ReadReply): number => likeness(own, centreOf(units.map(vectorOf)));
  const last = earlier.at(-1);
  if (last === undefined) return null;
  let answered = last;
  let best = nearness(last);
  if (best < ANSWERS_AT) {
    for (const other of earlier.slice(0, -1).toReversed()) {
      const score = nearness(other);
      if (score >= ANSWERS_AT && score > best) [answered, best] = [other, score];
    }
  }
  const sentence = read.masked.slice(said.start, said.end);
  if (best < ANSWERS_AT && OF_A_THING.some((pattern) => pattern.test(sentence))) return null;
  return mostAnswered(answered.units, own, vectorOf);
}

/** Cosine of two replies whole, each the sum of its units. */
function likeness(one: Centre, other: Centre): number {
  const product = (a: Centre, b: Centre): number => meanBetween(a, b, 0);
  const length = Math.sqrt(product(one, one) * product(other, other));
  return length === 0 ? 0 : product(one, other) / length;
}

/** Shared substance, not likeness: a short heading is like much that it says little of. */
function mostAnswered(
  units: readonly ReadUnit[],
  own: Centre,
  vectorOf: VectorOf,
): ReadUnit | null {
  const weighed = units.map((unit) => ({
    unit,
    shared: meanBetween(centreOf([vectorOf(unit)]), own, 0) * substance(unit),
  }));
  const most = Math.max(0, ...weighed.map(({ shared }) => shared));
  if (most === 0) return mainUnit(units);
  return weighed.find(({ shared }) => shared === most)?.unit ?? null;
}

/** Words that can name a topic. A vector has length one, so that its likeness times their root is about what it shares. */
function substance(unit: ReadUnit): number {
  return Math.sqrt(unit.words.filter(({ kind }) => kind === 'topic').length);
}

/** The unit that says most: by its words that can name a topic; the first of equals. */
function mainUnit(units: readonly ReadUnit[]): ReadUnit | null {
  const said = (unit: ReadUnit) => unit.words.filter(({ kind }) => kind === 'topic').length;
  return units.toSorted((a, b) => said(b) - said(a) || a.start - b.start)[0] ?? null;
}

/** Past "I see it differently: ", so that neither side reads as the one that objects. */
function afterOpener(masked: string, { start, end }: TextRange): number {
  const sentence = masked.slice(start, end);
  for (const pattern of DISAGREEMENTS) {
    const opener = pattern.exec(sentence);
    if (opener === null) continue;
    const at = opener.index + opener[0].length;
    const pause = /^\s*[:;–—]\s+/u.exec(sentence.slice(at));
    if (opener.index <= OPENER_AT_MAX && pause !== null) return start + at + pause[0].length;
  }
  return start;
}

/** The sentence that disagrees, and the one after it, which mostly says why; none for a bare "I disagree". */
function positionOf(read: ReadReply, said: TextRange): readonly Span[] {
  const sentences = read.sentences;
  const at = sentences.findIndex(({ start }) => start === said.start);
  const next = sentences[at + 1];
  const own = { replyId: read.reply.id, start: afterOpener(read.masked, said), end: said.end };
  const isBare = read.units.every((unit) => unit.end <= said.start || unit.start >= said.end);
  if (next === undefined) return isBare ? [] : [own];
  const after = { replyId: read.reply.id, start: next.start, end: next.end };
  return isBare ? [after] : [own, after];
}

function spanOf({ replyId, start, end }: Span): Span {
  return { replyId, start, end };
}
