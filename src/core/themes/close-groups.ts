import type { CloseGroup } from '../reading/analysis-model.js';
import { labelCandidates, type LabelCandidate, type LabelContext } from './label-candidates.js';
import { namedWords } from '../text/named-words.js';
import { quoteOf } from '../reading/quotes.js';
import type { ReadUnit } from '../reading/read-units.js';

const GROUPS_MAX = 4;

/**
 * Which replies of a small cycle stand close to each other. Saying so wrongly is worse than not saying it: the
 * units share a word or phrase that names a topic, at least one of them as the name of something, by different
 * people; a word of the question never counts.
 */
export function findCloseGroups(
  units: readonly ReadUnit[],
  context: LabelContext,
): readonly CloseGroup[] {
  const open = units.filter(({ reply }) => !reply.isPrivate);
  const candidates = labelCandidates(open, context).filter(
    ({ people, isVague }) => people >= 2 && !isVague,
  );
  const used = new Set<string>();
  const groups: CloseGroup[] = [];
  for (const candidate of candidates) {
    if (groups.length === GROUPS_MAX) break;
    const members = onePerAuthor(
      open.filter((unit) => !used.has(unit.replyId) && containsRun(unit, candidate.stems)),
    );
    if (members.length < 2 || !isNamed(members, candidate)) continue;
    for (const { replyId } of members) used.add(replyId);
    const spans = members.flatMap((unit) => quoteOf(unit, unit.reply.text) ?? []);
    groups.push({ spans, about: withArticle(candidate.surface, members) });
  }
  return groups;
}

/** At least one of them uses it as the name of something. */
function isNamed(units: readonly ReadUnit[], { stems }: LabelCandidate): boolean {
  return units.some((unit) => namedWords(unit).some(({ stem }) => stems.includes(stem)));
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
