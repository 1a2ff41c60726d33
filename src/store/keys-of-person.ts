import type { Person } from '../core/model.js';
import type { Connection, Transaction } from './connection.js';
import {
  challengeKey,
  lensKey,
  linkKey,
  skipKey,
  tensionKey,
  themeActKey,
  voteKey,
} from './person-key.js';
import type { Bytes, Vault } from './seal.js';

/**
 * Who did something under a key is kept nowhere. What one person did is found the other way round: by the keys that they have for
 * each thing of the workspace to which anybody did something.
 */
type KeysOf = (
  prisma: Connection['prisma'] | Transaction,
  vault: Vault,
  person: Person,
) => Promise<Bytes[]>;

const inWorkspace = (slackTeamId: string) => ({ channel: { workspace: { slackTeamId } } });

export const tensionKeysOf: KeysOf = async (prisma, vault, { slackTeamId, slackUserId }) => {
  const tensions = await prisma.tensionAct.findMany({
    where: inWorkspace(slackTeamId),
    select: { channelId: true, tensionKey: true },
    distinct: ['channelId', 'tensionKey'],
  });
  return tensions.map(({ channelId, tensionKey: tensionId }) =>
    tensionKey(vault, slackTeamId, slackUserId, { channelId, tensionId }),
  );
};

export const linkKeysOf: KeysOf = async (prisma, vault, { slackTeamId, slackUserId }) => {
  const links = await prisma.linkAnswer.findMany({
    where: inWorkspace(slackTeamId),
    select: { earlierId: true, nowId: true },
    distinct: ['earlierId', 'nowId'],
  });
  return links.map((link) => linkKey(vault, slackTeamId, slackUserId, link));
};

export const voteKeysOf: KeysOf = async (prisma, vault, { slackTeamId, slackUserId }) => {
  const statements = await prisma.statement.findMany({
    where: inWorkspace(slackTeamId),
    select: { id: true },
  });
  return statements.map(({ id }) => voteKey(vault, slackTeamId, slackUserId, id));
};

export const challengeKeysOf: KeysOf = async (prisma, vault, { slackTeamId, slackUserId }) => {
  const answered = await prisma.challengeAnswer.findMany({
    where: { challenge: inWorkspace(slackTeamId) },
    select: { challengeId: true },
    distinct: ['challengeId'],
  });
  return answered.map(({ challengeId }) =>
    challengeKey(vault, slackTeamId, slackUserId, challengeId),
  );
};

export const lensKeysOf: KeysOf = async (prisma, vault, { slackTeamId, slackUserId }) => {
  const lenses = await prisma.lensChoice.findMany({
    where: inWorkspace(slackTeamId),
    select: { channelId: true, lens: true },
    distinct: ['channelId', 'lens'],
  });
  return lenses.map((lens) => lensKey(vault, slackTeamId, slackUserId, lens));
};

export const themeActKeysOf: KeysOf = async (prisma, vault, { slackTeamId, slackUserId }) => {
  const acts = await prisma.themeAct.findMany({
    where: { personKey: { not: null }, ...inWorkspace(slackTeamId) },
    select: { id: true },
  });
  return acts.map(({ id }) => themeActKey(vault, slackTeamId, slackUserId, id));
};

export const skipKeysOf: KeysOf = async (prisma, vault, { slackTeamId, slackUserId }) => {
  const skipped = await prisma.skip.findMany({
    where: { thread: inWorkspace(slackTeamId) },
    select: { threadId: true },
    distinct: ['threadId'],
  });
  return skipped.map(({ threadId }) => skipKey(vault, slackTeamId, slackUserId, threadId));
};
