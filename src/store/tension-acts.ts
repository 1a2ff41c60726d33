import { z } from 'zod';
import type { TensionMemory } from '../core/reading/analysis-model.js';
import type { TensionAnswer, TensionAnswers } from '../core/tensions/tension-answers.js';
import type * as Row from '../generated/prisma/client.js';
import type { Connection, Transaction } from './connection.js';

export const tensionState = z.enum(['named', 'held', 'reframed', 'settled']).nullable();
/** `taken-back` keeps the row of a person who has nothing to say any more. */
const storedAct = z.enum(['right', 'still-open', 'reframed', 'settled', 'taken-back']);

export function actFrom(act: string): TensionAnswer | null {
  const known = storedAct.parse(act);
  return known === 'taken-back' ? null : known;
}

interface Act {
  readonly act: TensionAnswer;
  /** Since when the person says so without a break, and when last. */
  readonly firstAt: Date;
  readonly at: Date;
}

function counted(
  tensionId: string,
  state: TensionMemory['stateByPeople'],
  acts: readonly Act[],
): TensionAnswers {
  const timesOf = (answer: TensionAnswer) =>
    acts.filter(({ act }) => act === answer).map(({ firstAt }) => firstAt.getTime());
  const heldAt = acts.filter(({ act }) => act === 'still-open').map(({ at }) => at.getTime());
  const [right, open] = [timesOf('right'), timesOf('still-open')];
  const [reframed, settled] = [timesOf('reframed'), timesOf('settled')];
  const at = (pick: (...times: number[]) => number, times: readonly number[]) =>
    times.length === 0 ? null : new Date(pick(...times));
  return {
    tensionId,
    state,
    right: right.length,
    stillOpen: open.length,
    reframed: reframed.length,
    settled: settled.length,
    firstRightAt: at(Math.min, right),
    firstStillOpenAt: at(Math.min, open),
    lastStillOpenAt: at(Math.max, heldAt),
    firstReframedAt: at(Math.min, reframed),
    firstSettledAt: at(Math.min, settled),
  };
}

/** What a person had said by `until`, as far as it is kept: their last act and the one before it. */
function lastSaid(
  { act, at, actBefore, atBefore }: Row.TensionAct,
  until: Date | null,
): (Omit<Act, 'act'> & { readonly act: TensionAnswer | null }) | null {
  if (until === null || at <= until) {
    const firstAt = actBefore === act && atBefore !== null ? atBefore : at;
    return { act: actFrom(act), firstAt, at };
  }
  if (actBefore === null || atBefore === null || atBefore > until) return null;
  return { act: actFrom(actBefore), firstAt: atBefore, at: atBefore };
}

/** What people said to the tensions of a channel, or to one of them, up to `until` (null: ever); those that nobody answered are left out. */
export async function answersOf(
  prisma: Connection['prisma'] | Transaction,
  where: { readonly channelId: string; readonly tensionKey?: string },
  until: Date | null,
): Promise<readonly TensionAnswers[]> {
  const { channelId, tensionKey } = where;
  const states = await prisma.tension.findMany({
    where: { channelId, ...(tensionKey === undefined ? {} : { key: tensionKey }) },
    select: { key: true, stateByPeople: true },
    orderBy: { position: 'asc' },
  });
  const rows = await prisma.tensionAct.findMany({ where });
  const acts = new Map<string, Act[]>();
  for (const row of rows) {
    const said = lastSaid(row, until);
    if (said === null) continue;
    const before = acts.get(row.tensionKey) ?? [];
    acts.set(row.tensionKey, said.act === null ? before : [...before, { ...said, act: said.act }]);
  }
  return states.flatMap(({ key, stateByPeople }) => {
    const said = acts.get(key);
    return said === undefined ? [] : [counted(key, tensionState.parse(stateByPeople), said)];
  });
}
