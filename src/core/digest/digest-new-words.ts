import type { HappenedEntry } from './digest-model.js';
import { nonEmpty } from './digest-quotes.js';
import type { DigestSource } from './digest-source.js';
import { inQuotes, listOf } from './digest-words.js';

/** One line for the words that the channel has begun to use; none where there are none. */
export function newWordsOf({ input: { newWords = [] } }: DigestSource): readonly HappenedEntry[] {
  const evidence = nonEmpty([...new Set(newWords.flatMap(({ saidBy }) => saidBy))]);
  if (evidence === null) return [];
  const names = listOf(newWords.map(({ word }) => inQuotes(word)));
  return [
    {
      kind: 'words',
      text: `New words here: ${names}, each used by three of you or more.`,
      short: null,
      evidence,
      permalink: null,
      words: newWords.map(({ word, heldBy }) => ({ word, heldBy })),
    },
  ];
}
