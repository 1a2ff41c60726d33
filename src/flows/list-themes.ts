import type { DigestTheme } from '../core/digest/digest-model.js';
import type { FlowDeps } from './deps.js';
import { mayAct } from './may-act.js';
import { newestOf, recentDigests } from './recent-digests.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

export type ListedThemes =
  | { readonly kind: 'listed'; readonly themes: readonly DigestTheme[]; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string };

/** Themes of the last four digests, newest first, for a member of the channel; `words` stands for an empty list. */
export async function listThemes(
  deps: FlowDeps,
  input: { slackTeamId: string; slackChannelId: string; slackUserId: string } & SpokenIn,
): Promise<ListedThemes> {
  const may = await mayAct(deps, { ...input, act: 'read' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const digests = await recentDigests(deps, may.channel.id);
  const themes = newestOf(
    digests.flatMap((digest) => digest.themes),
    ({ themeId }) => themeId,
  );
  const people = may.channel.themePeopleMin;
  return {
    kind: 'listed',
    themes,
    words: themes.length === 0 ? wordsIn(input.language).answers.themesNone(people) : '',
  };
}
