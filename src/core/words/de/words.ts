import type { Words } from '../words-model.js';
import { challengeForms } from './challenge-forms.js';
import { dates } from './dates.js';
import { experimentForms } from './experiment-forms.js';
import { forms } from './forms.js';
import { grammar } from './grammar.js';
import { prompt } from './prompt.js';
import { setup } from './setup.js';
import { views } from './views.js';

/** Everything that Soundings says, in German: with "du", as colleagues speak. */
export const GERMAN: Words = {
  challengeForms,
  dates,
  experimentForms,
  forms,
  grammar,
  prompt,
  setup,
  views,
};
