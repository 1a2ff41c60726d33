import type { Digest, HappenedEntry, Speakers } from './digest-model.js';
import { seasonEvidence, seasonQuotes } from './digest-season-evidence.js';
import { quotesVotedOn } from './digest-statement.js';
import type { Quote } from '../model.js';

/** Every quote of a digest. */
export function quotesIn(digest: Digest): readonly Quote[] {
  const { link } = digest;
  return [
    ...quotesOnPage(digest),
    ...quotesVotedOn(digest),
    ...digest.happened.flatMap(({ quotes = [] }): readonly Quote[] => quotes),
    ...seasonQuotes(digest.season ?? null),
    ...(link === null ? [] : [link.earlier, link.now]),
  ];
}

/** The quotes but those of a link over weeks and of statements. */
export function quotesOnPage(digest: Digest): readonly Quote[] {
  return [
    ...digest.tensions.flatMap(({ sides }) =>
      sides.flatMap(({ quotes }): readonly Quote[] => quotes),
    ),
    ...digest.themes.flatMap(({ quotes }): readonly Quote[] => quotes),
    ...digest.groups.flatMap(({ quotes }): readonly Quote[] => quotes),
    ...digest.voices,
    ...digest.moreVoices,
  ];
}

/** Ids of all responses that a digest rests on, sorted, each once: quoted, counted, or behind a claim. */
export function responsesBehind(digest: Digest): readonly string[] {
  const ids = [
    ...quotesIn(digest).map(({ responseId }) => responseId),
    ...digest.themes.flatMap(({ evidence }): readonly string[] => evidence),
    ...digest.tensions.flatMap(({ evidence }): readonly string[] => evidence),
    ...digest.happened
      .filter(restsOnResponses)
      .flatMap(({ evidence }): readonly string[] => evidence),
    ...(digest.carry?.evidence ?? []),
    ...(digest.lean?.evidence ?? []),
    ...idsOf(digest.speakers),
    ...seasonEvidence(digest.season ?? null),
    ...heldIds(digest),
  ];
  return [...new Set(ids)].sort();
}

/** False for a line whose evidence is the win, challenge or experiment itself. */
export function restsOnResponses({ kind, counted }: HappenedEntry): boolean {
  return counted !== undefined || kind === 'tension' || kind === 'words' || kind === 'question';
}

/** Names may hold words of responses that are counted nowhere in this digest. */
function heldIds(digest: Digest): readonly string[] {
  const words = [
    ...digest.themes.flatMap(({ labelWords }) => labelWords ?? []),
    ...digest.groups.flatMap(({ aboutWords }) => aboutWords ?? []),
  ];
  return words.flatMap(({ heldBy }) => heldBy);
}

function idsOf(speakers: Speakers | undefined): readonly string[] {
  return speakers === undefined ? [] : [...speakers.open.flat(), ...speakers.privateIds];
}
