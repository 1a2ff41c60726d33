import type { ReadReply, ReadUnit } from '../reading/read-units.js';
import type { Word } from '../text/terms.js';
import { NEGATORS } from './disagreement-wording.js';

const REACH = 3;
/** A denial comes at once: "it does not …". */
const OPENING_WORDS = 7;
const NOBODY = new Set([
  'nobody',
  'niemand',
  'keiner',
  'personne',
  'nadie',
  'ninguém',
  'nessuno',
  'никто',
]);
const NOT_ONLY =
  /\b(?:not|n['’]t|nicht) (?:just|only|necessarily|yet|about|(?:all )?that|so|very|quite|nur|so|immer|always|sure)\b/iu;
const EMPHASIS = new Set(['do', 'does', 'did', 'doch', 'wohl']);
const ABOUT_WHAT_WAS_SAID = new Set(
  "it that that's it's this they they're these those das es dies die sie da ce c'est ça cela ils elles eso esto es son isso isto questo è dat het die det den это они bu".split(
    ' ',
  ),
);

/**
 * The unit by somebody else whose very words a unit denies ("it saves time" – "it does not save time"), or affirms where
 * they were denied. Only for sentences about what was said: what holds for oneself alone denies nobody.
 */
export function deniedUnit(unit: ReadUnit, earlier: readonly ReadReply[]): ReadUnit | null {
  const first = unit.words[0]?.lower ?? '';
  if (!ABOUT_WHAT_WAS_SAID.has(first) && !NOBODY.has(first)) return null;
  if (NOT_ONLY.test(unit.reply.text.slice(unit.start, unit.end))) return null;
  const denied = stemsAfter(unit.words.slice(0, OPENING_WORDS), NEGATORS, REACH);
  const affirmed = stemsAfter(unit.words, EMPHASIS, 1);
  for (const read of earlier.toReversed()) {
    for (const other of read.units) {
      if (read.masked.slice(other.start, other.end).trimEnd().endsWith('?')) continue;
      const deniedThere = stemsAfter(other.words, NEGATORS, REACH);
      const saidThere = other.words.flatMap(({ kind, stem }) => (kind === 'stop' ? [] : [stem]));
      if ([...denied].some((stem) => saidThere.includes(stem) && !deniedThere.has(stem)))
        return other;
      if ([...affirmed].some((stem) => deniedThere.has(stem))) return other;
    }
  }
  return null;
}

/** The first word of content within reach of each mark. */
function stemsAfter(
  words: readonly Word[],
  marks: ReadonlySet<string>,
  reach: number,
): ReadonlySet<string> {
  return new Set(
    words.flatMap(({ lower }, at) => {
      if (!marks.has(lower)) return [];
      const next = words.slice(at + 1, at + 1 + reach).find(({ kind }) => kind !== 'stop');
      return next === undefined ? [] : [next.stem];
    }),
  );
}
