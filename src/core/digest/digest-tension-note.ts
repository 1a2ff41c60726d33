import type { Digest, DigestTension } from './digest-model.js';
import { sentenceCase } from './digest-words.js';
import { answersInWords, type TensionAnswers } from '../tensions/tension-answers.js';

/** Whose word a tension is, how long it has been open and how it was found, in one line. */
export function tensionNote(tension: DigestTension): string {
  return `${tensionState(tension).slice(0, -1)}; found because ${tension.how}.`;
}

/** Whose word a tension is and how long it has been open. */
export function tensionState({ age, status }: DigestTension): string {
  const state = {
    emerging: 'Our reading, until you say so',
    named: 'Named by you',
    held: 'Held open, by choice',
    reframed: 'Seen in a new way',
    settled: 'Settled',
    quiet: 'Quiet for now',
  }[status];
  return `${state}. ${sentenceCase(age)}.`;
}

/** How many people said what to this reading; null when nobody did. */
export function tensionAnswers({ answers }: DigestTension): string | null {
  const words = answers === undefined ? '' : answersInWords(answers);
  return words === '' ? null : words;
}

/** A digest with what people said of one of its tensions since, and the state that it came to. */
export function withAnswers(
  digest: Digest,
  { tensionId, state, right, stillOpen }: TensionAnswers,
): Digest {
  return {
    ...digest,
    tensions: digest.tensions.map((tension) =>
      tension.tensionId === tensionId
        ? { ...tension, status: state ?? 'emerging', answers: { right, stillOpen } }
        : tension,
    ),
  };
}
