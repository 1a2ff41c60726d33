import { sentenceCase } from '../sentence.js';
import { listOf, numberWord } from './grammar.js';

/** The top of every twelfth digest. */
export const season = {
  title: (span: string): string => `A season, ${span}`,
  /** The parts of the page, as they are headed everywhere. */
  parts: {
    named: 'What we named',
    moved: 'What moved',
    open: 'What is still open, and may stay so',
    quotes: 'In your words',
  },
  /** What the page is; `holds`: the parts that it has. */
  lead: (digests: number, holds: readonly ('named' | 'moved' | 'open')[]): string => {
    const names = { named: 'what you named', moved: 'what moved', open: 'what is still open' };
    const what = holds.length === 0 ? '' : `: ${listOf(holds.map((part) => names[part]))}`;
    return `${sentenceCase(numberWord(digests))} digests lie behind you${what}.`;
  },
  /** The same where it stands alone. */
  announced: (lead: string): string => `A season page. ${lead}`,
  weekBelow: (headline: string): string => `This week’s digest is in the thread. ${headline}`,
  thisWeek: 'This week',
};
