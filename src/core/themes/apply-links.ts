import type { AnalysisMemory, Membership, Span, ThemeMemory } from '../reading/analysis-model.js';
import { type AnsweredLink, isJoined } from '../tensions/tension-answers.js';
import { aliasTarget, mergedInto, themeNumber } from './theme-pool.js';

/** A person said it, so it is as sure as can be. */
const SAID_BY_PEOPLE = 1;

/**
 * The memory as people's answers to links over weeks have it: both ends of one that more say yes to belong to one theme, and both
 * ends of any other stand apart. Where a theme is nothing but one end it is merged into the other's; otherwise the later words join
 * the earlier ones' theme beside their own. `cycle` is the last one read. Doing it again changes nothing.
 */
export function applyLinks(
  memory: AnalysisMemory,
  links: readonly AnsweredLink[],
  cycle: number,
): AnalysisMemory {
  return links.reduce(
    (before, link) => (isJoined(link) ? joinEnds(before, link, cycle) : partEnds(before, link)),
    memory,
  );
}

function joinEnds(memory: AnalysisMemory, link: AnsweredLink, cycle: number): AnalysisMemory {
  const earlier = themesOf(memory, link.earlier);
  const now = themesOf(memory, link.now);
  if (earlier.some((id) => now.includes(id))) return memory;
  const [first, second] = [earlier[0], now[0]];
  if (first !== undefined && second !== undefined) return joined(memory, link, first, second);
  const id = first ?? second;
  const grown = id === undefined ? withNewTheme(memory, cycle) : { memory, id };
  const missing = [
    ...(first === undefined ? [link.earlier] : []),
    ...(second === undefined ? [link.now] : []),
  ];
  return withMembers(grown.memory, missing, grown.id, cycle);
}

/** The later words leave the themes that the earlier ones are in: for one of their own, unless they are in another already. */
function partEnds(memory: AnalysisMemory, { earlier, now }: AnsweredLink): AnalysisMemory {
  const shared = themesOf(memory, earlier).filter((id) => themesOf(memory, now).includes(id));
  if (shared.length === 0) return memory;
  const targetOf = targetsIn(memory);
  const leaves = (member: Membership) =>
    overlaps(member, now) && shared.includes(targetOf(member.themeId));
  const staying = memory.memberships.filter((member) => !leaves(member));
  if (staying.some((member) => overlaps(member, now))) return { ...memory, memberships: staying };
  return movedApart(memory, leaves);
}

/** Words that leave their themes together, in a new theme of their own; the memory as it is where none leave. */
export function movedApart(
  memory: AnalysisMemory,
  leaves: (member: Membership) => boolean,
): AnalysisMemory {
  const leaving = memory.memberships.filter(leaves);
  if (leaving.length === 0) return memory;
  const grown = withNewTheme(memory, Math.min(...leaving.map(({ cycle }) => cycle)));
  const staying = memory.memberships.filter((member) => !leaves(member));
  const moved = leaving.map((member) => ({ ...member, themeId: grown.id }));
  return { ...grown.memory, memberships: [...staying, ...moved] };
}

/** Neither end is dropped from where it stood, unless it stood there alone. */
function joined(
  memory: AnalysisMemory,
  { earlier, now }: AnsweredLink,
  first: string,
  second: string,
): AnalysisMemory {
  const [older, newer] = [first, second].toSorted((a, b) => byName(memory, a, b));
  if (older === undefined || newer === undefined) return memory;
  const targetOf = targetsIn(memory);
  const isAlone = (id: string) => {
    const members = memory.memberships.filter(({ themeId }) => targetOf(themeId) === id);
    return members.every((member) => overlaps(member, earlier) || overlaps(member, now));
  };
  if (isAlone(newer)) return movedInto(memory, newer, older);
  if (isAlone(older)) return movedInto(memory, older, newer);
  const at = memory.memberships.find((member) => overlaps(member, now));
  return at === undefined
    ? memory
    : withMembers(memory, [{ replyId: at.replyId, start: at.start, end: at.end }], first, at.cycle);
}

/** One theme merged into another, with all its words. */
export function movedInto(memory: AnalysisMemory, from: string, into: string): AnalysisMemory {
  const targetOf = targetsIn(memory);
  return {
    ...memory,
    themes: mergedInto(memory.themes, from, into),
    memberships: memory.memberships.map((member) =>
      targetOf(member.themeId) === from ? { ...member, themeId: into } : member,
    ),
  };
}

function withMembers(
  memory: AnalysisMemory,
  spans: readonly Span[],
  themeId: string,
  cycle: number,
): AnalysisMemory {
  const added = spans.map(({ replyId, start, end }): Membership => ({
    replyId,
    start,
    end,
    themeId,
    cycle,
    score: SAID_BY_PEOPLE,
  }));
  return { ...memory, memberships: [...memory.memberships, ...added] };
}

/** Its name is found where all themes get theirs: in the words that its members share. */
function withNewTheme(
  memory: AnalysisMemory,
  cycle: number,
): { readonly memory: AnalysisMemory; readonly id: string } {
  const id = `t${memory.nextThemeNumber}`;
  const theme: ThemeMemory = {
    id,
    label: '',
    isLabelByPerson: false,
    firstCycle: cycle,
    aliasOf: null,
  };
  return {
    id,
    memory: {
      ...memory,
      themes: [...memory.themes, theme],
      nextThemeNumber: memory.nextThemeNumber + 1,
    },
  };
}

/** Themes that words of a span belong to, the one with most of them first. */
export function themesOf(memory: AnalysisMemory, span: Span): readonly string[] {
  const members = memory.memberships.filter((member) => overlaps(member, span));
  const targetOf = targetsIn(memory);
  const shared = (member: Span) =>
    Math.min(member.end, span.end) - Math.max(member.start, span.start);
  return [
    ...new Set(
      members.toSorted((a, b) => shared(b) - shared(a)).map(({ themeId }) => targetOf(themeId)),
    ),
  ];
}

/** Where a theme's id leads after merges. */
export function targetsIn({ themes }: AnalysisMemory): (id: string) => string {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  return (id) => aliasTarget(byId, id);
}

/** A name that a person gave wins, then the older number. */
export function byName({ themes }: AnalysisMemory, a: string, b: string): number {
  const named = (id: string) =>
    themes.find((theme) => theme.id === id)?.isLabelByPerson === true ? 0 : 1;
  return named(a) - named(b) || themeNumber(a) - themeNumber(b);
}

/** Whether two spans share words. */
export function overlaps(a: Span, b: Span): boolean {
  return a.replyId === b.replyId && a.start < b.end && b.start < a.end;
}
