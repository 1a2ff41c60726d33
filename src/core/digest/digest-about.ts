import { spanInWords } from '../time/date-words.js';
import type { Digest, DigestAbout } from './digest-model.js';
import type { DigestSource } from './digest-source.js';
import { peopleCount, NO_SPEAKERS } from './digest-speakers.js';

type Parts = Pick<Digest, 'form' | 'unquoted'>;

/** What was read, and what was left out and why. Without counts, so that it stays true when a response goes. */
export function aboutOf(source: DigestSource, parts: Parts, voicesLeft: number): DigestAbout {
  return { read: readWords(source), leftOut: leftOutWords(source, parts, voicesLeft) };
}

function readWords({ now, input, words }: DigestSource): string {
  const span = spanInWords(input.fromAt, input.toAt, input.zone, input.language);
  const threads = new Set(now.map(({ threadId }) => threadId)).size;
  return words.digest.read(threads, span);
}

function leftOutWords(source: DigestSource, parts: Parts, voicesLeft: number): readonly string[] {
  const words = source.words.digest.leftOut;
  const isBriefPresent = source.substantial.length < source.now.length;
  const lines: readonly (string | false)[] = [
    parts.form === 'small' && words.small,
    isBriefPresent && words.brief,
    peopleCount(parts.unquoted ?? NO_SPEAKERS) > 0 && words.unquoted,
    voicesLeft > 0 && words.noRoom,
    words.reading,
  ];
  return lines.filter((line) => line !== false);
}
