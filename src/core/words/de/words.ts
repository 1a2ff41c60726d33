import type { Words } from '../words-model.js';
import { about } from './about.js';
import { answers } from './answers.js';
import { audit } from './audit.js';
import { carry } from './carry.js';
import { challenge } from './challenge.js';
import { challengeForms } from './challenge-forms.js';
import { challengeReading } from './challenge-reading.js';
import { copy } from './copy.js';
import { dates } from './dates.js';
import { digest } from './digest.js';
import { errors } from './errors.js';
import { experiment } from './experiment.js';
import { experimentForms } from './experiment-forms.js';
import { followUp } from './follow-up.js';
import { forms } from './forms.js';
import { grammar } from './grammar.js';
import { greeting } from './greeting.js';
import { happened } from './happened.js';
import { headline } from './headline.js';
import { help } from './help.js';
import { home } from './home.js';
import { homeOwn } from './home-own.js';
import { lists } from './lists.js';
import { notes } from './notes.js';
import { prompt } from './prompt.js';
import { questions } from './questions.js';
import { reminder } from './reminder.js';
import { season } from './season.js';
import { setup } from './setup.js';
import { status } from './status.js';
import { tension } from './tension.js';
import { themeActs } from './theme-acts.js';
import { views } from './views.js';
import { votes } from './votes.js';
import { whatMightHelp } from './what-might-help.js';
import { workQuestions } from './work-questions.js';

/** Everything that Soundings says, in German: with "du", as colleagues speak. */
export const GERMAN: Words = {
  about,
  answers,
  audit,
  carry,
  challenge,
  challengeForms,
  challengeReading,
  copy,
  dates,
  digest,
  errors,
  experiment,
  experimentForms,
  followUp,
  forms,
  grammar,
  greeting,
  happened,
  headline,
  help,
  home,
  homeOwn,
  lists,
  notes,
  prompt,
  questions,
  reminder,
  season,
  setup,
  status,
  tension,
  themeActs,
  views,
  votes,
  whatMightHelp,
  workQuestions,
};
