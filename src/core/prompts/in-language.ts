import type { Language } from '../model.js';
import { GERMAN_CATALOGUE } from './german/catalogue.js';
import type { ChosenPrompt } from './prompt-model.js';

const OWN_WHY = 'Leute in diesem Kanal haben sich diese Frage gewünscht.';

/** A chosen question in a channel's language. People's own questions stay as they wrote them; the reason is for the keeper and stays as it is. */
export function inLanguage(chosen: ChosenPrompt, language: Language): ChosenPrompt {
  if (language === 'en') return chosen;
  const words = GERMAN_CATALOGUE[chosen.promptId];
  if (words !== undefined) return { ...chosen, ...words };
  return chosen.promptId.startsWith('own:') ? { ...chosen, why: OWN_WHY } : chosen;
}
