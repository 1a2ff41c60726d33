import { randomUUID } from 'node:crypto';
import type { ThemeAct, ThemeActSpan } from '../generated/prisma/client.js';
import { IN_TRANSACTION, type Connection, type Transaction } from './connection.js';
import { isAnyErased } from './erased.js';
import { themeActKeysOf } from './keys-of-person.js';
import { themeActKey } from './person-key.js';
import { isId, storable } from './plain-text.js';
import type {
  KeptThemeAct,
  NewThemeAct,
  ThemeActStore,
  VersionedSpan,
} from './theme-act-store-model.js';

type ThemeActKind = KeptThemeAct['kind'];
type Row = ThemeAct & { readonly spans: readonly ThemeActSpan[] };

const spanRows = (actId: string, act: NewThemeAct) =>
  act.kind !== 'apart'
    ? []
    : [
        ...act.chosen.map((span) => ({ span, isChosen: true })),
        ...act.staying.map((span) => ({ span, isChosen: false })),
      ].map(({ span, isChosen }, position) => ({
        actId,
        position,
        isChosen,
        responseId: span.replyId,
        spanStart: span.start,
        spanEnd: span.end,
        version: span.version,
      }));

/** Locked against deletion until the act stands: what goes later takes its part along. */
async function areStill(tx: Transaction, channelId: string, spans: readonly VersionedSpan[]) {
  const ids = [...new Set(spans.map(({ replyId }) => replyId))];
  const rows = await tx.$queryRaw<{ id: string; version: number }[]>`
    SELECT id, version FROM response WHERE channel_id = ${channelId}::uuid AND deleted_at IS NULL
      AND id = ANY(${ids}::uuid[]) ORDER BY id FOR SHARE`;
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  return spans.every(({ replyId, version }) => versions.get(replyId) === version);
}

async function keep(
  { prisma, vault }: Connection,
  {
    slackTeamId,
    slackUserId,
    channelId,
    act,
    at,
    instead = [],
  }: Parameters<ThemeActStore['keep']>[0],
): ReturnType<ThemeActStore['keep']> {
  const id = randomUUID();
  const personKey = themeActKey(vault, slackTeamId, slackUserId, id);
  return prisma.$transaction(async (tx) => {
    if (await isAnyErased(tx, vault, slackTeamId, [slackUserId])) return 'erased-person';
    const keys = act.kind === 'same' ? [act.themeId, act.otherId] : [act.themeId];
    const themes = await tx.theme.findMany({ where: { channelId, key: { in: keys } } });
    const theme = themes.find(({ key }) => key === act.themeId);
    if (theme === undefined || themes.length < keys.length) return 'gone';
    const spans = act.kind === 'apart' ? [...act.chosen, ...act.staying] : [];
    if (!(await areStill(tx, channelId, spans))) return 'gone';
    const named =
      act.kind !== 'name'
        ? {}
        : {
            label: storable(act.label),
            labelBefore: theme.label,
            wasByPerson: theme.isLabelByPerson,
          };
    const otherKey = act.kind === 'same' ? act.otherId : null;
    await tx.themeAct.create({
      data: {
        id,
        personKey,
        channelId,
        kind: act.kind,
        themeKey: act.themeId,
        otherKey,
        at,
        ...named,
      },
    });
    await tx.themeActSpan.createMany({ data: spanRows(id, act) });
    await tx.themeAct.updateMany({
      where: { channelId, id: { in: [...instead] }, undoneAt: null },
      data: { undoneAt: at },
    });
    if (act.kind === 'name') {
      const label = storable(act.label);
      await tx.theme.update({ where: { id: theme.id }, data: { label, isLabelByPerson: true } });
    }
    return { id };
  }, IN_TRANSACTION);
}

async function undo({ prisma }: Connection, actId: string, at: Date): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.themeAct.updateMany({
      where: { id: actId, undoneAt: null },
      data: { undoneAt: at },
    });
    const act = count === 0 ? null : await tx.themeAct.findUnique({ where: { id: actId } });
    if (act === null) return false;
    if (act.label !== null) {
      await tx.theme.updateMany({
        where: {
          channelId: act.channelId,
          key: act.themeKey,
          label: act.label,
          isLabelByPerson: true,
        },
        data: { label: act.labelBefore ?? '', isLabelByPerson: act.wasByPerson },
      });
    }
    return true;
  }, IN_TRANSACTION);
}

const kindFrom = (kind: string): ThemeActKind =>
  kind === 'name' || kind === 'same' ? kind : 'apart';

function actFrom(row: Row, versions: ReadonlyMap<string, number>): KeptThemeAct | null {
  const { id, themeKey: themeId, at } = row;
  if (row.kind === 'name') return { id, at, kind: 'name', themeId };
  if (row.kind === 'same') {
    return row.otherKey === null ? null : { id, at, kind: 'same', themeId, otherId: row.otherKey };
  }
  const spans = (isChosen: boolean) =>
    row.spans
      .filter((span) => span.isChosen === isChosen)
      .filter(({ responseId, version }) => versions.get(responseId) === version)
      .map(({ responseId, spanStart: start, spanEnd: end }) => ({
        replyId: responseId,
        start,
        end,
      }));
  const [chosen, staying] = [spans(true), spans(false)];
  return chosen.length === 0 || staying.length === 0
    ? null
    : { id, at, kind: 'apart', themeId, chosen, staying };
}

export function createThemeActs(connection: Connection): ThemeActStore {
  const { prisma, vault } = connection;
  return {
    keep: (kept) => keep(connection, kept),
    undo: async (actId, at) => isId(actId) && undo(connection, actId, at),
    async list(channelId, until) {
      const rows = await prisma.themeAct.findMany({
        where: { channelId, undoneAt: null, at: { lte: until } },
        include: { spans: { orderBy: { position: 'asc' } } },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      });
      const ids = rows.flatMap(({ spans }) => spans.map(({ responseId }) => responseId));
      const responses = await prisma.response.findMany({
        where: { id: { in: [...new Set(ids)] }, deletedAt: null },
        select: { id: true, version: true },
      });
      const versions = new Map(responses.map(({ id, version }) => [id, version]));
      return rows.flatMap((row) => actFrom(row, versions) ?? []);
    },
    async get(actId) {
      const where = { id: actId, undoneAt: null };
      const row = isId(actId) ? await prisma.themeAct.findFirst({ where }) : null;
      if (row === null) return null;
      const { channelId, at, kind } = row;
      return { channelId, at, kind: kindFrom(kind) };
    },
    async ofPerson(person) {
      const rows = await prisma.themeAct.findMany({
        where: { personKey: { in: await themeActKeysOf(prisma, vault, person) } },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      });
      return rows.map(({ channelId, kind, label, at }) => ({
        channelId,
        kind: kindFrom(kind),
        label,
        at,
      }));
    },
  };
}
