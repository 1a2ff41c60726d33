import type { HappenedEntry } from './digest-model.js';
import { nonEmpty } from './digest-quotes.js';
import type { DigestSource } from './digest-source.js';

/** One line for the words that the channel has begun to use; none where there are none. */
export function newWordsOf({
  input: { newWords = [] },
  words,
}: DigestSource): readonly HappenedEntry[] {
  const evidence = nonEmpty([...new Set(newWords.flatMap(({ saidBy }) => saidBy))]);
  if (evidence === null) return [];
  return [
    {
      kind: 'words',
      text: words.happened.newWords(newWords.map(({ word }) => word)),
      short: null,
      evidence,
      permalink: null,
      words: newWords.map(({ word, heldBy }) => ({ word, heldBy })),
    },
  ];
}
