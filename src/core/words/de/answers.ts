import type { Words } from '../words-model.js';
import { listOf } from './grammar.js';

/** What one person is told of what they did, or asked for. */
export const answers: Words['answers'] = {
  kept: 'Festgehalten.',
  gone: 'Das gibt es nicht mehr.',
  tooLate: 'Slack hat das Fenster nicht rechtzeitig geöffnet. Bitte versuch es noch einmal.',
  erased:
    'Du hast mich gebeten, alles von dir zu löschen. Darum halte ich nichts fest, was du schreibst. Wer mich betreibt, kann das rückgängig machen.',
  notYours: 'Ich finde keine solchen Worte von dir.',
  noMessage: 'Slack hat nicht gesagt, um welche Nachricht es geht.',
  inNoChannel:
    'Soundings ist noch in keinem deiner Kanäle. Schreib in einem /invite @Soundings, um zu beginnen.',
  preview: {
    lead: 'Das siehst nur du: der Rückblick, wie ihn der Kanal jetzt bekäme.',
    nothing:
      'Das siehst nur du: Es wurde noch nichts gesagt, was ein Rückblick wiedergeben könnte. Der Kanal bekäme jetzt keinen. Eine Antwort genügt.',
  },
  may: {
    notAMember:
      'Das können nur Leute aus einem Kanal, in dem ich bin. Um mich in einen Kanal zu holen, schreib dort `/invite @Soundings`.',
    notFullMember: 'Das können nur volle Mitglieder dieses Workspace. Gehört werden Gäste genauso.',
    onlyOwn: 'In diesem Kanal werden nur Worte von Leuten der eigenen Organisation festgehalten.',
    slackSilent:
      'Slack hat gerade nicht gesagt, wer in diesem Kanal ist. Darum lasse ich alles, wie es ist. Bitte versuch es in einer Minute noch einmal.',
    onlyAdmins: 'Das können nur Admins dieses Workspace lesen.',
  },
  ask: {
    goesOut: (next) =>
      `Die Frage geht jetzt hinaus.${next === null ? '' : ` Die nächste Frage kommt am ${next}.`}`,
    openAlready:
      'Hier wurde in den letzten 24 Stunden schon gefragt. Lass der Frage einen Tag, dann stell die nächste.',
    paused: 'Dieser Kanal macht Pause. Mit `/soundings resume` geht es weiter.',
    cannotPost: 'Ich kann hier gerade nichts schreiben. `/soundings status` sagt, warum.',
    started: ({ asked, zone, prompt, digest }) =>
      `${asked} Von jetzt an kommt mittwochs um 10:00 Uhr eine Frage und montags um 10:00 Uhr ein Rückblick (${zone}). Nächste Frage: ${prompt ?? 'nicht geplant'}. Nächster Rückblick: ${digest ?? 'nicht geplant'}. Du kannst das rückgängig machen oder mit \`/soundings setup\` ändern.`,
    changedSince:
      'Die Tage wurden seither geändert, darum habe ich sie gelassen. `/soundings setup` zeigt sie.',
    undone:
      'Wieder ausgeschaltet. Eine Frage, die schon dasteht, bleibt. Weitere Fragen und Rückblicke kommen erst, wenn jemand mit `/soundings setup` Tage festlegt.',
  },
  setup: {
    saved: ({ prompt, digest, zone, isPaused }) => {
      const paused = isPaused
        ? ' Dieser Kanal macht Pause; mit `/soundings resume` geht es weiter.'
        : '';
      return `Gespeichert. Nächste Frage: ${prompt ?? 'nicht geplant'}. Nächster Rückblick: ${digest ?? 'nicht geplant'}. Die Zeiten gelten für ${zone}.${paused}`;
    },
  },
  pause: {
    paused:
      'Pause: Bis `/soundings resume` kommen keine Fragen und kein Rückblick. Antworten in offenen Threads zählen später mit.',
    pausedAlready: 'Dieser Kanal macht schon Pause.',
    notPaused: 'Dieser Kanal macht keine Pause.',
    goesOn: 'Es geht weiter.',
    next: (when) => `Nächste Frage: ${when}.`,
    nothingPlanned: 'Es ist keine Frage geplant; `/soundings setup` legt Tage fest.',
    keeperFirst:
      'Hier können jetzt mehr Leute mitlesen als vorher. Wer den Kanal pflegt, muss erst zustimmen; `/soundings status` zeigt, wer das ist.',
    notYet: (why) => `Ich kann noch nicht weitermachen: ${why}.`,
    cannotPost:
      'Ich kann hier immer noch nichts schreiben: Der Kanal ist archiviert, oder ich bin nicht darin. Hol mich mit `/invite` und lass es dann weitergehen.',
  },
  skipNext: {
    nothingPlanned: 'Hier ist keine Frage geplant. `/soundings setup` legt Tage fest.',
    skipped: (when, then) =>
      `Die Frage vom ${when} fällt aus.${then === null ? '' : ` Die danach kommt am ${then}.`}`,
  },
  skipped:
    'Übersprungen. Niemand erfährt, dass du es warst. Antworten kannst du trotzdem, wann immer du magst.',
  privately: {
    heard:
      'Gehört, und nie zitiert. Es zählt im nächsten Rückblick, wenn mindestens drei Leute privat antworten, damit keine Zahl verrät, wer es war. In meinem Home-Tab kannst du es ansehen und löschen.',
    heardQuotable:
      'Gehört. Der nächste Rückblick darf es zitieren, ohne deinen Namen. In meinem Home-Tab kannst du es ansehen, herausnehmen und löschen.',
    seenDifferently:
      'Gehört, und nie zitiert. Es zählt im nächsten Rückblick, wenn mindestens drei Leute privat sprechen, damit keine Zahl verrät, wer es war.',
  },
  seenDifferently: 'Gehört. Es steht unter deinem Namen im Thread und zählt im nächsten Rückblick.',
  win: {
    kept: 'Festgehalten. Der nächste Rückblick erzählt davon, ohne deinen Namen.',
  },
  tension: {
    named:
      'Festgehalten. Der nächste Rückblick gibt beiden Seiten gleich viel Raum, ohne deinen Namen. In meinem Home-Tab kannst du sie herausnehmen oder löschen.',
    nothingAsked:
      'Hier wurde noch nichts gefragt. Stell mit /soundings ask die erste Frage und benenne die Spannung dann.',
    gone: 'Diese Spannung gibt es nicht mehr: Worte, auf denen sie ruhte, wurden zurückgenommen.',
    kept: 'Festgehalten.',
    keptAlready: 'Das hast du schon gesagt.',
    takenBack: 'Zurückgenommen.',
    changedSince: 'Du hast seither etwas anderes gesagt, und das bleibt.',
    lookAgain: (when) => `Sie bleibt offen, und nach dem ${when} sehen wir wieder nach ihr.`,
    stands: {
      ours: 'Sie steht als unsere Lesart da, bis ihr es sagt.',
      named: 'Sie steht als von euch benannt da.',
      held: 'Sie bleibt offen.',
      reframed: 'Sie steht als neu gesehen da.',
      settled: 'Sie steht als geklärt da.',
    },
  },
  link: {
    gone: 'Das gibt es nicht mehr: Worte, auf denen es ruhte, wurden zurückgenommen.',
    apart: 'Festgehalten: zweierlei. Danach frage ich nicht noch einmal.',
    apartButJoined:
      'Festgehalten. Mehr von euch sehen darin dasselbe, darum gehören beide vom nächsten Rückblick an zusammen.',
    same: 'Festgehalten: dasselbe. Vom nächsten Rückblick an gehören beide zusammen.',
    sameButApart:
      'Festgehalten. Ebenso viele von euch sehen darin zweierlei, darum bleiben sie getrennt.',
  },
  vote: {
    gone: 'Darüber wird nicht mehr abgestimmt: Wer es gesagt hat, hat es zurückgenommen oder die Worte geändert.',
    kept: (isNew, vote) =>
      `${isNew ? 'Festgehalten' : 'Das hast du schon gesagt'}: ${VOTED[vote]}.`,
    tooFew:
      'Wie viele was gesagt haben, erfahrt ihr, sobald drei abgestimmt haben, und im nächsten Rückblick.',
    soFar: (count) => `Bisher: ${count}`,
    none: 'Hier steht gerade nichts zur Abstimmung. Sobald eine Spannung benannt ist, frage ich Leute, ob über einige ihrer Worte abgestimmt werden darf.',
    yes: 'Danke. Ein späterer Rückblick fragt, wie andere das sehen, ohne deinen Namen. In meinem Home-Tab kannst du es jederzeit zurücknehmen.',
    no: 'Festgehalten: Über diese Worte stimmt niemand ab. Danach frage ich nicht noch einmal.',
    notYours: 'Diese Worte sind nicht mehr so, wie sie waren, oder nicht von dir.',
  },
  groupsGone: 'Diese Gruppen gibt es nicht mehr.',
  challenge: {
    named:
      'Festgehalten. Sie steht jetzt im Kanal, und was Leute dort antworten, zählt im nächsten Rückblick.',
    shown: 'Festgehalten. Die Herausforderung zeigt es jetzt.',
    shownAndAsked: 'Festgehalten. Die Herausforderung zeigt es jetzt, und ihr Thread fragt alle.',
    closed:
      'Geschlossen. Der nächste Rückblick sagt, was daraus wurde. Du kannst das rückgängig machen.',
    closedAlready: 'Sie ist schon geschlossen.',
    closedOrGone: 'Sie ist schon geschlossen, oder es gibt sie nicht mehr.',
    open: 'Sie ist offen.',
    openAgain: 'Sie ist wieder offen.',
    keeperAlready: 'Jemand hält sie schon wach, oder sie ist geschlossen.',
    ownerAlready: 'Jemand übernimmt sie schon, oder sie ist geschlossen.',
    keeper: 'Danke. Du hältst diese Frage jetzt wach; entscheiden musst du damit nichts.',
    owner:
      'Danke. Du übernimmst sie: Mit „Bearbeiten“ sagst du, was der nächste Schritt ist; mit „Schließen“, dass sie erledigt ist.',
    isClosed: 'Diese Herausforderung ist geschlossen. Jedes volle Mitglied kann sie wieder öffnen.',
    takenBack: 'Zurückgenommen: Du zählst hier nicht mehr mit.',
    nothingToTakeBack: 'Hier gibt es nichts von dir zurückzunehmen.',
    said: (question, answer, more) => `Festgehalten: „${question}“ ${ANSWERED[answer]}. ${more}`,
    left: (questions) => `Noch ${questions}, wenn du magst.`,
    oneLeft: (reading) => `Noch eine, wenn du magst. ${reading}`,
    reads: {
      complex: 'Nach deinen Antworten sieht es für dich komplex aus.',
      technical: 'Nach deinen Antworten sieht es für dich technisch aus.',
      'not-clear-yet': 'Nach deinen Antworten ist es noch nicht klar.',
    },
    byYourAnswers: 'Nach deinen eigenen Antworten auf die vier Fragen:',
    byItsPost:
      'So, wie es im Beitrag steht. Beantworte die vier Fragen im Thread, dann sage ich es nach deinen Antworten:',
  },
  challenges: {
    open: 'Hier ist keine Herausforderung offen. `/challenge` benennt eine.',
    closed: 'Hier wurde noch keine Herausforderung geschlossen.',
    found: 'Keine Herausforderung hier enthält diese Worte.',
    hasClosed: 'Geschlossene bleiben erhalten: `/soundings challenges closed`.',
  },
  experiment: {
    notMet:
      'Ein Versuch fällt leichter, wenn klar ist, wofür. Benenne zuerst mit `/challenge` eine Herausforderung, oder warte auf die erste Spannung in einem Rückblick.',
    nameChallenge: 'Herausforderung benennen',
    forChallenge: (title) => `Herausforderung: ${title}`,
    started: (isTold, isByYou) =>
      `Festgehalten. ${isTold ? 'Es steht unter deinem Namen im Thread.' : 'Der nächste Rückblick erzählt davon, ohne Namen.'} An dem Tag frage ich ${isByYou ? 'dich' : 'die Person, die es versucht'}, wie es ging.`,
    looked: 'Festgehalten. Der nächste Rückblick beginnt damit, ohne Namen.',
    lookedAlready: 'Jemand hat schon gesagt, wie es ging.',
    takenBack: 'Zurückgenommen. Du kannst es jederzeit neu sagen.',
    nothingToTakeBack: 'Es gibt nichts von dir zurückzunehmen.',
  },
  tensionsNone:
    'Noch keine Spannung: Niemand hat hier zwei Dinge gesagt, die in verschiedene Richtungen ziehen.',
  themesNone: (people) =>
    `Noch kein Thema. Zum Thema wird etwas, wenn mindestens ${people} Leute innerhalb von vier Rückblicken davon sprechen.`,
  themes: (labels) => `Die Themen ${listOf(labels)}`,
  recallNone: 'Niemand hat diese Worte hier in einem Thread von mir benutzt.',
  mine: {
    chooseDay: 'Wähle zuerst einen Tag.',
    dayToCome: 'Wähle einen Tag, der noch kommt.',
    takenOut: 'Herausgenommen. Es zählt weiter und wird nicht zitiert.',
    takenOutLater:
      'Festgehalten: Es wird nicht wieder zitiert. Slack hat die Änderung an dem, was schon dasteht, gerade nicht angenommen; ich versuche es weiter, bis es gelingt.',
    putBack: 'Die nächsten Rückblicke dürfen es wieder zitieren, ohne deinen Namen.',
    deleted:
      'Hier gelöscht. Eine Nachricht, die du selbst in einem Thread geschrieben hast, bleibt in Slack, bis du sie dort löschst.',
    mayBeQuoted: 'Rückblicke dürfen zitieren, was du in Threads schreibst, ohne deinen Namen.',
    notQuoted: 'Deine Worte zählen und werden nicht mehr zitiert.',
    notQuotedLater:
      'Deine Worte zählen und werden nicht mehr zitiert. Slack hat eine Änderung an dem, was schon dasteht, gerade nicht angenommen; ich versuche es weiter, bis es gelingt.',
    leftOut:
      'Du bleibst bei allen Zahlen außen vor, die sagen, wer antworten könnte. Was du schreibst, geht nicht verloren.',
    counted: 'Du zählst zu denen, die antworten könnten.',
    leftOutUntil: (when) => `Du bleibst bis ${when} bei den Zahlen außen vor.`,
    erased:
      'Gelöscht: alles, was ich von dir festgehalten habe, und deine Worte in Rückblicken, die schon dastehen. Deine eigenen Nachrichten bleiben in Slack, bis du sie dort löschst.',
  },
  copy: {
    files:
      'Hier ist eine Kopie von allem, was von dir festgehalten ist, zum Lesen und für Programme. Das siehst nur du. Lösch diese Dateien hier, wenn du sie nicht mehr brauchst.',
    sent: 'Nur an dich gesendet, in deinen Direktnachrichten mit mir.',
    here: 'Alles, was von dir festgehalten ist. Du kannst es hier markieren und kopieren.',
    tooLong:
      'Das ist mehr, als hier Platz hat: Das Neueste steht unten. Wer Soundings betreibt, kann dir mit `soundings export` alles geben.',
  },
  cameOfYours: (channel) =>
    `Worte von dir in #${channel} stehen hinter dem, was der Rückblick erzählt:`,
  titles: {
    preview: 'Vorschau',
    themes: 'Themen',
    tensions: 'Spannungen',
    challenges: 'Herausforderungen',
    votes: 'Abstimmungen',
    lookUp: 'Worte suchen',
  },
  installed:
    'Soundings ist installiert. Schreib in Slack in einem Kanal /invite @Soundings, um zu beginnen.',
  notInstalled:
    'Soundings wurde nicht installiert. Beginne noch einmal bei /slack/install, in einem Browser und innerhalb von zehn Minuten.',
};

const ANSWERED = { yes: 'Ja', no: 'Nein', 'not-sure': 'Unsicher' } as const;

const VOTED = {
  agree: 'Du stimmst zu',
  differ: 'Du siehst es anders',
  'not-sure': 'Du bist unsicher',
} as const;
