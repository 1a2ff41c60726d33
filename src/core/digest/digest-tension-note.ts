import type { Digest, DigestTension } from './digest-model.js';
import { fragmentOf } from './digest-words.js';
import { sentenceCase } from '../words/sentence.js';
import type { Language } from '../model.js';
import { answerCounts, answersInWords, type TensionAnswers } from '../tensions/tension-answers.js';
import { wordsIn } from '../words/words-in.js';

/** Whose word a tension is, how long it has been open and how it was found, in one line. */
export function tensionNote(tension: DigestTension, language?: Language): string {
  const state = tensionState(tension, language).slice(0, -1);
  return wordsIn(language).tension.note(state, tension.how);
}

/** Whose word a tension is and how long it has been open. */
export function tensionState({ age, status }: DigestTension, language?: Language): string {
  const state = wordsIn(language).tension.state[status];
  return `${state}. ${sentenceCase(age)}.`;
}

/** Each side in its first words, as a list. */
export function sidesInWords(
  { sides }: Pick<DigestTension, 'sides'>,
  wordsMax: number,
  language?: Language,
): string {
  const { list, quoted } = wordsIn(language).grammar;
  return list(sides.map(({ quotes: [{ text }] }) => quoted(fragmentOf(text, wordsMax))));
}

/** How many people said what to this reading; null when nobody did. */
export function tensionAnswers({ answers }: DigestTension, language?: Language): string | null {
  const words = answers === undefined ? '' : answersInWords(answers, language);
  return words === '' ? null : words;
}

/** A digest with what people said of one of its tensions since, and the state that it came to. */
export function withAnswers(digest: Digest, answers: TensionAnswers): Digest {
  return {
    ...digest,
    tensions: digest.tensions.map((tension) => {
      if (tension.tensionId !== answers.tensionId) return tension;
      const byUs = tension.asks === 'gone-or-underground' ? 'quiet' : 'emerging';
      const none = { right: 0, stillOpen: 0 };
      return {
        ...tension,
        status: answers.state ?? byUs,
        answers: answerCounts(answers) ?? none,
      };
    }),
  };
}
