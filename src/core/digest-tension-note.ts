import type { DigestTension } from './digest-model.js';
import { sentenceCase } from './digest-words.js';

/** How a tension was found and how long it has been open, in one line. */
export function tensionNote({ how, age, status }: DigestTension): string {
  const state = {
    emerging: 'Our reading, until you say so',
    named: 'Named by you',
    held: 'Held open, by choice',
    reframed: 'Seen in a new way',
    settled: 'Settled',
    quiet: 'Quiet for now',
  }[status];
  return `${state}. ${sentenceCase(age)}; found because ${how}.`;
}
