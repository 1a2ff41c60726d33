import { describe, expect, it } from '@jest/globals';
import { assembleDigest, partsOfDigest, withoutResponse } from '../../../src/core/digest/digest.js';
import { responsesBehind } from '../../../src/core/digest/digest-evidence.js';
import { digestAsHtml } from '../../../src/core/digest/digest-html.js';
import type { Digest } from '../../../src/core/digest/digest-model.js';
import { digestAsText } from '../../../src/core/digest/digest-text.js';
import { renderDigest } from '../../../src/slack/render/digest.js';
import {
  GERMAN_WEEKS,
  germanDigests,
  germanSeason,
  germanWeekByHand,
  germanWork,
} from '../../support/german-weeks.js';
import { fullInput } from '../../support/digest-examples.js';
import { weekOf } from '../../support/digest-weeks.js';

/** Words that any English sentence of ours has one of, and that no German one has. */
const ENGLISH =
  /\b(?:the|of|you|your|and|this|that|with|from|what|who|they|one|two|three|people|digest|here|is|it|said|open|our|not|how|yes|no)\b/iu;

/** What Soundings itself says: without people's words, which are in marks, and without the names made of them. */
function saidByUs(text: string, { themes }: Pick<Digest, 'themes'>): string {
  const ours = text.replace(/\s+/gu, ' ').replace(/„[^“]*“/gu, ' ');
  return themes.reduce((left, { label }) => left.replaceAll(new RegExp(label, 'giu'), ' '), ours);
}

function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) =>
    typeof part === 'string'
      ? ['text', 'accessibility_label', 'title', 'alt_text', 'name', 'label'].includes(name)
        ? [part]
        : []
      : textsIn(part),
  );
}

/** All forms of a digest, as far as they are words: terminal, page, and every message in Slack. */
function formsOf(digest: Digest): readonly string[] {
  const parts = [...Array(partsOfDigest(digest) + 1).keys()];
  const page = digestAsHtml(digest, 'station')
    .replace(/<style>.*?<\/style>/su, ' ')
    .replace(/<[^>]*?aria-label="([^"]*)"[^>]*>/gu, ' $1 ')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/https?:\S+/gu, ' ');
  return [
    digestAsText(digest).replace(/https?:\S+/gu, ' '),
    page,
    ...parts.flatMap((part) =>
      textsIn(renderDigest(digest, part, 't')).map((text) => text.replace(/<http[^|>]*\|?/gu, ' ')),
    ),
  ];
}

const englishIn = (digest: Digest): readonly string[] =>
  formsOf(digest).flatMap((text) => ENGLISH.exec(saidByUs(text, digest))?.[0] ?? []);

/** People write English here; what the analysis says is its own. */
const inGerman = (input = fullInput()): Digest =>
  assembleDigest({
    ...input,
    language: 'de',
    reading: {
      ...input.reading,
      themes: input.reading.themes.map((theme) => ({ ...theme, foundHow: 'Gefunden.' })),
    },
  });

describe('a channel that is set to German', () => {
  const digests = germanDigests(GERMAN_WEEKS);

  it('hears in one line what was asked, and what came of it', () => {
    expect(digests[0]?.headline).toMatch(
      /^Vier von neun haben auf „Was hat diese Woche länger gedauert als nötig\?“ geantwortet\. /u,
    );
  });

  it('reads its week in German, from the first line to the last', () => {
    expect(digestAsText(germanWeekByHand())).toMatchInlineSnapshot(`
     "Rückblick 2 · 9. bis 16. März
     ─────────────────────────────

     Sechs von neun haben diese Woche über „Dienstplan“ und „Übergabe“ geschrieben.
     Zwei Sichtweisen stehen nebeneinander.

     DIENSTPLAN
       Drei von euch haben zum ersten Mal davon gesprochen.
         „Der Dienstplan kam wieder erst am Freitag. Ich kann so keinen Termin mit
          meinen Kindern machen.“
          https://team.slack.com/archives/C1/p1773223200000200?thread_ts=1773046800.000100&cid=C1
       Zwei weitere Stimmen stehen weiter unten nebeneinander.
       3 Personen in den letzten vier Rückblicken; 3 Sätze aus 1 Rückblick liegen nah
       beieinander, durch gemeinsame Wörter wie „Dienstplan“.

     ÜBERGABE
       Zwei von euch haben zum ersten Mal davon gesprochen.
         „Bei der Übergabe am Dienstag haben wir uns das erste Mal hingesetzt, zehn
          Minuten, und nichts ging verloren.“
          https://team.slack.com/archives/C1/p1773219600000200?thread_ts=1773046800.000100&cid=C1
         „Eine Übergabe im Sitzen hilft, aber nur, wenn das Telefon so lange jemand
          anders nimmt.“
          https://team.slack.com/archives/C1/p1773226800000200?thread_ts=1773046800.000100&cid=C1
       2 Personen in den letzten vier Rückblicken; 2 Sätze aus 1 Rückblick liegen nah
       beieinander, durch gemeinsame Wörter wie „Übergabe“.

     NEBENEINANDER
         „Den Dienstplan sollten wir zwei Wochen vorher festlegen, dann wissen alle
          Bescheid.“
          https://team.slack.com/archives/C1/p1773230400000200?thread_ts=1773046800.000100&cid=C1
       und
         „Ein fester Dienstplan zwei Wochen vorher geht bei so vielen Kranken nicht
          auf.“
          https://team.slack.com/archives/C1/p1773234000000200?thread_ts=1773046800.000100&cid=C1
       Unsere Lesart, bis ihr etwas dazu sagt. Diesmal zum ersten Mal gehört;
       gefunden, weil eine Antwort etwas anders sieht als eine andere.

     Von einer Person gesagt:
         „Die Angehörigen fragen auf dem Flur, und ich weiß oft nicht, was ich sagen
          darf. Wer entscheidet das eigentlich bei uns?“
          https://team.slack.com/archives/C1/p1773237600000200?thread_ts=1773046800.000100&cid=C1

     FÜR DIE KOMMENDE WOCHE
       Ihr habt geschrieben: „Den Dienstplan sollten wir zwei Wochen vorher
       festlegen, dann wissen alle Bescheid“ und „Ein fester Dienstplan zwei Wochen
       vorher geht bei so vielen Kranken nicht auf“. Worauf achtet jede der beiden
       Sichtweisen?

     GELESEN UND AUSGELASSEN
       Gelesen: die Antworten in einem Thread, 9. bis 16. März, und sonst nichts aus
       diesem Kanal.
       Das ist eine Lesart, gefunden über gemeinsame Wörter in den Antworten. Wenn es
       nicht so ist, sagt es in diesem Thread: Es zählt für den nächsten Rückblick.
     "
    `);
  });

  it('hears what became of its words', () => {
    expect(germanWork().happened.map(({ text }) => text)).toMatchInlineSnapshot(`
     [
       "Für „Wie wir Angehörigen Auskunft geben“ habt ihr ausprobiert: „ein fester Zeitpunkt für Auskünfte“. Erwartet habt ihr: „weniger Fragen auf dem Flur“. Es hat euch überrascht, und ihr habt gelernt: „es fragen andere als vorher“.",
       "Ein kleiner Erfolg: „der Nachtdienst ging pünktlich“.",
       "Die Herausforderung „Das Telefon bei der Übergabe“ ist abgeschlossen. Was daraus geworden ist: „Eine Person nimmt es für alle“.",
       "Eine Person hat die Frage aus dem letzten Rückblick aufgegriffen.",
       "Eine Person hat etwas zur Herausforderung „Wie wir Angehörigen Auskunft geben“ gesagt.",
     ]
    `);
  });

  it('reads what twelve weeks come to', () => {
    const page = digestAsText(germanSeason());
    for (const line of [
      'EINE SAISON, 2. MÄRZ BIS 25. MAI',
      'Zwölf Rückblicke liegen hinter euch: was ihr benannt habt, was sich bewegt hat',
      'WAS WIR BENANNT HABEN',
      'Eine Herausforderung wurde benannt: „Wie wir Angehörigen Auskunft geben“.',
      'WAS SICH BEWEGT HAT',
      'WAS NOCH OFFEN IST UND ES BLEIBEN DARF',
      'Ihr probiert „ein fester Zeitpunkt für Auskünfte“ bis zum 1. Juni aus.',
      'IN EUREN WORTEN',
      'DIESE WOCHE',
    ]) {
      expect(page).toContain(line);
    }
  });

  it.each([
    ['a full week', inGerman()],
    ['a week in which two spoke', digests[0]],
    ['a week with themes and a tension', digests[1]],
    ['what became of things', germanWork()],
    ['a season', germanSeason()],
    ['a quiet week', assembleDigest(weekOf([], { language: 'de' }))],
    [
      'one reply',
      assembleDigest(weekOf([{ id: 'a', by: 'a', text: 'Nichts.' }], { language: 'de' })),
    ],
  ] as const)('finds no English in %s, in any form', (_, digest) => {
    expect(digest === undefined ? ['nothing'] : englishIn(digest)).toEqual([]);
  });

  it('finds none either when words are taken away one after the other', () => {
    let left = inGerman();
    for (const id of responsesBehind(left)) {
      left = withoutResponse(left, id);
      expect(englishIn(left)).toEqual([]);
    }
    expect(left.form).toBe('quiet');
  });

  it('would find what is English', () => {
    expect(englishIn(assembleDigest(fullInput())).length).toBeGreaterThan(5);
  });
});
