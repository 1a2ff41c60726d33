import { labelCandidates, type LabelCandidate, type LabelContext } from './label-candidates.js';
import type { ReadUnit } from '../reading/read-units.js';

/** A name is kept while it says at least this share of what the best one says now. */
const KEPT_SHARE = 0.5;
const PEOPLE_MIN = 2;
/** A name that fewer of its people say does not hold for the theme. */
const HELD_SHARE = 0.5;

/** What to call some units, and how many people wrote it. */
export interface ThemeLabel {
  readonly text: string;
  readonly people: number;
  /** Stems of it; and whether it says too little to stand as a heading, or is another theme's name already. */
  readonly stems: readonly string[];
  readonly isWeak: boolean;
}

/** Names that other themes have: two themes of one name would be one to a reader. */
export type TakenNames = readonly (readonly string[])[];

/**
 * What to call some units, in words that people wrote; '' when they share none. `before` is kept while it still holds
 * for what is said now: a name that changes each week names nothing, and one that holds for old words only is wrong.
 */
export function labelFor(
  units: readonly ReadUnit[],
  before: string,
  context: LabelContext,
  taken: TakenNames = [],
): ThemeLabel {
  const all = labelCandidates(units, context).toSorted((a, b) => tierOf(a) - tierOf(b));
  const free = all.filter(({ stems }) => !taken.some((other) => isWithin(stems, other)));
  const isFree = free[0] !== undefined && tierOf(free[0]) === 0;
  const candidates = isFree ? free : all;
  const enough = authorsHeard(units, context) * HELD_SHARE;
  // A rarer word may tell more, but what half of them say is theirs.
  const best = candidates.find((one) => tierOf(one) === 0 && one.heard >= enough) ?? candidates[0];
  if (best === undefined) return { text: '', people: 0, stems: [], isWeak: true };
  const known = knownBy(before, candidates);
  const chosen = known !== undefined && isKept(known, best) ? known : best;
  const isSameForm = chosen.surface.toLowerCase() === before.toLowerCase();
  const text = chosen === known && !isSameForm ? before : chosen.surface;
  const { people, stems } = chosen;
  const isWeak = chosen.isVague || chosen.heard < enough;
  return { text, people, stems, isWeak: isWeak || !isFree };
}

/** One is part of the other: "release" beside "weekly release", "VC" beside "VCs". */
function isWithin(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = (a.length < b.length ? [a, b] : [b, a]).map((stems) =>
    stems.map((stem) => stem.replace(/s$/, '')),
  );
  return short?.every((stem) => long?.includes(stem)) === true;
}

/** All authors of the units, each as much as the latest of their words counts. */
function authorsHeard(units: readonly ReadUnit[], { shareOf }: LabelContext): number {
  const heard = new Map<string, number>();
  for (const unit of units) {
    const { authorId } = unit.reply;
    heard.set(authorId, Math.max(heard.get(authorId) ?? 0, shareOf?.(unit) ?? 1));
  }
  return [...heard.values()].reduce((sum, share) => sum + share, 0);
}

/** What two people share and that says something; then what they share; then one person's own words. */
function tierOf({ people, isVague }: LabelCandidate): number {
  if (people < PEOPLE_MIN) return 2;
  return isVague ? 1 : 0;
}

/** The candidate that a name was made of, its first part standing for a list of two. */
function knownBy(
  before: string,
  candidates: readonly LabelCandidate[],
): LabelCandidate | undefined {
  const parts = before.toLowerCase().split(', ');
  const found = parts.map((part) => candidates.find(({ isWrittenAs }) => isWrittenAs(part)));
  return found.every((part) => part !== undefined && part.people >= PEOPLE_MIN)
    ? found[0]
    : undefined;
}

function isKept(known: LabelCandidate, best: LabelCandidate): boolean {
  const isSilent = known.peopleLately === 0 && best.peopleLately > 0;
  return !isSilent && tierOf(known) === tierOf(best) && known.score >= best.score * KEPT_SHARE;
}

/** Whether every part of a label still stands in somebody's words. */
export function isStillSaid(label: string, units: readonly ReadUnit[]): boolean {
  const texts = units.map(({ reply, start, end }) => reply.text.slice(start, end).toLowerCase());
  return (
    label !== '' &&
    label.split(', ').every((part) => texts.some((text) => text.includes(part.toLowerCase())))
  );
}
