import type { Words } from '../words-model.js';

export const experiment: Words['experiment'] = {
  tries: (who) => `${who} probiert etwas Kleines aus:`,
  announced: (who, trying, day) =>
    `${who} probiert etwas Kleines aus: ${trying}. Am ${day}, sehen wir es uns an.`,
  expected: (expecting) => `Erwartet: ${expecting}`,
  lookOn: (day, who) => `Am ${day}, sehen wir es uns an. ${who} wird dann gefragt, wie es lief.`,
  sayHow: 'Sagen, wie es lief',
  sayHowLabel: 'Sagen, wie es lief und was gelernt wurde',
  results: {
    'as-expected': 'Es lief wie erwartet.',
    otherwise: 'Es kam anders.',
    surprised: 'Es hat uns überrascht.',
    'not-done': 'Es kam nicht dazu.',
  },
  learned: (words) => `Was wir gelernt haben: ${words}`,
  ask: 'Wie lief es?',
  askAlone: 'Wie lief es? Nur du siehst das, und du kannst es auch lassen.',
  askedOf: (things) => `${things} Dinge, die du ausprobierst`,
  inChannel: (channel) => `In #${channel} probierst du aus:`,
};
