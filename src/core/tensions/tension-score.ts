import type { EvidenceKind, TensionEvidence } from '../reading/analysis-model.js';
import { countVotes, division, type VotesByStatement } from './vote-division.js';

/** A tension is shown from here on (methods.md 4.3). */
export const TENSION_SHOWN_AT = 0.5;

const WEIGHTS: Readonly<Record<Exclude<EvidenceKind, 'votes'>, number>> = {
  dilemma: 0.5,
  reply: 0.5,
  question: 0.4,
  named: 0.9,
};
const VOTES_WEIGHT = 0.9;

/**
 * T = 1 − Π(1 − w) over the evidence: one explicit piece with both sides in words is enough, an open question by
 * itself is not; votes weigh as surely as they divide. methods.md 4.3 with its two text weights raised, since both
 * here ask for explicit wording.
 */
export function tensionScore(
  evidence: readonly TensionEvidence[],
  votes: VotesByStatement,
): number {
  const rest = evidence.reduce((product, piece) => product * (1 - weightOf(piece, votes)), 1);
  return Math.round((1 - rest) * 1e6) / 1e6;
}

function weightOf({ kind, replyIds }: TensionEvidence, votes: VotesByStatement): number {
  if (kind !== 'votes') return WEIGHTS[kind];
  const cast = votes.get(replyIds[0] ?? '');
  return cast === undefined ? 0 : VOTES_WEIGHT * division(countVotes(cast));
}
