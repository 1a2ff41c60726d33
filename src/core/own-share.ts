import type { Language } from './model.js';
import type { Words } from './words/words-model.js';
import { wordsIn } from './words/words-in.js';

/** With two, one share tells the other's. */
const PEOPLE_MIN = 3;
/** Fewer say nothing about anybody's share. */
const CHARACTERS_MIN = 400;
/** So far above an equal share, room for others is asked for. */
const OFTEN = 1.5;

const PARTS: readonly (readonly [upTo: number, part: keyof Words['home']['parts']])[] = [
  [0.06, 'small'],
  [0.15, 'tenth'],
  [0.22, 'fifth'],
  [0.29, 'quarter'],
  [0.41, 'third'],
  [0.6, 'half'],
  [0.85, 'most'],
  [1, 'nearlyAll'],
];

/**
 * How much of the open words of four weeks are a person's own, for that person alone; null where it would say nothing, or tell of
 * somebody else. Private words are not looked at.
 */
export function ownShareInWords(
  share: {
    readonly own: number;
    readonly all: number;
    readonly people: number;
  },
  language?: Language,
): string | null {
  const { own, all, people } = share;
  if (people < PEOPLE_MIN || all < CHARACTERS_MIN || own === 0) return null;
  const part = own / all;
  const words = wordsIn(language).home;
  const [, much] = PARTS.find(([upTo]) => part <= upTo) ?? [1, 'nearlyAll'];
  return words.ownShare(words.parts[much], people, part > OFTEN / people);
}
