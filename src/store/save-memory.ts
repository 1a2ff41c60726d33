import { randomUUID } from 'node:crypto';
import type { AnalysisMemory, TensionMemory } from '../core/reading/analysis-model.js';
import type { Transaction } from './connection.js';
import { storable } from './plain-text.js';

/** Versions of responses as they are now, without those that were edited since they were read. */
export type Versions = ReadonlyMap<string, number>;

async function saveThemes(
  tx: Transaction,
  channelId: string,
  { themes }: AnalysisMemory,
): Promise<ReadonlyMap<string, string>> {
  await tx.theme.deleteMany({
    where: { channelId, key: { notIn: themes.map(({ id }) => id) } },
  });
  // A name that a person gave between reading and freezing stays.
  await tx.$executeRaw`
    INSERT INTO theme AS kept
      (id, channel_id, key, position, label, is_label_by_person, first_cycle, alias_of)
    SELECT id, ${channelId}::uuid, key, position, label, by_person, first_cycle, alias_of
    FROM unnest(${themes.map(() => randomUUID())}::uuid[], ${themes.map(({ id }) => id)}::text[],
      ${themes.map((_, position) => position)}::int[],
      ${themes.map(({ label }) => storable(label))}::text[],
      ${themes.map(({ isLabelByPerson }) => isLabelByPerson)}::boolean[],
      ${themes.map(({ firstCycle }) => firstCycle)}::int[],
      ${themes.map(({ aliasOf }) => aliasOf)}::text[])
      AS given (id, key, position, label, by_person, first_cycle, alias_of)
    ON CONFLICT (channel_id, key) DO UPDATE SET position = excluded.position,
      first_cycle = excluded.first_cycle, alias_of = excluded.alias_of,
      label = CASE WHEN kept.is_label_by_person THEN kept.label ELSE excluded.label END,
      is_label_by_person = kept.is_label_by_person OR excluded.is_label_by_person`;
  const rows = await tx.theme.findMany({ where: { channelId }, select: { id: true, key: true } });
  return new Map(rows.map(({ key, id }) => [key, id]));
}

async function saveMemberships(
  tx: Transaction,
  channelId: string,
  { memberships }: AnalysisMemory,
  themeIds: ReadonlyMap<string, string>,
  versions: Versions,
): Promise<void> {
  await tx.membership.deleteMany({ where: { theme: { channelId } } });
  const data = memberships.flatMap((membership, position) => {
    const themeId = themeIds.get(membership.themeId);
    const version = versions.get(membership.replyId);
    if (themeId === undefined || version === undefined) return [];
    const { replyId: responseId, start: spanStart, end: spanEnd, cycle, score } = membership;
    return { themeId, responseId, spanStart, spanEnd, version, position, cycle, score };
  });
  await tx.membership.createMany({ data, skipDuplicates: true });
}

const evidenceRows = (tensionId: string, { evidence }: TensionMemory, versions: Versions) =>
  evidence.flatMap(({ kind, cycle, replyIds }, piece) =>
    replyIds.flatMap((responseId, position) => {
      const version = versions.get(responseId);
      if (version === undefined) return [];
      return { tensionId, piece, position, kind, cycle, responseId, version };
    }),
  );

const spanRows = (tensionId: string, { sides }: TensionMemory, versions: Versions) =>
  sides.flatMap(({ spans }, side) =>
    spans.flatMap(({ replyId: responseId, start: spanStart, end: spanEnd }, position) => {
      const version = versions.get(responseId);
      if (version === undefined) return [];
      return { tensionId, side, position, responseId, spanStart, spanEnd, version };
    }),
  );

/** What people made of tensions that any of them answered, between reading and freezing too; an answer taken back leaves null. */
async function statesByPeople(
  tx: Transaction,
  channelId: string,
): Promise<ReadonlyMap<string, string | null>> {
  const answered = await tx.tensionAct.findMany({
    where: { channelId },
    select: { tensionKey: true },
    distinct: ['tensionKey'],
  });
  const rows = await tx.tension.findMany({
    where: { channelId, key: { in: answered.map(({ tensionKey }) => tensionKey) } },
    select: { key: true, stateByPeople: true },
  });
  return new Map(rows.map(({ key, stateByPeople }) => [key, stateByPeople]));
}

async function saveTensions(
  tx: Transaction,
  channelId: string,
  { tensions }: AnalysisMemory,
  versions: Versions,
): Promise<void> {
  const byPeople = await statesByPeople(tx, channelId);
  const stateOf = ({ id, stateByPeople }: TensionMemory) => {
    const known = byPeople.get(id);
    return known === undefined ? stateByPeople : known;
  };
  await tx.tension.deleteMany({ where: { channelId } });
  await tx.tensionAct.deleteMany({
    where: { channelId, tensionKey: { notIn: tensions.map(({ id }) => id) } },
  });
  const withIds = tensions.map((tension) => ({ tension, id: randomUUID() }));
  await tx.tension.createMany({
    data: withIds.map(({ tension, id }, position) => ({
      id,
      channelId,
      key: tension.id,
      position,
      themeKey: tension.themeId,
      firstCycle: tension.firstCycle,
      lastEvidenceCycle: tension.lastEvidenceCycle,
      sides: tension.sides.length,
      stateByPeople: stateOf(tension),
    })),
  });
  await tx.tensionEvidence.createMany({
    data: withIds.flatMap(({ tension, id }) => evidenceRows(id, tension, versions)),
  });
  await tx.tensionSpan.createMany({
    data: withIds.flatMap(({ tension, id }) => spanRows(id, tension, versions)),
  });
}

/** Ids of all responses that a memory has marks in. */
export function responsesIn({ memberships, tensions }: AnalysisMemory): readonly string[] {
  return [
    ...new Set([
      ...memberships.map(({ replyId }) => replyId),
      ...tensions.flatMap(({ evidence }) => evidence.flatMap(({ replyIds }) => replyIds)),
      ...tensions.flatMap(({ sides }) =>
        sides.flatMap(({ spans }) => spans.map(({ replyId }) => replyId)),
      ),
    ]),
  ];
}

/** Puts a memory in place of the one before; marks in responses without a version here are left out. */
export async function saveMemory(
  tx: Transaction,
  channelId: string,
  memory: AnalysisMemory,
  versions: Versions,
): Promise<void> {
  const { nextThemeNumber, nextTensionNumber } = memory;
  await tx.channel.update({
    where: { id: channelId },
    data: { nextThemeNumber, nextTensionNumber },
  });
  const themeIds = await saveThemes(tx, channelId, memory);
  await saveMemberships(tx, channelId, memory, themeIds, versions);
  await saveTensions(tx, channelId, memory, versions);
}
