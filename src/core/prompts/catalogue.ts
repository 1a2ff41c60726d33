import { CONNECTION_PROMPTS } from './catalogue-connection.js';
import { NAVIGATION_PROMPTS } from './catalogue-navigation.js';
import { REFLECTION_PROMPTS } from './catalogue-reflection.js';
import { SENSE_MAKING_PROMPTS } from './catalogue-sense-making.js';
import type { Prompt } from './prompt-model.js';

/** All questions that Soundings knows, written for it; ids are stable because history refers to them. */
export const CATALOGUE: readonly Prompt[] = [
  ...SENSE_MAKING_PROMPTS,
  ...CONNECTION_PROMPTS,
  ...NAVIGATION_PROMPTS,
  ...REFLECTION_PROMPTS,
];
