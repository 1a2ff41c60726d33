import type { CloseGroup } from './analysis-model.js';
import { labelCandidates, type LabelCandidate } from './label-candidates.js';
import { namedWords } from './named-words.js';
import { quoteOf } from './quotes.js';
import type { ReadUnit } from './read-units.js';
import type { TermWeights } from './term-weights.js';

const GROUPS_MAX = 4;

/**
 * Which replies of a small cycle stand close to each other. Saying so wrongly is worse than not saying it: the
 * units share a phrase, or each names the same thing, by different people; a word of the question never counts.
 */
export function findCloseGroups(
  units: readonly ReadUnit[],
  weights: TermWeights,
): readonly CloseGroup[] {
  const open = units.filter(({ reply }) => !reply.isPrivate);
  const candidates = labelCandidates(open, weights).filter(({ people }) => people >= 2);
  const named = new Map(
    open.map((unit) => [unit.key, new Set(namedWords(unit).map(({ stem }) => stem))]),
  );
  const used = new Set<string>();
  const groups: CloseGroup[] = [];
  for (const candidate of candidates) {
    const members = onePerAuthor(
      open.filter((unit) => !used.has(unit.replyId) && speaksOf(unit, candidate, named)),
    );
    if (members.length < 2 || groups.length === GROUPS_MAX) continue;
    for (const { replyId } of members) used.add(replyId);
    const spans = members.flatMap((unit) => quoteOf(unit, unit.reply.text) ?? []);
    groups.push({ spans, about: withArticle(candidate.surface, members) });
  }
  return groups;
}

function speaksOf(
  unit: ReadUnit,
  { stems }: LabelCandidate,
  named: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const names = named.get(unit.key);
  return containsRun(unit, stems) && stems.some((stem) => names?.has(stem) === true);
}

function containsRun({ words }: ReadUnit, stems: readonly string[]): boolean {
  return words.some((_, from) => stems.every((stem, at) => words[from + at]?.stem === stem));
}

function onePerAuthor(units: readonly ReadUnit[]): readonly ReadUnit[] {
  const byAuthor = new Map<string, ReadUnit>();
  for (const unit of units) {
    if (!byAuthor.has(unit.reply.authorId)) byAuthor.set(unit.reply.authorId, unit);
  }
  return [...byAuthor.values()];
}

/** "the handover" where most wrote it so, else the bare words. */
function withArticle(surface: string, units: readonly ReadUnit[]): string {
  const escaped = surface.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(String.raw`\bthe ${escaped}\b`, 'iu');
  const count = units.filter((unit) =>
    pattern.test(unit.reply.text.slice(unit.start, unit.end)),
  ).length;
  return count * 2 > units.length ? `the ${surface}` : surface;
}
