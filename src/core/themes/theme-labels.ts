import {
  addAuthor,
  labelCandidates,
  type LabelCandidate,
  type LabelContext,
} from './label-candidates.js';
import { isJoining, partsOfName } from '../text/joining-words.js';
import { tokensOf } from '../text/tokens.js';
import type { ReadUnit } from '../reading/read-units.js';
import { completionOf } from './label-completions.js';

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
  const known = knownBy(before, candidates, best, enough);
  const kept = known !== null && isHeld(before, known, units, context) ? known : null;
  const chosen = kept ?? best;
  const isWeak = !isFree || chosen.isVague || chosen.heard < enough;
  const others = new Set(taken.flat());
  const text = nameOf(kept === null ? null : before, chosen, units, context, others);
  return { text, people: chosen.people, stems: chosen.stems, isWeak };
}

/** A kept name (`before`) of one word is made longer once many say more; a longer one stays as it is. */
function nameOf(
  before: string | null,
  chosen: LabelCandidate,
  units: readonly ReadUnit[],
  context: LabelContext,
  others: ReadonlySet<string>,
): string {
  const isKnown = before !== null;
  if (isKnown && !chosen.isWrittenAs(before.toLowerCase())) return before;
  const longer = completionOf(units, chosen, context, { others, isKnown });
  if (longer !== null) return longer;
  const { surface } = chosen;
  return isKnown && surface.toLowerCase() !== before.toLowerCase() ? before : surface;
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
  for (const unit of units) addAuthor(heard, unit, shareOf?.(unit) ?? 1);
  return [...heard.values()].reduce((sum, share) => sum + share, 0);
}

/** What two people share and that says something; then what they share; then one person's own words. */
function tierOf({ people, isVague }: LabelCandidate): number {
  if (people < PEOPLE_MIN) return 2;
  return isVague ? 1 : 0;
}

/**
 * The candidate that a name stands on and is kept for: itself or, of a longer one, the word of it that still holds
 * best; null where the name says too little of what is said now.
 */
function knownBy(
  before: string,
  candidates: readonly LabelCandidate[],
  best: LabelCandidate,
  enough: number,
): LabelCandidate | null {
  const parts = partsIn(before.toLowerCase(), candidates);
  const isHeading = (one: LabelCandidate) => tierOf(one) === 0 && one.heard >= enough;
  const known = parts.find(isHeading) ?? parts[0];
  if (known === undefined || (isHeading(best) && !isHeading(known))) return null;
  const isSilent = parts.every(({ peopleLately }) => peopleLately === 0) && best.peopleLately > 0;
  const isKept = tierOf(known) === tierOf(best) && known.score >= best.score * KEPT_SHARE;
  return isKept && !isSilent ? known : null;
}

/** A name itself where it is still shared, then each shared word that stands in it, best first. */
function partsIn(name: string, candidates: readonly LabelCandidate[]): readonly LabelCandidate[] {
  const shared = candidates.filter(({ people }) => people >= PEOPLE_MIN);
  const whole = shared.filter(({ isWrittenAs }) => isWrittenAs(name));
  const words = name.split(/[^\p{L}\p{M}\p{N}'’.-]+/u);
  if (words.length < 2) return whole;
  const within = shared.filter(
    (one) =>
      one.stems.length === 1 && !whole.includes(one) && words.some((word) => one.isWrittenAs(word)),
  );
  return [...whole, ...within];
}

/**
 * Of a name that is more than its candidate: whether it is still written so, two people say each word of it, and nobody
 * is called as one of them.
 */
function isHeld(
  before: string,
  known: LabelCandidate,
  units: readonly ReadUnit[],
  { people }: LabelContext,
): boolean {
  const name = before.toLowerCase();
  if (known.isWrittenAs(name)) return true;
  if (!isStillSaid(before, units)) return false;
  const authorsOf = new Map<string, Set<string>>();
  const stemsOf = new Map<string, string>();
  for (const { words, reply } of units) {
    for (const { lower, stem } of words) {
      stemsOf.set(lower, stem);
      authorsOf.set(stem, (authorsOf.get(stem) ?? new Set()).add(reply.authorId));
    }
  }
  return tokensOf(name).every(({ word }) => {
    if (isJoining(word)) return true;
    const authors = authorsOf.get(stemsOf.get(word) ?? '');
    return !people.has(word) && authors !== undefined && authors.size >= PEOPLE_MIN;
  });
}

/** Whether every part of a label still stands in somebody's words. */
export function isStillSaid(label: string, units: readonly ReadUnit[]): boolean {
  const texts = units.map(({ reply, start, end }) => reply.text.slice(start, end).toLowerCase());
  return (
    label !== '' &&
    partsOfName(label).every((part) => texts.some((text) => text.includes(part.toLowerCase())))
  );
}
