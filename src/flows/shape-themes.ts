import type { Span } from '../core/reading/analysis-model.js';
import { targetsIn, themesOf } from '../core/themes/apply-links.js';
import type { Channel } from '../core/model.js';
import type { KeptThemeAct, NewThemeAct, VersionedSpan } from '../store/store-model.js';
import { wordsIn } from '../core/words/words-in.js';
import type { FlowDeps } from './deps.js';
import { isRead, themesNow, type ThemesNow } from './list-themes.js';
import { mayAct } from './may-act.js';
import { mayActOn } from './may-act-on.js';
import { noteChange } from './note-change.js';
import type { SpokenIn } from './spoken-in.js';

interface OnTheme extends SpokenIn {
  readonly slackTeamId: string;
  readonly slackChannelId: string;
  readonly slackUserId: string;
  readonly themeId: string;
}

export type Shaped =
  | { readonly kind: 'kept'; readonly words: string; readonly undo: string }
  | { readonly kind: 'refused'; readonly words: string };

/** One of the latest words of a theme that may be shown. */
export interface ThemeWords {
  /** Names it in a form. */
  readonly key: string;
  readonly text: string;
  readonly span: VersionedSpan;
}

export type ThemeToShape =
  | {
      readonly kind: 'theme';
      readonly label: string;
      readonly others: readonly { readonly themeId: string; readonly label: string }[];
      readonly words: readonly ThemeWords[];
    }
  | { readonly kind: 'refused'; readonly words: string };

const WORDS_MAX = 10;

const wordsOf = ({ language }: SpokenIn) => wordsIn(language).themeActs;

/** A theme with what a person can say of it, for a full member. */
export async function themeToShape(deps: FlowDeps, input: OnTheme): Promise<ThemeToShape> {
  const may = await mayAct(deps, { ...input, act: 'configure' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const now = await themesNow(deps, may.channel);
  const { themes } = now;
  const theme = themes.find(({ themeId }) => themeId === input.themeId);
  if (theme === undefined) return { kind: 'refused', words: wordsOf(input).gone };
  return {
    kind: 'theme',
    label: theme.label,
    others: themes
      .filter(({ themeId }) => themeId !== theme.themeId)
      .map(({ themeId, label }) => ({ themeId, label })),
    words: await latestWords(deps, may.channel, theme.themeId, now),
  };
}

/** Gives a theme a name that no reading changes. */
export async function nameTheme(
  deps: FlowDeps,
  input: OnTheme & { readonly label: string },
): Promise<Shaped> {
  const label = input.label.trim();
  if (label === '') return { kind: 'refused', words: wordsOf(input).noName };
  return shape(deps, input, () =>
    Promise.resolve({
      act: { kind: 'name', themeId: input.themeId, label },
      noted: 'a theme named',
      words: wordsOf(input).named(label),
    }),
  );
}

/** Says that two themes are the same thing: one from the next digest on, and never taken apart by a reading. */
export async function joinThemes(
  deps: FlowDeps,
  input: OnTheme & { readonly otherId: string },
): Promise<Shaped> {
  const { themeId, otherId } = input;
  return shape(deps, input, async (channel) => {
    const { memory, acts } = await themesNow(deps, channel);
    const targetOf = targetsIn(memory);
    const both = [targetOf(themeId), targetOf(otherId)];
    if (both[0] === both[1]) return wordsOf(input).oneAlready;
    const isIn = (span: Span, at: number) => themesOf(memory, span).includes(both[at] ?? '');
    const isAgainst = (act: KeptThemeAct) =>
      act.kind === 'apart' &&
      [0, 1].some(
        (at) =>
          act.chosen.some((span) => isIn(span, at)) &&
          act.staying.some((span) => isIn(span, 1 - at)),
      );
    return {
      act: { kind: 'same', themeId, otherId },
      instead: acts.filter(isAgainst).map(({ id }) => id),
      noted: 'two themes made one',
      words: wordsOf(input).joined,
    };
  });
}

/** Says that some words of a theme are another thing: a theme of their own from the next digest on, and never joined with it by a reading. */
export async function partTheme(
  deps: FlowDeps,
  input: OnTheme & { readonly chosen: readonly string[] },
): Promise<Shaped> {
  return shape(deps, input, async (channel) => {
    const now = await themesNow(deps, channel);
    const words = await latestWords(deps, channel, input.themeId, now);
    const isChosen = ({ key }: ThemeWords) => input.chosen.includes(key);
    const chosen = words.filter(isChosen).map(({ span }) => span);
    const staying = words.filter((one) => !isChosen(one)).map(({ span }) => span);
    if (chosen.length < new Set(input.chosen).size) return wordsOf(input).changed;
    if (chosen.length === 0) return wordsOf(input).chooseSome;
    if (staying.length === 0) return wordsOf(input).leaveSome;
    return {
      act: { kind: 'apart', themeId: input.themeId, chosen, staying },
      noted: 'a theme told apart',
      words: wordsOf(input).parted,
    };
  });
}

/** Takes back what somebody made of a theme; of two themes only until a digest has read it. */
export async function undoThemeAct(
  deps: FlowDeps,
  input: Omit<OnTheme, 'themeId' | 'slackChannelId'> & { readonly actId: string },
): Promise<{ readonly kind: 'taken-back' | 'refused'; readonly words: string }> {
  const act = await deps.store.themeActs.get(input.actId);
  const may = await mayActOn(deps, act, { ...input, act: 'configure' }, wordsOf(input).undone);
  if (!may.ok) return { kind: 'refused', words: may.words };
  const latest = await deps.store.digests.latest(may.channel.id);
  if (may.thing.kind !== 'name' && isRead(may.thing, latest?.digest.toAt ?? null)) {
    return {
      kind: 'refused',
      words: may.thing.kind === 'same' ? wordsOf(input).joinedSince : wordsOf(input).partedSince,
    };
  }
  await deps.store.themeActs.undo(input.actId, deps.clock.now());
  await noteChange(deps, may.channel, input.slackUserId, 'what was said of a theme taken back');
  return { kind: 'taken-back', words: wordsOf(input).takenBack };
}

interface Shaping {
  readonly act: NewThemeAct;
  readonly instead?: readonly string[];
  /** For admins: what was done, without any words of people. */
  readonly noted: string;
  readonly words: string;
}

/** Asks whether the person may, then what is to be kept or the words why not, and keeps it. */
async function shape(
  deps: FlowDeps,
  input: OnTheme,
  decide: (channel: Channel) => Promise<Shaping | string>,
): Promise<Shaped> {
  const may = await mayAct(deps, { ...input, act: 'configure' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const decided = await decide(may.channel);
  if (typeof decided === 'string') return { kind: 'refused', words: decided };
  const { act, instead, noted, words } = decided;
  const at = deps.clock.now();
  const { slackTeamId, slackUserId } = input;
  const kept = await deps.store.themeActs.keep({
    slackTeamId,
    slackUserId,
    channelId: may.channel.id,
    act,
    at,
    ...(instead === undefined ? {} : { instead }),
  });
  if (kept === 'erased-person')
    return { kind: 'refused', words: wordsIn(input.language).answers.erased };
  if (kept === 'gone')
    return {
      kind: 'refused',
      words: act.kind === 'apart' ? wordsOf(input).changed : wordsOf(input).gone,
    };
  await noteChange(deps, may.channel, slackUserId, noted);
  return { kind: 'kept', words, undo: kept.id };
}

/** The latest words of a theme, one a reply, newest first: open ones that may be quoted. */
async function latestWords(
  deps: FlowDeps,
  channel: Channel,
  themeId: string,
  { memory, number }: Pick<ThemesNow, 'memory' | 'number'>,
): Promise<readonly ThemeWords[]> {
  const targetOf = targetsIn(memory);
  const members = memory.memberships.filter((member) => targetOf(member.themeId) === themeId);
  const responses = await deps.store.responses.upToCycle(channel.id, number);
  const shown = responses.filter(({ source, isQuotable }) => source === 'thread' && isQuotable);
  return shown
    .toSorted((a, b) => b.saidAt.getTime() - a.saidAt.getTime())
    .flatMap(({ id, text, version }) => {
      const own = members.filter(({ replyId }) => replyId === id);
      if (own.length === 0) return [];
      const start = Math.min(...own.map((one) => one.start));
      const end = Math.max(...own.map((one) => one.end));
      const span = { replyId: id, start, end, version };
      return [{ key: `${id}~${start}~${end}`, text: text.slice(start, end), span }];
    })
    .slice(0, WORDS_MAX);
}
