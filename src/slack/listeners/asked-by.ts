import type { Language } from '../../core/model.js';
import { personLanguage } from '../../flows/person-language.js';
import { type Edge, teamOf } from './edge.js';

/** A call, in the workspace that Soundings is installed in, and the language in which whoever made it is answered. The one place where both are found. */
export async function askedBy<T extends { readonly slackUserId: string }>(
  { deps }: Edge,
  call: T,
  context: { readonly teamId?: string },
  /** Where they are, if that is known. */
  slackChannelId: string | null = null,
): Promise<T & { readonly slackTeamId: string; readonly language: Language }> {
  const { slackUserId } = call;
  const slackTeamId = teamOf(context);
  const language = await personLanguage(deps, { slackTeamId, slackUserId, slackChannelId });
  return { ...call, slackTeamId, language };
}
