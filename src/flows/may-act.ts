import type { Channel } from '../core/model.js';
import { AppError } from '../errors.js';
import type { SlackPerson } from '../slack/messenger-model.js';
import type { FlowDeps } from './deps.js';
import { joinChannel } from './join-channel.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

/** `configure` covers all that changes what a channel gets; `export` takes words out of it. */
export type Act = 'read' | 'answer' | 'configure' | 'export';

export type Permission =
  | { readonly ok: true; readonly person: SlackPerson; readonly channel: Channel }
  | { readonly ok: false; readonly words: string };

/** Whether what a member says counts: people, and those of other organisations only where the keeper allows it. */
export function isHeard(
  person: SlackPerson,
  { allowExternal }: Pick<Channel, 'allowExternal'>,
): boolean {
  return !person.isBot && !person.isDeactivated && (!person.isExternal || allowExternal);
}

/** Whether a member may change what a channel gets. */
export function isFullMember({ isGuest, isExternal }: SlackPerson): boolean {
  return !isGuest && !isExternal;
}

interface Asked extends SpokenIn {
  readonly slackTeamId: string;
  readonly slackChannelId: string;
  readonly slackUserId: string;
  readonly act: Act;
}

/** Whether a person may do this in a channel now, by its live members. Fails closed: no answer from Slack is a no. */
export async function mayAct(deps: FlowDeps, input: Asked): Promise<Permission> {
  try {
    return await decide(deps, input);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'slack_refused') throw error;
    const { may } = wordsIn(input.language).answers;
    if (isUnknown(error)) return { ok: false, words: may.notAMember };
    deps.log.warn({ slackChannelId: input.slackChannelId, err: error.code }, 'membership unknown');
    return { ok: false, words: may.slackSilent };
  }
}

/** Slack shows us no private channel that we are not in, and no message between others: it will not in a minute either. */
const isUnknown = ({ message }: AppError): boolean => message.includes('(channel_not_found)');

async function decide(
  deps: FlowDeps,
  { slackTeamId, slackChannelId, slackUserId, act, language }: Asked,
): Promise<Permission> {
  const { may } = wordsIn(language).answers;
  // The same words whatever the reason, so that nobody learns from them which channels exist or who is in one.
  const notAMember: Permission = { ok: false, words: may.notAMember };
  const channel = await findOrJoin(deps, { slackTeamId, slackChannelId, language });
  if (channel === null) return notAMember;
  const members = await deps.messenger.members(slackTeamId, slackChannelId);
  if (!members.includes(slackUserId)) return notAMember;
  const person = await deps.messenger.person(slackTeamId, slackUserId);
  if (person.isBot || person.isDeactivated) return notAMember;
  if (!isHeard(person, channel)) return { ok: false, words: may.onlyOwn };
  const needsFullMember = act === 'configure' || act === 'export';
  if (needsFullMember && !isFullMember(person)) return { ok: false, words: may.notFullMember };
  return { ok: true, person, channel };
}

/** A channel whose invitation was lost on the way is met now, greeting and all. */
async function findOrJoin(
  deps: FlowDeps,
  { slackTeamId, slackChannelId, language }: Omit<Asked, 'slackUserId' | 'act'>,
): Promise<Channel | null> {
  const known = await deps.store.channels.find(slackTeamId, slackChannelId);
  if (known !== null && known.state !== 'left') return known;
  const info = await deps.messenger.channel(slackTeamId, slackChannelId);
  if (!info.isMember || info.isArchived) return null;
  const met = { slackTeamId, slackChannelId, language, addedBySlackId: null };
  return (await joinChannel(deps, met)).channel;
}
