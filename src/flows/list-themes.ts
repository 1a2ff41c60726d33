import type { AnalysisMemory } from '../core/reading/analysis-model.js';
import type { DigestTheme } from '../core/digest/digest-model.js';
import type { Channel, Language } from '../core/model.js';
import { targetsIn } from '../core/themes/apply-links.js';
import type { KeptThemeAct } from '../store/store-model.js';
import type { FlowDeps } from './deps.js';
import { isFullMember, mayAct } from './may-act.js';
import { newestOf, recentDigests } from './recent-digests.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

/** A theme as people have it by now, with what the next digest will do with it. */
export interface ListedTheme extends DigestTheme {
  readonly notes: readonly string[];
  /** What somebody made of it last, while that can be taken back. */
  readonly undo: string | null;
}

export type ListedThemes =
  | {
      readonly kind: 'listed';
      readonly themes: readonly ListedTheme[];
      readonly words: string;
      readonly slackChannelId: string;
      /** Whether this person may name themes, and say which are the same or two. */
      readonly mayShape: boolean;
    }
  | { readonly kind: 'refused'; readonly words: string };

/** Themes of the last four digests, newest first, for a member of the channel; `words` stands for an empty list. */
export async function listThemes(
  deps: FlowDeps,
  input: { slackTeamId: string; slackChannelId: string; slackUserId: string } & SpokenIn,
): Promise<ListedThemes> {
  const may = await mayAct(deps, { ...input, act: 'read' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const { themes } = await themesNow(deps, may.channel, input.language);
  const people = may.channel.themePeopleMin;
  return {
    kind: 'listed',
    themes,
    words: themes.length === 0 ? wordsIn(input.language).answers.themesNone(people) : '',
    slackChannelId: may.channel.slackChannelId,
    mayShape: isFullMember(may.person),
  };
}

export interface ThemesNow {
  readonly themes: readonly ListedTheme[];
  readonly memory: AnalysisMemory;
  readonly acts: readonly KeptThemeAct[];
  /** Until when the last digest read; null before the first. */
  readonly readTo: Date | null;
  /** Of the last digest; 0 before the first. */
  readonly number: number;
}

/** The themes of the last four digests as people have them, and what they rest on. */
export async function themesNow(
  deps: FlowDeps,
  channel: Channel,
  language?: Language,
): Promise<ThemesNow> {
  const digests = await recentDigests(deps, channel.id);
  const memory = await deps.store.analysis.load(channel.id);
  const acts = await deps.store.themeActs.list(channel.id, deps.clock.now());
  const [latest] = digests;
  const readTo = latest?.toAt ?? null;
  const targetOf = targetsIn(memory);
  const shown = digests
    .flatMap((digest) => digest.themes)
    .map((theme) => ({ ...theme, themeId: targetOf(theme.themeId) }));
  const themes = newestOf(shown, ({ themeId }) => themeId).map((theme) => named(theme, memory));
  return {
    themes: themes.map((theme) => withActs(theme, themes, acts, { targetOf, readTo, language })),
    memory,
    acts,
    readTo,
    number: latest?.number ?? 0,
  };
}

/** A name that a person gave since stands at once. */
function named(theme: DigestTheme, { themes }: AnalysisMemory): DigestTheme {
  const known = themes.find(({ id }) => id === theme.themeId);
  return known?.isLabelByPerson === true ? { ...theme, label: known.label } : theme;
}

function withActs(
  theme: DigestTheme,
  all: readonly DigestTheme[],
  acts: readonly KeptThemeAct[],
  known: {
    readonly targetOf: (id: string) => string;
    readonly readTo: Date | null;
    readonly language: Language | undefined;
  },
): ListedTheme {
  const { targetOf, readTo } = known;
  const words = wordsIn(known.language).themeActs;
  const isIts = (id: string) => targetOf(id) === theme.themeId;
  const labelOf = (id: string) =>
    all.find(({ themeId }) => themeId === targetOf(id))?.label ?? words.anotherTheme;
  const own = acts.filter(
    (act) => isIts(act.themeId) || (act.kind === 'same' && isIts(act.otherId)),
  );
  const waiting = own.filter((act) => !isRead(act, readTo));
  const notes = own.flatMap((act) => {
    if (act.kind === 'name') return [words.told.name];
    if (!waiting.includes(act)) return [];
    if (act.kind === 'apart') return [words.waiting.apart];
    const other = isIts(act.themeId) ? act.otherId : act.themeId;
    return [words.waiting.same(labelOf(other))];
  });
  const last = own.filter((act) => act.kind === 'name' || waiting.includes(act)).at(-1);
  return { ...theme, notes: [...new Set(notes)], undo: last?.id ?? null };
}

/** Whether a digest was read since: then what people said of two themes is in the themes themselves. */
export function isRead({ at }: { readonly at: Date }, readTo: Date | null): boolean {
  return readTo !== null && at <= readTo;
}
