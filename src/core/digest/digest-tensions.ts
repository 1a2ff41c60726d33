import type { TensionEvidence, TensionReading } from '../reading/analysis-model.js';
import { ageOf } from './digest-first-heard.js';
import { SIDE_QUOTE_CHARS_MAX, SIDE_QUOTES_MAX, TENSIONS_MAX } from './digest-limits.js';
import type { DigestTension } from './digest-model.js';
import { authorOf, nonEmpty, overlaps, quoteSpan } from './digest-quotes.js';
import { type DigestSource, responsesOf } from './digest-source.js';
import { compareText } from '../text/compare-text.js';
import { listOf } from './digest-words.js';
import type { Quote } from '../model.js';
import { answerCounts, lookAgainAt } from '../tensions/tension-answers.js';
import { QUIET_AFTER_CYCLES } from '../tensions/tension-readings.js';
import { isTelling } from './telling.js';

type Side = DigestTension['sides'][number];

const FOUND_BY: Record<TensionEvidence['kind'], string> = {
  votes: 'votes differ',
  reply: 'one reply sees another differently',
  dilemma: 'one of you named both sides',
  question: 'a question stays unanswered',
  named: 'one of you named it',
};

/**
 * Tensions that are open and whose every side may be shown in its own words, at most two: first those that a person named in this
 * cycle. A tension with a side that may not be quoted is left out whole: half of it would not be equal room.
 */
export function tensionsOf(source: DigestSource): readonly DigestTension[] {
  const hasDialogue = new Set(source.now.map(({ authorId }) => authorId)).size > 1;
  const { tensions: readings, cycle } = source.input.reading;
  const named = readings.filter((reading) => isNamedIn(reading, cycle));
  const rest = hasDialogue ? readings.filter((reading) => !named.includes(reading)) : [];
  // One that became quiet is asked about once, where there is room beside those that people speak of.
  const quiet = rest.filter((reading) => isJustQuiet(reading, cycle));
  const others = [...rest.filter((reading) => !quiet.includes(reading)), ...quiet];
  const tensions: DigestTension[] = [];
  for (const reading of [...named, ...others]) {
    if (tensions.length === TENSIONS_MAX) break;
    const taken = tensions.flatMap(({ sides }) => sides.flatMap(({ quotes }) => quotes));
    const tension = isOpen(source, reading) ? tensionOf(source, reading, taken) : null;
    if (tension !== null) tensions.push(tension);
  }
  return tensions;
}

/** True when a person put it into words of their own in that cycle. */
export function isNamedIn({ evidence }: TensionReading, cycle: number): boolean {
  return evidence.some((piece) => piece.kind === 'named' && piece.cycle === cycle);
}

/** Settled and quiet ones are told where they changed, not shown again; one that is held rests until it is to be looked at again, or something is said to it. */
function isOpen({ input }: DigestSource, reading: TensionReading): boolean {
  const { isShown, status, lastEvidenceCycle, id } = reading;
  if (!isShown || status === 'settled') return false;
  if (isJustQuiet(reading, input.reading.cycle)) return true;
  if (status === 'quiet') return false;
  const answers = input.tensionAnswers?.find(({ tensionId }) => tensionId === id);
  const restsUntil = answers === undefined ? null : lookAgainAt(answers);
  return restsUntil === null || restsUntil <= input.toAt || lastEvidenceCycle >= input.number;
}

/** Nobody held or settled it, and nothing was said to it for four digests: asked about in the first such one. */
function isJustQuiet({ status, lastEvidenceCycle }: TensionReading, cycle: number): boolean {
  const isLeftAlone = status === 'quiet' || status === 'emerging' || status === 'named';
  return isLeftAlone && cycle - lastEvidenceCycle === QUIET_AFTER_CYCLES;
}

function asksOf({ input }: DigestSource, reading: TensionReading): Pick<DigestTension, 'asks'> {
  if (isJustQuiet(reading, input.reading.cycle)) return { asks: 'gone-or-underground' };
  const answers = input.tensionAnswers?.find(({ tensionId }) => tensionId === reading.id);
  const again = answers === undefined ? null : lookAgainAt(answers);
  return again !== null && again <= input.toAt ? { asks: 'look-again' } : {};
}

/** One tension as it is shown, in words that do not stand in `taken`; null when a side may not be quoted. */
export function tensionOf(
  source: DigestSource,
  reading: TensionReading,
  taken: readonly Quote[],
): DigestTension | null {
  const sides = sidesOf(source, reading, taken);
  const evidence = nonEmpty(
    responsesOf(source, [
      ...reading.evidence.flatMap(({ replyIds }) => replyIds),
      ...reading.sides.flatMap(({ replyIds }) => replyIds),
    ])
      .map(({ id }) => id)
      .sort(),
  );
  if (sides === null || evidence === null) return null;
  const kinds = [...new Set(reading.evidence.map(({ kind }) => kind))];
  return {
    tensionId: reading.id,
    status: reading.status,
    age: ageOf(source, reading.firstCycle),
    how: listOf(kinds.map((kind) => FOUND_BY[kind])),
    sides: inTurn(sides, source.input.number),
    evidence,
    ...answersTo(source, reading.id),
    ...asksOf(source, reading),
  };
}

function answersTo({ input }: DigestSource, id: string): Pick<DigestTension, 'answers'> {
  const said = input.tensionAnswers?.find(({ tensionId }) => tensionId === id);
  const answers = said === undefined ? null : answerCounts(said);
  return answers === null ? {} : { answers };
}

/** The same number of quotes a side, under one cap; null when a side has none or words were read before. */
function sidesOf(
  source: DigestSource,
  reading: TensionReading,
  taken: readonly Quote[],
): readonly Side[] | null {
  // A dilemma's sides explain each other; "I disagree" beside somebody's words does not.
  const isOwnWords = reading.evidence.some(({ kind }) => kind === 'named' || kind === 'dilemma');
  const offered = reading.sides.map(({ quotes }) =>
    quotes
      .flatMap((span) => quoteSpan(source, span, SIDE_QUOTE_CHARS_MAX) ?? [])
      .filter(({ text }) => isOwnWords || isTelling(text))
      .filter((quote, place, all) => isFirstOfAuthor(source, quote, all.slice(0, place))),
  );
  const all = offered.flat();
  const isClear = all.every(
    (quote, place) => ![...taken, ...all.slice(0, place)].some((other) => overlaps(quote, other)),
  );
  const room = Math.min(SIDE_QUOTES_MAX, ...offered.map((quotes) => quotes.length));
  if (offered.length < 2 || room === 0 || !isClear) return null;
  const sides = offered.map((quotes) => nonEmpty(quotes.slice(0, room)));
  const whole = sides.flatMap((quotes) => (quotes === null ? [] : [{ quotes }]));
  return whole.length === offered.length ? whole : null;
}

function isFirstOfAuthor(source: DigestSource, quote: Quote, before: readonly Quote[]): boolean {
  return before.every((other) => authorOf(source, other) !== authorOf(source, quote));
}

/** An order of its own, whatever order the sides came in; each digest starts with the next side. */
function inTurn(sides: readonly Side[], number: number): readonly Side[] {
  const ordered = [...sides].sort((one, other) => compareText(placeOf(one), placeOf(other)));
  const first = number % ordered.length;
  return [...ordered.slice(first), ...ordered.slice(0, first)];
}

function placeOf({ quotes: [quote] }: Side): string {
  return `${quote.text} ${quote.responseId}`;
}
