import type { Experiment, ExperimentLook, ExperimentResult } from '../challenges/experiment.js';
import { permalinkTo } from '../permalink.js';
import { dayInWords } from '../time/date-words.js';
import type { HappenedEntry } from './digest-model.js';
import type { DigestSource } from './digest-source.js';
import { fragmentOf, inQuotes, sentenceCase } from './digest-words.js';

const TRYING_WORDS_MAX = 20;
const EXPECTING_WORDS_MAX = 16;
const LEARNED_WORDS_MAX = 30;
const TITLE_WORDS_MAX = 10;
const SHORT_WORDS_MAX = 12;

/** How it went, for those who tried it. `not-done` is told as what it is, and no fault. */
const WENT: Readonly<Record<ExperimentResult, string>> = {
  'as-expected': 'it went as expected',
  otherwise: 'it went otherwise',
  surprised: 'it surprised you',
  'not-done': 'it was not done',
};

/** What was tried and looked at in this cycle, in the order in which people said how it went. */
export function lookedAtOf(source: DigestSource): readonly HappenedEntry[] {
  const { fromAt, toAt, experiments = [] } = source.input;
  return experiments
    .flatMap((experiment) => {
      const { looked } = experiment;
      const isNow = looked !== null && looked.at > fromAt && looked.at <= toAt;
      return isNow ? [{ experiment, looked }] : [];
    })
    .sort((one, other) => one.looked.at.getTime() - other.looked.at.getTime())
    .map(({ experiment, looked }) => {
      const { result } = looked;
      const trying = short(experiment.trying, SHORT_WORDS_MAX);
      const did = result === 'not-done' ? 'meant to try' : 'tried';
      return entryOf(source, experiment, {
        text: lookedText(source, experiment, looked),
        short: `You ${did} ${trying}, and ${WENT[result]}.`,
      });
    });
}

/** What was begun in this cycle and is not looked at yet. */
export function begunOf(source: DigestSource): readonly HappenedEntry[] {
  const { fromAt, toAt, zone, experiments = [] } = source.input;
  return experiments
    .filter(({ startedAt, looked }) => {
      const isOpen = looked === null || looked.at > toAt;
      return isOpen && startedAt > fromAt && startedAt <= toAt;
    })
    .map((experiment) =>
      entryOf(source, experiment, {
        text: `${startOf(source, experiment, `try until ${dayInWords(experiment.lookAt, zone, toAt)}`)}: ${short(experiment.trying, TRYING_WORDS_MAX)}.`,
        short: null,
      }),
    );
}

function lookedText(
  source: DigestSource,
  experiment: Experiment,
  { result, learned }: ExperimentLook,
): string {
  const did = result === 'not-done' ? 'meant to try' : 'tried';
  const expected =
    result === 'not-done'
      ? ''
      : ` You expected ${short(experiment.expecting, EXPECTING_WORDS_MAX)}.`;
  const so = learned === null ? '' : `, and you learned: ${short(learned, LEARNED_WORDS_MAX)}`;
  const what = `${startOf(source, experiment, did)}: ${short(experiment.trying, TRYING_WORDS_MAX)}.`;
  return `${what}${expected} ${sentenceCase(WENT[result])}${so}.`;
}

/** "You tried", or "For “…” you tried" where a challenge stands behind it; a tension stands behind the link. */
function startOf(source: DigestSource, { challengeId }: Experiment, did: string): string {
  const title = titleOf(source, challengeId);
  return title === null ? `You ${did}` : `For ${short(title, TITLE_WORDS_MAX)} you ${did}`;
}

function titleOf({ input }: DigestSource, challengeId: string | null): string | null {
  const known = [...input.openChallenges, ...input.challengesMoved];
  return known.find(({ id }) => id === challengeId)?.title ?? null;
}

function entryOf(
  source: DigestSource,
  experiment: Experiment,
  words: Pick<HappenedEntry, 'text' | 'short'>,
): HappenedEntry {
  const { id, challengeId, told } = experiment;
  const { workspaceUrl, slackChannelId } = source.input;
  const named = titleOf(source, challengeId) === null || challengeId === null ? [] : [challengeId];
  return {
    kind: 'experiment',
    ...words,
    // The challenge too: its title stands in the line, and goes with its author.
    evidence: [id, ...named],
    permalink:
      told === null || workspaceUrl === null
        ? null
        : permalinkTo(workspaceUrl, slackChannelId, told.ts, told.rootTs),
  };
}

function short(text: string, wordsMax: number): string {
  return inQuotes(fragmentOf(text, wordsMax));
}
