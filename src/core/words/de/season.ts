import { sentenceCase } from '../sentence.js';
import type { Words } from '../words-model.js';
import { listOf, numberWord } from './grammar.js';

export const season: Words['season'] = {
  title: (span) => `Eine Saison, ${span}`,
  parts: {
    named: 'Was wir benannt haben',
    moved: 'Was sich bewegt hat',
    open: 'Was noch offen ist und es bleiben darf',
    quotes: 'In euren Worten',
  },
  lead: (digests, holds) => {
    const names = {
      named: 'was ihr benannt habt',
      moved: 'was sich bewegt hat',
      open: 'was noch offen ist',
    };
    const what = holds.length === 0 ? '' : `: ${listOf(holds.map((part) => names[part]))}`;
    return digests === 1
      ? `Ein Rückblick liegt hinter euch${what}.`
      : `${sentenceCase(numberWord(digests))} Rückblicke liegen hinter euch${what}.`;
  },
  announced: (lead) => `Ein Rückblick auf die Saison. ${lead}`,
  weekBelow: (headline) => `Der Rückblick dieser Woche steht im Thread. ${headline}`,
  thisWeek: 'Diese Woche',
};
