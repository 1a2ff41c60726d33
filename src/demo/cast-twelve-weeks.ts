import type { CastChannel, Line } from './cast.js';

/** How a person comes back to something, so that no two replies are the same text. */
const OPENINGS = ['Again this week.', 'Still true for me.', 'I keep coming back to this.'] as const;

function again(line: Line, round: number): Line[] {
  if (line.does === 'skip' || line.does === 'chat') return [line];
  if (line.does !== 'reply' || line.key !== undefined || line.under !== undefined) return [];
  const opening = OPENINGS[(round + line.text.length) % OPENINGS.length] ?? OPENINGS[0];
  return [{ at: line.at, by: line.by, does: 'reply', text: `${opening} ${line.text}` }];
}

/** The same people for `count` weeks: beyond what is written, they take up in turn what they said before. */
export function continueCast(cast: CastChannel, count: number): CastChannel {
  const weeks = Array.from({ length: count }, (_, index) => {
    const written = cast.weeks[index % cast.weeks.length] ?? [];
    const round = Math.floor(index / cast.weeks.length);
    return round === 0 ? written : written.flatMap((line) => again(line, round));
  });
  return { ...cast, weeks };
}
