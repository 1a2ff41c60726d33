import type { FlowDeps } from './deps.js';

const MS_PER_DAY = 24 * 3_600_000;
/** As many responses of a channel at once; the rest an hour later. */
const AT_ONCE = 500;

/**
 * Deletes texts that were kept as long as their channel keeps them, wherever the bot is no longer, too. Digests lose the lines that rest
 * on them with `finishChanges`. Returns how many. One channel's failure stops no other.
 */
export async function expireTexts(
  deps: FlowDeps,
  isEnding: () => boolean = () => false,
): Promise<number> {
  let expired = 0;
  for (const { id, retentionDays } of await deps.store.channels.list()) {
    if (isEnding()) break;
    const before = new Date(deps.clock.now().getTime() - retentionDays * MS_PER_DAY);
    try {
      const ids = await deps.store.retention.expireResponses(id, before, AT_ONCE);
      expired += ids.length + (await deps.store.retention.expireTold(id, before));
    } catch (error) {
      deps.log.error({ channelId: id, err: error }, 'texts not deleted');
    }
  }
  if (expired > 0) deps.log.info({ expired }, 'texts deleted that were kept long enough');
  return expired;
}
