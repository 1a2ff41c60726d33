import type { Words } from '../words-model.js';

/** The one reminder that a person asked for. */
export const reminder: Words['reminder'] = {
  stillOpen: (channel, question) =>
    `Die Frage in #${channel} steht dir noch offen: „${question}“ Zwei Minuten reichen, und du musst nicht. Du wolltest einmal erinnert werden; unter Home kannst du das abschalten.`,
};
