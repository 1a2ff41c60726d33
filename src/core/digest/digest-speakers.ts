import type { Speakers } from './digest-model.js';
import type { Response } from '../model.js';

/** Nobody. */
export const NO_SPEAKERS: Speakers = { open: [], privateIds: [], onlyPrivately: 0 };

/** Who wrote these responses, without saying who. */
export function speakersOf(responses: readonly Response[]): Speakers {
  const open = new Map<string, string[]>();
  const privately = new Set<string>();
  for (const response of responses) {
    if (response.source !== 'thread') privately.add(response.authorId);
    else open.set(response.authorId, [...(open.get(response.authorId) ?? []), response.id]);
  }
  return {
    open: [...open.values()],
    privateIds: responses
      .filter(({ source }) => source !== 'thread')
      .map(({ id }) => id)
      .sort(),
    onlyPrivately: [...privately].filter((author) => !open.has(author)).length,
  };
}

/** People behind a claim. */
export function peopleCount(speakers: Speakers): number {
  return speakers.open.length + speakers.onlyPrivately;
}

/**
 * The same without one response. Whether a private one was its author's only word is not known here, so
 * the count may come out one too low, never too high.
 */
export function withoutSpeaker(speakers: Speakers, responseId: string): Speakers {
  const isPrivate = speakers.privateIds.includes(responseId);
  return {
    open: speakers.open
      .map((ids) => ids.filter((id) => id !== responseId))
      .filter((ids) => ids.length > 0),
    privateIds: speakers.privateIds.filter((id) => id !== responseId),
    onlyPrivately: Math.max(0, speakers.onlyPrivately - (isPrivate ? 1 : 0)),
  };
}
