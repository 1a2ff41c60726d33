import type { Words } from '../words-model.js';

export const greeting: Words['greeting'] = {
  iAm: 'Ich bin Soundings und wurde zu diesem Kanal hinzugefügt.',
  iAmBy: (who) => `Ich bin Soundings. ${who} hat mich zu diesem Kanal hinzugefügt.`,
  what: 'Ich stelle hier immer nur eine Frage auf einmal, und wer mag, antwortet in ihrem Thread. Einmal in der Woche gebe ich zurück, was gesagt wurde: was mehr als einmal vorkam, wo Sichtweisen auseinandergehen und was nur eine Person gesehen hat.',
  keptLead: 'Was ich lese und behalte.',
  kept: 'Ich behalte nur Antworten in Threads, die ich begonnen habe. Slack zeigt mir auch alle anderen Nachrichten hier; die verwerfe ich sofort und speichere sie nirgends.',
  askFirst: 'Jetzt die erste Frage stellen',
  setDays: 'Tag und Uhrzeit wählen',
  whatIsThis: 'Was ist das?',
  byDefault:
    'Der erste Knopf stellt jetzt eine Frage. Danach kommt jeden Mittwoch um 10:00 Uhr eine, und jeden Montag um 10:00 Uhr ein Rückblick; das könnt ihr rückgängig machen oder ändern.',
  plan: (kind, days, time, zone) =>
    `${kind === 'prompt' ? 'Fragen' : 'Rückblicke'} ${days} um ${time} Uhr (${zone})`,
  again: (plans) =>
    `Die Tage, die hier früher gewählt waren, gelten wieder: ${plans}. Der erste Knopf stellt jetzt eine Frage; der zweite ändert die Tage.`,
};
