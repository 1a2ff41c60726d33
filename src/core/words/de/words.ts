import type { Words } from '../words-model.js';
import { dates } from './dates.js';
import { grammar } from './grammar.js';
import { prompt } from './prompt.js';

/** Everything that Soundings says, in German: with "du", as colleagues speak. */
export const GERMAN: Words = {
  dates,
  grammar,
  prompt,
};
