import type { Words } from '../words-model.js';
import { inQuotes } from './grammar.js';

export const themeActs: Words['themeActs'] = {
  told: {
    name: 'Den Namen hat jemand von euch gegeben.',
    same: 'Jemand von euch hat gesagt, dass zwei Themen dieses eine sind.',
    apart: 'Jemand von euch hat gesagt, dass es nicht dasselbe ist wie ein anderes Thema.',
  },
  foundByPerson: (people, sentences, digests) => {
    const who = people === 1 ? 'Eine Person' : `${people} Personen`;
    const where = digests === 1 ? '1 Rückblick' : `${digests} Rückblicken`;
    return sentences === 1
      ? `${who} in den letzten vier Rückblicken; 1 Satz aus ${where} gehört dazu.`
      : `${who} in den letzten vier Rückblicken; ${sentences} Sätze aus ${where} liegen durch gemeinsame Wörter nah beieinander.`;
  },
  waiting: {
    same: (other) => `Ab dem nächsten Rückblick dasselbe wie ${inQuotes(other)}.`,
    apart: 'Ab dem nächsten Rückblick zwei Dinge.',
  },
  anotherTheme: 'ein anderes Thema',

  menu: {
    name: 'Anders nennen',
    same: 'Dasselbe wie …',
    apart: 'Das sind zwei Dinge',
    undo: 'Letzte Änderung zurücknehmen',
  },
  nameTitle: 'Thema benennen',
  nameLabel: 'Wie nennt ihr es?',
  nameHint:
    'Alle hier sehen den Namen, ohne deinen daneben. Er bleibt, was auch immer noch gesagt wird.',
  sameTitle: 'Dasselbe',
  sameLabel: (theme) => `${inQuotes(theme)} ist dasselbe wie`,
  sameHint: 'Ab dem nächsten Rückblick ist es ein Thema. Bis dahin kannst du es zurücknehmen.',
  apartTitle: 'Zwei Dinge',
  apartLabel: (theme) => `Was davon gehört nicht zu ${inQuotes(theme)}?`,
  apartHint:
    'Ab dem nächsten Rückblick ist das, was du auswählst, ein eigenes Thema. Bis dahin kannst du es zurücknehmen.',
  keep: 'So festhalten',

  named: (label) => `Festgehalten. Es heißt ab jetzt ${inQuotes(label)}.`,
  joined: 'Festgehalten: dasselbe. Ab dem nächsten Rückblick ist es ein Thema.',
  parted:
    'Festgehalten: zwei Dinge. Ab dem nächsten Rückblick ist das Ausgewählte ein eigenes Thema.',
  takenBack: 'Zurückgenommen. Es ist wie vorher.',

  noName: 'Schreib zuerst einen Namen.',
  noOther: 'Hier gibt es noch kein anderes Thema.',
  noWords: 'Hier gibt es zu wenig, was ich zeigen darf, um zwei Dinge zu unterscheiden.',
  oneAlready: 'Diese beiden sind schon ein Thema.',
  chooseSome: 'Wähle aus, was etwas anderes ist.',
  leaveSome: 'Lass mindestens eines, wo es ist: Dann sind es zwei Dinge.',
  gone: 'Dieses Thema gibt es nicht mehr.',
  changed: 'Einiges davon wurde gerade geändert oder zurückgenommen. Bitte versuch es noch einmal.',
  undone: 'Das ist schon zurückgenommen, oder über das Thema wurde seither etwas anderes gesagt.',
  joinedSince:
    'Seither gab es einen Rückblick, und es ist jetzt ein Thema. „Das sind zwei Dinge“ in der Liste der Themen trennt es wieder.',
  partedSince:
    'Seither gab es einen Rückblick, und es sind jetzt zwei Themen. „Dasselbe wie …“ in der Liste der Themen macht wieder eines daraus.',
};
