import { madeOnce } from '../made-once.js';
import type { Reply, Span } from './analysis-model.js';
import { ideaUnitsOf, sentencesOf, type TextRange } from '../text/idea-units.js';
import { isFiller } from '../text/filler.js';
import { isIntroduction } from '../text/introductions.js';
import { languageOf, mainLanguage } from '../text/language-of.js';
import type { Language } from '../text/languages.js';
import { maskNoise } from '../text/mask-noise.js';
import { questionStems } from './question-stems.js';
import { compareText } from '../text/compare-text.js';
import { wordsOf, type Word } from '../text/terms.js';
import { unitTerms, type UnitTerms } from '../text/unit-terms.js';

/** An idea unit with everything that later stages compare it by. */
export interface ReadUnit extends Span {
  /** `replyId start end`: names the unit. */
  readonly key: string;
  readonly reply: Reply;
  readonly language: Language;
  readonly words: readonly Word[];
  readonly terms: UnitTerms;
}

/** A reply as read: its masked text, its sentences and its units; none of either when it is filler. */
export interface ReadReply {
  readonly reply: Reply;
  readonly masked: string;
  readonly isFiller: boolean;
  readonly sentences: readonly TextRange[];
  readonly units: readonly ReadUnit[];
}

interface Prepared {
  readonly masked: string;
  readonly isFiller: boolean;
  readonly sentences: readonly TextRange[];
  readonly language: Language | null;
  readonly unitsBy: Map<Language, readonly ReadUnit[]>;
}

/**
 * Oldest first, then by their words, and only of two that are alike by id: the one order in which everything is
 * read. Ids are random, and the same dialogue stored again must read the same.
 */
export function inOrder(replies: readonly Reply[]): readonly Reply[] {
  return [...replies].sort(
    (a, b) =>
      a.saidAt.getTime() - b.saidAt.getTime() ||
      compareText(a.text, b.text) ||
      compareText(a.id, b.id),
  );
}

/** Cuts replies into units; one too short to tell its language takes the one most others have. */
export function readReplies(
  replies: readonly Reply[],
  alsoInChannel: readonly Reply[],
): readonly ReadReply[] {
  const prepared = replies.map(prepare);
  const main = mainLanguage([
    ...prepared.map(({ language }) => language),
    ...alsoInChannel.map((reply) => prepare(reply).language),
  ]);
  return replies.map((reply, at) => {
    const found = prepared[at] ?? prepare(reply);
    const language = found.language ?? main;
    const units = found.unitsBy.get(language) ?? cutUnits(reply, found, language);
    found.unitsBy.set(language, units);
    const { masked, isFiller, sentences } = found;
    return { reply, masked, isFiller, sentences, units };
  });
}

/** The same reply object is cut once. */
const prepare = madeOnce(({ text }: Reply): Prepared => {
  const masked = maskNoise(text);
  const isNothing = isFiller(text, masked);
  return {
    masked,
    isFiller: isNothing,
    sentences: isNothing ? [] : sentencesOf(masked),
    language: languageOf(masked),
    unitsBy: new Map(),
  };
});

function cutUnits(reply: Reply, { masked, sentences }: Prepared, language: Language) {
  const asked = questionStems(reply.question, language);
  const units: ReadUnit[] = [];
  for (const { start, end } of ideaUnitsOf(masked, sentences)) {
    const words = wordsOf(masked, start, end, language);
    if (!saysSomething(words) || isIntroduction(masked.slice(start, end))) continue;
    units.push({
      key: spanKey({ replyId: reply.id, start, end }),
      replyId: reply.id,
      start,
      end,
      reply,
      language,
      words,
      terms: unitTerms(words, asked),
    });
  }
  return units;
}

/** One word that can name a topic, or three that together might. */
function saysSomething(words: readonly Word[]): boolean {
  const content = words.filter(({ kind }) => kind !== 'stop');
  return content.length >= 3 || content.some(({ kind }) => kind === 'topic');
}

/** Finds the unit of a span among those of some replies. */
export type UnitAt = (span: Span) => ReadUnit | undefined;

/** By the reply's id alone: to join a key for each span that a channel remembers takes far longer. */
export function unitsBySpan(replies: readonly ReadReply[]): UnitAt {
  const unitsOf = new Map(replies.map(({ reply, units }) => [reply.id, units]));
  return ({ replyId, start, end }) =>
    unitsOf.get(replyId)?.find((unit) => unit.start === start && unit.end === end);
}

export function spanKey({ replyId, start, end }: Span): string {
  return `${replyId} ${start} ${end}`;
}
