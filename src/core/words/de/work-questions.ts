import type { Words } from '../words-model.js';

export const workQuestions: Words['workQuestions'] = {
  perspectives: 'Was siehst du davon, das andere vielleicht nicht sehen?',
  'parts-and-whole': 'Welchem Teil davon begegnest du, und wovon ist er ein Teil?',
  'why-change': 'Was kommt, wenn sich hier nichts ändert, und für wen?',
  'values-apart': 'Welche zwei guten Dinge stehen sich hier im Weg?',
  'not-heard': 'Wen betrifft sie, den wir noch nicht gehört haben?',
  'words-missing': 'Was siehst du darin, für das uns noch ein gutes Wort fehlt?',
  tried: 'Was Kleines wurde zuletzt probiert oder gesehen, und was kam dabei heraus?',
  'other-ways': 'Welchen anderen Weg siehst du, auch wenn wir ihn nicht gehen?',
};
