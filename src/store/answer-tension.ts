import type { TensionMemory } from '../core/reading/analysis-model.js';
import {
  stateFrom,
  type TensionAnswer,
  type TensionAnswers,
} from '../core/tensions/tension-answers.js';
import type { TensionAct } from '../generated/prisma/client.js';
import { IN_TRANSACTION, type Connection, type Transaction } from './connection.js';
import { isAnyErased } from './erased.js';
import { tensionKey } from './person-key.js';
import type { KeptAnswer, TakenBackAnswer, TensionStore } from './store-model.js';
import { actFrom, answersOf, tensionState } from './tension-acts.js';

type Answer = Parameters<TensionStore['answer']>[0];
type TakeBack = Parameters<TensionStore['takeBack']>[0];

const MS_PER_DAY = 86_400_000;

interface OneTension {
  readonly channelId: string;
  readonly tensionId: string;
}

/** The channel's row is locked first, as a freeze does: people and a freeze change tensions one after the other. */
async function lockTension(
  tx: Transaction,
  { channelId, tensionId }: OneTension,
): Promise<{ state: TensionMemory['stateByPeople']; isNamed: boolean } | null> {
  await tx.$queryRaw`SELECT 1 FROM channel WHERE id = ${channelId}::uuid FOR NO KEY UPDATE`;
  const row = await tx.tension.findUnique({
    where: { channelId_key: { channelId, key: tensionId } },
    include: { spans: { select: { side: true } }, evidence: { select: { kind: true } } },
  });
  if (row === null || new Set(row.spans.map(({ side }) => side)).size < 2) return null;
  return {
    state: tensionState.parse(row.stateByPeople),
    isNamed: row.evidence.some(({ kind }) => kind === 'named'),
  };
}

async function settleState(
  tx: Transaction,
  { channelId, tensionId }: OneTension,
  before: { state: TensionMemory['stateByPeople']; isNamed: boolean },
): Promise<TensionAnswers> {
  const rows = await tx.tensionAct.findMany({ where: { channelId, tensionKey: tensionId } });
  const acts = rows.flatMap(({ act }) => actFrom(act) ?? []);
  await tx.tension.updateMany({
    where: { channelId, key: tensionId },
    data: { stateByPeople: stateFrom(acts, before.isNamed) },
  });
  const [answers] = await answersOf(tx, { channelId, tensionKey: tensionId }, null);
  if (answers === undefined) throw new Error('a tension that was answered has no answers');
  return answers;
}

/** Held again on another day: the tension is looked at again so long after that. On the same day it is the same press. */
function isHeldAnew({ at }: { readonly at: Date }, { answer, at: now }: Answer): boolean {
  return answer === 'still-open' && now.getTime() - at.getTime() >= MS_PER_DAY;
}

/** What undo goes back to: the answer before this one; of one that was held again and again, the first time. */
function heardBefore(known: TensionAct, answer: TensionAnswer) {
  return known.act === answer && known.actBefore === answer
    ? {}
    : { actBefore: known.act, atBefore: known.at };
}

/** Keeps one person's answer and lets the state follow. */
export async function answerTension(
  { prisma, vault }: Connection,
  act: Answer,
): Promise<KeptAnswer> {
  const { channelId, tensionId, slackTeamId, slackUserId, answer } = act;
  const by = tensionKey(vault, slackTeamId, slackUserId, act);
  return prisma.$transaction(async (tx) => {
    if (await isAnyErased(tx, vault, slackTeamId, [slackUserId])) return { kind: 'erased-person' };
    const before = await lockTension(tx, act);
    if (before === null) return { kind: 'gone' };
    const key = { channelId, tensionKey: tensionId, personKey: by };
    const known = await tx.tensionAct.findUnique({
      where: { channelId_tensionKey_personKey: key },
    });
    const isKnown = known !== null && actFrom(known.act) === answer && !isHeldAnew(known, act);
    if (!isKnown) {
      const said = { act: answer, at: act.at };
      const earlier = known === null ? {} : heardBefore(known, answer);
      await tx.tensionAct.upsert({
        where: { channelId_tensionKey_personKey: key },
        create: { ...key, ...said },
        update: { ...said, ...earlier },
      });
    }
    const answers = await settleState(tx, act, before);
    return isKnown
      ? { kind: 'kept-already', at: known.at, answers }
      : { kind: 'kept', at: act.at, answers };
  }, IN_TRANSACTION);
}

/** Undoes one act of a person, if it is still their last. */
export async function takeBackAnswer(
  { prisma, vault }: Connection,
  act: TakeBack,
): Promise<TakenBackAnswer> {
  const { channelId, tensionId, slackTeamId, slackUserId, madeAt } = act;
  const by = tensionKey(vault, slackTeamId, slackUserId, act);
  return prisma.$transaction(async (tx) => {
    const before = await lockTension(tx, act);
    if (before === null) return { kind: 'gone' };
    const where = {
      channelId_tensionKey_personKey: { channelId, tensionKey: tensionId, personKey: by },
    };
    const known = await tx.tensionAct.findUnique({ where });
    if (known?.at.getTime() !== madeAt.getTime() || actFrom(known.act) === null) {
      return { kind: 'changed-since' };
    }
    await tx.tensionAct.update({
      where,
      data: {
        act: known.actBefore ?? 'taken-back',
        at: known.atBefore ?? known.at,
        actBefore: null,
        atBefore: null,
      },
    });
    const answers = await settleState(tx, act, before);
    return { kind: 'taken-back', stateBefore: before.state, answers };
  }, IN_TRANSACTION);
}
