import { oneLine } from '../sentence.js';

const NUMBERS = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A count as a person would write it: in words up to twelve. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** `one of you`, `two of you` … People, never messages. */
export function ofYou(people: number): string {
  return `${numberWord(people)} of you`;
}

/** `a`, `a and b`, `a, b and c`; empty for nothing. */
export function listOf(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1] ?? ''}`;
}

/** Words of somebody else, marked as such; with an ellipsis when they went on. */
export function inQuotes(text: string, goesOn = false): string {
  return `“${oneLine(text)}${goesOn ? ' …' : ''}”`;
}

/** What every sentence is built with. */
export const grammar = {
  list: listOf,
  quoted: inQuotes,
  /** Who is not named, or cannot be. */
  somebody: 'somebody',
};
