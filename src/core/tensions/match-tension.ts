import type { Span, TensionMemory } from '../reading/analysis-model.js';
import { cutSpan } from '../reading/span-units.js';
import type { TensionFinding } from './tension-findings.js';
import type { TensionSource } from './tension-source.js';
import { cosine } from '../reading/unit-vectors.js';

/** Similarity of both sides at which new evidence belongs to a remembered tension. */
const SAME_TENSION_AT = 0.15;

/**
 * The remembered tension that a finding goes on with: one that rests on the same reply, or whose two sides both
 * stand near the finding's, the same way round or swapped.
 */
export function matchTension(
  tensions: readonly TensionMemory[],
  finding: TensionFinding,
  source: TensionSource,
): { readonly at: number; readonly isSwapped: boolean } | null {
  let best: { at: number; isSwapped: boolean; score: number } | null = null;
  tensions.forEach((tension, at) => {
    for (const isSwapped of [false, true]) {
      const [first, second] = isSwapped ? [finding.sides[1], finding.sides[0]] : finding.sides;
      const score = nearness(tension, first, second, finding, source);
      if (score >= SAME_TENSION_AT && (best === null || score > best.score)) {
        best = { at, isSwapped, score };
      }
    }
  });
  return best;
}

function nearness(
  tension: TensionMemory,
  first: readonly Span[],
  second: readonly Span[],
  finding: TensionFinding,
  source: TensionSource,
): number {
  const [a, b] = [tension.sides[0]?.spans ?? [], tension.sides[1]?.spans ?? []];
  const isOnReply = finding.kind === 'reply' || finding.kind === 'votes';
  if (isOnReply && (sharesReply(a, first) || sharesReply(b, second))) return 1;
  const left = similarity(a, first, source);
  return left < SAME_TENSION_AT ? 0 : Math.min(left, similarity(b, second, source));
}

function sharesReply(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some(({ replyId }) => b.some((other) => other.replyId === replyId));
}

/** The nearest two of two sides. */
function similarity(a: readonly Span[], b: readonly Span[], source: TensionSource): number {
  const cut = (span: Span) => {
    const unit = cutSpan(span, source);
    return unit === null ? [] : [source.vectorOf(unit)];
  };
  const others = b.flatMap(cut);
  return Math.max(
    0,
    ...a.flatMap(cut).flatMap((vector) => others.map((other) => cosine(vector, other))),
  );
}
