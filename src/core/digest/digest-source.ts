import type { CycleReading } from '../reading/analysis-model.js';
import type { NewWord } from '../reading/new-words.js';
import { compareText } from '../text/compare-text.js';
import type { Experiment } from '../challenges/experiment.js';
import { PRIVATE_PEOPLE_MIN } from './digest-limits.js';
import type { Digest, DigestTension } from './digest-model.js';
import type { Challenge, Language, Response, Win } from '../model.js';
import type { OutcomeLean } from '../outcomes/lean-model.js';
import type { AnsweredLink, TensionAnswers } from '../tensions/tension-answers.js';
import type { LensCount } from '../votes/lens.js';
import type { Statement } from '../votes/statement.js';
import { wordsIn } from '../words/words-in.js';
import type { Words } from '../words/words-model.js';

/** All that a digest is made of. Nothing else is looked at, so `preview` and the published digest agree. */
export interface DigestInput {
  readonly channelId: string;
  readonly number: number;
  readonly fromAt: Date;
  readonly toAt: Date;
  readonly zone: string;
  /** Of the channel; left out: English. */
  readonly language?: Language;
  readonly reading: CycleReading;
  /** Responses of this cycle. */
  readonly responses: readonly Response[];
  /** Responses of earlier cycles that are still stored. */
  readonly earlier: readonly Response[];
  /** `https://name.slack.com/`; without it quotes have no link. */
  readonly workspaceUrl: string | null;
  readonly slackChannelId: string;
  /** Members who could answer; 0 when unknown. */
  readonly couldAnswer: number;
  /** People who pressed *Skip* in this cycle. */
  readonly skips: number;
  readonly wins: readonly Win[];
  /** Opened or closed in this cycle. */
  readonly challengesMoved: readonly Challenge[];
  readonly openChallenges: readonly Challenge[];
  /** All that was tried here so far. */
  readonly experiments?: readonly Experiment[];
  readonly previous: Digest | null;
  /** What people said to tensions by the end of this cycle. */
  readonly tensionAnswers?: readonly TensionAnswers[];
  /** What the four digests before asked of tensions. */
  readonly askedBefore?: readonly Pick<DigestTension, 'tensionId' | 'asks'>[];
  /** Links over weeks that people were asked about before. */
  readonly answeredLinks?: readonly AnsweredLink[];
  /** Statements that may be voted on, with what was said to them so far. */
  readonly statements?: readonly Statement[];
  /** Votes on the statement of the digest before, by groups that people chose for themselves. */
  readonly votedByLens?: readonly LensCount[];
  /** Words that the channel has begun to use. */
  readonly newWords?: readonly NewWord[];
  /** What the digests before told of direction, alignment and commitment. */
  readonly leansBefore?: readonly Pick<OutcomeLean, 'much' | 'little'>[];
  /** Of the season that this digest ends: the digests before it, small wins, and all challenges. Left out in any other. */
  readonly season?: {
    readonly digests: readonly Digest[];
    readonly wins: readonly Win[];
    readonly challenges: readonly Challenge[];
  };
  /** Names of the channel's members: never the name of a theme. */
  readonly memberNames?: readonly string[];
}

/** The input with what every step asks for. */
export interface DigestSource {
  readonly input: DigestInput;
  /** What it is told in. */
  readonly words: Words;
  /** This cycle's responses, oldest first. */
  readonly now: readonly Response[];
  readonly byId: ReadonlyMap<string, Response>;
  /** Responses of this cycle that say something of their own. */
  readonly substantial: readonly Response[];
}

/** Orders and indexes the input; the same responses in any order give the same source. */
export function sourceOf(input: DigestInput): DigestSource {
  const now = [...input.responses].sort(inOrderSaid);
  const filler = new Set(input.reading.filler);
  return {
    input,
    words: wordsIn(input.language),
    now,
    byId: new Map([...input.earlier, ...now].map((response) => [response.id, response])),
    substantial: now.filter(({ id }) => !filler.has(id)),
  };
}

/** Those of the ids that are stored, in the order given, each once. */
export function responsesOf(source: DigestSource, ids: readonly string[]): readonly Response[] {
  return [...new Set(ids)].flatMap((id) => source.byId.get(id) ?? []);
}

/** Private words enter a count only beside those of two others (design.md, invariants): otherwise it would tell what one person said. */
export function countable(responses: readonly Response[]): readonly Response[] {
  const isHidden = ({ source, isQuotable }: Response) => source !== 'thread' && !isQuotable;
  const hidden = new Set(responses.filter(isHidden).map(({ authorId }) => authorId));
  return hidden.size >= PRIVATE_PEOPLE_MIN
    ? responses
    : responses.filter((said) => !isHidden(said));
}

/** The oldest first. */
export function inOrderSaid(one: Response, other: Response): number {
  return (
    one.saidAt.getTime() - other.saidAt.getTime() ||
    compareText(one.text, other.text) ||
    compareText(one.id, other.id)
  );
}
