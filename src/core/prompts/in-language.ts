import type { Language } from '../model.js';
import { wordsIn } from '../words/words-in.js';
import type { ChosenPrompt } from './prompt-model.js';

/** A chosen question in a channel's language. People's own questions stay as they wrote them; the reason is for the keeper and stays as it is. */
export function inLanguage(chosen: ChosenPrompt, language: Language): ChosenPrompt {
  const { questions, followUp } = wordsIn(language);
  const words = questions[chosen.promptId];
  if (words !== undefined) return { ...chosen, ...words };
  return chosen.promptId.startsWith('own:') ? { ...chosen, why: followUp.whyOwn } : chosen;
}
