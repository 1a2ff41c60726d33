import { CATALOGUE } from '../../prompts/catalogue.js';
import type { PromptWords } from '../../prompts/prompt-model.js';

/** Every question of the catalogue, and why it is asked, by the id that it has in all languages. */
export const questions: Readonly<Record<string, PromptWords>> = Object.fromEntries(
  CATALOGUE.map(({ id, text, why }) => [id, { text, why }]),
);
