import { labelCandidates, type LabelCandidate } from './label-candidates.js';
import type { ReadUnit } from '../reading/read-units.js';
import type { TermWeights } from '../reading/term-weights.js';

const KEPT_WHILE_AMONG = 10;
const SECOND_WORD_SHARE = 0.6;

/** What to call some units, and how many people wrote it. */
export interface ThemeLabel {
  readonly text: string;
  readonly people: number;
}

/**
 * What to call some units, in words that people wrote; '' when they share none that names a topic. `before` is
 * kept while it is still among the ten best, so that a theme is called the same from week to week.
 */
export function labelFor(
  units: readonly ReadUnit[],
  before: string,
  weights: TermWeights,
): ThemeLabel {
  const candidates = labelCandidates(units, weights);
  const labels = candidates
    .slice(0, KEPT_WHILE_AMONG)
    .map((first) => ({ text: spelled(first, candidates), people: first.people }));
  const kept = labels.find(({ text, people }) => text === before && people > 1);
  return kept ?? labels[0] ?? { text: '', people: 0 };
}

/** A single word gets a second one beside it when almost as many people wrote both. */
function spelled(first: LabelCandidate, candidates: readonly LabelCandidate[]): string {
  if (first.stems.length > 1 || first.people < 2) return first.surface;
  const second = candidates.find(
    (other) =>
      other.people >= Math.max(2, first.people * SECOND_WORD_SHARE) &&
      !other.stems.some((stem) => first.stems.includes(stem)),
  );
  return second === undefined ? first.surface : `${first.surface}, ${second.surface}`;
}

/** Whether every part of a label still stands in somebody's words. */
export function isStillSaid(label: string, units: readonly ReadUnit[]): boolean {
  const texts = units.map(({ reply, start, end }) => reply.text.slice(start, end).toLowerCase());
  return (
    label !== '' &&
    label.split(', ').every((part) => texts.some((text) => text.includes(part.toLowerCase())))
  );
}
