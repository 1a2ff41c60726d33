import type { Outcome, Response } from '../model.js';
import type { OutcomeLean } from './lean-model.js';
import { OUTCOMES } from '../model.js';
import { hasLaterThings } from '../order-of-appearance.js';
import { readOutcomes } from './read-outcomes.js';
import { wordsIn } from '../words/words-in.js';
import type { Words } from '../words/words-model.js';

/** Digests looked back over, this one included. */
const CYCLES = 3;
/** Signs (a person in a cycle counts once for each outcome) without which nothing can be called much; at least half of all. */
const MUCH_MIN = 6;
/** Little: at most one, of so many signs in all. */
const LITTLE_MAX = 1;
const ALL_MIN = 8;

/** True for what was said in this digest's cycle or the two before it. */
export function isLookedBackTo(cycle: number, number: number): boolean {
  return cycle > number - CYCLES;
}

interface LeanInput {
  /** The digest's number. */
  readonly number: number;
  /** Of this cycle and those before. */
  readonly responses: readonly Response[];
  /** Of the digests before: what they told is not told again so soon. */
  readonly toldBefore: readonly Pick<OutcomeLean, 'much' | 'little'>[];
  /** What it is told in; left out: English. */
  readonly words?: Words;
}

/** What its author says a response is about; otherwise what its words are signs of. */
function outcomesIn({ outcome = null, text }: Response): readonly Outcome[] {
  return outcome === null ? readOutcomes(text) : [outcome];
}

interface Sign {
  readonly outcome: Outcome;
  readonly cycle: number;
  /** Person and cycle. */
  readonly who: string;
  readonly responseId: string;
}

/**
 * One outcome that a channel spoke much of in each of its last three digests, and one that it spoke little of; null before the seventh
 * digest, or where neither is plain. Words alone show only some of what is meant, so little is claimed only beside many signs of other things.
 */
export function outcomeLean({
  number,
  responses,
  toldBefore,
  words = wordsIn(),
}: LeanInput): OutcomeLean | null {
  if (!hasLaterThings(number)) return null;
  const signs = responses.flatMap((said) => {
    const cycle = said.cycle ?? number;
    if (!isLookedBackTo(cycle, number)) return [];
    return outcomesIn(said).map((outcome): Sign => {
      return { outcome, cycle, who: `${cycle} ${said.authorId}`, responseId: said.id };
    });
  });
  const countOf = (outcome: Outcome) =>
    new Set(signs.filter((sign) => sign.outcome === outcome).map(({ who }) => who)).size;
  const all = OUTCOMES.reduce((sum, outcome) => sum + countOf(outcome), 0);
  const much = OUTCOMES.find((outcome) => countOf(outcome) >= Math.max(MUCH_MIN, all / 2));
  const little = OUTCOMES.toSorted((one, other) => countOf(one) - countOf(other)).find(
    (outcome) => countOf(outcome) <= LITTLE_MAX,
  );
  if (all < ALL_MIN || much === undefined || little === undefined) return null;
  const shown = signs.filter(({ outcome }) => outcome === much);
  const isSteady = new Set(shown.map(({ cycle }) => cycle)).size === CYCLES;
  const isTold = toldBefore.some((told) => told.much === much && told.little === little);
  const [first, ...rest] = new Set(shown.map(({ responseId }) => responseId));
  if (!isSteady || isTold || first === undefined) return null;
  return {
    much,
    little,
    text: words.digest.leanText(CYCLES, much, little),
    evidence: [first, ...rest],
  };
}
