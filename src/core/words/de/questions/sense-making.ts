import type { Words } from '../../words-model.js';

/** The questions of sense-making in German, by their id. */
export const senseMaking: Words['questions'] = {
  'sm-01': {
    text: 'Erzähl von etwas, das diese Woche anders lief, als du dachtest. Was hast du zuerst bemerkt?',
    why: 'Wo uns etwas wundert, ist unser Bild der Arbeit alt geworden.',
  },
  'sm-02': {
    text: 'Wo kam diese Woche ein altes Problem wieder, vielleicht in neuer Form?',
    why: 'Was immer wieder kommt, braucht oft erst einen Namen.',
  },
  'sm-03': {
    text: 'Denk an eine Aufgabe dieser Woche. Was daran war mehr Mühe, als andere glauben?',
    why: 'Arbeit, die niemand sieht, kann man schlecht planen und teilen.',
  },
  'sm-04': {
    text: 'Welches Wort hast du diese Woche gehört, mit dem wohl nicht alle das Gleiche meinten?',
    why: 'Hat ein Wort zwei Sinne, sind wir im Reden einig und im Tun nicht.',
  },
  'sm-05': {
    text: 'Erzähl von einem Menschen, dem deine Arbeit diese Woche half. Woran hast du es gemerkt?',
    why: 'Wer sieht, wem es hilft, weiß wieder, wozu die Arbeit da ist.',
  },
  'sm-06': {
    text: 'Wo haben zwei Leute diese Woche das Gleiche anders gesehen, und was sah jeder von ihnen?',
    why: 'Jede Sicht kann einen Teil zeigen, den die andere nicht sieht.',
  },
  'sm-07': {
    text: 'Welche Frage kam diese Woche auf, die noch niemand von uns beantworten kann?',
    why: 'Fragen ohne Antwort brauchen oft uns alle.',
  },
  'sm-08': {
    text: 'Erzähl von einem Moment, in dem schwer zu sagen war, was mehr zählt. Wozwischen hast du gewählt?',
    why: 'Wo die Wahl schwer fällt, haben wir etwas noch nicht gemeinsam geklärt.',
  },
  'sm-09': {
    text: 'Was hat jemand von außen diese Woche gesagt, an das du noch denkst?',
    why: 'Von außen sieht man oft, was uns nicht mehr auffällt.',
  },
  'sm-10': {
    text: 'Was war klein diese Woche und hat dir doch viel von unserer Arbeit gezeigt?',
    why: 'Im Kleinen zeigt sich oft zuerst, was sich im Großen ändert.',
  },
  'sm-11': {
    text: 'Was ändert sich um unsere Arbeit herum, worüber wir noch nicht sprachen, und wo hast du es gesehen?',
    why: 'Jeder von uns sieht einen anderen Teil von dem, was sich ändert.',
  },
  'sm-12': {
    text: 'Welche unserer Gewohnheiten ist dir diese Woche aufgefallen? Sag uns, wozu sie aus deiner Sicht da ist.',
    why: 'Jede Gewohnheit hatte einen Grund, und der kann sich geändert haben.',
  },
  'sm-13': {
    text: 'Erzähl von etwas, das wir repariert haben und das wieder kam. Was hast du beim zweiten Mal gesehen?',
    why: 'Hält eine Lösung nicht, ist das Problem vielleicht von anderer Art.',
  },
  'sm-14': {
    text: 'Wann hast du zuletzt anders über unsere Arbeit gedacht als vorher? Erzähl, was das bewirkt hat.',
    why: 'Wer hört, wie sich eine Sicht ändert, schaut neu auf die eigene.',
  },
  'sm-15': {
    text: 'Welche gute Arbeit hast du diese Woche gesehen, die in keinem Bericht steht?',
    why: 'Was wir zählen, ist nur ein Teil von dem, was die Arbeit wert ist.',
  },
  'sm-16': {
    text: 'Denk an einen Beschluss, der deine Arbeit zuletzt verändert hat. Welcher Grund ist dir noch nicht klar?',
    why: 'Für ein Ziel zu arbeiten ist schwer, wenn der Grund unklar ist.',
  },
  'sm-17': {
    text: 'Erzähl davon, wo Arbeit diese Woche liegen blieb. Worauf hat sie gewartet?',
    why: 'Wo Arbeit wartet, sieht man, wie eins am anderen hängt.',
  },
  'sm-18': {
    text: 'Was wolltest du diese Woche erklären, das schwer klar zu sagen war?',
    why: 'Was schwer zu sagen ist, ist vielleicht für uns alle neu.',
  },
  'sm-19': {
    text: 'Denk an die Leute, für die wir arbeiten. Wo hast du gesehen, dass sie jetzt anderes brauchen?',
    why: 'Was Leute brauchen, ändert sich langsam, und einer sieht es zuerst.',
  },
  'sm-20': {
    text: 'Welche Sorge hast du diese Woche mehr als einmal gehört, von dir oder von anderen?',
    why: 'Eine Sorge, die viele haben, wird leichter, wenn man sie sagt.',
  },
  'sm-21': {
    text: 'Denk an etwas, das diese Woche gut lief. Was hat geholfen, das wir leicht übersehen?',
    why: 'Wer weiß, was geholfen hat, kann es behalten.',
  },
  'sm-22': {
    text: 'Welche zwei Dinge solltest du diese Woche tun, die schwer zugleich gingen?',
    why: 'Zwei gute Ziele zugleich sind schwer, und es hilft, das zu sagen.',
  },
  'sm-23': {
    text: 'Was hast du diese Woche gelernt, das die anderen wohl noch nicht wissen?',
    why: 'Jeder von uns trifft auf einen Teil, den die anderen nicht sehen.',
  },
  'sm-24': {
    text: 'Erzähl von einem Plan, der sich diesen Monat ändern musste. Was war anders, als wir dachten?',
    why: 'Wo der Plan nicht passt, gibt es etwas zu lernen.',
  },
  'sm-25': {
    text: 'Wann war dir die Arbeit diese Woche besonders viel wert? Erzähl, was da los war.',
    why: 'Wer weiß, wann sich die Arbeit lohnt, weiß, was zu schützen ist.',
  },
  'sm-26': {
    text: 'Was hast du hier zuletzt gesehen, das jemand Neues seltsam finden würde?',
    why: 'Manches ist für uns normal, ohne dass es jemand so gewählt hat.',
  },
  'sm-27': {
    text: 'Denk an etwas, das wir zuletzt beschlossen haben. Wessen Erfahrung fehlte dabei?',
    why: 'Eine Sicht mehr kann ändern, was ein Beschluss bedeutet.',
  },
  'sm-28': {
    text: 'Was haben wir zuletzt gemacht, das wohl niemand nutzt? Erzähl, was du gesehen hast.',
    why: 'Was liegen bleibt, kann uns zeigen, wozu die Arbeit da ist.',
  },
};
