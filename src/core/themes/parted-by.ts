import type { Span } from '../reading/analysis-model.js';
import type { PooledTheme } from './theme-pool.js';

/** Whether people said of words of two themes that they are not the same thing. */
export type KeptApart = (a: PooledTheme, b: PooledTheme) => boolean;

/** Tells two themes apart that hold one end each of what people said no to. */
export function partedBy(apart: readonly (readonly [Span, Span])[]): KeptApart {
  if (apart.length === 0) return () => false;
  return (a, b) =>
    apart.some(
      ([one, other]) => (holds(a, one) && holds(b, other)) || (holds(a, other) && holds(b, one)),
    );
}

function holds({ members }: PooledTheme, { replyId, start, end }: Span): boolean {
  return members.some(
    ({ unit }) => unit.replyId === replyId && unit.start < end && start < unit.end,
  );
}
