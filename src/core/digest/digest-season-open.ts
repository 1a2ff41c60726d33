import { dayInWords } from '../time/date-words.js';
import { SEASON_TENSIONS_MAX } from './digest-limits.js';
import type { DigestTension, HappenedEntry } from './digest-model.js';
import { nonEmpty } from './digest-quotes.js';
import type { DigestSource } from './digest-source.js';
import { tensionOf } from './digest-tensions.js';
import { fragmentOf, inQuotes } from './digest-words.js';
import { permalinkTo } from '../permalink.js';

const SIDE_WORDS_MAX = 8;
const TITLE_WORDS_MAX = 16;
const TRYING_WORDS_MAX = 12;

const OPEN: Partial<Record<DigestTension['status'], string>> = {
  emerging: 'our reading, not answered yet',
  named: 'named as a tension, and open',
  held: 'held open, by choice',
};

/** Tensions that stand open and are not told of as changed, each with both sides in as many words. */
export function openTensions(
  source: DigestSource,
  told: ReadonlySet<string>,
): readonly HappenedEntry[] {
  return source.input.reading.tensions
    .flatMap((reading): readonly HappenedEntry[] => {
      const words = OPEN[reading.status];
      const isOpen = reading.isShown && !told.has(reading.id);
      const tension = isOpen && words !== undefined ? tensionOf(source, reading, []) : null;
      const quotes = tension?.sides.map((side) => side.quotes[0]) ?? [];
      const evidence = nonEmpty(quotes.map(({ responseId }) => responseId));
      if (tension === null || evidence === null) return [];
      const sides = quotes.map(({ text }) => inQuotes(fragmentOf(text, SIDE_WORDS_MAX)));
      return [
        {
          kind: 'tension',
          text: `${sides.join(' and ')}: ${words}, ${tension.age}.`,
          evidence,
          quotes,
          tension: { id: reading.id, became: reading.status },
          permalink: quotes.find(({ permalink }) => permalink !== null)?.permalink ?? null,
        },
      ];
    })
    .slice(0, SEASON_TENSIONS_MAX);
}

/** Challenges that are open, the oldest first. */
export function stillOpenOf(source: DigestSource): readonly HappenedEntry[] {
  const { openChallenges, zone, toAt, workspaceUrl, slackChannelId } = source.input;
  return openChallenges.map(({ id, title, openedAt, rootTs }) => ({
    kind: 'challenge',
    text: `${inQuotes(fragmentOf(title, TITLE_WORDS_MAX))}, a challenge since ${dayInWords(openedAt, zone, toAt)}.`,
    evidence: [id],
    permalink:
      rootTs === null || workspaceUrl === null
        ? null
        : permalinkTo(workspaceUrl, slackChannelId, rootTs, null),
  }));
}

/** What is tried now and not looked at yet. */
export function runningOf(source: DigestSource): readonly HappenedEntry[] {
  const { experiments = [], toAt, zone, workspaceUrl, slackChannelId } = source.input;
  return experiments
    .filter(({ startedAt, looked }) => startedAt <= toAt && (looked === null || looked.at > toAt))
    .map(({ id, trying, lookAt, told }) => ({
      kind: 'experiment',
      text: `You try ${inQuotes(fragmentOf(trying, TRYING_WORDS_MAX))} until ${dayInWords(lookAt, zone, toAt)}.`,
      evidence: [id],
      permalink:
        told === null || workspaceUrl === null
          ? null
          : permalinkTo(workspaceUrl, slackChannelId, told.ts, told.rootTs),
    }));
}
