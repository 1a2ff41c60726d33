import type { Words } from '../words-model.js';
import { listOf } from './grammar.js';

const DONE: Readonly<Record<string, string>> = {
  'agreed that more read along': 'zugestimmt, dass mehr Leute mitlesen',
  'all that was kept of a person was erased':
    'alles gelöscht, was von einer Person gespeichert war',
  'asked for a copy of all that is kept of them':
    'um eine Kopie von allem gebeten, was von der Person gespeichert ist',
  'a theme named': 'ein Thema benannt',
  'a theme told apart': 'ein Thema geteilt',
  'channel left': 'Kanal verlassen',
  installed: 'installiert',
  'next prompt skipped': 'nächste Frage übersprungen',
  paused: 'pausiert',
  resumed: 'fortgesetzt',
  'settings saved, none changed': 'Einstellungen gespeichert, keine geändert',
  'two themes made one': 'zwei Themen zu einem gemacht',
  uninstalled: 'deinstalliert',
  'what was said of a theme taken back': 'zurückgenommen, was zu einem Thema gesagt war',
};
const CHANGED = 'settings changed: ';
const SETTINGS: Readonly<Record<string, string>> = {
  'question days': 'Tage der Frage',
  'question time': 'Uhrzeit der Frage',
  'digest day': 'Tag des Rückblicks',
  'digest time': 'Uhrzeit des Rückblicks',
  zone: 'Zeitzone',
  'dates left out': 'Tage, die ausfallen',
  'reaction to replies': 'Reaktion auf Antworten',
  'own questions': 'eigene Fragen',
  'groups for votes': 'Gruppen für Abstimmungen',
  'language of the questions': 'Sprache des Kanals',
  'how long texts are kept': 'wie lange Texte bleiben',
  'who is heard of other organisations': 'wer aus anderen Organisationen gehört wird',
};

/** Who changed what, for a workspace's admins. */
export const audit: Words['audit'] = {
  lead: (zone) =>
    `Wer in diesem Workspace bei Soundings was geändert hat, das Neueste zuerst. Uhrzeiten gelten für ${zone}. Nichts, was Leute gesagt haben, steht hier.`,
  empty: 'Noch wurde nichts geändert.',
  nobodyNamed: 'niemand genannt',
  privateChannel: 'in einem privaten Kanal',
  inChannel: (channel) => `in #${channel}`,
  what: (kept) => {
    if (!kept.startsWith(CHANGED)) return DONE[kept] ?? kept;
    const names = kept.slice(CHANGED.length).split(', ');
    return `Einstellungen geändert: ${listOf(names.map((name) => SETTINGS[name] ?? name))}`;
  },
};
