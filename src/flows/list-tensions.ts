import type { DigestTension } from '../core/digest/digest-model.js';
import type { FlowDeps } from './deps.js';
import { mayAct } from './may-act.js';
import { newestOf, RECENT_DIGESTS } from './recent-digests.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

/** A tension as it stood in the digest that told it last; `toldAt` where that is not one of the last four. */
export interface ListedTension {
  readonly tension: DigestTension;
  readonly toldAt: Date | null;
}

export type ListedTensions =
  | {
      readonly kind: 'listed';
      readonly tensions: readonly ListedTension[];
      readonly zone: string;
      readonly words: string;
    }
  | { readonly kind: 'refused'; readonly words: string };

const LISTED_MAX = 12;

/**
 * Tensions of the last four digests, and of all before them those that people named, held, saw anew or settled, newest first, for a
 * member of the channel; `words` stands for an empty list.
 */
export async function listTensions(
  deps: FlowDeps,
  input: { slackTeamId: string; slackChannelId: string; slackUserId: string } & SpokenIn,
): Promise<ListedTensions> {
  const may = await mayAct(deps, { ...input, act: 'read' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const digests = (await deps.store.digests.list(may.channel.id)).toReversed();
  const answers = await deps.store.tensions.answers(may.channel.id, null);
  const told = digests.flatMap(({ digest }, place) =>
    digest.tensions.map((tension): ListedTension => {
      const said = answers.find(({ tensionId }) => tensionId === tension.tensionId);
      const status = said?.state ?? tension.status;
      const isRecent = place < RECENT_DIGESTS;
      return { tension: { ...tension, status }, toldAt: isRecent ? null : digest.toAt };
    }),
  );
  const tensions = newestOf(told, ({ tension }) => tension.tensionId)
    .filter(({ tension, toldAt }) => toldAt === null || isByPeople(tension))
    .slice(0, LISTED_MAX);
  return {
    kind: 'listed',
    tensions,
    zone: may.channel.zone,
    words: tensions.length === 0 ? wordsIn(input.language).answers.tensionsNone : '',
  };
}

/** What only we read and nobody took up is forgotten; what people said of it is not. */
function isByPeople({ status }: DigestTension): boolean {
  return status !== 'emerging' && status !== 'quiet';
}
