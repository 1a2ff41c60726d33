import type { DigestTension } from './digest-model.js';
import { sentenceCase } from './digest-words.js';

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
