import type { Words } from '../../words-model.js';

/** The questions of connection in German, by their id. */
export const connection: Words['questions'] = {
  'co-01': {
    text: 'Wer hat dir diese Woche die Arbeit leichter gemacht, und wie?',
    why: 'Hilfe sieht man leicht nicht, und sie zeigt, wie unsere Arbeit ineinander greift.',
  },
  'co-02': {
    text: 'Erzähl, wie diese Woche Arbeit von einem zum anderen ging. Was machte es leicht oder schwer?',
    why: 'Zwischen zwei Leuten geht oft etwas verloren.',
  },
  'co-03': {
    text: 'Wann hat dir zuletzt jemand gut zugehört? Erzähl, was die andere Person getan hat.',
    why: 'Gut zuhören kann man lernen, wenn man weiß, wie es hier aussieht.',
  },
  'co-04': {
    text: 'Was hast du diese Woche von einem anderen Team gebraucht? Erzähl, wie es ging.',
    why: 'Was wir von anderen brauchen, zeigt, wie das Ganze läuft.',
  },
  'co-05': {
    text: 'Erzähl von einem Gespräch dieser Woche, nach dem du die Arbeit von jemandem anders siehst. Was war neu?',
    why: 'Wer weiß, was andere tun, arbeitet leichter mit ihnen.',
  },
  'co-06': {
    text: 'Welche Frage wolltest du diese Woche jemandem stellen und hast es nicht getan?',
    why: 'Eine Frage, die keiner stellt, ist oft für mehr als einen wichtig.',
  },
  'co-07': {
    text: 'Wo gingen zwei Gruppen zuletzt von anderen Zielen aus, und was war jeder von ihnen wichtig?',
    why: 'Was uns wichtig ist, kann man leichter klären, wenn es einen Namen hat.',
  },
  'co-08': {
    text: 'Wo hat sich diese Woche jemand viel Mühe gemacht, und was hast du davon gesehen?',
    why: 'Woran Leute mit Sorgfalt gehen, das ist ihnen etwas wert.',
  },
  'co-09': {
    text: 'Erzähl, wie du diesen Monat jemand Neuem unsere Arbeit erklärt hast. Was wollte die Person wissen?',
    why: 'Fragen von außen zeigen, wie unser Ziel von dort aussieht.',
  },
  'co-10': {
    text: 'Wer außerhalb vom Team braucht das, was du diese Woche getan hast? Erzähl, woher du es weißt.',
    why: 'Wer die anderen vor sich sieht, kann ihnen besser zuarbeiten.',
  },
  'co-11': {
    text: 'Erzähl von einem Streit der letzten Zeit, aus dem beide etwas lernten. Was hat geholfen?',
    why: 'Wir werden wieder uneins sein, und es ist gut zu wissen, was dann hilft.',
  },
  'co-12': {
    text: 'Welches neue Wort hörst du hier seit letzter Zeit? Erzähl, wann es fällt.',
    why: 'Mit neuen Worten kommt oft eine neue Sicht auf die Arbeit.',
  },
  'co-13': {
    text: 'Erzähl von etwas, das jemand hier gut kann und das wir selten nutzen. Wo hast du es gesehen?',
    why: 'Nutzen können wir nur, was wir kennen.',
  },
  'co-14': {
    text: 'Erzähl von einem Moment der letzten Zeit, in dem du außen vor warst. Was hätte geholfen?',
    why: 'Dabei zu sein hängt oft an kleinen Dingen, die wir ändern können.',
  },
  'co-15': {
    text: 'Was hast du diese Woche später erfahren, als gut war? Erzähl, wie es zu dir kam.',
    why: 'Wie eine Nachricht läuft, zeigt, wer mit wem spricht und wer nicht.',
  },
  'co-16': {
    text: 'Denk an jemanden, mit dem du selten arbeitest. Was ist dir diesen Monat an dessen Arbeit aufgefallen?',
    why: 'Wer mehr von den anderen sieht, sieht auch das Ganze besser.',
  },
  'co-17': {
    text: 'Erzähl von einem kurzen Gespräch dieser Woche, das viel Arbeit gespart hat. Wie fing es an?',
    why: 'Ein kurzes Gespräch hält uns oft mehr zusammen, als man denkt.',
  },
  'co-18': {
    text: 'Wo kam diese Woche ein guter Gedanke von jemandem, der sonst nicht dabei ist?',
    why: 'Gute Gedanken kommen auch von denen, die wir nicht fragen.',
  },
  'co-19': {
    text: 'Erzähl von etwas, das du diesen Monat zugesagt hast. Was machte es leicht oder schwer, das zu halten?',
    why: 'Was wir einander zusagen, trägt die Arbeit ohne Befehl.',
  },
  'co-20': {
    text: 'Wobei hättest du diese Woche helfen können, wenn dich jemand gefragt hätte?',
    why: 'Wer weiß, wer wobei hilft, fragt leichter.',
  },
  'co-21': {
    text: 'Wo trifft unsere Arbeit auf die von anderen? Erzähl, was du dort diese Woche gesehen hast.',
    why: 'Wo zwei Gruppen sich treffen, sieht man, was jede braucht.',
  },
  'co-22': {
    text: 'Erzähl, wann der weite Weg oder andere Zeiten zuletzt die Arbeit schwer machten. Was war da los?',
    why: 'Wer sieht, was der weite Weg kostet, kann es besser einrichten.',
  },
  'co-23': {
    text: 'Erzähl von einer neuen Idee, mit der wir gut umgegangen sind. Was wurde aus ihr?',
    why: 'Wie wir die erste Idee nehmen, so kommt die zweite oder nicht.',
  },
  'co-24': {
    text: 'Was hat dir zuletzt jemand gesagt, für den wir arbeiten, mit seinen eigenen Worten?',
    why: 'Die Worte derer, für die wir arbeiten, halten das Ziel klar.',
  },
  'co-25': {
    text: 'Wo schienen diese Woche zwei Dinge, die uns wichtig sind, nicht das Gleiche zu wollen?',
    why: 'Stehen zwei Werte gegeneinander, spricht man besser früh, als allein zu wählen.',
  },
  'co-26': {
    text: 'Was von deiner Woche sollten wir alle besser kennen?',
    why: 'Wir können besser zu dir passen, wenn wir mehr von dir wissen.',
  },
  'co-27': {
    text: 'Wann haben zuletzt Leute mit ganz anderen Aufgaben einander geholfen? Erzähl, was jeder tat.',
    why: 'Wo wir einander helfen, zeigt sich, was wir schon zusammen können.',
  },
  'co-28': {
    text: 'Erzähl von etwas, worin wir uns zuletzt mit Mühe einig wurden. Was hat das möglich gemacht?',
    why: 'Wer weiß, wie wir uns einig wurden, kann es wieder so machen.',
  },
};
