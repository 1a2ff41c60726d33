import { z } from 'zod';
import { WORK_TEXTS } from '../core/challenges/merge-work.js';
import { CHALLENGE_TEXTS, type ChallengeText, whoseWords } from '../core/challenges/whose-words.js';
import type * as Row from '../generated/prisma/client.js';

type Written = Pick<Row.Challenge, ChallengeText | 'namedBySlackId' | 'workedBySlackId'> & {
  readonly wordsBy: unknown;
};
type Texts = Partial<Pick<Row.Challenge, ChallengeText>>;

/** `ever`: all who wrote any of it, also what was written over since and what digests told of. */
type WordsBy = Partial<Record<ChallengeText | 'ever', string[] | undefined>>;

const people = z.array(z.string()).optional();
const WordsBy = z.object({
  ...(Object.fromEntries(CHALLENGE_TEXTS.map((text) => [text, people])) as Record<
    ChallengeText,
    typeof people
  >),
  ever: people,
});

const WORK: ReadonlySet<ChallengeText> = new Set(WORK_TEXTS);

/** Whose words a text of a challenge is; where that was not kept apart yet, of who named it, or last worked on it. */
function authorsOf(row: Written, text: ChallengeText): readonly string[] {
  const known = WordsBy.parse(row.wordsBy)[text];
  const { namedBySlackId, workedBySlackId } = row;
  return known ?? [WORK.has(text) ? workedBySlackId : namedBySlackId].filter((id) => id !== '');
}

/** Whose words each text is once `editor` wrote these. */
export function wordsByAfter(row: Written, texts: Texts, editor: string): WordsBy {
  const known = WordsBy.parse(row.wordsBy);
  const after: WordsBy = { ...known };
  for (const text of CHALLENGE_TEXTS) {
    const now = texts[text];
    const authors = authorsOf(row, text);
    after[text] = [
      ...(now === undefined ? authors : whoseWords({ text: row[text], authors }, now, editor)),
    ];
  }
  const ever = [row.namedBySlackId, row.workedBySlackId, ...(known.ever ?? []), editor];
  return { ...after, ever: [...new Set(ever)].filter((id) => id !== '') };
}

/** What goes of a challenge with a person: the texts that are theirs, and how the rest is kept. */
export function withoutAuthor(
  row: Written,
  slackUserId: string,
): { readonly gone: readonly ChallengeText[]; readonly wordsBy: WordsBy } {
  const known = WordsBy.parse(row.wordsBy);
  const gone = CHALLENGE_TEXTS.filter((text) => authorsOf(row, text).includes(slackUserId));
  const kept = Object.fromEntries(
    CHALLENGE_TEXTS.map((text) => [text, gone.includes(text) ? [] : [...authorsOf(row, text)]]),
  );
  const ever = (known.ever ?? []).filter((id) => id !== slackUserId);
  return { gone, wordsBy: { ...kept, ever } };
}

/** The texts of a challenge that are this person's words, alone or with others. */
export function textsOf(
  row: Written,
  slackUserId: string,
): Readonly<Partial<Record<ChallengeText, string>>> {
  return Object.fromEntries(
    CHALLENGE_TEXTS.flatMap((name) => {
      const text = row[name];
      return text !== null && authorsOf(row, name).includes(slackUserId) ? [[name, text]] : [];
    }),
  );
}

/** Whether anything of a challenge, now or before, was this person's words. */
export function isAuthor(row: Written, slackUserId: string): boolean {
  const { ever = [] } = WordsBy.parse(row.wordsBy);
  return [row.namedBySlackId, row.workedBySlackId, ...ever].includes(slackUserId);
}
