import type { TensionEvidence } from '../../reading/analysis-model.js';
import { sentenceCase } from '../sentence.js';
import { listOf, numberWord, ofYou } from './grammar.js';

/** How many people said what of a tension. */
interface Said {
  readonly right: number;
  readonly reframed: number;
  readonly settled: number;
  readonly stillOpen: number;
}

const FOUND_BY: Readonly<Record<TensionEvidence['kind'], string>> = {
  votes: 'votes differ',
  reply: 'one reply sees another differently',
  dilemma: 'one of you named both sides',
  question: 'a question stays unanswered',
  named: 'one of you named it',
};

/** Views that stand side by side, and what is asked of them. */
export const tension = {
  /** How it was found, as the end of `note`. */
  foundBy: (kinds: readonly TensionEvidence['kind'][]): string =>
    listOf(kinds.map((kind) => FOUND_BY[kind])),
  state: {
    emerging: 'Our reading, until you say so',
    named: 'Named by you',
    held: 'Held open, by choice',
    reframed: 'Seen in a new way',
    settled: 'Settled',
    quiet: 'Quiet for now',
  },
  /** `state` without its full stop. */
  note: (state: string, how: string): string => `${state}; found because ${how}.`,
  firstHeard: 'first heard this time',
  since: (day: string): string => `since the week of ${day}`,
  sinceDigest: (digest: number): string => `since digest ${digest}`,
  openFor: (since: string, weeks: number): string =>
    `${since}, open for ${numberWord(weeks)} weeks`,
  answers: ({ right, reframed, settled, stillOpen }: Said): string => {
    const says = (people: number) => `${ofYou(people)} ${people === 1 ? 'says' : 'say'}`;
    const parts = [
      ...(right > 0 ? [`${says(right)} that’s right`] : []),
      ...(reframed > 0 ? [`${says(reframed)} it looks different now`] : []),
      ...(settled > 0 ? [`${says(settled)} it is settled`] : []),
      ...(stillOpen > 0 ? [`${says(stillOpen)} it is still open, and that’s fine`] : []),
    ];
    return parts.length === 0 ? '' : `${sentenceCase(parts.join('; '))}.`;
  },
  ask: 'Do these stand side by side?',
  askAgain: 'You held this open, to look again now. How is it?',
  askQuiet: 'Nothing was said to this for four digests. Is it gone, or gone underground?',
  right: 'That’s right',
  differently: 'I see it differently',
  stillOpen: 'Still open, and that’s fine',
  underground: 'Still there, underground',
  reframed: 'It looks different now',
  settled: 'It is settled',
  gone: 'It is gone',
  trySmall: 'Try something small',
};
