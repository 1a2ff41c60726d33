import { dates } from './dates.js';
import { grammar } from './grammar.js';
import { prompt } from './prompt.js';

/** Everything that Soundings says, in English: the pattern for every other language. A sentence with something in it is a function, so that each language orders and bends its own. */
export const ENGLISH = {
  dates,
  grammar,
  prompt,
};
