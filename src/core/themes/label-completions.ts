import { compareText } from '../text/compare-text.js';
import { isJoining, joined } from '../text/joining-words.js';
import { isReadByPairs, type Language } from '../text/languages.js';
import { isVerbForm, mayBegin, mayEnd } from '../text/naming-words.js';
import { followsArticle, namedWords } from '../text/named-words.js';
import { questionStems } from '../reading/question-stems.js';
import type { ReadUnit } from '../reading/read-units.js';
import type { Word } from '../text/terms.js';
import { actedWords } from '../text/verb-uses.js';
import {
  LATELY,
  UNITS_READ_MAX,
  addAuthor,
  type LabelCandidate,
  type LabelContext,
} from './label-candidates.js';
import { addForm, mostWritten, type Forms } from './label-forms.js';
import { surfaceOf } from './label-phrases.js';

/** "Cure for a disease": words that stand farther apart are rather said of two things. */
const WORDS_MAX = 4;
const PEOPLE_NAMING = 2;
const CHARS_MAX = 40;
/** Of those who say the name, how many say the other word with it; a proper name tells much alone, and a name that people know is not changed for little. */
const ASKED = {
  ofNew: { people: 2, share: 0.35 },
  ofProper: { people: 2, share: 0.5 },
  ofKnown: { people: 3, share: 0.4 },
} as const;
/** Two words that stand apart name a theme together only where several say both, and the second is said of little else. */
const APART = { people: 3, share: 0.4, telling: 0.6 } as const;

/** Another word that people say with the name: all who say both in one breath, or in one phrase, and how that is written. */
interface Beside {
  readonly stem: string;
  readonly together: Map<string, number>;
  readonly near: Map<string, number>;
  readonly alone: Forms;
  readonly orders: Map<string, Order>;
}

interface Order {
  readonly people: Set<string>;
  readonly forms: Forms;
  /** No third word of content stands between. */
  readonly isTight: boolean;
}

/**
 * A name of one word with what two people say beside it: as one wrote it ("quality of life"), or else joined ("disease
 * and cures"). Null where no two do. `others`: stems of the names of other themes; `isKnown`: the theme is called so already.
 */
export function completionOf(
  units: readonly ReadUnit[],
  head: LabelCandidate,
  context: LabelContext,
  { others, isKnown }: { readonly others: ReadonlySet<string>; readonly isKnown: boolean },
): string | null {
  const [stem] = head.stems;
  const language = units.at(-1)?.language ?? 'other';
  if (stem === undefined || head.stems.length > 1 || isReadByPairs(language)) return null;
  const ofNew = isProper(head.surface, language) ? ASKED.ofProper : ASKED.ofNew;
  const asked = isKnown ? ASKED.ofKnown : ofNew;
  const all = [...besideOf(units, stem, context, others).values()];
  const scored = (people: ReadonlyMap<string, number>, { stem: other }: Beside): Scored => {
    const shares = [...people.values()];
    const heard = shares.reduce((sum, share) => sum + share, 0);
    const isOld = head.peopleLately > 0 && !shares.some((share) => share >= LATELY);
    return {
      people: isOld ? 0 : people.size,
      heard,
      score: heard * context.weights.weightOf(other),
    };
  };
  const isEnough = ({ people, heard }: Scored, least: { people: number; share: number }) =>
    people >= least.people && heard >= head.heard * least.share;
  const phrases = all.flatMap((beside) => {
    const found = scored(beside.near, beside);
    const text = isEnough(found, asked) ? asWritten(beside) : null;
    return text === null ? [] : [{ ...found, text }];
  });
  const pairs = all.flatMap((beside) => {
    const found = scored(beside.together, beside);
    const isTelling = context.weights.weightOf(beside.stem) >= APART.telling;
    if (
      !isTelling ||
      !isEnough(found, asked) ||
      !isEnough(found, APART) ||
      writersOf(beside.alone) < PEOPLE_NAMING
    )
      return [];
    const text = joined(head.surface, mostWritten(beside.alone), language);
    return text === null || beside.near.size * 2 > found.people ? [] : [{ ...found, text }];
  });
  return (bestOf(phrases) ?? bestOf(pairs))?.text ?? null;
}

/** How many say both (none where nobody did lately, while the name is said), how much they count, and what that is worth. */
interface Scored {
  readonly people: number;
  readonly heard: number;
  readonly score: number;
}

function bestOf<T extends Scored & { readonly text: string }>(found: readonly T[]): T | undefined {
  return found.toSorted((a, b) => b.score - a.score || compareText(a.text, b.text))[0];
}

function writersOf(forms: Forms): number {
  return new Set([...forms.values()].flatMap(({ people }) => [...people])).size;
}

/** In German every noun has a capital. */
function isProper(name: string, language: Language): boolean {
  return (language === 'de' ? /.\p{Lu}/u : /\p{Lu}/u).test(name);
}

function besideOf(
  units: readonly ReadUnit[],
  stem: string,
  { people, shareOf }: LabelContext,
  others: ReadonlySet<string>,
): ReadonlyMap<string, Beside> {
  const named = new Set(units.flatMap((unit) => namedWords(unit).map((word) => word.stem)));
  const found = new Map<string, Beside>();
  for (const unit of units.slice(-UNITS_READ_MAX)) {
    const heads = unit.words.flatMap((word, at) => (word.stem === stem ? [at] : []));
    if (heads.length === 0) continue;
    const asked = questionStems(unit.reply.question, unit.language);
    const isOwn = (word: Word): boolean =>
      word.kind !== 'stop' &&
      word.stem !== stem &&
      !asked.has(word.stem) &&
      !others.has(word.stem) &&
      !people.has(word.lower);
    const share = shareOf?.(unit) ?? 1;
    for (const [at, word] of unit.words.entries()) {
      if (!isOwn(word)) continue;
      const beside = found.get(word.stem) ?? newBeside(word.stem);
      found.set(word.stem, beside);
      noteWord(beside, unit, word, share);
      for (const head of heads) {
        if (Math.abs(head - at) >= WORDS_MAX) continue;
        const phrase = unit.words.slice(Math.min(head, at), Math.max(head, at) + 1);
        if (isOneClause(phrase, unit.reply.text))
          noteNear(beside, unit, phrase, share, stem, named);
      }
    }
  }
  return found;
}

function newBeside(stem: string): Beside {
  return { stem, together: new Map(), near: new Map(), alone: new Map(), orders: new Map() };
}

function noteWord({ together, alone }: Beside, unit: ReadUnit, word: Word, share: number): void {
  addAuthor(together, unit, share);
  const { language } = unit;
  if (!namedWords(unit).includes(word) || !mayEnd(word, language) || isVerbForm(word, language))
    return;
  if (!/\p{N}/u.test(word.lower)) addWritten(alone, unit, [word]);
}

function noteNear(
  { near, orders }: Beside,
  unit: ReadUnit,
  phrase: readonly Word[],
  share: number,
  head: string,
  named: ReadonlySet<string>,
): void {
  addAuthor(near, unit, share);
  if (!readsAsName(phrase, unit, head, named)) return;
  const key = phrase.map(({ stem, kind }) => (kind === 'stop' ? '' : stem)).join(' ');
  const order = orders.get(key) ?? {
    people: new Set<string>(),
    forms: new Map(),
    isTight: phrase.slice(1, -1).every(({ kind }) => kind === 'stop'),
  };
  orders.set(key, order);
  order.people.add(unit.reply.authorId);
  addWritten(order.forms, unit, phrase);
}

function addWritten(forms: Forms, unit: ReadUnit, phrase: readonly Word[]): void {
  const { text, isSure } = surfaceOf(unit, phrase);
  addForm(forms, { text, lower: text.toLowerCase(), isSure, isTelling: true }, unit.reply.authorId);
}

/** Words of a short stretch with nothing between them but a space, a hyphen or a stroke. */
function isOneClause(phrase: readonly Word[], text: string): boolean {
  const length = (phrase.at(-1)?.end ?? 0) - (phrase[0]?.start ?? 0);
  if (length > CHARS_MAX) return false;
  return phrase.every((word, at) => {
    const next = phrase[at + 1];
    return next === undefined || /^(?:[ /-]| & )?$/.test(text.slice(word.end, next.start));
  });
}

/** Whether a run begins and ends as names do, with words in between that join. */
function readsAsName(
  phrase: readonly Word[],
  unit: ReadUnit,
  head: string,
  named: ReadonlySet<string>,
): boolean {
  const { language } = unit;
  const [first, ...rest] = phrase;
  const last = rest.pop();
  if (first === undefined || last === undefined) return false;
  // "Couples the options" names nothing; "hide the code" does.
  const isDone = first.stem === head && phrase.length === 3 && followsArticle(phrase, 2);
  return (
    !isDone &&
    mayBegin(first, language) &&
    !actedWords(unit).includes(first) &&
    mayEnd(last, language) &&
    !isVerbForm(last, language) &&
    named.has(last.stem) &&
    rest.every(({ kind, lower }) => kind !== 'stop' || isJoining(lower, language))
  );
}

/** The order that most people wrote; with a third word of content in it only where two did. */
function asWritten({ orders }: Beside): string | null {
  const [best] = [...orders]
    .filter(([, { people, isTight }]) => isTight || people.size > 1)
    .toSorted(
      ([a, one], [b, other]) =>
        other.people.size - one.people.size || a.length - b.length || compareText(a, b),
    );
  return best === undefined ? null : mostWritten(best[1].forms);
}
