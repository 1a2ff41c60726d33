import { sentenceCase } from '../sentence.js';
import { numberWord } from './grammar.js';

/** How many said what to a statement. */
interface Said {
  readonly agree: number;
  readonly differ: number;
  readonly unsure: number;
}

/** Statements that are put to a vote, and what came of it. */
export const votes = {
  lead: 'How do you see this?',
  votedLead: 'What you said to the last statement',
  /** In the order of the buttons; empty when nobody voted. */
  said: ({ agree, differ, unsure }: Said, isDivided: boolean): string => {
    const said = (people: number, one: string, more: string): readonly string[] =>
      people === 0 ? [] : [`${numberWord(people)} ${people === 1 ? one : more}`];
    const parts = [
      ...said(agree, 'agrees', 'agree'),
      ...said(differ, 'sees it differently', 'see it differently'),
      ...said(unsure, 'is not sure', 'are not sure'),
    ];
    if (parts.length === 0) return '';
    const counts = `${sentenceCase(parts.join(', '))}.`;
    return isDivided ? `${counts} You are divided over it.` : counts;
  },
  /** Whether it is so in every group that people chose for themselves. */
  across: (lens: string, lean: 'agree' | 'differ' | 'mixed'): string => {
    const leans = {
      agree: 'in every group more agree than see it differently.',
      differ: 'in every group more see it differently than agree.',
      mixed: 'it is not the same in every group.',
    };
    return `Seen by ${lens}: ${leans[lean]}`;
  },
  oneEach: 'One vote each, which you can change. Nobody is shown who said what.',
  agree: 'Agree',
  differ: 'I see it differently',
  notSure: 'Not sure',

  /** To the author of the words, before anybody else hears of it. */
  mayOthers: 'May others here say how they see these words of yours?',
  mayOthersHow:
    'Without your name, though the words link to where you wrote them. I ask this once; you can take a yes back in my Home tab.',
  mayOthersShort: 'May others say how they see these words of yours? Without your name.',
  yesTheyMay: 'Yes, they may vote on it',
  no: 'No',
  /** To one person: what they may vote on, and what they voted. */
  ballotTitle: 'How do you see this? One vote each, which you can change.',
  more: (statements: number): string => `${statements} more come after these.`,
  /** `counts` are whole sentences, empty for none. */
  mine: (vote: 'agree' | 'differ' | 'not-sure', counts: string): string => {
    const said = {
      agree: 'You agree.',
      differ: 'You see it differently.',
      'not-sure': 'You are not sure.',
    };
    return `${said[vote]} So far: ${counts} You can change it.`;
  },
  ownWords: (counts: string): string =>
    `Your words, open to a vote. ${counts === '' ? 'Nobody has voted yet.' : counts}`,
  takeBack: 'Take it back',
};
