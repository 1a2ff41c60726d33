import type { PromptWords } from '../prompt-model.js';
import { GERMAN_CONNECTION } from './connection.js';
import { GERMAN_NAVIGATION } from './navigation.js';
import { GERMAN_REFLECTION } from './reflection.js';
import { GERMAN_SENSE_MAKING } from './sense-making.js';

/** Every question of the catalogue in German, by the id it has in all languages. */
export const GERMAN_CATALOGUE: Readonly<Record<string, PromptWords>> = {
  ...GERMAN_SENSE_MAKING,
  ...GERMAN_CONNECTION,
  ...GERMAN_NAVIGATION,
  ...GERMAN_REFLECTION,
};
