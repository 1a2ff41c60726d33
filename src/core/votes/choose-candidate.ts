import type { Digest } from '../digest/digest-model.js';
import { isTelling } from '../digest/telling.js';
import { wordCount } from '../digest/digest-words.js';
import type { Quote } from '../model.js';
import type { AnalysisMemory } from '../reading/analysis-model.js';
import { sentencesOf } from '../text/idea-units.js';

/** Fits in a line or two, so that it is read as one thing to agree with or not. */
const STATEMENT_CHARS_MAX = 160;
const STATEMENT_WORDS_MIN = 5;

/** Words that may be put to a vote if their author says yes: [start, end) of the response. */
export interface Candidate {
  readonly responseId: string;
  readonly version: number;
  readonly start: number;
  readonly end: number;
}

/** Votes come only once people have named a tension in the channel (design.md, "Quiet by default"). */
export function hasNamedTension({ tensions }: AnalysisMemory): boolean {
  return tensions.some(
    ({ stateByPeople, evidence }) =>
      stateByPeople !== null || evidence.some(({ kind }) => kind === 'named'),
  );
}

/**
 * Whose author to ask at this digest: first sides of what stands open, then views that one person holds, then what themes and groups
 * quote; among those, authors who were asked less often. Never the same text twice. Null when nothing can stand alone.
 */
export function chooseCandidate(
  digest: Digest,
  asked: readonly { readonly responseId: string; readonly version: number }[],
  authorOf: (responseId: string) => string,
): Candidate | null {
  const isAsked = ({ responseId, version }: Quote) =>
    asked.some((one) => one.responseId === responseId && one.version === version);
  const timesAsked = (author: string) =>
    asked.filter(({ responseId }) => authorOf(responseId) === author).length;
  const candidates = quotesByNeed(digest)
    .filter((quote) => !isAsked(quote))
    .flatMap((quote) => {
      const candidate = candidateIn(quote);
      return candidate === null ? [] : [candidate];
    })
    .map((candidate, place) => ({
      candidate,
      place,
      times: timesAsked(authorOf(candidate.responseId)),
    }));
  candidates.sort((one, other) => one.times - other.times || one.place - other.place);
  return candidates[0]?.candidate ?? null;
}

function quotesByNeed({ tensions, voices, moreVoices, themes, groups }: Digest): readonly Quote[] {
  return [
    ...tensions.flatMap(({ sides }) => sides.flatMap(({ quotes }): readonly Quote[] => quotes)),
    ...voices,
    ...moreVoices,
    ...themes.flatMap(({ quotes }): readonly Quote[] => quotes),
    ...groups.flatMap(({ quotes }): readonly Quote[] => quotes),
  ];
}

/** The first sentence of a quote that says something by itself and asks nothing. */
function candidateIn({ text, goesOn, start, responseId, version }: Quote): Candidate | null {
  const sentences = sentencesOf(text);
  const whole = goesOn === true ? sentences.slice(0, -1) : sentences;
  const found = whole.find((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    return (
      words.length <= STATEMENT_CHARS_MAX &&
      !words.includes('?') &&
      wordCount(words) >= STATEMENT_WORDS_MIN &&
      isTelling(words)
    );
  });
  if (found === undefined) return null;
  return { responseId, version, start: start + found.start, end: start + found.end };
}
