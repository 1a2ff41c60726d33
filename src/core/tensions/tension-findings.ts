import type { EvidenceKind, Span } from '../reading/analysis-model.js';
import { cutPoint, trimRange, type TextRange } from '../text/idea-units.js';
import type { ReadReply } from '../reading/read-units.js';
import { wordsOf } from '../text/terms.js';
import { DILEMMA_CUE, DILEMMAS, EITHER_OR, isIronic, isOwnPosition } from './tension-wording.js';

/** One piece of evidence with the words on either side. */
export interface TensionFinding {
  readonly kind: EvidenceKind;
  readonly replyIds: readonly string[];
  readonly sides: readonly [readonly Span[], readonly Span[]];
  /** Who stands on each side by their votes, besides those whose words are shown. */
  readonly standing?: readonly [ReadonlySet<string>, ReadonlySet<string>];
}

const DILEMMA_CHARS_MAX = 600;
const SENTENCES_READ_MAX = 60;

/** Dilemmas that a person names with both sides in one or two sentences of one reply. */
export function findDilemmas(read: ReadReply): readonly TensionFinding[] {
  if (read.isFiller || isIronic(read.reply)) return [];
  const found: TensionFinding[] = [];
  let readTo = 0;
  for (const stretch of stretchesOf(read)) {
    if (stretch.start < readTo || !DILEMMA_CUE.test(read.masked.slice(stretch.start, stretch.end)))
      continue;
    const sides = sidesIn(read, stretch, DILEMMAS);
    if (sides === null) continue;
    readTo = sides[1].end;
    found.push({ kind: 'dilemma', replyIds: [read.reply.id], sides: [[sides[0]], [sides[1]]] });
  }
  return found;
}

/** "Should we … or …?" in a reply: whether it is still open is for the caller to see. */
export function findEitherOr(read: ReadReply): TensionFinding | null {
  if (read.isFiller || !read.masked.includes('?') || isIronic(read.reply)) return null;
  for (const sentence of read.sentences.slice(0, SENTENCES_READ_MAX)) {
    if (!read.masked.slice(sentence.start, sentence.end).includes('?')) continue;
    const sides = sidesIn(read, sentence, EITHER_OR);
    if (sides === null) continue;
    return { kind: 'question', replyIds: [read.reply.id], sides: [[sides[0]], [sides[1]]] };
  }
  return null;
}

/** Each sentence, and each with the next: "On the one hand … . On the other hand …". */
function stretchesOf(read: ReadReply): readonly TextRange[] {
  const sentences = read.sentences.slice(0, SENTENCES_READ_MAX);
  return sentences.flatMap((sentence, at) => {
    const next = sentences[at + 1];
    if (next === undefined || next.end - sentence.start > DILEMMA_CHARS_MAX) return [sentence];
    return [sentence, { start: sentence.start, end: next.end }];
  });
}

function sidesIn(
  read: ReadReply,
  { start, end }: TextRange,
  patterns: readonly RegExp[],
): readonly [Span, Span] | null {
  const text = read.masked.slice(start, Math.min(end, start + DILEMMA_CHARS_MAX));
  if (!isOwnPosition(text)) return null;
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.indices?.groups;
    const a = sideAt(read, start, groups?.['a']);
    const b = sideAt(read, start, groups?.['b']);
    if (a !== null && b !== null) return [a, b];
  }
  return null;
}

function sideAt(
  read: ReadReply,
  from: number,
  at: readonly [number, number] | undefined,
): Span | null {
  if (at === undefined) return null;
  // A pattern ends at its longest, maybe inside a word.
  const isCut = /^[\p{L}\p{N}]{2}$/u.test(read.masked.slice(from + at[1] - 1, from + at[1] + 1));
  const end = isCut ? cutPoint(read.masked, from + at[0], from + at[1]) : from + at[1];
  const range = trimRange(read.reply.text, { start: from + at[0], end });
  const language = read.units[0]?.language ?? 'other';
  const words = wordsOf(read.masked, range.start, range.end, language);
  const isSaying = words.some(({ kind }) => kind !== 'stop');
  return isSaying ? { replyId: read.reply.id, start: range.start, end: range.end } : null;
}
