import { madeOnce } from '../made-once.js';
import { actedWords } from '../text/verb-uses.js';
import { compareText } from '../text/compare-text.js';
import { isNamedAct, namedWords } from '../text/named-words.js';
import { isVague, isVerbForm } from '../text/naming-words.js';
import type { ReadUnit } from '../reading/read-units.js';
import { questionStems } from '../reading/question-stems.js';
import type { TermWeights } from '../reading/term-weights.js';
import type { Word } from '../text/terms.js';
import { phrasesOf, surfaceOf } from './label-phrases.js';
import { addForm, mostWritten, type Forms, type WrittenName } from './label-forms.js';

/** A word or short phrase that several units share. */
export interface LabelCandidate {
  /** Its stems in order: the same for every form of it. */
  readonly stems: readonly string[];
  /** The form most people wrote; and whether it is written so, in lower case. */
  readonly surface: string;
  readonly isWrittenAs: (form: string) => boolean;
  /** Distinct authors who wrote it, and those of them who wrote it lately. */
  readonly people: number;
  readonly peopleLately: number;
  /** The same people, each as much as the latest of their words counts. */
  readonly heard: number;
  /** Says too little by itself: an act, a kind, or how people meet. */
  readonly isVague: boolean;
  readonly score: number;
}

/** What else the choice of a name rests on. */
export interface LabelContext {
  readonly weights: TermWeights;
  /** Names of people, in lower case: nothing is named for a person. */
  readonly people: ReadonlySet<string>;
  /** How much a unit counts, 0–1: what is said now more than what was said weeks ago. */
  readonly shareOf?: (unit: ReadUnit) => number;
}

interface Found {
  readonly stems: readonly string[];
  readonly worth: number;
  /** Each author with the most that one of their units counts. */
  readonly people: Map<string, number>;
  /** Each time it was written: the phrase as it stands there, and whose words these are. */
  readonly written: { readonly phrase: Phrase; readonly authorId: string }[];
  /** Uses as the name of something ("the handover"), and as what somebody does ("we hand over"). */
  named: number;
  acted: number;
  /** Uses in a form that says something: of "verify" and "verifier" only the second does. */
  telling: number;
  uses: number;
}

const GENERIC_WORTH = 0.5;
const ASKED_SHARE = 0.5;
/** A word that tells so little apart is said in every second breath there: "project" among maintainers of projects. */
const EVERYWHERE_WORTH = 0.4;
const UNNAMED_SHARE = 0.5;
const VAGUE_SHARE = 0.1;
/** Several words of one phrase tell more than one: what two in five of those who wrote a word of it wrote wins over that word. */
const PHRASE_SHARE = 2;
/** Of a theme's units only the latest are read for a name. */
export const UNITS_READ_MAX = 200;
/** A unit that counts so much was said lately. */
export const LATELY = 0.9;

/**
 * Words and phrases of some units, best first: how many people wrote it, of late above all, times how much its
 * words tell apart (class-based TF-IDF, BERTopic's idea, counted by people). A word of the question asked is
 * nobody's own, and nobody's name is a topic. What one person alone wrote is left out where two share anything.
 */
export function labelCandidates(
  units: readonly ReadUnit[],
  context: LabelContext,
): readonly LabelCandidate[] {
  const found = new Map<string, Found>();
  for (const unit of units.slice(-UNITS_READ_MAX)) {
    const share = context.shareOf?.(unit) ?? 1;
    for (const phrase of phrasesIn(unit)) note(found, unit, phrase, share, context);
  }
  const all = [...found.values()];
  const shared = all.filter(({ people }) => people.size > 1);
  return (shared.length > 0 ? shared : all)
    .map(candidateOf)
    .toSorted(
      (a, b) =>
        b.score - a.score || b.stems.length - a.stems.length || compareText(a.surface, b.surface),
    );
}

function candidateOf(found: Found): LabelCandidate {
  const { stems, worth, people, named, acted } = found;
  // Only a few of all candidates are ever asked how they are written.
  let surface: string | null = null;
  const isEverywhere = stems.length === 1 && worth < EVERYWHERE_WORTH;
  const vague = found.telling * 2 < found.uses || acted > named || isEverywhere;
  let [heard, peopleLately] = [0, 0];
  for (const of of people.values()) {
    heard += of;
    if (of >= LATELY) peopleLately += 1;
  }
  const share = vague ? VAGUE_SHARE : named > 0 || stems.length > 1 ? 1 : UNNAMED_SHARE;
  return {
    stems,
    get surface() {
      return (surface ??= mostWritten(formsOf(found)));
    },
    isWrittenAs: (form) => found.written.some(({ phrase }) => phrase.name.lower === form),
    people: people.size,
    peopleLately,
    heard,
    isVague: vague,
    score: Math.round(worth * heard ** 1.5 * share * 1e6) / 1e6,
  };
}

function formsOf({ written }: Found): Forms {
  const forms: Forms = new Map();
  for (const { phrase, authorId } of written) {
    addForm(forms, phrase.name, authorId);
  }
  return forms;
}

interface Phrase {
  readonly key: string;
  readonly words: readonly Word[];
  readonly name: WrittenName;
  /** Words of the question asked: a phrase may hold one, and it counts for less. */
  readonly asked: ReadonlySet<string>;
  readonly isNamed: boolean;
  readonly isActed: boolean;
}

/** The same unit is searched once. */
const phrasesIn = madeOnce((unit: ReadUnit): readonly Phrase[] => {
  const { language } = unit;
  const asked = questionStems(unit.reply.question, language);
  const named = new Set(namedWords(unit));
  const acted = new Set(actedWords(unit));
  return phrasesOf(unit, asked).map((words): Phrase => {
    const [first] = words;
    const last = words.at(-1);
    const isTelling =
      words.length > 1 ||
      last === undefined ||
      !(isVague(last, language) || (isVerbForm(last, language) && !isNamedAct(unit, last)));
    const { text, isSure } = surfaceOf(unit, words);
    return {
      key: words.map(({ stem }) => stem).join(' '),
      words,
      asked,
      name: { text, lower: text.toLowerCase(), isSure, isTelling },
      isNamed: words.some((word) => named.has(word)),
      isActed: first !== undefined && acted.has(first) && !named.has(first),
    };
  });
});

function note(
  all: Map<string, Found>,
  unit: ReadUnit,
  phrase: Phrase,
  share: number,
  { weights, people }: LabelContext,
): void {
  const { key, words } = phrase;
  if (words.some(({ lower }) => people.has(lower))) return;
  let found = all.get(key);
  if (found === undefined) {
    const worth = words.reduce(
      (sum, word) => sum + worthOf(word, weights) * (phrase.asked.has(word.stem) ? ASKED_SHARE : 1),
      0,
    );
    found = {
      stems: words.map(({ stem }) => stem),
      worth: words.length > 1 ? worth * PHRASE_SHARE : worth,
      people: new Map(),
      written: [],
      named: 0,
      acted: 0,
      telling: 0,
      uses: 0,
    };
    all.set(key, found);
  }
  addAuthor(found.people, unit, share);
  found.named += Number(phrase.isNamed);
  found.acted += Number(phrase.isActed);
  found.telling += Number(phrase.name.isTelling);
  found.uses += 1;
  found.written.push({ phrase, authorId: unit.reply.authorId });
}

/** Notes who said a unit: each author counts as much as the one of their units that counts most. */
export function addAuthor(
  people: Map<string, number>,
  { reply: { authorId } }: ReadUnit,
  share: number,
): void {
  people.set(authorId, Math.max(people.get(authorId) ?? 0, share));
}

function worthOf({ stem, kind }: Word, weights: TermWeights): number {
  if (kind === 'stop') return 0;
  return weights.weightOf(stem) * (kind === 'generic' ? GENERIC_WORTH : 1);
}
