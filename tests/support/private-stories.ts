import { assembleDigest, partsOfDigest, withEditedResponse } from '../../src/core/digest/digest.js';
import { withoutResponse } from '../../src/core/digest/digest.js';
import type { Digest } from '../../src/core/digest/digest-model.js';
import { heardTogether, isInSight } from '../../src/core/digest/heard-privately.js';
import type { Response } from '../../src/core/model.js';
import {
  ANALYSIS_DEFAULTS,
  type AnalysisMemory,
  EMPTY_MEMORY,
} from '../../src/core/reading/analysis-model.js';
import { readCycle } from '../../src/core/reading/read-cycle.js';
import { renderDigest } from '../../src/slack/render/digest.js';
import { cycleStart, replyOf, responsesOfWeek, weekOf } from './digest-weeks.js';

export type Kind = 'open' | 'private' | 'edit' | 'withdraw';
/** What one person does; an edit or a withdrawal is of the private words they gave last, or of those given at step `of`. */
export interface Act {
  readonly by: string;
  readonly kind: Kind;
  readonly text: string;
  readonly of?: number;
}
/** Null: nothing that can be seen by anybody happened then. */
export type Step = Act | 'digest' | null;
export type Story = readonly Step[];

interface Said {
  readonly at: number;
  readonly by: string;
  readonly text: string;
  readonly isPrivate: boolean;
  readonly version: number;
}

/** How things stand after some steps. */
export interface Moment {
  readonly now: readonly Said[];
  /** What stood when the digest was posted, and what was edited or withdrawn of it since, in order. */
  readonly posted: readonly Said[] | null;
  readonly changes: readonly (Said | number)[];
}

export const NOTHING_SAID: Moment = { now: [], posted: null, changes: [] };

/** The moment after one more step, the `at`-th of its story. */
export function after(moment: Moment, step: Step, at: number): Moment {
  if (step === null) return moment;
  if (step === 'digest') return moment.posted === null ? { ...moment, posted: moment.now } : moment;
  const { by, kind, text } = step;
  if (kind === 'open' || kind === 'private') {
    const said = { at, by, text, isPrivate: kind === 'private', version: 1 };
    return { ...moment, now: [...moment.now, said] };
  }
  const theirs = moment.now.filter((said) => said.isPrivate && said.by === by);
  const meant = step.of === undefined ? theirs.at(-1) : theirs.find((said) => said.at === step.of);
  if (meant === undefined) return moment;
  const edited = { ...meant, text, version: meant.version + 1 };
  return {
    ...moment,
    now: moment.now.flatMap((said) => (said !== meant ? [said] : kind === 'edit' ? [edited] : [])),
    changes:
      moment.posted === null
        ? moment.changes
        : [...moment.changes, kind === 'edit' ? edited : meant.at],
  };
}

/** All that a member of the channel sees at a moment: the posted digest as it was changed, and the preview of the next, with every count in them. */
export function createSeeing(people: number): (moment: Moment) => string {
  const known = new Map<string, string>();
  return (moment) => {
    const key = JSON.stringify(moment);
    const seen = known.get(key) ?? shown(moment, people);
    known.set(key, seen);
    return seen;
  };
}

function shown({ now, posted, changes }: Moment, people: number): string {
  if (posted === null) return pagesOf(cycleOf(now, [], people, null, EMPTY_MEMORY).digest);
  const first = cycleOf(posted, [], people, null, EMPTY_MEMORY);
  const digest = changes.reduce<Digest>(
    (page, change) =>
      typeof change === 'number'
        ? withoutResponse(page, idOf(change))
        : withEditedResponse(page, { ...change, id: idOf(change.at) }),
    first.digest,
  );
  const changed = new Set(changes.map((one) => idOf(typeof one === 'number' ? one : one.at)));
  const before = new Set(posted.map(({ at }) => at));
  const next = cycleOf(
    now.filter(({ at }) => !before.has(at)),
    now.filter(({ at }) => before.has(at)),
    people,
    digest,
    withoutMarks(first.memory, changed),
  );
  return pagesOf(digest) + pagesOf(next.digest);
}

/** A digest as `flows/assemble-cycle.ts` makes it. */
function cycleOf(
  said: readonly Said[],
  before: readonly Said[],
  people: number,
  previous: Digest | null,
  known: AnalysisMemory,
): { readonly digest: Digest; readonly memory: AnalysisMemory } {
  const number = previous === null ? 1 : 2;
  const responses = heardTogether(responsesOf(said, number), people);
  const earlier = responsesOf(before, 1).filter(isInSight);
  const input = { cycle: number, votes: [], named: [] };
  const { memory, reading } = readCycle(
    known,
    { ...input, replies: responses.map(replyOf), earlier: earlier.map(replyOf) },
    ANALYSIS_DEFAULTS,
  );
  const over = { number, responses, earlier, reading, previous, couldAnswer: people };
  return { digest: assembleDigest(weekOf([], over)), memory };
}

function responsesOf(said: readonly Said[], week: number): readonly Response[] {
  return said.flatMap(({ at, by, text, isPrivate, version }) =>
    responsesOfWeek(week, [{ id: idOf(at), by, text, isPrivate }]).map((response) => ({
      ...response,
      version,
      saidAt: new Date(cycleStart(week).getTime() + at * 60_000),
    })),
  );
}

/** What is carried over says nothing of words that were changed since, as `store/load-memory.ts` gives it. */
function withoutMarks(memory: AnalysisMemory, changed: ReadonlySet<string>): AnalysisMemory {
  const isLeft = ({ replyId }: { readonly replyId: string }) => !changed.has(replyId);
  return {
    ...memory,
    memberships: memory.memberships.filter(isLeft),
    tensions: memory.tensions.map((tension) => ({
      ...tension,
      evidence: tension.evidence.flatMap((piece) => {
        const replyIds = piece.replyIds.filter((replyId) => !changed.has(replyId));
        return replyIds.length === 0 ? [] : [{ ...piece, replyIds }];
      }),
      sides: tension.sides.map(({ spans }) => ({ spans: spans.filter(isLeft) })),
    })),
  };
}

function pagesOf(digest: Digest): string {
  const parts = Array.from({ length: partsOfDigest(digest) }, (_, part) =>
    renderDigest(digest, part),
  );
  return JSON.stringify([digest.counts, digest.history, parts]);
}

function idOf(at: number): string {
  return `r${at}`;
}
