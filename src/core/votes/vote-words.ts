import { numberWord, sentenceCase } from '../digest/digest-words.js';
import { isDivisive, type VoteCount } from '../tensions/vote-division.js';

/** "Two agree, one sees it differently, one is not sure.": plain counts in the order of the buttons; empty when nobody voted. */
export function votesInWords(count: VoteCount): string {
  const { agree, differ, unsure } = count;
  const said = (people: number, one: string, more: string): readonly string[] =>
    people === 0 ? [] : [`${numberWord(people)} ${people === 1 ? one : more}`];
  const parts = [
    ...said(agree, 'agrees', 'agree'),
    ...said(differ, 'sees it differently', 'see it differently'),
    ...said(unsure, 'is not sure', 'are not sure'),
  ];
  if (parts.length === 0) return '';
  const counts = `${sentenceCase(parts.join(', '))}.`;
  return isDivisive(count) ? `${counts} You are divided over it.` : counts;
}
