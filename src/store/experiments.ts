import { z } from 'zod';
import {
  EXPERIMENT_RESULTS,
  experimentBatch,
  type Experiment,
} from '../core/challenges/experiment.js';
import type { PostContent } from '../core/post-model.js';
import type * as Row from '../generated/prisma/client.js';
import { IN_TRANSACTION, type Connection, type Transaction } from './connection.js';
import type { ExperimentStore, NewExperiment, OwnExperiment } from './experiment-store-model.js';
import { isAnyErased } from './erased.js';
import { changedContent, postRows } from './new-posts.js';

import { isId, storable } from './plain-text.js';
import { contentFrom, WITH_WORKSPACE } from './rows.js';

const result = z.enum(EXPERIMENT_RESULTS);
const ASKED_TIMES_MAX = 2;

type Told = ReadonlyMap<string, Experiment['told']>;

/** Where experiments stand in Slack, by their id. */
async function toldOf(
  prisma: Connection['prisma'],
  rows: readonly Row.Experiment[],
): Promise<Told> {
  if (rows.length === 0) return new Map();
  const ids = rows.map(({ id }) => id);
  const posts = await prisma.post.findMany({
    where: { batchKey: { in: ids.map(experimentBatch) }, state: 'sent' },
    select: { batchKey: true, ts: true, threadTs: true },
  });
  const byBatch = new Map(posts.map((post) => [post.batchKey, post]));
  return new Map(
    ids.map((id) => {
      const post = byBatch.get(experimentBatch(id));
      const { ts = null, threadTs: rootTs = null } = post ?? {};
      return [id, ts === null || rootTs === null ? null : { ts, rootTs }];
    }),
  );
}

function experimentFrom(row: Row.Experiment, told: Told): Experiment {
  return {
    id: row.id,
    channelId: row.channelId,
    challengeId: row.challengeId,
    tensionId: row.tensionKey,
    trying: row.trying,
    expecting: row.expecting,
    lookOn: row.lookOn,
    lookAt: row.lookAt,
    triedBySlackId: row.triedBySlackId,
    startedAt: row.startedAt,
    looked:
      row.result === null || row.lookedAt === null
        ? null
        : { result: result.parse(row.result), learned: row.learned, at: row.lookedAt },
    told: told.get(row.id) ?? null,
  };
}

async function start(
  { prisma, vault }: Connection,
  experiment: NewExperiment,
  post: Parameters<ExperimentStore['start']>[1],
): ReturnType<ExperimentStore['start']> {
  const { slackTeamId, tensionId, trying, expecting, ...row } = experiment;
  const people = [row.offeredBySlackId, row.triedBySlackId];
  return prisma.$transaction(async (tx) => {
    if (await isAnyErased(tx, vault, slackTeamId, people)) return 'erased-person';
    const made = await tx.experiment.createMany({
      data: [
        {
          ...row,
          tensionKey: tensionId,
          trying: storable(trying),
          expecting: storable(expecting),
        },
      ],
      skipDuplicates: true,
    });
    if (made.count === 0) return 'started-already';
    await tx.post.createMany({ data: post === null ? [] : postRows([post]), skipDuplicates: true });
    return 'started';
  }, IN_TRANSACTION);
}

type Looked = Extract<PostContent, { kind: 'experiment' }>['looked'];

/** Its post says the same as its row; null when it has none. */
async function showLook(
  tx: Transaction,
  experimentId: string,
  looked: Looked,
): Promise<string | null> {
  const post = await tx.post.findFirst({ where: { batchKey: experimentBatch(experimentId) } });
  const content = post === null ? null : contentFrom(post.content);
  if (post === null || content?.kind !== 'experiment') return null;
  await tx.post.update({ where: { id: post.id }, data: changedContent({ ...content, looked }) });
  return post.id;
}

async function look(
  { prisma }: Connection,
  ...[experimentId, said]: Parameters<ExperimentStore['look']>
): ReturnType<ExperimentStore['look']> {
  if (!isId(experimentId)) return null;
  const { bySlackId, at } = said;
  const learned = said.learned === null ? null : storable(said.learned);
  return prisma.$transaction(async (tx) => {
    const changed = await tx.experiment.updateMany({
      where: { id: experimentId, lookedAt: null },
      data: { result: said.result, learned, lookedAt: at, lookedBySlackId: bySlackId },
    });
    if (changed.count === 0) return null;
    const shown = { result: said.result, learned, bySlackId };
    return { postId: await showLook(tx, experimentId, shown) };
  }, IN_TRANSACTION);
}

async function takeBackLook(
  { prisma }: Connection,
  experimentId: string,
  bySlackId: string,
): ReturnType<ExperimentStore['takeBackLook']> {
  if (!isId(experimentId)) return null;
  return prisma.$transaction(async (tx) => {
    const changed = await tx.experiment.updateMany({
      where: { id: experimentId, lookedBySlackId: bySlackId, lookedAt: { not: null } },
      data: { result: null, learned: null, lookedAt: null, lookedBySlackId: null },
    });
    return changed.count === 0 ? null : { postId: await showLook(tx, experimentId, null) };
  }, IN_TRANSACTION);
}

async function due(
  { prisma }: Connection,
  ...[now, againBefore]: Parameters<ExperimentStore['due']>
): ReturnType<ExperimentStore['due']> {
  const rows = await prisma.experiment.findMany({
    where: {
      lookedAt: null,
      lookAt: { lte: now },
      triedBySlackId: { not: '' },
      askedTimes: { lt: ASKED_TIMES_MAX },
      OR: [{ askedAt: null }, { askedAt: { lt: againBefore } }],
      channel: { state: { not: 'left' } },
    },
    include: { channel: { include: WITH_WORKSPACE } },
    orderBy: [{ lookAt: 'asc' }, { id: 'asc' }],
  });
  const told = await toldOf(prisma, rows);
  return rows.map(({ channel, ...row }) => ({
    ...experimentFrom(row, told),
    slackTeamId: channel.workspace.slackTeamId,
    slackChannelId: channel.slackChannelId,
    channelName: channel.name,
    zone: channel.zone,
    askedTimes: row.askedTimes,
  }));
}

async function ofPerson(
  { prisma }: Connection,
  slackTeamId: string,
  slackUserId: string,
): Promise<readonly OwnExperiment[]> {
  const rows = await prisma.experiment.findMany({
    where: {
      channel: { workspace: { slackTeamId } },
      OR: [
        { offeredBySlackId: slackUserId },
        { triedBySlackId: slackUserId },
        { lookedBySlackId: slackUserId },
      ],
    },
    include: { channel: { select: { name: true } } },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
  });
  const told = await toldOf(prisma, rows);
  return rows.map(({ channel, ...row }) => ({
    ...experimentFrom(row, told),
    channelName: channel.name,
    isOffered: row.offeredBySlackId === slackUserId,
    isTried: row.triedBySlackId === slackUserId,
    isLookedBy: row.lookedBySlackId === slackUserId,
  }));
}

export function createExperiments(connection: Connection): ExperimentStore {
  const { prisma } = connection;
  return {
    start: (experiment, post) => start(connection, experiment, post),
    async get(experimentId) {
      if (!isId(experimentId)) return null;
      const row = await prisma.experiment.findUnique({ where: { id: experimentId } });
      return row === null ? null : experimentFrom(row, await toldOf(prisma, [row]));
    },
    async list(channelId) {
      const rows = await prisma.experiment.findMany({
        where: { channelId },
        orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
      });
      const told = await toldOf(prisma, rows);
      return rows.map((row) => experimentFrom(row, told));
    },
    due: (now, againBefore) => due(connection, now, againBefore),
    async takeAsk(experimentId, askedTimes, at) {
      const taken = await prisma.experiment.updateMany({
        where: { id: experimentId, askedTimes, lookedAt: null },
        data: { askedTimes: askedTimes + 1, askedAt: at },
      });
      return taken.count > 0;
    },
    look: (experimentId, said) => look(connection, experimentId, said),
    takeBackLook: (experimentId, bySlackId) => takeBackLook(connection, experimentId, bySlackId),
    ofPerson: (slackTeamId, slackUserId) => ofPerson(connection, slackTeamId, slackUserId),
  };
}
