import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { OUTCOMES, type Outcome } from '../core/model.js';
import { readOutcomes } from '../core/outcomes/read-outcomes.js';

/** Something a person might say at work, written for this project, with the outcomes that a reader sees in it. */
export interface OutcomeExample {
  readonly language: string;
  readonly text: string;
  readonly outcomes: readonly Outcome[];
  /** Kept out of tuning: the first of every three, in the order of the files. */
  readonly isHeldOut: boolean;
}

const FOLDER = new URL('../../src/evaluate/outcome-examples/', import.meta.url);
const LANGUAGES = ['english', 'german'];

/** All examples, a line each: outcomes or `none`, a colon, the text. */
export async function readOutcomeExamples(): Promise<readonly OutcomeExample[]> {
  const files = await Promise.all(
    LANGUAGES.map(async (language) => {
      const text = await readFile(fileURLToPath(new URL(`${language}.txt`, FOLDER)), 'utf8');
      return text
        .trim()
        .split('\n')
        .map((line, at) => exampleOf(language, line, at));
    }),
  );
  return files.flat();
}

function exampleOf(language: string, line: string, at: number): OutcomeExample {
  const [given = '', ...text] = line.split(': ');
  const names = given.split(', ');
  const outcomes = OUTCOMES.filter((outcome) => names.includes(outcome));
  if (outcomes.length === 0 && given !== 'none') throw new RangeError(`no outcome: ${line}`);
  return { language, text: text.join(': '), outcomes, isHeldOut: at % 3 === 0 };
}

export interface OutcomeScores {
  readonly examples: number;
  /** Of the outcomes read, so many are there. */
  readonly precision: number;
  /** Of the outcomes there, so many are read. */
  readonly recall: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

export function scoreOutcomes(examples: readonly OutcomeExample[]): OutcomeScores {
  const pairs = examples.map((example) => ({ example, read: readOutcomes(example.text) }));
  const wrong = pairs.flatMap(({ example, read }) =>
    read
      .filter((outcome) => !example.outcomes.includes(outcome))
      .map((outcome) => `${outcome}: ${example.text}`),
  );
  const missed = pairs.flatMap(({ example, read }) =>
    example.outcomes
      .filter((outcome) => !read.includes(outcome))
      .map((outcome) => `${outcome}: ${example.text}`),
  );
  const there = examples.flatMap(({ outcomes }) => outcomes).length;
  const found = there - missed.length;
  return {
    examples: examples.length,
    precision: found + wrong.length === 0 ? 0 : found / (found + wrong.length),
    recall: there === 0 ? 0 : found / there,
    wrong,
    missed,
  };
}
