import { OUTCOMES, type Outcome } from '../model.js';
import { OUTCOME_WORDS } from './outcome-words.js';

const PATTERNS: Readonly<Record<Outcome, RegExp>> = {
  direction: patternOf('direction'),
  alignment: patternOf('alignment'),
  commitment: patternOf('commitment'),
};

/** One pattern over all languages: their words hardly meet, and a short text does not tell its language. */
function patternOf(outcome: Outcome): RegExp {
  const words = Object.values(OUTCOME_WORDS).flatMap((language) => language[outcome]);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.join('|')})`, 'u');
}

/** Which outcomes a text shows signs of, by its words alone: a reading, often none. */
export function readOutcomes(text: string): readonly Outcome[] {
  const read = text.toLowerCase().replace(/\s+/gu, ' ').trim();
  return OUTCOMES.filter((outcome) => PATTERNS[outcome].test(read));
}
