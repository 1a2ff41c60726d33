import { sidesInWords } from '../../core/digest/digest-tension-note.js';
import type { Language } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import type { DigestTarget } from '../render/digest-target.js';
import type { Edge } from './edge.js';

const SIDE_WORDS_MAX = 20;

/** What a button of a digest is about, in the words that stand there; empty when they are no longer there. */
export async function digestSubject(
  { deps }: Edge,
  target: DigestTarget,
  language: Language,
): Promise<string> {
  const { answers, grammar } = wordsIn(language);
  const digest = (await deps.store.digests.ofThread(target.threadId))?.digest;
  if (target.kind === 'statement') {
    const statement = await deps.store.statements.get(target.id);
    return statement === null ? '' : grammar.quoted(statement.text);
  }
  if (target.kind === 'theme') {
    const labels = digest?.themes.map(({ label }) => grammar.quoted(label)) ?? [];
    return labels.length === 0 ? '' : answers.themes(labels);
  }
  const tension = digest?.tensions.find(({ tensionId }) => tensionId === target.id);
  return tension === undefined ? '' : sidesInWords(tension, SIDE_WORDS_MAX, language);
}
