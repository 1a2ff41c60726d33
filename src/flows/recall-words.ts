import { permalinkTo } from '../core/permalink.js';
import { searchForms } from '../core/text/search-form.js';
import type { FlowDeps } from './deps.js';
import { mayAct } from './may-act.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

const SHOWN_MAX = 10;

interface Recalled {
  readonly text: string;
  readonly saidAt: Date;
  readonly question: string;
  readonly permalink: string | null;
}

export type RecalledWords =
  | { readonly kind: 'found'; readonly items: readonly Recalled[]; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string };

/** Open words of the channel that hold all the words asked for, in any form, newest first, for one of its members. Never private words. */
export async function recallWords(
  deps: FlowDeps,
  input: {
    slackTeamId: string;
    slackChannelId: string;
    slackUserId: string;
    words: string;
  } & SpokenIn,
): Promise<RecalledWords> {
  const { answers, errors } = wordsIn(input.language);
  const wanted = searchForms(input.words);
  if (wanted.length === 0) {
    return { kind: 'refused', words: errors.fields.recallWhat };
  }
  const may = await mayAct(deps, { ...input, act: 'read' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const found = await deps.store.responses.search(may.channel.id, wanted, SHOWN_MAX);
  const workspaceUrl = await deps.messenger.workspaceUrl(input.slackTeamId);
  const items = found.map(({ text, saidAt, question, ts, threadRootTs }) => ({
    text,
    saidAt,
    question,
    permalink:
      workspaceUrl === null || ts === null
        ? null
        : permalinkTo(workspaceUrl, may.channel.slackChannelId, ts, threadRootTs),
  }));
  return { kind: 'found', items, words: items.length === 0 ? answers.recallNone : '' };
}
