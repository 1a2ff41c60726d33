import { fragmentOf, inQuotes, listOf } from '../../core/digest/digest-words.js';
import type { DigestTarget } from '../render/digest-target.js';
import type { Edge } from './edge.js';

const SIDE_WORDS_MAX = 20;

/** What a button of a digest is about, in the words that stand there; empty when they are no longer there. */
export async function digestSubject({ deps }: Edge, target: DigestTarget): Promise<string> {
  const digest = (await deps.store.digests.ofThread(target.threadId))?.digest;
  if (target.kind === 'statement') {
    const statement = await deps.store.statements.get(target.id);
    return statement === null ? '' : inQuotes(statement.text);
  }
  if (target.kind === 'theme') {
    const labels = digest?.themes.map(({ label }) => inQuotes(label)) ?? [];
    return labels.length === 0 ? '' : `The themes ${listOf(labels)}`;
  }
  const tension = digest?.tensions.find(({ tensionId }) => tensionId === target.id);
  return (tension?.sides ?? [])
    .map(({ quotes: [quote] }) => inQuotes(fragmentOf(quote.text, SIDE_WORDS_MAX)))
    .join(' and ');
}
