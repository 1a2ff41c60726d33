import { sentenceCase } from '../sentence.js';
import type { Words } from '../words-model.js';
import { numberWord } from './grammar.js';

export const votes: Words['votes'] = {
  lead: 'Wie seht ihr das?',
  votedLead: 'Was ihr zur letzten Aussage gesagt habt',
  said: ({ agree, differ, unsure }, isDivided) => {
    const said = (people: number, one: string, more: string): readonly string[] =>
      people === 0 ? [] : [people === 1 ? `eine Person ${one}` : `${numberWord(people)} ${more}`];
    const parts = [
      ...said(agree, 'stimmt zu', 'stimmen zu'),
      ...said(differ, 'sieht es anders', 'sehen es anders'),
      ...said(unsure, 'ist nicht sicher', 'sind nicht sicher'),
    ];
    if (parts.length === 0) return '';
    const counts = `${sentenceCase(parts.join(', '))}.`;
    return isDivided ? `${counts} Ihr seht es verschieden.` : counts;
  },
  across: (lens, lean) => {
    const leans = {
      agree: 'In jeder Gruppe stimmen mehr zu, als es anders sehen.',
      differ: 'In jeder Gruppe sehen es mehr anders, als zustimmen.',
      mixed: 'Es ist nicht in jeder Gruppe gleich.',
    };
    return `Nach ${lens}: ${leans[lean]}`;
  },
  oneEach: 'Eine Stimme pro Person, und ihr könnt sie ändern. Niemand sieht, wer was gesagt hat.',
  agree: 'Stimme zu',
  differ: 'Ich sehe es anders',
  notSure: 'Nicht sicher',
};
