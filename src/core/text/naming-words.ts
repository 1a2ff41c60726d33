import type { Language } from './languages.js';
import type { Word } from './terms.js';
import {
  PHRASE_ENDS,
  PHRASE_NO_STARTS,
  VAGUE_ACTS,
  VAGUE_ALONE,
  VAGUE_KINDS,
  VAGUE_PROCEDURE,
} from './vague-words.js';

const setOf = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).filter((word) => word !== ''));

const ACTS = setOf(VAGUE_ACTS);
const KINDS = setOf(VAGUE_KINDS);
const PROCEDURE = setOf(VAGUE_PROCEDURE);
const ALONE = setOf(VAGUE_ALONE);
const ENDS = setOf(PHRASE_ENDS);
const NO_STARTS = setOf(PHRASE_NO_STARTS);

/** What looks like a past form or an adverb and is neither. */
const NO_ACTS_AT_ALL = setOf(
  `feed feeds seed need breed speed shed bed embed weed deed creed greed thread spread bread lead
  supply family assembly reply anomaly monopoly italy july rally ally fly lily belly jelly bully folly homily weekly monthly daily yearly quarterly nightly hourly friendly early elderly`,
);
/** Acts in -ing that are also the name of what is done. */
const ACTS_BY_NAME = setOf(
  `meeting testing training funding marketing planning building engineering onboarding on-boarding mentoring hosting pricing billing
  parking monitoring logging tooling staffing hiring scheduling networking branding ranking rating banking clustering caching
  debugging documenting drafting editing farming fishing gaming gardening grading housing interviewing invoicing knitting
  labelling lighting mapping messaging mining modelling modeling packaging painting patching pairing pipelining polling
  profiling programming publishing recycling refactoring rendering roaming routing sampling scripting shopping signalling
  streaming teaching timing trading tracing tracking triaging tuning typing versioning wording onboarding`,
);

const ALONE_NO_NOUNS = setOf(
  'unsure collaborate collaborating fit fits broader done cool kudos worth strong other others',
);
/** In -ing, and nothing that anybody does. */
const NO_VERBS = setOf(
  'evening morning spring string strings ceiling king wedding pudding clothing sibling earring bowling wing swing',
);

/** Whether a word, alone or as the last of a phrase, says too little to name a theme by: an act, a kind, how people meet. */
export function isVague({ lower, kind }: Word, language: Language): boolean {
  if (kind !== 'topic' || /['’]/.test(lower)) return true;
  if (language !== 'en') return false;
  if (PROCEDURE.has(lower) || ALONE.has(lower) || KINDS.has(lower) || isAct(lower)) return true;
  return /(?:able|ible|ful|less)$/.test(lower) && lower.length > 6 && !lower.endsWith('table');
}

/** Whether a word may be the first of a phrase that names something: "small yards", "technical writers", not "fixed bugs". */
export function mayBegin({ lower, kind }: Word, language: Language): boolean {
  if (kind === 'stop' || /['’]/.test(lower)) return false;
  if (language !== 'en') return kind === 'topic';
  // "open source": before a noun it is rather a kind than an act.
  return lower === 'open' || (!NO_STARTS.has(lower) && !isAct(lower));
}

/** Whether a word may be the last: a topic that is not vague, or a generic noun that needs the word before it. */
export function mayEnd(word: Word, language: Language): boolean {
  if (!isVague(word, language)) return true;
  return language === 'en' && (ENDS.has(word.lower) || isNounAlone(word));
}

/** Of the words that say too little alone, the nouns: "unsure" and "done" end nothing. */
function isNounAlone({ lower }: Word): boolean {
  return ALONE.has(lower) && !ALONE_NO_NOUNS.has(lower);
}

/** Whether a word is what somebody does unless it is named ("the opening"), by its form: "presenting", "forbidding". */
export function isVerbForm({ lower }: Word, language: Language): boolean {
  return (
    language === 'en' && /.{3}ing$/.test(lower) && !NO_VERBS.has(lower) && !ACTS_BY_NAME.has(lower)
  );
}

/** Whether a word has the form of what was done, which after an article is rather a kind: "the armed forces". */
export function isPastForm({ lower, kind }: Word, language: Language): boolean {
  return language === 'en' && kind === 'topic' && /.{2}[^e]ed$/.test(lower);
}

/** Whether a run of words names something: one of them does by itself, or two of the generic nouns together do ("parts list"). */
export function tellsTogether(words: readonly Word[], language: Language): boolean {
  return (
    words.some(({ kind }) => kind === 'topic') ||
    (language === 'en' && words.every(({ lower }) => ENDS.has(lower)))
  );
}

/** Forms that only verbs and adverbs have, and those of the list; not where the form is also a noun of its own. */
function isAct(word: string): boolean {
  if (NO_ACTS_AT_ALL.has(word) || ACTS_BY_NAME.has(word)) return false;
  return ACTS.has(word) || (word.length > 4 && /(?:[^e]ed|ly)$/.test(word));
}
