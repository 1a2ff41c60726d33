import type { Span } from '../reading/analysis-model.js';
import type { TensionFinding } from './tension-findings.js';
import type { TensionSource } from './tension-source.js';

/** The theme that both sides belong to, or that the first does with others beside it; null when there is none. */
export function tensionTheme(
  { sides }: TensionFinding,
  { memberships }: TensionSource,
): string | null {
  const themesOf = (spans: readonly Span[]) =>
    memberships
      .filter((known) => spans.some((span) => overlaps(known, span)))
      .map(({ themeId }) => themeId);
  const first = themesOf(sides[0]);
  const second = themesOf(sides[1]);
  const shared = first.find((id) => second.includes(id));
  return (
    [shared, ...first, ...second].find((id) => id !== undefined && isWide(id, { memberships })) ??
    null
  );
}

function isWide(id: string, { memberships }: Pick<TensionSource, 'memberships'>): boolean {
  return (
    new Set(memberships.filter(({ themeId }) => themeId === id).map(({ replyId }) => replyId))
      .size > 1
  );
}

function overlaps(a: Span, b: Span): boolean {
  return a.replyId === b.replyId && a.start < b.end && b.start < a.end;
}
