import { sentenceCase } from '../sentence.js';
import { inQuotes } from './grammar.js';

/** The one question for the week. `one` and `other` are people's words in their marks; two ways each, in turn. */
export const carry = {
  ofTension: [
    (one: string, other: string): string =>
      `You wrote ${one} and ${other}: what would have to be true for both?`,
    (one: string, other: string): string =>
      `You wrote ${one} and ${other}: what does each of them look after?`,
  ],
  asked: (question: string): string =>
    `One of you asked: ${inQuotes(question)} What would you answer?`,
  again: (theme: string): string =>
    `${inQuotes(sentenceCase(theme))} comes up again. What is one small thing to try before the next digest?`,
  ofThemes: (one: string, other: string): string =>
    `${inQuotes(sentenceCase(one))} and ${inQuotes(other)} both came up. What, if anything, connects the two?`,
  ofOthers: (about: string): string => `Where do the rest of you meet ${inQuotes(about)}?`,
  smallThing: (about: string): string =>
    `What is one small thing to try about ${inQuotes(about)} before the next digest?`,
  ofVoices: [
    (one: string, other: string): string =>
      `You wrote ${one} and ${other}. What, if anything, connects the two?`,
    (one: string, other: string): string =>
      `You wrote ${one} and ${other}. What do they say together that neither says alone?`,
  ],
} as const;
