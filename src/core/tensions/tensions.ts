import type { TensionMemory, TensionReading } from '../reading/analysis-model.js';
import { findDilemmas, findEitherOr, type TensionFinding } from './tension-findings.js';
import { findTakenChoices } from './find-choices.js';
import { findDisagreements } from './find-disagreements.js';
import { findVoteTensions } from './find-vote-tensions.js';
import { isAnswered } from './open-questions.js';
import { recordFindings } from './record-tensions.js';
import type { ReadReply } from '../reading/read-units.js';
import type { TensionSource } from './tension-source.js';
import { readTensions } from './tension-readings.js';
import { votesByStatement } from './vote-division.js';

/** Tensions from explicit evidence only; private words are never among it. */
export function findTensions(source: TensionSource): {
  readonly tensions: readonly TensionMemory[];
  readonly tensionReadings: readonly TensionReading[];
  readonly nextTensionNumber: number;
} {
  const votes = votesByStatement(source.input.votes);
  const findings = [
    ...namedTensions(source),
    ...findWrittenTensions(source),
    ...findVoteTensions(source, votes),
  ];
  const { tensions, nextTensionNumber } = recordFindings(source, findings, votes);
  return { tensions, nextTensionNumber, tensionReadings: readTensions(source, tensions, votes) };
}

/** What people named in words of their own, as far as both sides may be read. */
function namedTensions({ input, now, before }: TensionSource): readonly TensionFinding[] {
  if ((input.named ?? []).length === 0) return [];
  const open = new Set(
    [...before, ...now].flatMap(({ reply }) => (reply.isPrivate ? [] : [reply.id])),
  );
  return (input.named ?? [])
    .filter(({ sides }) => sides.every(({ replyId }) => open.has(replyId)))
    .map(({ replyId, sides: [one, other] }) => ({
      kind: 'named',
      replyIds: [...new Set([replyId, one.replyId, other.replyId])],
      sides: [[one], [other]],
    }));
}

/** Dilemmas, replies that disagree, and choices nobody has answered, in this cycle's open replies. */
export function findWrittenTensions({
  input,
  now,
  before,
  vectorOf,
}: TensionSource): readonly TensionFinding[] {
  const namings = new Set(input.named?.map(({ replyId }) => replyId));
  const open = now.filter(({ reply }) => !reply.isPrivate && !namings.has(reply.id));
  const ids = new Set(open.map(({ reply }) => reply.id));
  const found: TensionFinding[] = open.flatMap(findDilemmas);
  for (const thread of threadsWith(open, before)) {
    found.push(...findDisagreements(thread, (id) => ids.has(id), vectorOf));
    found.push(...findTakenChoices(thread, (id) => ids.has(id)));
    for (const read of thread) {
      const choice = ids.has(read.reply.id) ? findEitherOr(read) : null;
      if (choice !== null && !isAnswered(read, thread, vectorOf)) found.push(choice);
    }
  }
  return found;
}

/** Threads spoken in now, with what was said there before, oldest first. */
function threadsWith(
  open: readonly ReadReply[],
  before: readonly ReadReply[],
): readonly (readonly ReadReply[])[] {
  const threads = new Map<string, ReadReply[]>();
  for (const read of open) threads.set(read.reply.threadId, []);
  for (const read of [...before, ...open]) {
    if (!read.reply.isPrivate) threads.get(read.reply.threadId)?.push(read);
  }
  return [...threads.values()].map((thread) =>
    thread.toSorted((a, b) => a.reply.saidAt.getTime() - b.reply.saidAt.getTime()),
  );
}
