import { z } from 'zod';
import type {
  AnalysisMemory,
  Membership,
  Span,
  TensionEvidence,
  TensionMemory,
} from '../core/reading/analysis-model.js';
import type * as Row from '../generated/prisma/client.js';
import type { Connection } from './connection.js';
import { tensionState } from './tension-acts.js';

const evidenceKind = z.enum(['votes', 'reply', 'dilemma', 'question', 'named']);
type TensionRow = Row.Tension & { evidence: Row.TensionEvidence[]; spans: Row.TensionSpan[] };

const spanFrom = (row: Row.TensionSpan | Row.Membership): Span => ({
  replyId: row.responseId,
  start: row.spanStart,
  end: row.spanEnd,
});

/** A piece that lost one of its responses rests on the others; one that lost all is gone. */
function evidenceFrom(rows: readonly Row.TensionEvidence[]): TensionEvidence[] {
  const pieces = new Map<number, Row.TensionEvidence[]>();
  for (const row of rows) pieces.set(row.piece, [...(pieces.get(row.piece) ?? []), row]);
  return [...pieces.values()].flatMap(([first, ...rest]) =>
    first === undefined
      ? []
      : [
          {
            kind: evidenceKind.parse(first.kind),
            replyIds: [first, ...rest].map(({ responseId }) => responseId),
            cycle: first.cycle,
          },
        ],
  );
}

/** Null when too little is left of it: no evidence, or fewer than two sides. What people named stays. */
function tensionFrom(row: TensionRow): TensionMemory | null {
  const sides = Array.from({ length: row.sides }, (_, side) => ({
    spans: row.spans.filter((span) => span.side === side).map(spanFrom),
  }));
  const evidence = evidenceFrom(row.evidence);
  const state = tensionState.parse(row.stateByPeople);
  const speaking = sides.filter(({ spans }) => spans.length > 0);
  if (state === null && (evidence.length === 0 || speaking.length < Math.min(2, row.sides))) {
    return null;
  }
  return {
    id: row.key,
    themeId: row.themeKey,
    firstCycle: row.firstCycle,
    lastEvidenceCycle: row.lastEvidenceCycle,
    evidence,
    sides: speaking,
    stateByPeople: state,
  };
}

const membershipFrom = (row: Row.Membership & { theme: { key: string } }): Membership => ({
  ...spanFrom(row),
  themeId: row.theme.key,
  cycle: row.cycle,
  score: row.score,
});

/** The memory as it was saved, in its order, without marks in words that were edited or deleted since. */
export async function loadMemory(
  { prisma }: Connection,
  channelId: string,
): Promise<AnalysisMemory> {
  const inOrder = { orderBy: { position: 'asc' as const } };
  const [channel, themes, memberships, tensions] = await Promise.all([
    prisma.channel.findUniqueOrThrow({ where: { id: channelId } }),
    prisma.theme.findMany({ where: { channelId }, ...inOrder }),
    prisma.membership.findMany({
      where: { theme: { channelId } },
      include: { theme: { select: { key: true } } },
      ...inOrder,
    }),
    prisma.tension.findMany({
      where: { channelId },
      include: {
        evidence: { orderBy: [{ piece: 'asc' }, { position: 'asc' }] },
        spans: { orderBy: [{ side: 'asc' }, { position: 'asc' }] },
      },
      ...inOrder,
    }),
  ]);
  return {
    themes: themes.map(({ key, label, isLabelByPerson, firstCycle, aliasOf }) => ({
      id: key,
      label,
      isLabelByPerson,
      firstCycle,
      aliasOf,
    })),
    memberships: memberships.map(membershipFrom),
    tensions: tensions.flatMap((row) => tensionFrom(row) ?? []),
    nextThemeNumber: channel.nextThemeNumber,
    nextTensionNumber: channel.nextTensionNumber,
  };
}
