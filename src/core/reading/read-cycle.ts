import type {
  AnalysisMemory,
  AnalysisOptions,
  CycleInput,
  CycleReading,
  Membership,
  ThemeMemory,
  ThemeReading,
} from './analysis-model.js';
import { ANALYSIS_SETTINGS, type AnalysisSettings } from './analysis-settings.js';
import { findCloseGroups } from '../themes/close-groups.js';
import { findContinuations } from '../themes/continuations.js';
import { groupThemes, type ThemeGrouping } from '../themes/group-themes.js';
import { mainThemes } from './main-themes.js';
import { inOrder, readReplies, unitsBySpan, type ReadReply, type UnitAt } from './read-units.js';
import { findTensions } from '../tensions/tensions.js';
import { createMeaningOf } from './unit-meanings.js';
import type { WordVectors } from '../text/word-vectors.js';
import { weighTerms, type TermWeights } from './term-weights.js';
import { withContext } from './unit-context.js';
import { createVectorOf, type VectorOf } from './unit-vectors.js';
import { peopleNamed } from '../text/people-named.js';
import { liveOn } from '../themes/live-on.js';
import { partedBy } from '../themes/parted-by.js';
import { themeNumber } from '../themes/theme-pool.js';
import {
  rankThemes,
  readTheme,
  WINDOW_CYCLES,
  type ReadTheme,
  type ThemeReadingContext,
} from '../themes/theme-readings.js';

/** All that one reading of a cycle made on its way, for tests and for looking at. */
export interface CycleSteps {
  readonly now: readonly ReadReply[];
  readonly before: readonly ReadReply[];
  readonly weights: TermWeights;
  readonly vectorOf: VectorOf;
  readonly grouping: ThemeGrouping;
}

/**
 * Reads one cycle of a channel: memory and replies in, memory and reading out. The same input in any order gives
 * the same bytes. Replies of `earlier` that are gone leave their themes; a repeated id is read once.
 */
export function readCycle(
  memory: AnalysisMemory,
  input: CycleInput,
  options: AnalysisOptions,
  words: WordVectors | null = null,
): { memory: AnalysisMemory; reading: CycleReading } {
  const steps = takeSteps(memory, input, ANALYSIS_SETTINGS, words);
  const { now, before, weights, vectorOf, grouping } = steps;
  const unitsNow = now.flatMap(({ units }) => units);
  const unitsBefore = before.flatMap(({ units }) => units);
  const people = peopleNamed(
    [...unitsBefore, ...unitsNow],
    [...(input.names ?? []), ...authorsOf(input)],
  );
  const { themes, readings } = readThemes(steps, input.cycle, options, people);
  const { tensions, tensionReadings, nextTensionNumber } = findTensions({
    memory,
    input,
    now,
    before,
    memberships: grouping.memberships,
    themes,
    vectorOf,
  });
  const isBrief = options.withoutSmallForm === true;
  const themed = new Set(readings.flatMap(({ main }) => main));
  return {
    memory: {
      themes,
      memberships: grouping.memberships,
      tensions,
      nextThemeNumber: grouping.nextThemeNumber,
      nextTensionNumber,
    },
    reading: {
      cycle: input.cycle,
      themes: readings,
      tensions: tensionReadings,
      unthemed: now.map(({ reply }) => reply.id).filter((id) => !themed.has(id)),
      filler: now.filter((read) => read.isFiller).map(({ reply }) => reply.id),
      closeGroups: isBrief ? [] : findCloseGroups(unitsNow, { weights, people }),
      continuations: isBrief
        ? []
        : findContinuations(unitsNow, unitsBefore, memory.memberships, vectorOf, people),
    },
  };
}

/** The steps before anything is chosen for show: cut, weigh, group. */
export function takeSteps(
  memory: AnalysisMemory,
  input: CycleInput,
  settings: AnalysisSettings,
  words: WordVectors | null = null,
): CycleSteps {
  const replies = distinctReplies(input);
  const now = readReplies(replies.now, replies.before);
  const before = readReplies(replies.before, replies.now);
  const unitsNow = now.flatMap(({ units }) => units);
  const unitsBefore = before.flatMap(({ units }) => units);
  const units = [...unitsBefore, ...unitsNow];
  const weights = weighTerms(units);
  const vectorOf = createVectorOf(weights, createMeaningOf(units, weights, words));
  const placedBy = withContext([...before, ...now], vectorOf);
  const keptApart = partedBy(input.apart ?? []);
  const lives = liveOn(memory, unitsBySpan(before), placedBy, settings, keptApart, input.whole);
  const grouping = groupThemes(
    lives.memory,
    lives.pool,
    unitsNow,
    input.cycle,
    weights.unitCount,
    placedBy,
    settings,
    keptApart,
  );
  return { now, before, weights, vectorOf, grouping };
}

function distinctReplies({ replies, earlier }: CycleInput) {
  const now = new Map(inOrder(replies).map((reply) => [reply.id, reply]));
  const before = new Map(
    inOrder(earlier).flatMap((reply) => (now.has(reply.id) ? [] : [[reply.id, reply] as const])),
  );
  return { now: [...now.values()], before: [...before.values()] };
}

function readThemes(
  { now, before, weights, vectorOf, grouping }: CycleSteps,
  cycle: number,
  options: AnalysisOptions,
  people: ReadonlySet<string>,
): { readonly themes: readonly ThemeMemory[]; readonly readings: readonly ThemeReading[] } {
  const unitAt = unitsBySpan([...before, ...now]);
  const members = membersByTheme(grouping.memberships, unitAt);
  const context: ThemeReadingContext = {
    cycle,
    options,
    weights,
    vectorOf,
    peopleNamed: people,
    taken: [],
    activePeople: activePeople(grouping.memberships, unitAt, cycle),
    mainThemeOf: mainThemes(grouping.memberships, cycle),
  };
  const readings = new Map<string, ThemeReading>();
  for (const theme of widestFirst(grouping.themes, members, cycle)) {
    const reading = readTheme({ theme, members: members.get(theme.id) ?? [] }, context);
    if (reading !== null) readings.set(theme.id, reading);
  }
  const themes = grouping.themes
    .toSorted((a, b) => themeNumber(a.id) - themeNumber(b.id))
    .map((theme) => ({ ...theme, label: readings.get(theme.id)?.label ?? theme.label }));
  const inOrderOfNumber = themes.flatMap(({ id }) => readings.get(id) ?? []);
  return { themes, readings: rankThemes(inOrderOfNumber, context) };
}

/** A name goes to the theme that most people speak of now; a name that a person gave stands anyhow. */
function widestFirst(
  themes: readonly ThemeMemory[],
  members: ReadonlyMap<string, ReadTheme['members']>,
  cycle: number,
): readonly ThemeMemory[] {
  const width = ({ id }: ThemeMemory): number => {
    const recent = (members.get(id) ?? []).filter(
      ({ membership }) => membership.cycle > cycle - WINDOW_CYCLES,
    );
    return new Set(recent.map(({ unit }) => unit.reply.authorId)).size;
  };
  return themes
    .map((theme) => ({ theme, people: width(theme) }))
    .toSorted((a, b) => b.people - a.people || themeNumber(a.theme.id) - themeNumber(b.theme.id))
    .map(({ theme }) => theme);
}

/** Where replies carry their authors' names, as in a file that `analyse` reads, these are names too. */
function authorsOf({ replies, earlier }: CycleInput): readonly string[] {
  return [...new Set([...earlier, ...replies].map(({ authorId }) => authorId))];
}

function membersByTheme(
  memberships: readonly Membership[],
  unitAt: UnitAt,
): ReadonlyMap<string, ReadTheme['members']> {
  const byTheme = new Map<string, ReadTheme['members'][number][]>();
  for (const membership of memberships) {
    const unit = unitAt(membership);
    if (unit === undefined) continue;
    const members = byTheme.get(membership.themeId) ?? [];
    members.push({ membership, unit });
    byTheme.set(membership.themeId, members);
  }
  return byTheme;
}

function activePeople(memberships: readonly Membership[], unitAt: UnitAt, cycle: number): number {
  const authors = memberships
    .filter((membership) => membership.cycle > cycle - WINDOW_CYCLES)
    .flatMap((membership) => unitAt(membership)?.reply.authorId ?? []);
  return new Set(authors).size;
}
