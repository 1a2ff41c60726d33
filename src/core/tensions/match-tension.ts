import type { Span, TensionMemory } from '../reading/analysis-model.js';
import { madeOnce } from '../made-once.js';
import { cutSpan } from '../reading/span-units.js';
import { createSharesSubject } from './shares-subject.js';
import type { TensionFinding } from './tension-findings.js';
import type { TensionSource } from './tension-source.js';
import { cosine, type UnitVector } from '../reading/unit-vectors.js';

/** Similarity of both sides at which new evidence belongs to a remembered tension. */
const SAME_TENSION_AT = 0.15;
/** The same of all words of both, where somebody takes up again the side on which they stood before. */
const SAME_SUBJECT_AT = 0.1;

/** Where a finding goes on with a remembered tension. */
export interface TensionMatch {
  readonly at: number;
  readonly isSwapped: boolean;
  /** False where the subject is the same and nothing tells which words stand on which side: then it is evidence alone. */
  readonly isSideKnown: boolean;
}

/** Finds where findings go on with remembered tensions. */
export type MatchTension = (
  tensions: readonly TensionMemory[],
  finding: TensionFinding,
) => TensionMatch | null;

/** Spans of one reading as vectors, each cut once, and who said them. */
interface Spans {
  readonly vectorOf: (span: Span) => UnitVector | null;
  readonly authorsOf: (side: readonly Span[]) => ReadonlySet<string>;
  /** Who stands on each side of a finding: whose words they are, and who voted so. */
  readonly standingIn: (
    finding: TensionFinding,
  ) => readonly [ReadonlySet<string>, ReadonlySet<string>];
}

/**
 * The remembered tension that a finding goes on with: one that rests on the same reply; one whose two sides both stand near
 * the finding's, the same way round or swapped; or one on the same subject where a person stands again on their side. Where
 * there is none, one whose subject is told by the same seldom words: a standing dispute is taken up by ever other people.
 */
export function createMatchTension(source: TensionSource): MatchTension {
  const spans = readSpans(source);
  const sharesSubject = createSharesSubject(source);
  return (tensions, finding) => {
    let best: (TensionMatch & { readonly score: number }) | null = null;
    for (const [at, tension] of tensions.entries()) {
      for (const isSwapped of [false, true]) {
        const score = nearness(tension, finding, isSwapped, spans);
        if (score > 0 && (best === null || score > best.score)) {
          best = { at, isSwapped, isSideKnown: true, score };
        }
      }
    }
    if (best !== null) return best;
    const at = tensions.findIndex((tension) => sharesSubject(tension, finding));
    const same = tensions[at];
    if (same === undefined) return null;
    const stand = standpoint(same, finding, false, spans);
    return { at, isSwapped: stand < 0, isSideKnown: stand !== 0 };
  };
}

function readSpans(source: TensionSource): Spans {
  const replies = new Map([...source.before, ...source.now].map((read) => [read.reply.id, read]));
  // Each once: every finding is held against every tension.
  const authorsOf = madeOnce(
    (side: readonly Span[]): ReadonlySet<string> =>
      new Set(side.flatMap(({ replyId }) => replies.get(replyId)?.reply.authorId ?? [])),
  );
  return {
    authorsOf,
    standingIn: madeOnce(({ sides: [one, other], standing }: TensionFinding) => [
      new Set([...authorsOf(one), ...(standing?.[0] ?? [])]),
      new Set([...authorsOf(other), ...(standing?.[1] ?? [])]),
    ]),
    vectorOf: madeOnce((span: Span) => {
      const read = replies.get(span.replyId);
      const unit = read === undefined ? null : cutSpan(span, { now: [read], before: [] });
      return unit === null ? null : source.vectorOf(unit);
    }),
  };
}

function nearness(
  tension: TensionMemory,
  finding: TensionFinding,
  isSwapped: boolean,
  spans: Spans,
): number {
  const [first, second] = isSwapped ? swapped(finding.sides) : finding.sides;
  const [a, b] = bothSides(tension);
  const isOnReply = finding.kind === 'reply' || finding.kind === 'votes';
  if (isOnReply && (sharesReply(a, first) || sharesReply(b, second))) return 1;
  const stand = standpoint(tension, finding, isSwapped, spans);
  if (stand < 0) return 0;
  const one = similarity(a, first, spans);
  const both = one < SAME_TENSION_AT ? one : Math.min(one, similarity(b, second, spans));
  if (both >= SAME_TENSION_AT) return both;
  if (stand === 0) return 0;
  const subject = similarity([...a, ...b], [...first, ...second], spans);
  return subject >= SAME_SUBJECT_AT ? subject : 0;
}

/** How many people stand again on their side, less those who would stand on the other one. */
function standpoint(
  tension: TensionMemory,
  finding: TensionFinding,
  isSwapped: boolean,
  spans: Spans,
): number {
  const given = spans.standingIn(finding);
  const [one, other] = isSwapped ? swapped(given) : given;
  const [a, b] = bothSides(tension);
  const [ours, theirs] = [spans.authorsOf(a), spans.authorsOf(b)];
  return common(ours, one) + common(theirs, other) - common(ours, other) - common(theirs, one);
}

const NONE: readonly Span[] = [];

function bothSides({ sides }: TensionMemory): readonly [readonly Span[], readonly Span[]] {
  return [sides[0]?.spans ?? NONE, sides[1]?.spans ?? NONE];
}

function swapped<T>([one, other]: readonly [T, T]): readonly [T, T] {
  return [other, one];
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const author of a) if (b.has(author)) shared += 1;
  return shared;
}

function sharesReply(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some(({ replyId }) => b.some((other) => other.replyId === replyId));
}

/** The nearest two of two sides. */
function similarity(a: readonly Span[], b: readonly Span[], { vectorOf }: Spans): number {
  let best = 0;
  for (const span of a) {
    const vector = vectorOf(span);
    if (vector === null) continue;
    for (const other of b) {
      const theirs = vectorOf(other);
      if (theirs !== null) best = Math.max(best, cosine(vector, theirs));
    }
  }
  return best;
}
