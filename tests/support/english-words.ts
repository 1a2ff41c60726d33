import { ENGLISH } from '../../src/core/words/en/words.js';

/** Words that English sentences have and German ones have not. */
const FUNCTION_WORDS =
  /(?<![\p{L}’'-])(?:the|and|of|you|your|is|are|isn’t|not|with|this|that|it|its|to|for|what|who|whom|from|has|have|been|they|their|when|where|which|there|nobody|somebody|everybody|one|said|says|week|next|yes|only|each|people|no|question|reply|replies|open|close|more|until|were|by|on|or|if|as|my|me|how|do|does|can|could|would)(?![\p{L}’'-])/giu;

/** The same in both: code to type, addresses, names of ours and of Slack’s, and words that German has too. */
const SAME_IN_BOTH: readonly RegExp[] = [
  /`[^`]*`/gu,
  /https?:\/\/\S+/gu,
  /<[^<>]*>/gu,
  /[#@][\p{L}\d_-]+/gu,
  /\/(?:soundings|challenge|invite)(?: [a-z]+)?/gu,
  /\b[A-Z][a-z]+\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?/gu,
  /„The Third Way“/gu,
  // The copy for programs: names of fields, and words of ours in them.
  /"[A-Za-z]+": (?:"[a-z-]+"|true|false|null)?/gu,
];

const withoutSame = (text: string): string =>
  SAME_IN_BOTH.reduce((rest, same) => rest.replace(same, ' '), text);

const MARK = '\uE000';

/** Stands for anything that a sentence may be given, and shows as a mark. */
function anything(): unknown {
  const target = () => MARK;
  return new Proxy(target, {
    get: (_, key) => {
      if (key === Symbol.toPrimitive) return () => MARK;
      if (key === Symbol.iterator) return [MARK, MARK][Symbol.iterator].bind([MARK, MARK]);
      if (key === 'length') return 2;
      if (key === 'join') return () => MARK;
      if (key === 'map' || key === 'flatMap' || key === 'slice' || key === 'filter')
        return () => anything();
      return anything();
    },
  });
}

/** All that a sentence says, for whatever it is given: counts, flags, words, lists of words, or nothing. */
function outputsOf(say: (...given: unknown[]) => unknown): readonly string[] {
  const given: readonly unknown[] = [anything(), MARK, [MARK, MARK], 1, 2, 5, true, false, null];
  const tuples = given.flatMap((first) =>
    [MARK, 1, 2, null, true, false, anything(), [MARK]].map((rest) => [
      first,
      ...Array.from({ length: Math.max(0, say.length - 1) }, () => rest),
    ]),
  );
  return tuples.flatMap((tuple) => {
    try {
      return leavesOf(say(...tuple));
    } catch {
      // Not made for that.
      return [];
    }
  });
}

function leavesOf(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return outputsOf(words as (...given: unknown[]) => unknown);
  if (typeof words !== 'object' || words === null) return [];
  return Object.values(words).flatMap(leavesOf);
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Every run of more than two English words that we say, cut where something is put in. */
export function englishSentences(): readonly string[] {
  const all = leavesOf(ENGLISH).flatMap((text) =>
    text.split(/\uE000|\d+|undefined|\[object [A-Za-z]+\]|true|false|null|NaN/u),
  );
  const runs = all.map((text) => plain(withoutSame(text).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')));
  return [...new Set(runs)].filter((text) => (text.match(/\p{L}+/gu) ?? []).length > 2);
}

/** What of these texts is English: whole sentences of ours, and words that only English has. */
export function englishIn(texts: readonly string[], sentences: readonly string[]): string[] {
  return [...new Set(texts)].flatMap((text) => {
    const rest = plain(withoutSame(text));
    const said = sentences.find((sentence) => rest.includes(sentence));
    if (said !== undefined) return [`“${said}” in: ${text}`];
    const found = rest.match(FUNCTION_WORDS);
    return found === null ? [] : [`${[...new Set(found)].join(', ')} in: ${text}`];
  });
}
