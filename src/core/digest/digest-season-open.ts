import { dayInWords } from '../time/date-words.js';
import { SEASON_TENSIONS_MAX } from './digest-limits.js';
import type { DigestTension, HappenedEntry } from './digest-model.js';
import { nonEmpty } from './digest-quotes.js';
import type { DigestSource } from './digest-source.js';
import { tensionOf } from './digest-tensions.js';
import { fragmentOf } from './digest-words.js';
import { permalinkTo } from '../permalink.js';

const SIDE_WORDS_MAX = 8;
const TITLE_WORDS_MAX = 16;
const TRYING_WORDS_MAX = 12;

type OpenStatus = 'emerging' | 'named' | 'held';
const isOpenStatus = (status: DigestTension['status']): status is OpenStatus =>
  status === 'emerging' || status === 'named' || status === 'held';

/** Tensions that stand open and are not told of as changed, each with both sides in as many words. */
export function openTensions(
  source: DigestSource,
  told: ReadonlySet<string>,
): readonly HappenedEntry[] {
  return source.input.reading.tensions
    .flatMap((reading): readonly HappenedEntry[] => {
      const { status } = reading;
      if (!isOpenStatus(status) || !reading.isShown || told.has(reading.id)) return [];
      const tension = tensionOf(source, reading, []);
      const quotes = tension?.sides.map((side) => side.quotes[0]) ?? [];
      const evidence = nonEmpty(quotes.map(({ responseId }) => responseId));
      if (tension === null || evidence === null) return [];
      const sides = quotes.map(({ text }) => fragmentOf(text, SIDE_WORDS_MAX));
      return [
        {
          kind: 'tension',
          text: source.words.happened.openTension(sides, status, tension.age),
          evidence,
          quotes,
          tension: { id: reading.id, became: status },
          permalink: quotes.find(({ permalink }) => permalink !== null)?.permalink ?? null,
        },
      ];
    })
    .slice(0, SEASON_TENSIONS_MAX);
}

/** Challenges that are open, the oldest first. */
export function stillOpenOf(source: DigestSource): readonly HappenedEntry[] {
  const { openChallenges, zone, toAt, language, workspaceUrl, slackChannelId } = source.input;
  return openChallenges.map(({ id, title, openedAt, rootTs }) => ({
    kind: 'challenge',
    text: source.words.happened.openChallenge(
      fragmentOf(title, TITLE_WORDS_MAX),
      dayInWords(openedAt, zone, toAt, language),
    ),
    evidence: [id],
    permalink:
      rootTs === null || workspaceUrl === null
        ? null
        : permalinkTo(workspaceUrl, slackChannelId, rootTs, null),
  }));
}

/** What is tried now and not looked at yet. */
export function runningOf(source: DigestSource): readonly HappenedEntry[] {
  const { experiments = [], toAt, zone, language, workspaceUrl, slackChannelId } = source.input;
  return experiments
    .filter(({ startedAt, looked }) => startedAt <= toAt && (looked === null || looked.at > toAt))
    .map(({ id, trying, lookAt, told }) => ({
      kind: 'experiment',
      text: source.words.happened.running(
        fragmentOf(trying, TRYING_WORDS_MAX),
        dayInWords(lookAt, zone, toAt, language),
      ),
      evidence: [id],
      permalink:
        told === null || workspaceUrl === null
          ? null
          : permalinkTo(workspaceUrl, slackChannelId, told.ts, told.rootTs),
    }));
}
