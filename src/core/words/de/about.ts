import type { Words } from '../words-model.js';

/** What stands in *About*: the same for a prompt, a digest, the greeting and `/soundings privacy`. */
export const about: Words['about'] = {
  title: 'Über Soundings',
  digestRead: 'Was dieser Rückblick gelesen hat',
  digestLeftOut: 'Was er ausgelassen hat',
  model: {
    title: 'Ein Sprachmodell formuliert Namen von Themen',
    words: (host) =>
      `Wer diese App betreibt, hat ein Sprachmodell auf ${host} eingerichtet. Vor einem Rückblick bekommt es für jedes gezeigte Thema, das niemand von euch benannt hat: den Namen und einige Zitate, ohne wer sie geschrieben hat und ohne Links, Erwähnungen, Mailadressen und lange Nummern. Darunter sind nur offene Antworten von Leuten, die zitiert werden dürfen; private Antworten gehen nie hinaus. Es darf den Namen aus anderen eurer Wörter bilden und zwei Themen dasselbe nennen. Es ändert kein Zitat, keine Zahl und keine Spannung, und ein Rückblick sagt, welche Namen von ihm sind. Wenn deine Worte nicht dorthin gehen sollen, schalte in Home aus, dass du zitiert werden darfst.`,
  },
  parts: [
    {
      title: 'Was es tut',
      words:
        'Es stellt diesem Kanal eine Frage nach der anderen. Einmal in der Woche gibt es zurück, was gesagt wurde: was mehr als einmal zur Sprache kam, wo die Sichten auseinandergehen, was nur eine Person gesehen hat, und was aus früheren Worten geworden ist.',
    },
    {
      title: 'Was gespeichert wird',
      words:
        'Antworten in Threads, die es begonnen hat, private Antworten, was du mit einem Tipp beantwortest, und was du selbst benennst (eine Herausforderung, eine Spannung, etwas, das du versuchst, einen kleinen Erfolg). Jede andere Nachricht des Kanals wird sofort verworfen und nirgends gespeichert. Wenn du eine Antwort in Slack änderst oder löschst, ändert sie sich auch hier oder verschwindet. Texte werden 12 Monate, nachdem sie gesagt wurden, gelöscht, oder wann es die Einstellungen dieses Kanals sagen.',
    },
    {
      title: 'Wer was sieht',
      words:
        'Nur wer in diesem Kanal ist, sieht, was dieser Kanal gesagt hat. Eine Antwort im Thread ist offen: Der Rückblick darf sie zitieren, ohne deinen Namen, mit einem Link darauf. Eine private Antwort wird nie zitiert, außer du hast es für diese Antwort erlaubt, und sie zählt nur dort mit, wo mindestens drei Leute privat geantwortet haben, damit keine Zahl verrät, wer es war. Niemand wird bewertet, eingestuft oder verglichen, und niemand erfährt, wer eine Frage übersprungen oder nicht beantwortet hat. Wer die Datenbank dieser App betreibt, kann die Worte darin lesen, und mit dem Schlüssel dazu auch, von wem private sind.',
    },
    {
      title: 'Wie Themen und Spannungen gefunden werden',
      words:
        'Durch den Vergleich der Worte in Antworten, auf dem Rechner, auf dem diese App läuft. Ein Thema braucht zwei Leute. Eine Spannung braucht Antworten, die in verschiedene Richtungen ziehen, und nur Menschen benennen sie, halten sie oder legen sie bei. Jede Zeile in einem Rückblick zeigt die Worte, auf denen sie beruht. Wenn er dich falsch liest, nimm „Ich sehe es anders“ oder ändere deine Antwort.',
    },
    {
      title: 'Berichtigen, stumm schalten, löschen',
      words:
        'Öffne Soundings in der Seitenleiste und geh zu Home. Dort siehst du alles, was von dir gespeichert ist; du kannst Worte aus dem Rückblick nehmen, sie löschen, alles löschen lassen, eine Kopie bekommen oder dich eine Weile nicht mitzählen lassen. Die Threads des Kanals schaltest du stumm wie überall in Slack.',
    },
  ],
};
