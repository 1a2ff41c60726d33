import { madeOnce } from '../made-once.js';
import type { ReadUnit } from '../reading/read-units.js';
import { isVague } from './naming-words.js';
import type { Word } from './terms.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Right before somebody's name: thanks, a greeting, assent, or having heard them. */
const BEFORE_A_PERSON = setOf(
  `thanks thank thx cheers kudos congrats congratulations welcome hi hello hey dear hear ack danke merci gracias obrigado obrigada grazie
  bedankt tack спасибо teşekkürler hallo bonjour hola olá ciao hej привет merhaba lieber liebe chère cher querida caro cara`,
);
/** May stand between those and the name: "thanks to Ada", "thank you very much, Ada". */
const BETWEEN = setOf(`you to so very much a lot all with what vous dir an für por a`);
/** "as Ada said", "what Ada says", "agree with Ada". */
const LEADS_TO_A_PERSON = setOf(`as what like agree agreed echo echoing per +1`);
/** Right after the name of somebody who spoke. */
const AFTER_A_PERSON = setOf(
  `said says stated states commented argued argues claimed claims clarified objected reminded volunteered asked asks mentioned mentions suggested suggests raised wrote noted explained alluded described describes proposed pointed replied answered saying thinks thought told
  sagte sagt meinte schrieb fragte dit disait demande dijo dice pregunta disse diz chiede zei zegt schreef sa säger skrev сказал сказала пишет dedi`,
);
/** "Ada is saying", "Ben had mentioned"; and how one goes on after calling somebody: "Ada, can you …". */
const SPEAKS = setOf(`is was has had just`);
const SPOKEN_ON = setOf(
  `you i we can could would do did are is please what how just that's not were was want don't does will should have if so why when where who let's thanks i'm i'd`,
);
/** "Ada's point", "to Ben's question". */
const HELD_BY_A_PERSON = setOf(
  `point points comment comments question questions suggestion suggestions concern concerns idea ideas words`,
);
/** Before the name of a thing and not of a person. */
const BEFORE_A_THING = setOf(
  `the a an our your their his her its my this that these those each every some any no more many most other all
  der die das den dem ein eine einen unser unsere le la les un une des notre nos el los las una o os as um uma il lo i gli het een de onze
  den det ett`,
);
/** Words that stand where names do, and are none. */
const NEVER_NAMES = setOf(
  `thank caveat note ps update edit topic subject re fwd proposal resolution action question answer folks everyone team guys friends people all
  welcome draft slide slides demo demos video link example monday tuesday wednesday thursday friday saturday sunday january february march april
  may june july august september october november december`,
);

/** Of all uses of a word, how many must be spoken to before it is a name; and how many may be small before it is a word. */
const SPOKEN_TO_SHARE = 0.12;
const SPOKEN_TO_SHARE_OF_WORD = 0.3;
const SMALL_SHARE_MAX = 0.6;
const THING_SHARE_MAX = 0.25;
const SPOKEN_TO_MIN = 2;

interface Uses {
  all: number;
  /** Written small, after an article, and as somebody spoken to or of. */
  small: number;
  asThing: number;
  asPerson: number;
}

/** Words of a unit that can be the name of somebody: `at` is the place among its words. */
interface NameLike {
  readonly word: string;
  readonly isSmall: boolean;
  readonly isThing: boolean;
  readonly isPerson: boolean;
}

const nameLikeIn = madeOnce((unit: ReadUnit): readonly NameLike[] =>
  unit.words.flatMap((word, at): readonly NameLike[] => {
    if (word.kind !== 'topic' || !isNameLike(word)) return [];
    const isPerson = isSpokenTo(unit, word, at);
    return [
      {
        word: word.lower,
        isSmall: /^\p{Ll}/u.test(word.surface),
        // "As Ada said": an article elsewhere, and none here.
        isThing: !isPerson && BEFORE_A_THING.has(unit.words[at - 1]?.lower ?? ''),
        isPerson,
      },
    ];
  }),
);

/** Abbreviations name things ("thanks CNCF"), and so does what people say of how they meet. */
function isNameLike(word: Word): boolean {
  return (
    /^\p{L}[\p{L}\p{M}'’-]+$/u.test(word.surface) &&
    !/^\p{Lu}[\p{Lu}\p{N}-]+s?$/u.test(word.surface) &&
    !NEVER_NAMES.has(word.lower) &&
    !isVague(word, 'en')
  );
}

function isSpokenTo({ words, reply, start }: ReadUnit, word: Word, at: number): boolean {
  const [next = '', afterNext = ''] = words.slice(at + 1, at + 3).map(({ lower }) => lower);
  if (isSpeaker(word, next, afterNext)) return true;
  if (word.start === start && isCalled(reply.text.slice(word.end, word.end + 2), next, afterNext))
    return true;
  const ahead = reply.text.slice(Math.max(0, word.start - 4), word.start);
  return /\+1[ ,]$/.test(ahead) || isLedTo(words, at);
}

/** "Ada said", "Ben is saying", "Cy's point". */
function isSpeaker({ surface }: Word, next: string, afterNext: string): boolean {
  if (AFTER_A_PERSON.has(next)) return true;
  if (SPEAKS.has(next) && AFTER_A_PERSON.has(afterNext)) return true;
  return /['’]s$/.test(surface) && HELD_BY_A_PERSON.has(next);
}

/** First in a sentence: "Ada: …", "Ben, can we …", "Cy can you …". */
function isCalled(follows: string, next: string, afterNext: string): boolean {
  if (follows.startsWith(':')) return true;
  return SPOKEN_ON.has(next) && (/^(?:, | -)/.test(follows) || afterNext === 'you');
}

/** "thank you very much Ada", "agree with what Ada". */
function isLedTo(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back -= 1) {
    const lower = words[back]?.lower ?? '';
    if (BEFORE_A_PERSON.has(lower)) return true;
    if (LEADS_TO_A_PERSON.has(lower)) {
      return back < at - 1 || lower === 'per' || words[back - 1]?.lower === 'same';
    }
    if (!BETWEEN.has(lower)) return false;
  }
  return false;
}

/**
 * Names of people in what a channel said, in lower case: those who write there (`authors`, as far as their names
 * are known) and those spoken to or of ("thanks Ada", "as Ben said", "Cy: …"). A theme is never named for a person.
 */
export function peopleNamed(
  units: readonly ReadUnit[],
  authors: readonly string[],
): ReadonlySet<string> {
  const uses = new Map<string, Uses>();
  for (const unit of units) {
    for (const { word, isSmall, isThing, isPerson } of nameLikeIn(unit)) {
      const found = uses.get(word) ?? { all: 0, small: 0, asThing: 0, asPerson: 0 };
      found.all += 1;
      found.small += Number(isSmall);
      found.asThing += Number(isThing);
      found.asPerson += Number(isPerson);
      uses.set(word, found);
    }
  }
  const writers = new Set(
    // Ids are no names, and their letters spell words.
    authors.flatMap((author) =>
      /\d/.test(author) ? [] : author.toLowerCase().split(/[^\p{L}\p{M}'’-]+/u),
    ),
  );
  const names = new Set<string>();
  for (const [word, found] of uses) {
    if (writers.has(word) ? isWriter(found) : isOther(found)) names.add(word);
  }
  return names;
}

/** Mark, Rose and Will write here; "a mark", "roses" and "will" are words nonetheless. */
function isWriter(uses: Uses): boolean {
  return uses.asPerson > 0 || !isWord(uses);
}

/** Somebody known only from how they are spoken to: more than once, or never written as a word. */
function isOther(uses: Uses): boolean {
  const { all, small, asPerson } = uses;
  const share = asPerson / all;
  if (isWord(uses)) return asPerson > SPOKEN_TO_MIN && share >= SPOKEN_TO_SHARE_OF_WORD;
  return (
    share >= SPOKEN_TO_SHARE &&
    (asPerson >= SPOKEN_TO_MIN || (asPerson > 0 && all > 1 && small === 0))
  );
}

function isWord({ all, small, asThing }: Uses): boolean {
  return small > all * SMALL_SHARE_MAX || asThing > all * THING_SHARE_MAX;
}
