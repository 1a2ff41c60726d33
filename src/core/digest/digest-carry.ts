import { CARRY_FRAGMENT_WORDS_MAX, CARRY_WORDS_MAX } from './digest-limits.js';
import type { Claim, Digest } from './digest-model.js';
import { nonEmpty } from './digest-quotes.js';
import { sentencesOf } from '../text/idea-units.js';
import { fragmentOf, wordCount } from './digest-words.js';
import type { Quote } from '../model.js';
import { isTelling } from './telling.js';
import { wordsIn } from '../words/words-in.js';
import type { Words } from '../words/words-model.js';

/** What a question to carry is made of. */
export type CarryParts = Pick<
  Digest,
  'number' | 'language' | 'form' | 'counts' | 'tensions' | 'themes' | 'groups' | 'voices'
>;
type Carry = Claim | null;

const PART_WORDS_MIN = 3;
const ASKED_WORDS_MIN = 4;
const ASKED_WORDS_MAX = 20;

/**
 * One question for the week, made of their words: of two views in tension; else a question that one of them
 * asked; else of what comes up again, of two themes, of replies close to each other, or of two voices. Null
 * when fewer than two people can be quoted.
 */
export function carryOf(parts: CarryParts): Carry {
  if (parts.form === 'quiet' || parts.form === 'one-line') return null;
  const carry =
    ofTension(parts) ??
    ofQuestionAsked(parts) ??
    ofThemes(parts) ??
    ofGroup(parts) ??
    ofVoices(parts);
  return carry !== null && wordCount(carry.text) <= CARRY_WORDS_MAX ? carry : null;
}

/** What people answer in the thread of a digest. */
export function questionUnder({ carry, headline }: Digest): string {
  return carry?.text ?? headline;
}

function ofTension({ tensions, number, language }: CarryParts): Carry {
  const [one, other] = tensions[0]?.sides ?? [];
  if (one === undefined || other === undefined) return null;
  const [a, b] = [one.quotes[0], other.quotes[0]];
  const words = wordsIn(language);
  return {
    text: pick(number, words.carry.ofTension)(part(a, words), part(b, words)),
    evidence: [a.responseId, b.responseId],
  };
}

/** A person's own question is the best one there is; it is read from what is quoted anyway. */
function ofQuestionAsked(parts: CarryParts): Carry {
  for (const { responseId, text } of shownQuotes(parts)) {
    const asked = questionIn(text);
    if (asked === null) continue;
    return {
      text: wordsIn(parts.language).carry.asked(asked),
      evidence: [responseId],
    };
  }
  return null;
}

/** The first question in a text, with the sentence before it where both are short: it may say what is asked about. */
function questionIn(text: string): string | null {
  const sentences = sentencesOf(text);
  const place = sentences.findIndex(({ start, end }) => isQuestion(text.slice(start, end)));
  const asked = sentences[place];
  if (asked === undefined) return null;
  const before = sentences[place - 1];
  const both = before === undefined ? '' : text.slice(before.start, asked.end);
  return both !== '' && wordCount(both) <= ASKED_WORDS_MAX
    ? both
    : text.slice(asked.start, asked.end);
}

function isQuestion(sentence: string): boolean {
  const words = wordCount(sentence);
  return /[?？]$/u.test(sentence) && words >= ASKED_WORDS_MIN && words <= ASKED_WORDS_MAX;
}

function ofThemes({ themes, number, language }: CarryParts): Carry {
  const words = wordsIn(language).carry;
  const again = themes.find(({ status }) => status === 'recurring' || status === 'returning');
  const [first, second] = themes;
  if (again !== undefined && (number % 2 === 1 || second === undefined)) {
    return { text: words.again(again.label), evidence: again.evidence };
  }
  if (first === undefined || second === undefined) return null;
  return {
    text: words.ofThemes(first.label, second.label),
    evidence: [...first.evidence, ...second.evidence],
  };
}

function ofGroup(parts: CarryParts): Carry {
  const { groups, number } = parts;
  const group = groups.find(({ about }) => (about ?? '') !== '');
  const evidence = nonEmpty(group?.quotes.map(({ responseId }) => responseId) ?? []);
  if (group === undefined || evidence === null) return null;
  const words = wordsIn(parts.language).carry;
  const ask = hasOthers(parts)
    ? pick(number, [words.ofOthers, words.smallThing])
    : words.smallThing;
  return { text: ask(group.about ?? ''), evidence };
}

/** False where everybody is in the one group: there is no rest to ask. How many could answer may be unknown, and is 0 then. */
function hasOthers({ counts, groups, voices }: CarryParts): boolean {
  const isEverybody = counts.could > 0 && counts.spoke >= counts.could;
  return !isEverybody || groups.length > 1 || voices.length > 0;
}

function ofVoices(parts: CarryParts): Carry {
  const shown = shownQuotes(parts);
  const telling = shown.filter(({ text }) => isTelling(text));
  // "None at the moment" is an answer, and nothing to ask about while there is anything else.
  const [one, other] = telling.length > 1 ? telling : shown;
  if (one === undefined || other === undefined) return null;
  const words = wordsIn(parts.language);
  return {
    text: pick(parts.number, words.carry.ofVoices)(part(one, words), part(other, words)),
    evidence: [one.responseId, other.responseId],
  };
}

function shownQuotes({ groups, themes, voices }: CarryParts): readonly Quote[] {
  return [...groups, ...themes].flatMap(({ quotes }): readonly Quote[] => quotes).concat(voices);
}

/** As many whole sentences as are short enough, otherwise a start; an ellipsis stands inside the marks. */
function part(quote: Quote, { grammar: { quoted } }: Words): string {
  const whole = sentencesOf(quote.text)
    .map(({ end }) => quote.text.slice(0, end))
    .filter((sentences) => wordCount(sentences) <= CARRY_FRAGMENT_WORDS_MAX);
  const last = whole[whole.length - 1];
  if (last !== undefined && last !== quote.text && wordCount(last) >= PART_WORDS_MIN) {
    return quoted(fragmentOf(last, CARRY_FRAGMENT_WORDS_MAX));
  }
  const words = fragmentOf(quote.text, CARRY_FRAGMENT_WORDS_MAX);
  return quote.goesOn === true && !words.endsWith('…') ? quoted(words, true) : quoted(words);
}

function pick<T>(number: number, choices: readonly [T, T]): T {
  return choices[number % 2 === 1 ? 0 : 1];
}
