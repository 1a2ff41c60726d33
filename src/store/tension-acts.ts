import { z } from 'zod';
import type { TensionMemory } from '../core/reading/analysis-model.js';
import type { TensionAnswer, TensionAnswers } from '../core/tensions/tension-answers.js';
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
  readonly at: Date;
}

function counted(
  tensionId: string,
  state: TensionMemory['stateByPeople'],
  acts: readonly Act[],
): TensionAnswers {
  const timesOf = (answer: TensionAnswer) =>
    acts.filter(({ act }) => act === answer).map(({ at }) => at.getTime());
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
    lastStillOpenAt: at(Math.max, open),
    firstReframedAt: at(Math.min, reframed),
    firstSettledAt: at(Math.min, settled),
  };
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
  const rows = await prisma.tensionAct.findMany({
    where: { ...where, ...(until === null ? {} : { at: { lte: until } }) },
  });
  const acts = new Map<string, Act[]>();
  for (const { tensionKey: key, act, at } of rows) {
    const known = actFrom(act);
    const before = acts.get(key) ?? [];
    acts.set(key, known === null ? before : [...before, { act: known, at }]);
  }
  return states.flatMap(({ key, stateByPeople }) => {
    const said = acts.get(key);
    return said === undefined ? [] : [counted(key, tensionState.parse(stateByPeople), said)];
  });
}
