import type { DigestTension } from '../core/digest/digest-model.js';
import type { FlowDeps } from './deps.js';
import { mayAct } from './may-act.js';
import { newestOf, recentDigests } from './recent-digests.js';

export type ListedTensions =
  | { readonly kind: 'listed'; readonly tensions: readonly DigestTension[]; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string };

/** Tensions of the last four digests, newest first, for a member of the channel; `words` stands for an empty list. */
export async function listTensions(
  deps: FlowDeps,
  input: { slackTeamId: string; slackChannelId: string; slackUserId: string },
): Promise<ListedTensions> {
  const may = await mayAct(deps, { ...input, act: 'read' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const digests = await recentDigests(deps, may.channel.id);
  const tensions = newestOf(
    digests.flatMap((digest) => digest.tensions),
    ({ tensionId }) => tensionId,
  );
  return {
    kind: 'listed',
    tensions,
    words:
      tensions.length === 0
        ? 'No tension yet: nobody has said two things here that pull in different directions.'
        : '',
  };
}
