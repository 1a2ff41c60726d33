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

  mayOthers: 'Dürfen andere hier sagen, wie sie diese Worte von dir sehen?',
  mayOthersHow:
    'Ohne deinen Namen, aber mit einem Link dorthin, wo du sie geschrieben hast. Ich frage das nur einmal; ein Ja kannst du in meinem Home-Tab zurücknehmen.',
  mayOthersShort: 'Dürfen andere sagen, wie sie diese Worte von dir sehen? Ohne deinen Namen.',
  yesTheyMay: 'Ja, sie dürfen abstimmen',
  no: 'Nein',
  ballotTitle: 'Wie siehst du das? Jedes Mal eine Stimme, die du ändern kannst.',
  more: (statements) =>
    statements === 1 ? 'Eine weitere kommt danach.' : `${statements} weitere kommen danach.`,
  mine: (vote, counts) => {
    const said = {
      agree: 'Du stimmst zu.',
      differ: 'Du siehst es anders.',
      'not-sure': 'Du bist nicht sicher.',
    };
    return `${said[vote]} Bisher: ${counts} Du kannst es ändern.`;
  },
  ownWords: (counts) =>
    `Deine Worte, offen zur Abstimmung. ${counts === '' ? 'Noch hat niemand abgestimmt.' : counts}`,
  takeBack: 'Zurücknehmen',
};
