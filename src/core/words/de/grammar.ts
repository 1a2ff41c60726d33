import { oneLine } from '../sentence.js';
import type { Words } from '../words-model.js';

const NUMBERS = [
  'null',
  'eins',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];

/** A count in words up to twelve. One bends with what is counted, so say it in the sentence: `eine Person`, `einem Thread`. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** `eine Person`, `zwei von euch` … People, never messages. */
export function ofYou(people: number): string {
  return people === 1 ? 'eine Person' : `${numberWord(people)} von euch`;
}

/** `eine Person hat`, `zwei von euch haben`: who did something, with the verb that fits. */
export function ofYouDid(people: number): string {
  return `${ofYou(people)} ${people === 1 ? 'hat' : 'haben'}`;
}

/** `a`, `a und b`, `a, b und c`; empty for nothing. */
export function listOf(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} und ${items[items.length - 1] ?? ''}`;
}

/** Words of somebody else, marked as such; with an ellipsis when they went on. */
export function inQuotes(text: string, goesOn = false): string {
  return `„${oneLine(text)}${goesOn ? ' …' : ''}“`;
}

export const grammar: Words['grammar'] = {
  list: listOf,
  quoted: inQuotes,
  somebody: 'jemand',
};
