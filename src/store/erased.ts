import type { Connection, Transaction } from './connection.js';
import { personKey } from './person-key.js';
import type { Vault } from './seal.js';

/** True when one of these people asked to be forgotten: nothing of theirs is kept any more. */
export async function isAnyErased(
  tx: Connection['prisma'] | Transaction,
  vault: Vault,
  slackTeamId: string,
  slackUserIds: readonly string[],
): Promise<boolean> {
  const keys = slackUserIds.map((id) => personKey(vault, slackTeamId, id));
  return (await tx.erasedPerson.count({ where: { personKey: { in: keys } } })) > 0;
}
