import { challengeForms } from './challenge-forms.js';
import { dates } from './dates.js';
import { experimentForms } from './experiment-forms.js';
import { forms } from './forms.js';
import { grammar } from './grammar.js';
import { prompt } from './prompt.js';
import { setup } from './setup.js';
import { views } from './views.js';

/** Everything that Soundings says, in English: the pattern for every other language. A sentence with something in it is a function, so that each language orders and bends its own. */
export const ENGLISH = {
  challengeForms,
  dates,
  experimentForms,
  forms,
  grammar,
  prompt,
  setup,
  views,
};
