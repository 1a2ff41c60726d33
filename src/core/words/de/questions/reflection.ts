import type { Words } from '../../words-model.js';

/** The questions of reflection in German, by their id. */
export const reflection: Words['questions'] = {
  're-01': {
    text: 'Erzähl, wann wir diesen Monat den Weg fanden, ohne dass ihn einer vorgab. Was machte das möglich?',
    why: 'Wir können es öfter so machen, wenn wir wissen, wie es dazu kommt.',
  },
  're-02': {
    text: 'Was half uns diesen Monat zu sehen, was als Nächstes dran ist? Erzähl von einem Moment.',
    why: 'Wer weiß, wie wir zu einem Ziel kommen, findet auch das nächste.',
  },
  're-03': {
    text: 'Erzähl von einem Beschluss dieses Monats, an dem du einen Anteil hattest. Was war dein Teil?',
    why: 'Alle hier wirken daran mit, wohin wir gehen, jeder auf andere Art.',
  },
  're-04': {
    text: 'Wann hattest du diesen Monat eine Sicht, die du nicht gesagt hast? Erzähl, was es leichter gemacht hätte.',
    why: 'Wir hören mehr, wenn wir wissen, was das Sagen schwer macht.',
  },
  're-05': {
    text: 'Erzähl von etwas, bei dem diesen Monat alle dachten, ein anderer tut es. Was wurde daraus?',
    why: 'Was allen gehört, tut am Ende oft keiner.',
  },
  're-06': {
    text: 'Wo haben viele von uns zuletzt am Gleichen gearbeitet, ohne es zu wissen? Erzähl, wie es dir auffiel.',
    why: 'Wer gut teilen will, muss auch wissen, wer was tut.',
  },
  're-07': {
    text: 'Was können wir jetzt besser, wenn wir miteinander reden? Erzähl von einem Mal, das es zeigte.',
    why: 'Es ist gut zu sehen, wie wir lernen, und auch, was wir lernen.',
  },
  're-08': {
    text: 'Denk an ein schweres Gespräch der letzten Zeit. Was half uns, dabei zu bleiben?',
    why: 'Manche Fragen brauchen ein langes Gespräch, und das können wir üben.',
  },
  're-09': {
    text: 'Wie kam unser letzter wichtiger Beschluss zustande? Erzähl, was du gesehen hast.',
    why: 'Jeder von uns sah einen anderen Teil davon.',
  },
  're-10': {
    text: 'Worauf hast du diesen Monat von oben gewartet, das wir auch gemeinsam tun könnten?',
    why: 'Manches braucht einen, der es sagt, und manches uns alle.',
  },
  're-11': {
    text: 'Welche Worte von hier haben diesen Monat etwas daran geändert, was du tust?',
    why: 'Was wir hier sagen, soll zählen, und daran sieht man es.',
  },
  're-12': {
    text: 'Was hast du diesen Monat hier von jemandem gelernt, das du jetzt nutzt?',
    why: 'Wir bringen einander öfter weiter, als wir es sagen.',
  },
  're-13': {
    text: 'Erzähl davon, wie wir früher entschieden und was heute nicht mehr passt. Wo hast du das gesehen?',
    why: 'Wie man entscheidet, kann alt werden, wenn die Arbeit sich ändert.',
  },
  're-14': {
    text: 'Wo musste diesen Monat jemand um Erlaubnis fragen? Erzähl, was dann kam.',
    why: 'Es hilft zu sehen, wer was darf und ob das noch passt.',
  },
  're-15': {
    text: 'Was hat dieses Team in diesem Jahr getan, das keiner von uns allein gekonnt hätte?',
    why: 'Was nur gemeinsam geht, ist der Grund für ein Team.',
  },
  're-16': {
    text: 'Denk an die Zeit, als du hier anfingst. Was machen wir jetzt anders?',
    why: 'Wer sieht, wo wir waren, sieht besser, wohin wir gehen.',
  },
  're-17': {
    text: 'Welche unserer Absprachen war diesen Monat schwer zu halten? Erzähl, was da los war.',
    why: 'Eine Absprache zeigt ihren Wert, wenn sie schwer zu halten ist.',
  },
};
