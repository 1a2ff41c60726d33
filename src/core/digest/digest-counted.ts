import type { Counted, CountedAct } from './digest-model.js';
import { peopleCount } from './digest-speakers.js';
import type { Language } from '../model.js';
import { wordsIn } from '../words/words-in.js';
import { sentenceCase } from '../words/sentence.js';
import { ofYou } from '../words/en/grammar.js';

/** What is told of an added view where no theme is named. */
export const SAW_DIFFERENTLY: CountedAct = { kind: 'saw-differently', themes: [], hasMore: false };

/** How many did something, and what: "Two of you took up the question from the last digest." */
export function countedText({ speakers, did, after }: Counted, language?: Language): string {
  const people = peopleCount(speakers);
  if (did === undefined) return `${sentenceCase(ofYou(people))}${after ?? ''}`;
  const { tookUp, sawDifferently, spokeOn } = wordsIn(language).happened;
  switch (did.kind) {
    case 'took-up':
      return tookUp(people);
    case 'saw-differently':
      return sawDifferently(people, did.themes, did.hasMore);
    case 'spoke-on':
      return spokeOn(people, did.title);
  }
}
