import { describe, expect, it } from '@jest/globals';

import { CATALOGUE } from '../../../src/core/prompts/catalogue.js';
import { choosePrompt, ownQuestionId } from '../../../src/core/prompts/choose-prompt.js';
import { followUp } from '../../../src/core/prompts/follow-up.js';
import { dayAndTime } from '../../../src/core/time/date-words.js';
import { prompt } from '../../../src/slack/render/prompt.js';
import { wordsIn } from '../../../src/core/words/words-in.js';

const GERMAN_CATALOGUE = wordsIn('de').questions;
const rows = Object.entries(GERMAN_CATALOGUE).map(([id, words]) => ({ id, ...words }));
const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.?!])\s+/u).filter((sentence) => sentence !== '');
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}]+/gu) ?? [];
const syllablesIn = (word: string): number =>
  Math.max(1, (word.toLowerCase().match(/[aeiouäöüy]+/gu) ?? []).length);

/** Flesch's reading ease as Toni Amstad fitted it to German (1978): 60 and more is plain. */
function readingEase(text: string): number {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 180 - words.length / sentencesOf(text).length - 58.5 * (syllables / words.length);
}

/** Talk of the office that says less than plain words. */
const JARGON =
  /\b(?:Stakeholder|Mehrwert|Synergie\w*|Alignment|Commitment|Ownership|Learnings?|Mindset|proaktiv\w*|zeitnah|zielführend\w*|Impact|committen|abholen|mitnehmen|auf Augenhöhe|Luft nach oben|ins Boot|am Ende des Tages|Low-?hanging|auf dem Schirm|unter einen Hut)\b/iu;

describe('each question in German', () => {
  it('is there for every English one, and for no other', () => {
    expect(Object.keys(GERMAN_CATALOGUE).sort()).toEqual(CATALOGUE.map(({ id }) => id).sort());
  });

  it.each(rows)('$id asks one question that yes, no or a number does not answer', ({ text }) => {
    expect(text.match(/\?/gu)).toHaveLength(1);
    expect(sentencesOf(text).length).toBeLessThanOrEqual(2);
    const question = sentencesOf(text).find((sentence) => sentence.endsWith('?')) ?? '';
    expect(question).toMatch(
      /^(?:An |Aus |Auf |Bei |In |Mit |Von )?(?:Was|Welche[rsnm]?|welche[rsnm]?|Wer|Wem|Wen|Wessen|Wo|Woran|Worauf|Womit|Wobei|Wozwischen|Wann|Wie)\b/u,
    );
    expect(text).not.toMatch(/\b(?:wie (?:viel|oft|gut|sehr|zufrieden)|Skala|Punkte)\b/iu);
  });

  it.each(rows)('$id asks for something lived or seen', ({ text }) => {
    expect(text).toMatch(
      /Erzähl|Denk an|Sag uns|dieser? (?:Woche|Monat)|diese[nrms]? (?:Woche|Monats?|Jahr)|deiner Woche|zuletzt|letzte[nr]?|gesehen|siehst|schon|hörst|ab dieser Woche/u,
    );
  });

  it.each(rows)('$id is short and easy to read, and so is why it is asked', ({ text, why }) => {
    expect(wordsOf(text).length).toBeLessThanOrEqual(30);
    expect(readingEase(text)).toBeGreaterThanOrEqual(60);
    expect(sentencesOf(why)).toHaveLength(1);
    expect(why).toMatch(/^[A-ZÄÖÜ].*\.$/u);
    expect(wordsOf(why).length).toBeLessThanOrEqual(20);
    expect(readingEase(why)).toBeGreaterThanOrEqual(60);
  });

  it.each(rows)('$id holds no jargon, no blame and no praise', ({ text, why }) => {
    const both = `${text} ${why}`;
    expect(both).not.toMatch(JARGON);
    expect(both).not.toMatch(
      /\b(?:warum|weshalb|wieso|schuld|versag\w*|natürlich|offensichtlich|toll|super|ideal|am besten|hättest du .* sollen)\b/iu,
    );
    expect(both).toMatch(/^[A-Za-zÄÖÜäöüß ,.?-]+$/u);
  });

  it('is another one than each other, and says why in other words', () => {
    expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
    expect(new Set(rows.map(({ why }) => why)).size).toBe(rows.length);
  });
});

describe('a channel that is asked in German', () => {
  const now = new Date('2026-03-11T09:00:00Z');
  const input = { now, history: [], ownQuestions: [], openThreads: [], seed: 'T1 crew' };

  it('is asked the very question that it would be asked in English', () => {
    const [english, german] = [choosePrompt(input), choosePrompt({ ...input, language: 'de' })];
    expect(german).toEqual({ ...english, ...GERMAN_CATALOGUE[english.promptId] });
    expect(german.text).not.toBe(english.text);
  });

  it('is asked its own questions as people wrote them', () => {
    const ownQuestions = ['What do we put off?'];
    const chosen = choosePrompt({ ...input, ownQuestions, language: 'de' });
    expect(chosen.promptId).toBe(ownQuestionId('What do we put off?'));
    expect([chosen.text, chosen.why]).toEqual([
      'What do we put off?',
      'Leute in diesem Kanal haben sich diese Frage gewünscht.',
    ]);
  });

  it('has a question of its own for each way to follow something open', () => {
    const [english, german] = [wordsIn('en').followUp, wordsIn('de').followUp];
    for (const kind of ['theme', 'tension', 'unnamed'] as const) {
      expect(german[kind]).toHaveLength(english[kind].length);
    }
  });

  it.each(['theme', 'tension', 'challenge'] as const)('follows a %s in its words', (kind) => {
    for (let n = 0; n < 40; n += 1) {
      for (const label of kind === 'tension' ? ['Die Übergabe', ''] : ['Die Übergabe']) {
        const asked = followUp({ id: 'a', kind, label }, `seed ${n}`, 'de');
        expect(asked?.text.includes('„Die Übergabe“')).toBe(label !== '');
        expect(asked?.text).not.toMatch(/\{label\}|undefined|\b(?:the|you|we)\b/u);
        expect(asked?.text.match(/\?/gu)).toHaveLength(1);
      }
    }
  });

  it('finds all around the question in German too', () => {
    expect(Object.keys(wordsIn('de').prompt).sort()).toEqual(
      Object.keys(wordsIn('en').prompt).sort(),
    );
    expect(dayAndTime(now, 'Europe/Berlin', 'de')).toBe('Mittwoch, 11. März, 10:00 Uhr');
    const shown = prompt(
      {
        question: 'Wo war es schwer?',
        why: 'Wir sehen jeder etwas anderes.',
        practice: null,
        countedAt: now,
        zone: 'Europe/Berlin',
        language: 'de',
        askedBySlackId: 'UANA',
      },
      't',
    );
    const words = JSON.stringify(shown);
    expect(words).toContain('Was bis Mittwoch, 11. März, 10:00 Uhr (Europe/Berlin) gesagt wird');
    expect(words).toContain('<@UANA> hat jetzt darum gebeten.');
    expect(words).not.toMatch(/\b(?:Answer|Skip|About|thread|digest)\b/u);
  });
});
