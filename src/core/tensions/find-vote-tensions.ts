import type { Span } from '../reading/analysis-model.js';
import type { ReadReply, ReadUnit } from '../reading/read-units.js';
import type { TensionFinding } from './tension-findings.js';
import type { TensionSource } from './tension-source.js';
import { cosine } from '../reading/unit-vectors.js';
import {
  countVotes,
  isDivisive,
  opposedStatement,
  type VotesByStatement,
} from './vote-division.js';

const SAME_SUBJECT_AT = 0.05;

/**
 * Statements that votes divide. The other side is a statement whose voters vote the other way round, or else
 * words on the same subject by somebody who differs; it stays empty when nobody has put it into words.
 */
export function findVoteTensions(
  source: TensionSource,
  votes: VotesByStatement,
): readonly TensionFinding[] {
  const open = [...source.before, ...source.now].filter(({ reply }) => !reply.isPrivate);
  const byId = new Map(open.map((read) => [read.reply.id, read]));
  const found: TensionFinding[] = [];
  for (const [statement, cast] of [...votes].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const read = byId.get(statement);
    if (read === undefined || !isDivisive(countVotes(cast))) continue;
    const opposed = opposedStatement(votes, statement);
    const other =
      (opposed === null ? undefined : byId.get(opposed)) ?? differing(read, cast, open, source);
    found.push({
      kind: 'votes',
      replyIds: other === null ? [statement] : [statement, other.reply.id],
      sides: [spansOf(read, source), other === null ? [] : spansOf(other, source)],
      standing: [votersOf(cast, 1), votersOf(cast, -1)],
    });
  }
  return found;
}

function votersOf(cast: ReadonlyMap<string, 1 | 0 | -1>, value: 1 | -1): ReadonlySet<string> {
  return new Set([...cast].flatMap(([participant, given]) => (given === value ? participant : [])));
}

function differing(
  statement: ReadReply,
  cast: ReadonlyMap<string, 1 | 0 | -1>,
  open: readonly ReadReply[],
  { vectorOf }: TensionSource,
): ReadReply | null {
  const others = open.filter(
    ({ reply }) => cast.get(reply.authorId) === -1 && reply.authorId !== statement.reply.authorId,
  );
  const own = statement.units.map(vectorOf);
  let best: ReadUnit | null = null;
  let bestScore = SAME_SUBJECT_AT;
  for (const unit of others.flatMap((read) => read.units)) {
    const score = Math.max(0, ...own.map((vector) => cosine(vector, vectorOf(unit))));
    if (score > bestScore) [best, bestScore] = [unit, score];
  }
  return others.find(({ reply }) => reply.id === best?.replyId) ?? null;
}

function spansOf({ units, reply, masked }: ReadReply, { input }: TensionSource): readonly Span[] {
  const votedOn = input.statements?.find(({ replyId }) => replyId === reply.id);
  if (votedOn !== undefined) return [votedOn];
  const first = units[0];
  if (first !== undefined) return [{ replyId: reply.id, start: first.start, end: first.end }];
  return masked.trim() === '' ? [] : [{ replyId: reply.id, start: 0, end: reply.text.length }];
}
