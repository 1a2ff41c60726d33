import { oneLine } from '../render/safe.js';
import type { Listed } from './skip-dates.js';

const QUESTIONS_MAX = 20;
const QUESTION_MAX_CHARACTERS = 300;

/** A channel's own questions, one a line, each once; empty lines are passed over. Says which line is no question. */
export function parseOwnQuestions(words: string): Listed {
  const lines = words
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');
  for (const [index, line] of lines.entries()) {
    if (!/\p{L}/u.test(line)) return { ok: false, words: `Line ${index + 1} holds no question.` };
    if (line.length > QUESTION_MAX_CHARACTERS) {
      return {
        ok: false,
        words: `Line ${index + 1} is long: ${QUESTION_MAX_CHARACTERS} characters at most, so that it can be read at a glance.`,
      };
    }
  }
  const questions = [...new Set(lines)];
  if (questions.length > QUESTIONS_MAX) {
    return { ok: false, words: `${QUESTIONS_MAX} questions at most, please.` };
  }
  return { ok: true, value: questions };
}
