import type { TensionReading } from '../reading/analysis-model.js';
import type { DigestTension, HappenedEntry } from './digest-model.js';
import { nonEmpty } from './digest-quotes.js';
import type { DigestSource } from './digest-source.js';
import { tensionOf } from './digest-tensions.js';
import { fragmentOf } from './digest-words.js';
import type { TensionAnswers } from '../tensions/tension-answers.js';

const SIDE_WORDS_MAX = 8;

/**
 * Tensions whose state changed since the last digest, each with how many people said so and never who. Only people change a
 * state, so a change is something that happened.
 */
export function tensionChangesOf(
  source: DigestSource,
  tensions: readonly DigestTension[],
): readonly HappenedEntry[] {
  return source.input.reading.tensions.flatMap((reading) => {
    const change = changeOf(source, reading);
    const shown = change === null ? null : shownTension(source, reading, tensions);
    const quotes = shown?.sides.map((side) => side.quotes[0]) ?? [];
    const evidence = nonEmpty(quotes.map(({ responseId }) => responseId));
    const isShowable = quotes.every(
      ({ responseId, text }) =>
        source.byId.get(responseId)?.isQuotable === true &&
        source.byId.get(responseId)?.text.includes(text) === true,
    );
    if (change === null || evidence === null || !isShowable) return [];
    const sides = quotes.map(({ text }) => fragmentOf(text, SIDE_WORDS_MAX));
    const { became, by } = change;
    return [
      {
        kind: 'tension' as const,
        text: source.words.happened.tension(sides, became, by),
        short: source.words.happened.tensionShort(became),
        evidence,
        quotes,
        tension: { id: reading.id, became },
        permalink: quotes.find(({ permalink }) => permalink !== null)?.permalink ?? null,
      },
    ];
  });
}

interface Change {
  readonly became: 'named' | 'held' | 'reframed' | 'settled';
  /** How many said so; null where nobody knows. */
  readonly by: number | null;
}

function changeOf({ input }: DigestSource, reading: TensionReading): Change | null {
  const { id, status } = reading;
  if (!isByPeople(status) || wasMade(reading)) return null;
  const answers = input.tensionAnswers?.find(({ tensionId }) => tensionId === id);
  const first = answers === undefined ? null : firstOf(answers, status);
  if (first === null) {
    const before = input.previous?.tensions.find(({ tensionId }) => tensionId === id)?.status;
    return (before ?? status) === status ? null : { became: status, by: null };
  }
  const isNew = first.at > input.fromAt && first.at <= input.toAt;
  return isNew ? { became: status, by: first.people } : null;
}

/** The machine sets only the other two. */
function isByPeople(status: DigestTension['status']): status is Change['became'] {
  return status !== 'emerging' && status !== 'quiet';
}

/** Who names one in their own words made it; it did not change. */
function wasMade({ status, evidence }: TensionReading): boolean {
  return status === 'named' && evidence.some(({ kind }) => kind === 'named');
}

/** When the first of those who hold its state said so, and how many they are. */
function firstOf(
  answers: TensionAnswers,
  status: TensionReading['status'],
): { readonly at: Date; readonly people: number } | null {
  const by: Partial<Record<typeof status, readonly [Date | null, number]>> = {
    named: [answers.firstRightAt, answers.right],
    held: [answers.firstStillOpenAt, answers.stillOpen],
    reframed: [answers.firstReframedAt, answers.reframed],
    settled: [answers.firstSettledAt, answers.settled],
  };
  const [at, people] = by[status] ?? [null, 0];
  return at === null ? null : { at, people };
}

/** As it stands in this digest, as it stood in the last one, or in its own words. */
function shownTension(
  source: DigestSource,
  reading: TensionReading,
  tensions: readonly DigestTension[],
): Pick<DigestTension, 'sides'> | null {
  const isIt = ({ tensionId }: DigestTension) => tensionId === reading.id;
  return (
    tensions.find(isIt) ??
    source.input.previous?.tensions.find(isIt) ??
    tensionOf(source, reading, [])
  );
}
