import { spanInWords } from '../time/date-words.js';
import type { Digest, DigestAbout } from './digest-model.js';
import type { DigestSource } from './digest-source.js';
import { peopleCount, NO_SPEAKERS } from './digest-speakers.js';
import { numberWord } from './digest-words.js';

type Parts = Pick<Digest, 'form' | 'unquoted'>;

/** What was read, and what was left out and why. Without counts, so that it stays true when a response goes. */
export function aboutOf(source: DigestSource, parts: Parts, voicesLeft: number): DigestAbout {
  return { read: readWords(source), leftOut: leftOutWords(source, parts, voicesLeft) };
}

function readWords({ now, input }: DigestSource): string {
  const span = spanInWords(input.fromAt, input.toAt, input.zone);
  const threads = new Set(now.map(({ threadId }) => threadId)).size;
  if (threads === 0) return `Read: the open threads, ${span}. Nobody wrote in them.`;
  const where = threads === 1 ? 'one thread' : `${numberWord(threads)} threads`;
  return `Read: the answers in ${where}, ${span}, and nothing else of this channel.`;
}

function leftOutWords(source: DigestSource, parts: Parts, voicesLeft: number): readonly string[] {
  const isBriefPresent = source.substantial.length < source.now.length;
  const lines: readonly (string | false)[] = [
    parts.form === 'small' &&
      'Themes are named once two of them hold, with two people each; until then everybody is read back one by one.',
    isBriefPresent &&
      'Short signs such as “+1” or an emoji count as answers and are not repeated here.',
    peopleCount(parts.unquoted ?? NO_SPEAKERS) > 0 &&
      'Words that may not be quoted are counted and never shown.',
    voicesLeft > 0 && 'Not every voice had room here; the threads hold them all.',
    'This is a reading, found by words that answers share. If it is not so, say so in this thread: it counts for the next digest.',
  ];
  return lines.filter((line) => line !== false);
}
