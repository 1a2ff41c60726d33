import type { Experiment, ExperimentLook } from '../challenges/experiment.js';
import { permalinkTo } from '../permalink.js';
import { dayInWords } from '../time/date-words.js';
import type { HappenedEntry } from './digest-model.js';
import type { DigestSource } from './digest-source.js';
import { fragmentOf } from './digest-words.js';

const TRYING_WORDS_MAX = 20;
const EXPECTING_WORDS_MAX = 16;
const LEARNED_WORDS_MAX = 30;
const TITLE_WORDS_MAX = 10;
const SHORT_WORDS_MAX = 12;

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
      const trying = fragmentOf(experiment.trying, SHORT_WORDS_MAX);
      return entryOf(source, experiment, {
        text: lookedText(source, experiment, looked),
        short: source.words.happened.triedShort(trying, looked.result),
      });
    });
}

/** What was begun in this cycle and is not looked at yet. */
export function begunOf(source: DigestSource): readonly HappenedEntry[] {
  const { fromAt, toAt, zone, language, experiments = [] } = source.input;
  return experiments
    .filter(({ startedAt, looked }) => {
      const isOpen = looked === null || looked.at > toAt;
      return isOpen && startedAt > fromAt && startedAt <= toAt;
    })
    .map((experiment) =>
      entryOf(source, experiment, {
        text: source.words.happened.trying(
          shortTitle(source, experiment),
          fragmentOf(experiment.trying, TRYING_WORDS_MAX),
          dayInWords(experiment.lookAt, zone, toAt, language),
        ),
        short: null,
      }),
    );
}

function lookedText(
  source: DigestSource,
  experiment: Experiment,
  { result, learned }: ExperimentLook,
): string {
  const title = shortTitle(source, experiment);
  return source.words.happened.tried(title, fragmentOf(experiment.trying, TRYING_WORDS_MAX), {
    result,
    expecting: fragmentOf(experiment.expecting, EXPECTING_WORDS_MAX),
    learned: learned === null ? null : fragmentOf(learned, LEARNED_WORDS_MAX),
  });
}

/** Of the challenge that stands behind it; a tension stands behind the link. */
function shortTitle(source: DigestSource, { challengeId }: Experiment): string | null {
  const title = titleOf(source, challengeId);
  return title === null ? null : fragmentOf(title, TITLE_WORDS_MAX);
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
