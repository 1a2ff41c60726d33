import type {
  Span,
  TensionEvidence,
  TensionMemory,
  TensionSide,
} from '../reading/analysis-model.js';
import { spanKey, type ReadReply } from '../reading/read-units.js';
import type { TensionFinding } from './tension-findings.js';
import { tensionScore, TENSION_SHOWN_AT } from './tension-score.js';
import type { TensionSource } from './tension-source.js';
import { tensionTheme } from './tension-theme.js';
import type { VotesByStatement } from './vote-division.js';
import { createMatchTension, type TensionMatch } from './match-tension.js';

const SPANS_A_SIDE_MAX = 8;

/** Adds findings to remembered tensions or opens new ones; drops words that no longer exist. */
export function recordFindings(
  source: TensionSource,
  findings: readonly TensionFinding[],
  votes: VotesByStatement,
): { readonly tensions: readonly TensionMemory[]; readonly nextTensionNumber: number } {
  const byId = new Map([...source.before, ...source.now].map((read) => [read.reply.id, read]));
  const tensions = source.memory.tensions.map((tension) => withoutGoneWords(tension, byId));
  const matchTension = createMatchTension(source);
  let { nextTensionNumber } = source.memory;
  for (const finding of findings) {
    const cycle = finding.kind === 'votes' ? statementCycle(finding, source) : source.input.cycle;
    // What a person named stands by itself, in their words: it is not taken for another one.
    const isNamed = finding.kind === 'named';
    const match = isNamed ? null : matchTension(tensions, finding);
    if (match === null) {
      const evidence = [{ kind: finding.kind, replyIds: finding.replyIds, cycle }];
      tensions.push({
        id: `x${nextTensionNumber}`,
        themeId: tensionTheme(finding, source),
        firstCycle: source.input.cycle,
        lastEvidenceCycle: cycle,
        evidence,
        sides: finding.sides.map((spans) => ({ spans: distinctSpans(spans) })),
        stateByPeople: isNamed ? 'named' : null,
      });
      nextTensionNumber += 1;
    } else {
      tensions[match.at] = extended(tensions[match.at], finding, match, cycle, source, votes);
    }
  }
  return { tensions, nextTensionNumber };
}

/** Votes carry no date: they count from their statement's cycle. */
function statementCycle(
  { replyIds }: TensionFinding,
  { memberships, input }: TensionSource,
): number {
  const known = memberships.find(({ replyId }) => replyId === replyIds[0]);
  return known?.cycle ?? input.cycle;
}

function extended(
  tension: TensionMemory | undefined,
  { kind, replyIds, sides }: TensionFinding,
  { isSwapped, isSideKnown }: TensionMatch,
  cycle: number,
  source: TensionSource,
  votes: VotesByStatement,
): TensionMemory {
  if (tension === undefined) throw new RangeError('A finding matched a tension that is not there.');
  const isKnown = tension.evidence.some(
    (piece) => piece.kind === kind && sameIds(piece.replyIds, replyIds),
  );
  const added: readonly TensionEvidence[] = isKnown ? [] : [{ kind, replyIds, cycle }];
  const [first, second] = isSwapped ? [sides[1], sides[0]] : sides;
  const wasShown = tensionScore(tension.evidence, votes) >= TENSION_SHOWN_AT;
  return {
    ...tension,
    themeId: tension.themeId ?? tensionTheme({ kind, replyIds, sides }, source),
    // A tension is as old as its first showing, so that it is listed in every cycle since.
    firstCycle: wasShown ? tension.firstCycle : source.input.cycle,
    lastEvidenceCycle: isKnown
      ? tension.lastEvidenceCycle
      : Math.max(tension.lastEvidenceCycle, cycle),
    evidence: [...tension.evidence, ...added],
    sides: isSideKnown
      ? tension.sides.map((side, at) => joined(side, at === 0 ? first : at === 1 ? second : []))
      : tension.sides,
  };
}

function joined({ spans }: TensionSide, added: readonly Span[]): TensionSide {
  return { spans: distinctSpans([...spans, ...added]).slice(0, SPANS_A_SIDE_MAX) };
}

function distinctSpans(spans: readonly Span[]): readonly Span[] {
  return [...new Map(spans.map((span) => [spanKey(span), span])).values()];
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

function withoutGoneWords(
  tension: TensionMemory,
  replies: ReadonlyMap<string, ReadReply>,
): TensionMemory {
  return {
    ...tension,
    evidence: tension.evidence.filter(({ replyIds }) => replyIds.every((id) => replies.has(id))),
    sides: tension.sides.map(({ spans }) => ({
      spans: spans.filter((span) => isStillThere(span, replies.get(span.replyId))),
    })),
  };
}

/** After an edit a span must at least still begin and end with a word. */
function isStillThere({ start, end }: Span, read: ReadReply | undefined): boolean {
  if (read === undefined || read.reply.isPrivate || end > read.reply.text.length) return false;
  const { text } = read.reply;
  const isInsideWord = (at: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
  const isSpaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  return isSpaceless || (!isInsideWord(start) && !isInsideWord(end));
}
