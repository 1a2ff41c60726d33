import { sentenceCase } from '../sentence.js';
import type { Words } from '../words-model.js';
import { inQuotes } from './grammar.js';

export const carry: Words['carry'] = {
  ofTension: [
    (one, other) =>
      `Ihr habt geschrieben: ${one} und ${other}. Was müsste gelten, damit beides stimmt?`,
    (one, other) =>
      `Ihr habt geschrieben: ${one} und ${other}. Worauf achtet jede der beiden Sichtweisen?`,
  ],
  asked: (question) =>
    `Jemand von euch hat gefragt: ${inQuotes(question)} Was würdet ihr antworten?`,
  again: (theme) =>
    `${inQuotes(sentenceCase(theme))} kommt wieder vor. Was könntet ihr bis zum nächsten Rückblick im Kleinen ausprobieren?`,
  ofThemes: (one, other) =>
    `${inQuotes(sentenceCase(one))} und ${inQuotes(other)} kamen beide vor. Verbindet die beiden etwas, und wenn ja, was?`,
  ofOthers: (about) => `Und ihr anderen: Wo begegnet euch ${inQuotes(about)}?`,
  smallThing: (about) =>
    `Was könntet ihr zu ${inQuotes(about)} bis zum nächsten Rückblick im Kleinen ausprobieren?`,
  ofVoices: [
    (one, other) =>
      `Ihr habt geschrieben: ${one} und ${other}. Verbindet die beiden etwas, und wenn ja, was?`,
    (one, other) =>
      `Ihr habt geschrieben: ${one} und ${other}. Was sagen beide zusammen, das keines allein sagt?`,
  ],
};
