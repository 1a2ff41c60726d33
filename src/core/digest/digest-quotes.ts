import type { Span } from '../reading/analysis-model.js';
import { QUOTE_CHARS_MAX } from './digest-limits.js';
import type { DigestSource } from './digest-source.js';
import { sentencesOf } from '../text/idea-units.js';
import { cutBetweenWords, wordCount } from './digest-words.js';
import type { NonEmpty, Quote, Response } from '../model.js';
import { permalinkTo } from '../permalink.js';

/** An opener such as "Hi all" is left out when there is more to show than fits. */
const OPENER_WORDS_MAX = 3;

/** The words of a span as a quote of at most `charsMax`, whole sentences as far as they fit; null when they may not be shown or are gone. */
export function quoteSpan(source: DigestSource, span: Span, charsMax: number): Quote | null {
  const response = source.byId.get(span.replyId);
  if (response?.isQuotable !== true) return null;
  if (span.start < 0 || span.end > response.text.length) return null;
  return quoteWithin(source, response, span.start, span.end, charsMax);
}

/** The whole reply that a span stands in, when it may be shown and is no longer than `charsMax`; otherwise the span as `quoteSpan` gives it. */
export function quoteAround(source: DigestSource, span: Span, charsMax: number): Quote | null {
  const response = source.byId.get(span.replyId);
  const whole = response === undefined ? null : quoteOpening(source, response, charsMax);
  const isWhole = whole?.text.length === response?.text.trim().length;
  return isWhole ? whole : quoteSpan(source, span, charsMax);
}

/** What a person said, in a sentence or two: all of it when it fits, otherwise from its first full sentence on. */
export function quoteOpening(
  source: DigestSource,
  response: Response,
  charsMax: number,
): Quote | null {
  if (!response.isQuotable) return null;
  const { text } = response;
  const sentences = sentencesOf(text);
  const last = sentences[sentences.length - 1];
  const first = sentences[0];
  if (first === undefined || last === undefined) return null;
  if (last.end - first.start <= charsMax)
    return quoteWithin(source, response, first.start, last.end, charsMax);
  const opening =
    sentences.find(({ start, end }) => wordCount(text.slice(start, end)) > OPENER_WORDS_MAX) ??
    first;
  return quoteWithin(source, response, opening.start, last.end, charsMax);
}

/** True when two quotes share words of one response. */
export function overlaps(one: Quote, other: Quote): boolean {
  return one.responseId === other.responseId && one.start < other.end && other.start < one.end;
}

/** True when something of that response is among the quotes. */
export function isQuoted(quotes: readonly Quote[], responseId: string): boolean {
  return quotes.some((quote) => quote.responseId === responseId);
}

/**
 * The quotes whose responses have not been quoted yet; where there are none, those that at least repeat no
 * words; where there are none either, all of them.
 */
export function freshFirst(quotes: readonly Quote[], taken: readonly Quote[]): readonly Quote[] {
  const fresh = quotes.filter(({ responseId }) => !isQuoted(taken, responseId));
  if (fresh.length > 0) return fresh;
  const apart = quotes.filter((quote) => !taken.some((other) => overlaps(quote, other)));
  return apart.length > 0 ? apart : quotes;
}

/** The first quote of each person. */
export function onePerAuthor(source: DigestSource, quotes: readonly Quote[]): readonly Quote[] {
  const authors = new Set<string>();
  return quotes.filter((quote) => {
    const author = authorOf(source, quote);
    return !authors.has(author) && authors.add(author);
  });
}

/** Who wrote a quote: opaque, to tell people apart and never to show. */
export function authorOf(source: DigestSource, { responseId }: Quote): string {
  return source.byId.get(responseId)?.authorId ?? responseId;
}

/** The list as one with at least one entry, or null. */
export function nonEmpty<T>(items: readonly T[]): NonEmpty<T> | null {
  const [first, ...rest] = items;
  return first === undefined ? null : [first, ...rest];
}

function quoteWithin(
  source: DigestSource,
  response: Response,
  from: number,
  to: number,
  charsMax: number,
): Quote | null {
  const most = Math.min(charsMax, QUOTE_CHARS_MAX);
  const whole = response.text.slice(from, to);
  const start = from + whole.length - whole.trimStart().length;
  const text = cutToFit(whole.trim(), most);
  if (!/[\p{L}\p{N}]/u.test(text.kept)) return null;
  return {
    responseId: response.id,
    version: response.version,
    start,
    end: start + text.kept.length,
    text: text.kept,
    permalink: permalinkOf(source, response),
    ...(text.isMidSentence ? { goesOn: true } : {}),
  };
}

function cutToFit(text: string, charsMax: number): { kept: string; isMidSentence: boolean } {
  if (text.length <= charsMax) return { kept: text, isMidSentence: false };
  const fitting = sentencesOf(text).filter(({ end }) => end <= charsMax);
  const end = fitting[fitting.length - 1]?.end;
  if (end !== undefined && wordCount(text.slice(0, end)) > OPENER_WORDS_MAX) {
    return { kept: text.slice(0, end), isMidSentence: false };
  }
  return { kept: cutBetweenWords(text, charsMax), isMidSentence: true };
}

function permalinkOf({ input }: DigestSource, response: Response): string | null {
  if (response.source !== 'thread' || response.ts === null || input.workspaceUrl === null)
    return null;
  return permalinkTo(input.workspaceUrl, input.slackChannelId, response.ts, response.threadRootTs);
}
