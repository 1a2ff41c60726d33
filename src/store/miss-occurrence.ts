import type { Transaction } from './connection.js';

/** The memory as if that cycle had not been read. A name that a theme got in it stays until the next reading. */
async function forgetCycle(tx: Transaction, channelId: string, cycle: number): Promise<void> {
  await tx.membership.deleteMany({ where: { theme: { channelId }, cycle } });
  await tx.theme.deleteMany({
    where: { channelId, firstCycle: cycle, isLabelByPerson: false, memberships: { none: {} } },
  });
  await tx.tensionEvidence.deleteMany({ where: { tension: { channelId }, cycle } });
  await tx.tensionSpan.deleteMany({ where: { tension: { channelId }, response: { cycle } } });
  await tx.tension.deleteMany({ where: { channelId, firstCycle: cycle } });
  await tx.$executeRaw`
    UPDATE tension SET last_evidence_cycle = coalesce((
      SELECT max(evidence.cycle) FROM tension_evidence evidence WHERE evidence.tension_id = tension.id
    ), tension.first_cycle)
    WHERE channel_id = ${channelId}::uuid AND last_evidence_cycle = ${cycle}`;
}

/** An occurrence whose post never went out, from `done` to `missed`. What a digest counted waits for the next one. */
export async function missOccurrence(tx: Transaction, occurrenceId: string): Promise<void> {
  const missed = await tx.occurrence.updateMany({
    where: { id: occurrenceId, state: 'done' },
    data: { state: 'missed' },
  });
  if (missed.count > 0) await takeDigestBack(tx, occurrenceId);
}

/** Takes back a digest that nobody saw: its responses are read in the next one as if for the first time. Nothing happens where a part of it may stand in Slack. */
async function takeDigestBack(tx: Transaction, occurrenceId: string): Promise<void> {
  const posts = await tx.post.findMany({ where: { occurrenceId, threadId: { not: null } } });
  if (posts.some(({ state }) => state !== 'dead')) return;
  const threadIds = posts.flatMap(({ threadId }) => threadId ?? []);
  for (const { id, channelId, threadId, number } of await tx.digest.findMany({
    where: { threadId: { in: threadIds } },
  })) {
    await forgetCycle(tx, channelId, number);
    await tx.response.updateMany({ where: { channelId, cycle: number }, data: { cycle: null } });
    await tx.digest.delete({ where: { id } });
    await tx.post.deleteMany({ where: { threadId } });
    // What a person named between freezing and now may be kept with it.
    await tx.thread.updateMany({ where: { id: threadId }, data: { question: '' } });
    await tx.thread.deleteMany({ where: { id: threadId, responses: { none: {} } } });
  }
}
