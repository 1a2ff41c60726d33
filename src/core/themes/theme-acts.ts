import type { AnalysisMemory, CycleInput, Span, ThemeReading } from '../reading/analysis-model.js';
import type { Language } from '../model.js';
import { wordsIn } from '../words/words-in.js';
import { byName, movedApart, movedInto, overlaps, targetsIn, themesOf } from './apply-links.js';

/** What somebody made of a theme. It stands over what any later reading finds, until a person takes it back. */
export type ThemeAct =
  | { readonly kind: 'name'; readonly themeId: string }
  | { readonly kind: 'same'; readonly themeId: string; readonly otherId: string }
  /** Words that are not what the rest of their theme is about, and some of that rest. */
  | { readonly kind: 'apart'; readonly chosen: readonly Span[]; readonly staying: readonly Span[] };

/**
 * The memory as people have it, in the order of their acts: themes that are the same are one, under the name that a person gave or
 * the older one, and words told apart have a theme of their own. Names stand in the memory already. Doing it again changes nothing.
 */
export function applyThemeActs(memory: AnalysisMemory, acts: readonly ThemeAct[]): AnalysisMemory {
  return acts.reduce((before, act) => {
    if (act.kind === 'same') return madeOne(before, act);
    return act.kind === 'apart' ? partedIn(before, act) : before;
  }, memory);
}

/** What the next reading has to leave as people made it. */
export function heldBy(
  memory: AnalysisMemory,
  acts: readonly ThemeAct[],
): Required<Pick<CycleInput, 'apart' | 'whole'>> {
  const targetOf = targetsIn(memory);
  return {
    apart: acts.flatMap((act) =>
      act.kind === 'apart'
        ? act.chosen.flatMap((one) => act.staying.map((other) => [one, other] as const))
        : [],
    ),
    whole: acts.flatMap((act) => (act.kind === 'same' ? [targetOf(act.themeId)] : [])),
  };
}

/** Themes with a sentence on what people made of them, beside how they were found. */
export function withActsTold(
  themes: readonly ThemeReading[],
  memory: AnalysisMemory,
  acts: readonly ThemeAct[],
  language?: Language,
): readonly ThemeReading[] {
  if (acts.length === 0) return themes;
  const told = new Map<string, Set<string>>();
  const tell = (id: string, words: string): void => {
    told.set(id, (told.get(id) ?? new Set()).add(words));
  };
  const targetOf = targetsIn(memory);
  const words = wordsIn(language).themeActs.told;
  for (const act of acts) {
    if (act.kind === 'name') tell(targetOf(act.themeId), words.name);
    else if (act.kind === 'same') tell(targetOf(act.themeId), words.same);
    else {
      for (const id of act.chosen.flatMap((span) => themesOf(memory, span))) tell(id, words.apart);
    }
  }
  return themes.map((theme) => {
    const said = [...(told.get(theme.id) ?? [])];
    return said.length === 0 ? theme : { ...theme, foundHow: [theme.foundHow, ...said].join(' ') };
  });
}

function madeOne(
  memory: AnalysisMemory,
  { themeId, otherId }: Extract<ThemeAct, { kind: 'same' }>,
): AnalysisMemory {
  const targetOf = targetsIn(memory);
  const known = new Set(memory.themes.map(({ id }) => id));
  const both = [targetOf(themeId), targetOf(otherId)].toSorted((a, b) => byName(memory, a, b));
  const [into, from] = both;
  if (into === undefined || from === undefined || into === from) return memory;
  return both.every((id) => known.has(id)) ? movedInto(memory, from, into) : memory;
}

function partedIn(
  memory: AnalysisMemory,
  { chosen, staying }: Extract<ThemeAct, { kind: 'apart' }>,
): AnalysisMemory {
  const kept = new Set(staying.flatMap((span) => themesOf(memory, span)));
  const targetOf = targetsIn(memory);
  return movedApart(
    memory,
    (member) => kept.has(targetOf(member.themeId)) && chosen.some((span) => overlaps(member, span)),
  );
}
