import type { TensionReading } from '../reading/analysis-model.js';
import { ageOf } from './digest-first-heard.js';
import { SIDE_QUOTE_CHARS_MAX, SIDE_QUOTES_MAX, TENSIONS_MAX } from './digest-limits.js';
import type { DigestTension } from './digest-model.js';
import { authorOf, nonEmpty, overlaps, quoteSpan } from './digest-quotes.js';
import { type DigestSource, responsesOf } from './digest-source.js';
import { compareText } from '../text/compare-text.js';
import type { Quote } from '../model.js';
import { answerCounts, lookAgainAt } from '../tensions/tension-answers.js';
import { QUIET_AFTER_CYCLES } from '../tensions/tension-readings.js';
import { isTelling } from './telling.js';

type Side = DigestTension['sides'][number];

/** As far back as the digests reach in which it is looked whether this was asked. */
const ASKED_WITHIN_MS = 28 * 24 * 3_600_000;

/**
 * Tensions that are open and whose every side may be shown in its own words, at most two: first those that a person named in this
 * cycle. A tension with a side that may not be quoted is left out whole: half of it would not be equal room.
 */
export function tensionsOf(source: DigestSource): readonly DigestTension[] {
  const hasDialogue = new Set(source.now.map(({ authorId }) => authorId)).size > 1;
  const { tensions: readings, cycle } = source.input.reading;
  const named = readings.filter((reading) => isNamedIn(reading, cycle));
  const rest = hasDialogue ? readings.filter((reading) => !named.includes(reading)) : [];
  const asking = (wanted: Ask) => rest.filter((reading) => askOf(source, reading) === wanted);
  // One that became quiet is asked about once, where there is room beside those that people speak of.
  const [due, quiet] = [asking('look-again'), asking('gone-or-underground')];
  const others = rest.filter((reading) => ![...due, ...quiet].includes(reading));
  const tensions: DigestTension[] = [];
  for (const reading of [...named, ...due, ...others, ...quiet]) {
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

/**
 * Settled and quiet ones are told where they changed, not shown again; what people named rests as well once nothing is said to it, and
 * one that is held rests until it is to be looked at again, or something is said to it.
 */
function isOpen(source: DigestSource, reading: TensionReading): boolean {
  const { isShown, status, lastEvidenceCycle } = reading;
  if (!isShown || status === 'settled') return false;
  if (askOf(source, reading) !== null) return true;
  if (status === 'quiet' || isLeftAlone(source, reading)) return false;
  return restsUntil(source, reading) === null || lastEvidenceCycle >= source.input.number;
}

/** Nothing was said to it for four digests, and nobody holds it. */
function isLeftAlone({ input }: DigestSource, reading: TensionReading): boolean {
  const { lastEvidenceCycle, status } = reading;
  return status !== 'held' && input.reading.cycle - lastEvidenceCycle >= QUIET_AFTER_CYCLES;
}

function restsUntil({ input }: DigestSource, { id }: TensionReading): Date | null {
  const answers = input.tensionAnswers?.find(({ tensionId }) => tensionId === id);
  return answers === undefined ? null : lookAgainAt(answers);
}

type Ask = NonNullable<DigestTension['asks']>;

/**
 * What is asked of it beside whether the reading is right: once each, in the first digest with room for it. Who does not answer is not
 * asked again: it rests then.
 */
function askOf(source: DigestSource, reading: TensionReading): Ask | null {
  const { toAt, askedBefore = [] } = source.input;
  const { id, status } = reading;
  const wasAsked = (ask: Ask) =>
    askedBefore.some(({ tensionId, asks }) => tensionId === id && asks === ask);
  const mayBeQuiet = status === 'quiet' || status === 'emerging' || status === 'named';
  if (mayBeQuiet && isLeftAlone(source, reading)) {
    return wasAsked('gone-or-underground') ? null : 'gone-or-underground';
  }
  const again = restsUntil(source, reading);
  const isDue =
    again !== null && again <= toAt && toAt.getTime() - again.getTime() <= ASKED_WITHIN_MS;
  return isDue && !wasAsked('look-again') ? 'look-again' : null;
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
  const asks = askOf(source, reading);
  return {
    tensionId: reading.id,
    status: reading.status,
    age: ageOf(source, reading.firstCycle),
    how: source.words.tension.foundBy(kinds),
    sides: inTurn(sides, source.input.number),
    evidence,
    ...answersTo(source, reading.id),
    ...(asks === null ? {} : { asks }),
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
