import { cameOfOwn } from '../core/digest/came-of-own.js';
import type { Digest, HappenedEntry } from '../core/digest/digest-model.js';
import type { Channel } from '../core/model.js';
import type { FlowDeps } from './deps.js';
import { mayAct } from './may-act.js';
import { wordsIn } from '../core/words/words-in.js';
import { personLanguage } from './person-language.js';
import { asWeeklyMessage } from './weekly-message.js';

const PEOPLE_MAX = 50;

/**
 * Tells those whose open replies stand behind what a digest says came of earlier words: as the one direct message of their week, all of
 * it in one. Where that was used, Home shows it. Nobody who cannot be reached holds up another.
 */
export async function tellWhatCame(
  deps: FlowDeps,
  channel: Channel,
  digest: Digest,
): Promise<void> {
  for (const [slackUserId, entries] of [...(await whomOf(deps, channel, digest))].slice(
    0,
    PEOPLE_MAX,
  )) {
    try {
      await tellOne(deps, channel, slackUserId, entries);
    } catch (error) {
      deps.log.warn({ channelId: channel.id, err: error }, 'somebody was not told what came of it');
    }
  }
}

async function whomOf(
  { store }: FlowDeps,
  channel: Channel,
  digest: Digest,
): Promise<ReadonlyMap<string, readonly HappenedEntry[]>> {
  const challenges = await store.challenges.list(channel.id, 'closed');
  const closed = digest.happened.flatMap(({ kind, evidence }) =>
    kind === 'challenge' ? challenges.filter(({ id }) => evidence.includes(id)) : [],
  );
  const said = await store.responses.openAuthors(channel.id, {
    ids: digest.happened.flatMap(({ evidence }): readonly string[] => evidence),
    rootTs: closed.flatMap(({ rootTs }) => rootTs ?? []),
  });
  const people = new Map<string, readonly HappenedEntry[]>();
  for (const slackUserId of new Set(said.map((one) => one.slackUserId))) {
    const own = said.filter((one) => one.slackUserId === slackUserId);
    const roots = new Set(own.map(({ threadRootTs }) => threadRootTs));
    const ids = new Set([
      ...own.map(({ id }) => id),
      ...closed.flatMap(({ id, rootTs }) => (rootTs !== null && roots.has(rootTs) ? [id] : [])),
    ]);
    const entries = cameOfOwn(digest, ids);
    if (entries.length > 0) people.set(slackUserId, entries);
  }
  return people;
}

async function tellOne(
  deps: FlowDeps,
  channel: Channel,
  slackUserId: string,
  entries: readonly HappenedEntry[],
): Promise<void> {
  const { slackTeamId, slackChannelId } = channel;
  const now = deps.clock.now();
  const away = await deps.store.people.away(slackTeamId, [slackUserId], now, channel.id);
  if (away.includes(slackUserId)) return;
  const may = await mayAct(deps, { slackTeamId, slackChannelId, slackUserId, act: 'read' });
  if (!may.ok) return;
  await asWeeklyMessage(deps, { slackTeamId, slackUserId }, async () => {
    const lines = entries.map(({ text }) => `• ${text}`);
    const language = await personLanguage(deps, { slackTeamId, slackUserId, slackChannelId });
    const lead = wordsIn(language).answers.cameOfYours(channel.name);
    return deps.messenger.directMessage(slackTeamId, slackUserId, [lead, ...lines].join('\n'));
  });
}
