import type { Words } from '../words-model.js';

const INSTALL_AGAIN = 'Wer mich betreibt, muss mich neu installieren';
const THEN_RESUME = 'Erlaubt mir zu schreiben und benutzt dann `/soundings resume`';
const IF_FINE = 'Wenn das für euch alle in Ordnung ist, benutzt `/soundings resume`';

/** What went wrong, and what to do: in a form, to one person, or to whoever tends a channel. */
export const errors: Words['errors'] = {
  notSaved:
    'Das wurde nicht gespeichert, weil auf unserer Seite etwas nicht geantwortet hat. Bitte versuch es in einer Minute noch einmal.',
  stillWorking:
    'Ich bin noch dabei. Wenn hier innerhalb einer Minute nichts erscheint, versuch es bitte noch einmal; nichts zählt doppelt.',
  attention: {
    is_archived: 'Er ist archiviert. Sobald ihr ihn wieder öffnet, mache ich weiter',
    channel_not_found: 'Ich sehe ihn nicht mehr. Ladet mich mit `/invite` wieder ein',
    not_in_channel: 'Ich bin nicht mehr darin. Ladet mich mit `/invite` wieder ein',
    restricted_action: `Dort dürfen nur einige Leute schreiben. ${THEN_RESUME}`,
    restricted_action_read_only_channel: `Dort kann man nur lesen. ${THEN_RESUME}`,
    restricted_action_thread_only_channel: `Dort sind nur Antworten erlaubt. ${THEN_RESUME}`,
    missing_scope:
      'Mir fehlt eine Berechtigung. Wer mich betreibt, sieht mit `soundings doctor`, welche',
    invalid_auth: `Mein Token gilt nicht mehr. ${INSTALL_AGAIN}`,
    token_revoked: `Mein Token wurde widerrufen. ${INSTALL_AGAIN}`,
    token_expired: `Mein Token ist abgelaufen. ${INSTALL_AGAIN}`,
    account_inactive: `Mein Konto wurde abgeschaltet. ${INSTALL_AGAIN}`,
    not_authed: 'Mein Token fehlt. Wer mich betreibt, sieht mit `soundings doctor` mehr',
    'zone-unknown':
      'Die eingestellte Zeitzone ist hier nicht bekannt. Wählt eine mit `/soundings setup`',
    'made-public': `Er ist jetzt für mehr Leute offen als damals, als diese Worte gesagt wurden. ${IF_FINE}`,
    shared: `Er wird jetzt mit einer anderen Organisation geteilt. ${IF_FINE}`,
  },
  refusedBySlack: (reason) => `Slack hat es abgelehnt (${reason})`,
  keeper: {
    nothingPosted: (channel, why) => `In #${channel} schreibe ich vorerst nichts: ${why}.`,
    question: (when) => `die Frage vom ${when}`,
    digest: (when) => `der Rückblick vom ${when}`,
    missed: (channel, missed, before) => {
      const more = before > 0 ? ` und ${before} davor` : '';
      return `In #${channel} kam nicht rechtzeitig: ${missed.join('; ')}${more}. Ich lasse das aus, statt es zu spät zu schreiben; was bisher geantwortet wurde, zählt im nächsten Rückblick.`;
    },
    slowDown: (channel) =>
      `In #${channel} hat zwei Wochen hintereinander niemand geantwortet. Das kann viele Gründe haben. Würde ein langsamerer Takt besser zu diesem Kanal passen? \`/soundings setup\` ändert die Tage, \`/soundings pause\` hält an, bis du es weitergehen lässt. Wenn es so gut ist, musst du nichts tun.`,
    notSure: (channel) =>
      `In #${channel} weiß ich nicht, ob meine letzte Nachricht angekommen ist, und zweimal schreiben will ich sie nicht. Wenn sie fehlt, frag noch einmal mit \`/soundings ask\`.`,
    refused: (channel, reason) =>
      `Slack hat eine Nachricht von mir in #${channel} abgelehnt (${reason}). Wer mich betreibt, sieht im Protokoll mehr.`,
    notChanged: (channel, reason) =>
      `In #${channel} lässt Slack mich eine Nachricht von mir nicht ändern (${reason}). Vielleicht zeigt sie noch Worte, die zurückgenommen wurden. Bitte lösch diese Nachricht in Slack.`,
  },
  fields: {
    noWords: 'Schreib zuerst ein paar Worte, oder schließ dieses Fenster.',
    noWordsYet: 'Es stehen noch keine Worte darin.',
    winInOneLine: 'Schreib es in eine Zeile: `/soundings win <Text>`.',
    recallWhat: 'Schreib, wonach du suchst: `/soundings recall <Worte>`.',
    titleInOneLine: 'Benenne die Herausforderung in einer Zeile.',
    title: 'Gib der Herausforderung zuerst ein paar Worte.',
    reading: 'Wähle eines; „noch nicht klar“ ist auch gut.',
    outcome: 'Sag in wenigen Worten, was daraus wurde.',
    side: 'Schreib diese Seite in wenigen Worten.',
    sidesSame: 'Beide Seiten sagen dasselbe.',
    trying: 'Sag in einer Zeile, was versucht wird.',
    expecting: 'Sag in einer Zeile, was du davon erwartest.',
    day: 'Wähle einen Tag.',
    dayToCome: 'Wähle einen Tag, der noch kommt.',
    dayWithinYear: 'Wähle einen Tag innerhalb eines Jahres.',
    somebodyHere: 'Wähle jemanden aus diesem Kanal.',
    closedOrGone: 'Das ist inzwischen geschlossen, oder es gibt es nicht mehr.',
    nearest: 'Wähle, was am nächsten kommt.',
    changedMeanwhile:
      'Jemand anderes hat hier inzwischen etwas geschrieben. Kopiere deine Worte, schließ dieses Fenster und öffne es wieder, um beides zusammenzubringen.',
    days: 'Wähle mindestens einen Tag.',
    time: 'Wähle eine Uhrzeit zwischen 00:00 und 23:59.',
    timeSuchAs: 'Schreib eine Uhrzeit wie 10:00.',
    zone: 'Wähle eine Zeitzone aus der Liste.',
    zoneSuchAs: 'Wähle eine Zeitzone wie Europe/Berlin.',
    datesSuchAs: 'Schreib Daten wie 2026-12-24.',
    noDate: (piece) =>
      `„${piece}“ ist kein Datum. Schreib Daten wie 2026-12-24, mit Kommas dazwischen; vom 2026-12-24 bis 2027-01-02 geht auch.`,
    spanTooLong: (days) =>
      `Eine Spanne darf höchstens ${days} Tage haben. Für eine längere Ruhe gib dem Kanal eine Pause.`,
    datesAtMost: (dates) => `Bitte höchstens ${dates} Daten.`,
    retention: 'Wähle, wie lange Texte bleiben.',
    questionALine: 'Schreib eine Frage in jede Zeile, oder lass das Feld leer.',
    noQuestion: (line) => `In Zeile ${line} steht keine Frage.`,
    questionLong: (line, characters) =>
      `Zeile ${line} ist lang: Höchstens ${characters} Zeichen, damit sie sich auf einen Blick lesen lässt.`,
    questionsAtMost: (questions) => `Bitte höchstens ${questions} Fragen.`,
    lens: (line) =>
      `Zeile ${line} braucht einen Namen, einen Doppelpunkt und mindestens zwei Gruppen, wie in „Ort: Hamburg, Lissabon“.`,
    lensLong: (line, groups, characters) =>
      `Zeile ${line} ist lang: Höchstens ${groups} Gruppen, und ${characters} Zeichen für jeden Namen.`,
    linesAtMost: (lines) => `Bitte höchstens ${lines} Zeilen.`,
    ownNames: 'Gib jeder Zeile einen eigenen Namen.',
  },
};
