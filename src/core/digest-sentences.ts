/** Offsets of one sentence: [start, end), no white space at either end. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/** A stop, with what closes after it, before white space; or a stop of scripts without spaces; or a line end. */
const BOUNDARY = /[.!?…]+["'”’)\]]*(?=\s)|[。！？]+[」』”）]*|\n+/gu;
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|mr|mrs|ms|dr|st|incl|\p{L})\.$/iu;

/** The sentences and lines of a text in order; none for white space alone. */
export function sentencesOf(text: string): readonly SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  for (const match of text.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    if (match[0] === '.' && ABBREVIATION.test(text.slice(start, end))) continue;
    spans.push({ start, end });
    start = end;
  }
  spans.push({ start, end: text.length });
  return spans.map((span) => trimmed(text, span)).filter((span) => span.end > span.start);
}

function trimmed(text: string, { start, end }: SentenceSpan): SentenceSpan {
  const part = text.slice(start, end);
  const lead = part.length - part.trimStart().length;
  return { start: start + lead, end: start + lead + part.trim().length };
}
