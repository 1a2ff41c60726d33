import { spread } from '../spread.js';

const markOf = (text: string | null | undefined): string => spread(text ?? '').toString(36);

/** What stood in a form when it was opened, in the order of `names`, short enough to travel with it. */
export function markOfTexts<Name extends string>(
  names: readonly Name[],
  texts: Readonly<Partial<Record<Name, string | null>>>,
): string {
  return names.map((name) => markOf(texts[name])).join('.');
}

/**
 * What two people changed at the same time, put together: what this form left as it was opened stays as the other has it. What both
 * changed is named instead, so that nothing is lost silently. What the form did not ask for stays; without a mark its words stand.
 */
export function mergeTexts<Name extends string>(
  names: readonly Name[],
  opened: string,
  wanted: Readonly<Partial<Record<Name, string | null>>>,
  now: Readonly<Partial<Record<Name, string | null>>>,
): { readonly texts: ReadonlyMap<Name, string | null> } | { readonly both: Name } {
  const marks = opened === '' ? null : opened.split('.');
  const texts = new Map<Name, string | null>();
  for (const [at, name] of names.entries()) {
    const text = mergeText(marks?.[at], wanted[name], now[name] ?? null);
    if (text === CLASH) return { both: name };
    texts.set(name, text);
  }
  return { texts };
}

const CLASH = Symbol('both changed it');

function mergeText(
  opened: string | undefined,
  mine: string | null | undefined,
  theirs: string | null,
): string | null | typeof CLASH {
  if (mine === undefined || markOf(mine) === opened) return theirs;
  const isTheirsChanged = opened !== undefined && markOf(theirs) !== opened;
  return isTheirsChanged && mine !== theirs ? CLASH : mine;
}
