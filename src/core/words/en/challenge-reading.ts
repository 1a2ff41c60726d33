import type { ChallengeReading } from '../../model.js';
import { sentenceCase } from '../sentence.js';
import { numberWord } from './grammar.js';

/** How many said what to one of the four questions. */
interface Said {
  readonly yes: number;
  readonly no: number;
  readonly 'not-sure': number;
}

const READS: Readonly<Record<ChallengeReading, string>> = {
  complex: 'it reads as complex',
  technical: 'it reads as technical',
  'not-clear-yet': 'it is not clear yet',
};

/** Four plain questions, what speaks for which reading, and how all read it together. */
export const challengeReading = {
  questions: {
    solvedBefore: 'Has somebody solved something like it before?',
    agreeWhatItIs: 'Do we agree what it is?',
    expertWouldSettle: 'Would a plan or an expert settle it?',
    changeOurselves: 'Do we have to change something in ourselves?',
  },
  reasons: {
    solvedBefore: {
      yes: 'Something like it was solved before, so a known way may serve.',
      no: 'It has not been solved before, so no known way is sure to serve.',
    },
    agreeWhatItIs: {
      yes: 'There is agreement on what it is, so it can be given to somebody.',
      no: 'There is no agreement yet on what it is, so more than one view is needed.',
    },
    expertWouldSettle: {
      yes: 'A plan or an expert could settle it.',
      no: 'No plan and no expert would settle it, so the way has to be found step by step.',
    },
    changeOurselves: {
      yes: 'It asks us to change how we work or think, and nobody can do that for us.',
      no: 'It can be solved without a change in how we work or think.',
    },
  },
  tooLittle: 'There is too little known yet to say which kind it looks like.',
  bothWays: 'The answers point both ways.',
  /** One of the reasons. */
  otherKind: (reason: string): string =>
    `What speaks for the other kind: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,

  /** Empty where nobody said anything. */
  said: (counts: Said): string => {
    const said = (people: number, one: string, more: string): readonly string[] =>
      people === 0 ? [] : [`${numberWord(people)} ${people === 1 ? one : more}`];
    const parts = [
      ...said(counts.yes, 'says yes', 'say yes'),
      ...said(counts.no, 'says no', 'say no'),
      ...said(counts['not-sure'], 'is not sure', 'are not sure'),
    ];
    return parts.length === 0 ? '' : `${sentenceCase(parts.join(', '))}.`;
  },
  notToldYet:
    'How you answer stands here side by side once three of you have answered: how many, never who.',
  /** How so many people read it, those who read it alike together. */
  together: (
    people: number,
    readings: readonly (readonly [ChallengeReading, number])[],
  ): string => {
    const parts = readings.map(([reading, count]) => `to ${numberWord(count)} ${READS[reading]}`);
    const beside = parts.length > 1 ? ' All of these stand; none outweighs another.' : '';
    return `${sentenceCase(numberWord(people))} of you answered: ${parts.join(', ')}.${beside}`;
  },
  lead: 'How do you read it?',
  oneTap: 'One tap each, and you can change it. It is counted, and never named.',
  closedLead: 'How you read it.',
  closed: 'The challenge is closed.',
  help: 'What might help?',
  helpLabel: 'What might help with this challenge? Told to you alone',
  takeBack: 'Take my answers back',
};
