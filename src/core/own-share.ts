/** With two, one share tells the other's. */
const PEOPLE_MIN = 3;
/** Fewer say nothing about anybody's share. */
const CHARACTERS_MIN = 400;
/** So far above an equal share, room for others is asked for. */
const OFTEN = 1.5;

const PARTS: readonly (readonly [upTo: number, words: string])[] = [
  [0.06, 'a small part'],
  [0.15, 'about a tenth'],
  [0.22, 'about a fifth'],
  [0.29, 'about a quarter'],
  [0.41, 'about a third'],
  [0.6, 'about half'],
  [0.85, 'most'],
  [1, 'nearly all'],
];

/**
 * How much of the open words of four weeks are a person's own, for that person alone; null where it would say nothing, or tell of
 * somebody else. Private words are not looked at.
 */
export function ownShareInWords(share: {
  readonly own: number;
  readonly all: number;
  readonly people: number;
}): string | null {
  const { own, all, people } = share;
  if (people < PEOPLE_MIN || all < CHARACTERS_MIN || own === 0) return null;
  const part = own / all;
  const words = PARTS.find(([upTo]) => part <= upTo)?.[1] ?? 'nearly all';
  const room = part > OFTEN / people ? ' Leave room, if you like.' : '';
  return `Of the open words of the last four weeks ${words} are yours, and ${people} people wrote some. Only you see this.${room}`;
}
