import type { Language } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import { oneLine } from '../render/safe.js';
import type { Listed } from './skip-dates.js';

const QUESTIONS_MAX = 20;
const QUESTION_MAX_CHARACTERS = 300;

/** A channel's own questions, one a line, each once; empty lines are passed over. Says which line is no question. */
export function parseOwnQuestions(words: string, language?: Language): Listed {
  const { fields } = wordsIn(language).errors;
  const lines = words
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');
  for (const [index, line] of lines.entries()) {
    if (!/\p{L}/u.test(line)) return { ok: false, words: fields.noQuestion(index + 1) };
    if (line.length > QUESTION_MAX_CHARACTERS) {
      return { ok: false, words: fields.questionLong(index + 1, QUESTION_MAX_CHARACTERS) };
    }
  }
  const questions = [...new Set(lines)];
  if (questions.length > QUESTIONS_MAX) {
    return { ok: false, words: fields.questionsAtMost(QUESTIONS_MAX) };
  }
  return { ok: true, value: questions };
}
