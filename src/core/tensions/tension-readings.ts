import type { Span, TensionMemory, TensionReading } from '../reading/analysis-model.js';
import { quoteOf } from '../reading/quotes.js';
import type { ReadReply } from '../reading/read-units.js';
import type { TensionSource } from './tension-source.js';
import { aliasTarget } from '../themes/theme-pool.js';
import { tensionScore, TENSION_SHOWN_AT } from './tension-score.js';
import type { VotesByStatement } from './vote-division.js';

export const TENSION_LISTED_CYCLES = 8;
/** Cycles without anything new after which a tension is quiet. */
export const QUIET_AFTER_CYCLES = 4;
const QUOTES_A_SIDE_MAX = 3;

/** Tensions as they stand in a cycle: those with evidence in the last eight, or that people hold open, the surest first. */
export function readTensions(
  source: TensionSource,
  tensions: readonly TensionMemory[],
  votes: VotesByStatement,
): readonly TensionReading[] {
  const { cycle } = source.input;
  const themes = new Map(source.themes.map((theme) => [theme.id, theme]));
  const replies = new Map([...source.before, ...source.now].map((read) => [read.reply.id, read]));
  const ofNow = new Set(source.now.map(({ reply }) => reply.id));
  const newestFirst = (spans: readonly Span[]): readonly Span[] =>
    spans.toSorted((a, b) => Number(ofNow.has(b.replyId)) - Number(ofNow.has(a.replyId)));
  return tensions
    .filter(
      ({ evidence, lastEvidenceCycle, stateByPeople }) =>
        evidence.length > 0 &&
        (stateByPeople === 'held' || cycle - lastEvidenceCycle <= TENSION_LISTED_CYCLES),
    )
    .map((tension) => readTension(tension, cycle, { replies, newestFirst }, votes))
    .map((reading) => ({
      ...reading,
      themeId: reading.themeId === null ? null : aliasTarget(themes, reading.themeId),
    }))
    .toSorted((a, b) => b.score - a.score || tensionNumber(a.id) - tensionNumber(b.id));
}

interface SideWords {
  readonly replies: ReadonlyMap<string, ReadReply>;
  /** What was said to it in this cycle, then what opened it: a tension that lives is told in its newest words. */
  readonly newestFirst: (spans: readonly Span[]) => readonly Span[];
}

function readTension(
  tension: TensionMemory,
  cycle: number,
  { replies, newestFirst }: SideWords,
  votes: VotesByStatement,
): TensionReading {
  const score = tensionScore(tension.evidence, votes);
  const isQuiet = cycle - tension.lastEvidenceCycle >= QUIET_AFTER_CYCLES;
  // Words in which a person named a tension say what it is, and stay first.
  const isNamed = tension.evidence.some(({ kind }) => kind === 'named');
  const sides = tension.sides.map(({ spans }) => ({
    replyIds: [...new Set(spans.map(({ replyId }) => replyId))],
    quotes: sideQuotes(isNamed ? spans : newestFirst(spans), replies),
  }));
  return {
    id: tension.id,
    themeId: tension.themeId,
    status: tension.stateByPeople ?? (isQuiet ? 'quiet' : 'emerging'),
    firstCycle: tension.firstCycle,
    lastEvidenceCycle: tension.lastEvidenceCycle,
    score,
    isShown: score >= TENSION_SHOWN_AT && sides.every(({ quotes }) => quotes.length > 0),
    evidence: tension.evidence,
    sides,
  };
}

/** The number in `x12`. */
export function tensionNumber(id: string): number {
  return Number(id.slice(1));
}

/** One an author. */
function sideQuotes(
  spans: readonly Span[],
  replies: ReadonlyMap<string, ReadReply>,
): readonly Span[] {
  const authors = new Set<string>();
  const quotes: Span[] = [];
  for (const span of spans) {
    const read = replies.get(span.replyId);
    if (read === undefined || authors.has(read.reply.authorId)) continue;
    const quote = quoteOf(span, read.reply.text);
    if (quote === null) continue;
    authors.add(read.reply.authorId);
    quotes.push(quote);
  }
  return quotes.slice(0, QUOTES_A_SIDE_MAX);
}
