import type {
  AnalysisOptions,
  Membership,
  ThemeMemory,
  ThemeReading,
  ThemeStatus,
} from '../reading/analysis-model.js';
import { chooseQuotes } from '../reading/quotes.js';
import { inOrder, type ReadUnit } from '../reading/read-units.js';
import { themeNumber } from './theme-pool.js';
import type { TermWeights } from '../reading/term-weights.js';
import { isStillSaid, labelFor, type ThemeLabel } from './theme-labels.js';
import type { VectorOf } from '../reading/unit-vectors.js';
import { wordsIn } from '../words/words-in.js';

export const WINDOW_CYCLES = 4;
/** How much words of the three cycles before, and older ones, count for a name beside those of now. */
const SHARE_IN_WINDOW = 0.6;
const SHARE_BEFORE = 0.2;

/** A theme with its members, as far as their words still exist. */
export interface ReadTheme {
  readonly theme: ThemeMemory;
  readonly members: readonly { readonly membership: Membership; readonly unit: ReadUnit }[];
}

export interface ThemeReadingContext {
  readonly cycle: number;
  readonly options: AnalysisOptions;
  readonly weights: TermWeights;
  readonly vectorOf: VectorOf;
  /** Names of people in the channel, in lower case: no theme is named for one. */
  readonly peopleNamed: ReadonlySet<string>;
  /** Stems of the names that themes read before have; grows as they are read. */
  readonly taken: (readonly string[])[];
  /** Distinct authors of the last four cycles, whatever they spoke of. */
  readonly activePeople: number;
  /** Of each reply of this cycle: the theme with the largest part of it. */
  readonly mainThemeOf: ReadonlyMap<string, string>;
}

/** What a theme looks like this cycle; null when it was silent for more than four cycles. */
export function readTheme(
  { theme, members }: ReadTheme,
  context: ThemeReadingContext,
): ThemeReading | null {
  const { cycle } = context;
  const last = Math.max(...members.map(({ membership }) => membership.cycle));
  if (members.length === 0 || cycle - last > WINDOW_CYCLES) return null;
  const now = members.filter(({ membership }) => membership.cycle === cycle);
  const nowIds = inOrder([...new Set(now.map(({ unit }) => unit.reply))]).map(({ id }) => id);
  const { people, isCarried } = peopleOf(members, context);
  const open = members.filter(({ unit }) => !unit.reply.isPrivate);
  const openUnits = open.map(({ unit }) => unit);
  const label = labelOf(theme, open, isCarried, context);
  // A theme that no two people have a word for is a likeness of texts, not something they speak of.
  const isShown = isCarried && label.people >= Math.min(2, context.options.peopleMin);
  if (isShown && !label.isWeak && now.length > 0) context.taken.push(label.stems);
  const cyclesSeen = new Set(members.map(({ membership }) => membership.cycle)).size;
  const nowKeys = new Set(now.map(({ unit }) => unit.key));
  const { digest: words, themeActs } = wordsIn(context.options.language);
  const before = nameBefore(theme, label.text, open, cycle);
  return {
    id: theme.id,
    label: label.text,
    ...(theme.isLabelByPerson ? { isLabelByPerson: true } : {}),
    ...(label.isWeak ? { isLabelWeak: true } : {}),
    status: statusOf(theme, members, cycle),
    cyclesSeen,
    firstCycle: theme.firstCycle,
    members: nowIds,
    main: nowIds.filter((id) => context.mainThemeOf.get(id) === theme.id),
    people,
    isShown,
    quotes: !isShown
      ? []
      : chooseQuotes(openUnits.map(context.vectorOf), ({ unit }) => nowKeys.has(unit.key)),
    foundHow:
      // A name that a person gave need not stand in anybody's words.
      (theme.isLabelByPerson
        ? themeActs.foundByPerson(people, members.length, cyclesSeen)
        : words.found(label.text, people, members.length, cyclesSeen)) +
      (before === null ? '' : ` ${words.calledBefore(before)}`),
  };
}

/** What nobody else took up keeps its name as long as its author's words still hold it. */
function labelOf(
  theme: ThemeMemory,
  open: ReadTheme['members'],
  isCarried: boolean,
  { cycle, weights, peopleNamed, taken }: ThemeReadingContext,
): ThemeLabel {
  if (theme.isLabelByPerson)
    return { text: theme.label, people: Infinity, stems: [], isWeak: false };
  const units = open.map(({ unit }) => unit);
  if (!isCarried && isStillSaid(theme.label, units))
    return { text: theme.label, people: 1, stems: [], isWeak: false };
  const saidIn = new Map(open.map(({ membership, unit }) => [unit, membership.cycle]));
  const shareOf = (unit: ReadUnit): number => {
    const age = cycle - (saidIn.get(unit) ?? 0);
    return age === 0 ? 1 : age < WINDOW_CYCLES ? SHARE_IN_WINDOW : SHARE_BEFORE;
  };
  return labelFor(units, theme.label, { weights, people: peopleNamed, shareOf }, taken);
}

/** The theme is the same; what it is called follows what is said. Null where it is called as before: nobody saw a name that one person alone wrote. */
function nameBefore(
  { label }: ThemeMemory,
  now: string,
  open: ReadTheme['members'],
  cycle: number,
): string | null {
  if (label === '' || label.toLowerCase() === now.toLowerCase()) return null;
  const before = open.filter(({ membership }) => membership.cycle < cycle).map(({ unit }) => unit);
  const saying = before.filter((unit) => isStillSaid(label, [unit]));
  const isKnown = new Set(saying.map(({ reply }) => reply.authorId)).size > 1;
  return isKnown ? label : null;
}

function statusOf(theme: ThemeMemory, members: ReadTheme['members'], cycle: number): ThemeStatus {
  const isHeard = (from: number, to: number) =>
    members.some(({ membership }) => membership.cycle >= from && membership.cycle <= to);
  if (!isHeard(cycle, cycle)) return 'fading';
  if (theme.firstCycle === cycle) return 'new';
  return isHeard(cycle - 3, cycle - 1) ? 'recurring' : 'returning';
}

/** People of the last four cycles; private voices count only where enough of them spoke of it. */
function peopleOf(
  members: ReadTheme['members'],
  { cycle, options }: ThemeReadingContext,
): { readonly people: number; readonly isCarried: boolean } {
  const recent = members.filter(({ membership }) => membership.cycle > cycle - WINDOW_CYCLES);
  const authors = (isPrivate: boolean) =>
    recent
      .filter(({ unit }) => unit.reply.isPrivate === isPrivate)
      .map(({ unit }) => unit.reply.authorId);
  const open = new Set(authors(false));
  const hidden = new Set(authors(true));
  const counted = hidden.size >= options.privatePeopleMin ? new Set([...open, ...hidden]) : open;
  return { people: counted.size, isCarried: counted.size >= options.peopleMin };
}

/** Shown ones first, then by how steadily and how widely they are spoken of (methods.md 4.3), then the older. */
export function rankThemes(
  readings: readonly ThemeReading[],
  { cycle, activePeople }: ThemeReadingContext,
): readonly ThemeReading[] {
  const rank = ({ cyclesSeen, firstCycle, people }: ThemeReading): number => {
    const recurrence = Math.min(1, cyclesSeen / Math.min(8, cycle - firstCycle + 1));
    return Math.round(1e6 * Math.sqrt(recurrence * (people / Math.max(1, activePeople))));
  };
  return readings.toSorted(
    (a, b) =>
      Number(b.isShown) - Number(a.isShown) ||
      Number(b.members.length > 0) - Number(a.members.length > 0) ||
      rank(b) - rank(a) ||
      b.members.length - a.members.length ||
      themeNumber(a.id) - themeNumber(b.id),
  );
}
