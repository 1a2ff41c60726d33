import type { Words } from '../words-model.js';

export const whatMightHelp: Words['whatMightHelp'] = {
  decide: {
    nobodyCanForUs:
      'Jemand entscheidet: Das reicht vielleicht nicht, denn ändern kann sich niemand für uns.',
    noExpert:
      'Jemand entscheidet: Das reicht vielleicht nicht, denn kein Plan und keine Fachperson würde es klären.',
    expert:
      'Jemand entscheidet: Das kann helfen, denn ein Plan oder eine Fachperson könnte es klären. Nennt, wer, und den nächsten Schritt.',
    knownWay:
      'Jemand entscheidet: Das kann helfen, denn ein bekannter Weg klärt es vielleicht. Nennt, wer, und den nächsten Schritt.',
    onceKnown: 'Jemand entscheidet: Das kann helfen, sobald bekannt ist, wer die Antwort hat.',
  },
  negotiate: {
    tooEarly:
      'Wir verhandeln: Das kommt vielleicht zu früh, denn wir sind uns noch nicht einig, was es ist.',
    sameThing: 'Wir verhandeln: Das kann helfen, wenn wir dasselbe sehen und Verschiedenes wollen.',
    parts:
      'Wir verhandeln: Das kann bei den Teilen helfen, bei denen wir uns schon einig sind, was sie sind.',
  },
  makeSense: {
    differently:
      'Wir versuchen, es gemeinsam zu verstehen: Das kann helfen, denn alle von uns sehen etwas anderes darin.',
    askedOfAll:
      'Wir versuchen, es gemeinsam zu verstehen: Das kann helfen, denn es verlangt uns allen etwas ab.',
    moreThanNeeded:
      'Wir versuchen, es gemeinsam zu verstehen: Das ist vielleicht mehr als nötig, außer der bekannte Weg hilft nicht.',
    noAnswerYet:
      'Wir versuchen, es gemeinsam zu verstehen: Das kann helfen, denn noch hat niemand die Antwort.',
  },
  lead: 'Was helfen könnte',
  apart:
    'Hier sagen einige von euch Ja und einige Nein. Vielleicht lohnt es sich, das zuerst gemeinsam anzusehen:',
  sources:
    'Drei Quellen von Führung, nach „The Third Way“: Eine Person entscheidet, Leute beeinflussen einander, oder alle verstehen es gemeinsam im Dialog. Welche ihr wählt, liegt bei euch.',
};
