import type { Words } from '../../words-model.js';

/** The questions of navigation in German, by their id. */
export const navigation: Words['questions'] = {
  'na-01': {
    text: 'Welcher kleine Schritt hat diese Woche etwas bewegt? Erzähl, was sich geändert hat.',
    why: 'Kleine Schritte macht man leichter nach, wenn alle sie sehen.',
  },
  'na-02': {
    text: 'Was hast du zuletzt zum ersten Mal probiert? Erzähl, was du gelernt hast, auch wenn es nicht ging.',
    why: 'Auch ein Versuch, der nicht ging, lehrt uns alle etwas.',
  },
  'na-03': {
    text: 'Was hast du diese Woche anders gemacht, weil du etwas gesehen hast?',
    why: 'Wir bleiben beieinander, wenn wir sagen, was wir ändern.',
  },
  'na-04': {
    text: 'Erzähl von etwas Kleinem, das wir vor der nächsten Woche probieren könnten. Was brachte dich darauf?',
    why: 'Ein kleiner Versuch sagt mehr als ein langes Gespräch.',
  },
  'na-05': {
    text: 'Womit hast du zuletzt aufgehört? Erzähl, was danach kam.',
    why: 'Wer eines lässt, hat Zeit für ein anderes.',
  },
  'na-06': {
    text: 'An welchem kleinen Erfolg sind wir diesen Monat zu schnell vorbei gegangen?',
    why: 'Kleine Erfolge zeigen, dass sich hier etwas ändern kann.',
  },
  'na-07': {
    text: 'Denk an Arbeit, die seit einer Weile steht. Wo siehst du, dass sich etwas bewegt?',
    why: 'Auch in langsamer Arbeit gibt es oft einen Teil, der bereit ist.',
  },
  'na-08': {
    text: 'Was haben wir schon, das zuletzt bei etwas Schwerem half?',
    why: 'Wir haben oft mehr, als wir glauben.',
  },
  'na-09': {
    text: 'Erzähl, wie du andere hast arbeiten sehen und was wir davon probieren könnten. Was gefiel dir daran?',
    why: 'Um uns herum wird anders gearbeitet, und manches davon passt.',
  },
  'na-10': {
    text: 'Erzähl, wann jemand die eigene Arbeit änderte, damit deine besser ging. Was war anders?',
    why: 'Wo jeder ein Stück auf den anderen zugeht, bleibt man beieinander.',
  },
  'na-11': {
    text: 'Was hast du diese Woche außerhalb vom Team gesehen, auf das wir uns wohl einstellen müssen?',
    why: 'Sagt jeder, was er sieht, sind wir alle zur Zeit bereit.',
  },
  'na-12': {
    text: 'Welchen Umweg um ein Problem hast du Leute zuletzt gehen sehen? Erzähl, was er leichter macht.',
    why: 'Ein schneller Umweg kann der Anfang eines besseren Weges sein.',
  },
  'na-13': {
    text: 'Erzähl von etwas, das du entschieden hast, bevor du genug wusstest. Worauf hast du gebaut?',
    why: 'Wir müssen oft früh handeln, und es hilft zu wissen, was trägt.',
  },
  'na-14': {
    text: 'Denk an das letzte Neue, das wir hier probiert haben. Was hat es dir gezeigt?',
    why: 'Aus einem Versuch lernen wir nur, wenn wir sagen, was er gezeigt hat.',
  },
  'na-15': {
    text: 'Welche Sache von diesem Monat würdest du noch einmal genau so machen?',
    why: 'Was gut geht, soll bleiben, und dazu muss man es nennen.',
  },
  'na-16': {
    text: 'Erzähl von etwas, das du zuletzt getan hast, ohne dass dich jemand bat. Was kam dabei heraus?',
    why: 'Viel gute Arbeit beginnt mit einem, der sieht, was fehlt.',
  },
  'na-17': {
    text: 'Denk an etwas, das wir diesen Monat beschlossen haben. Welchen anderen Weg haben wir dabei gelassen?',
    why: 'Ein Weg, den wir nicht gingen, kann später noch gut sein.',
  },
  'na-18': {
    text: 'Was würdest du in einem Monat gern wissen, das wir ab dieser Woche heraus finden könnten?',
    why: 'Eine gute Frage führt uns weiter, wenn das Ziel noch unklar ist.',
  },
  'na-19': {
    text: 'Erzähl von einem Fehler dieses Monats, der dir etwas gezeigt hat. Was machst du jetzt anders?',
    why: 'Ein Fehler, von dem alle hören, spart anderen die Mühe.',
  },
  'na-20': {
    text: 'Was hast du diese Woche gesehen, das uns dem Ziel näher brachte oder weiter weg?',
    why: 'Jeder von uns sieht andere Zeichen dafür, wohin wir gehen.',
  },
  'na-21': {
    text: 'Wo hat diese Woche jemand etwas leichter gemacht? Erzähl, wie das ging.',
    why: 'Ein leichter Weg spricht sich herum, wenn andere von ihm hören.',
  },
  'na-22': {
    text: 'Was hast du zuletzt zugesagt, das größer wurde als gedacht? Erzähl, was wir ändern könnten.',
    why: 'Wir teilen die Arbeit besser, wenn wir wissen, wo sie wuchs.',
  },
  'na-23': {
    text: 'Wann bist du deinem eigenen Urteil gefolgt und nicht dem Plan? Erzähl, was dann kam.',
    why: 'Der Plan kann nicht alles wissen, und ein Mensch allein auch nicht.',
  },
  'na-24': {
    text: 'Was hast du Leute zuletzt mit unserer Arbeit tun sehen, das so nicht geplant war?',
    why: 'Was Leute daraus machen, zeigt, was sie brauchen.',
  },
  'na-25': {
    text: 'Welches Treffen oder welche Nachricht half uns diese Woche besonders? Erzähl, was daran gut war.',
    why: 'Wer weiß, was hilft, kann mehr davon machen.',
  },
  'na-26': {
    text: 'Was hast du diese Woche für später gelassen? Erzähl, worauf du gewartet hast.',
    why: 'Was wir lassen, wartet oft auf etwas, das andere geben könnten.',
  },
  'na-27': {
    text: 'Denk an etwas Schweres, vor dem wir stehen. Welchen Teil davon hast du etwas besser werden sehen?',
    why: 'Man bleibt leichter an etwas Schwerem, wenn sich etwas bewegt.',
  },
  'na-28': {
    text: 'Was hat diese Woche jemand gesagt oder getan, das dich auf eine Idee brachte?',
    why: 'Ideen wachsen, wenn wir sagen, woher sie kamen.',
  },
};
