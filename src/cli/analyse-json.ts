import type { Span, TensionReading, ThemeReading } from '../core/reading/analysis-model.js';
import { TENSION_SHOWN_AT } from '../core/tensions/tension-score.js';
import type { WeekReading } from './analyse-weeks.js';

interface Quote {
  readonly response: string;
  readonly text: string;
}

interface ThemeEntry {
  readonly id: string;
  readonly label: string;
  readonly status: string;
  readonly weeksSeen: number;
  readonly members: readonly string[];
  readonly main: readonly string[];
  readonly people: number;
  readonly shown: boolean;
  readonly quotes: readonly Quote[];
}

interface TensionEntry {
  readonly id: string;
  readonly theme: string | null;
  readonly status: string;
  readonly since: string;
  readonly score: number;
  readonly evidence: readonly { readonly kind: string; readonly responses: readonly string[] }[];
  readonly sides: readonly {
    readonly members: readonly string[];
    readonly quotes: readonly Quote[];
  }[];
}

/** A week of `soundings analyse`, as docs and the operating contract lay it down. */
export interface WeekEntry {
  readonly week: string;
  readonly channel: string;
  readonly responses: number;
  readonly people: number;
  readonly themes: readonly ThemeEntry[];
  readonly tensions: readonly TensionEntry[];
  readonly unthemed: readonly string[];
}

export function weekEntry(channel: string, found: WeekReading): WeekEntry {
  const { week, replies, reading } = found;
  return {
    week,
    channel,
    responses: replies.length,
    people: new Set(replies.map(({ authorId }) => authorId)).size,
    themes: reading.themes.map((theme) => themeEntry(theme, found)),
    tensions: reading.tensions
      .filter(({ score }) => score >= TENSION_SHOWN_AT)
      .map((tension) => tensionEntry(tension, found)),
    unthemed: reading.unthemed,
  };
}

function themeEntry(theme: ThemeReading, found: WeekReading): ThemeEntry {
  const { id, label, status, cyclesSeen, members, main, people, isShown, quotes } = theme;
  return {
    id,
    label,
    status,
    weeksSeen: cyclesSeen,
    members,
    main,
    people,
    shown: isShown,
    quotes: quotes.map((span) => quote(span, found)),
  };
}

function tensionEntry(tension: TensionReading, found: WeekReading): TensionEntry {
  const { id, themeId, status, firstCycle, score, evidence, sides } = tension;
  return {
    id,
    theme: themeId,
    status,
    since: found.weekOf.get(firstCycle) ?? found.week,
    score,
    evidence: evidence.map(({ kind, replyIds }) => ({ kind, responses: replyIds })),
    sides: sides.map(({ replyIds, quotes }) => ({
      members: replyIds,
      quotes: quotes.map((span) => quote(span, found)),
    })),
  };
}

function quote({ replyId, start, end }: Span, { textOf }: WeekReading): Quote {
  return { response: replyId, text: (textOf.get(replyId) ?? '').slice(start, end) };
}
