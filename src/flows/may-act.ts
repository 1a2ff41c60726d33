import type { Channel } from '../core/model.js';
import { AppError } from '../errors.js';
import type { SlackPerson } from '../slack/messenger-model.js';
import type { FlowDeps } from './deps.js';
import { joinChannel } from './join-channel.js';

/** `configure` covers all that changes what a channel gets; `export` takes words out of it. */
export type Act = 'read' | 'answer' | 'configure' | 'export';

export type Permission =
  | { readonly ok: true; readonly person: SlackPerson; readonly channel: Channel }
  | { readonly ok: false; readonly words: string };

/** The same words whatever the reason, so that nobody learns from them which channels exist or who is in one. */
const NOT_A_MEMBER =
  'Only members of a channel that I am in can do this. To bring me into a channel, write `/invite @Soundings` there.';
const NOT_FULL_MEMBER =
  'Only full members of this workspace can do this. Guests are heard all the same.';
const ONLY_OWN = 'This channel keeps only the words of people of its own organisation.';
const SLACK_SILENT =
  'Slack did not say just now who is in this channel, so I leave everything as it is. Please try again in a minute.';

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

/** Whether a person may do this in a channel now, by its live members. Fails closed: no answer from Slack is a no. */
export async function mayAct(
  deps: FlowDeps,
  input: { slackTeamId: string; slackChannelId: string; slackUserId: string; act: Act },
): Promise<Permission> {
  try {
    return await decide(deps, input);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'slack_refused') throw error;
    if (isUnknown(error)) return { ok: false, words: NOT_A_MEMBER };
    deps.log.warn({ slackChannelId: input.slackChannelId, err: error.code }, 'membership unknown');
    return { ok: false, words: SLACK_SILENT };
  }
}

/** Slack shows us no private channel that we are not in, and no message between others: it will not in a minute either. */
const isUnknown = ({ message }: AppError): boolean => message.includes('(channel_not_found)');

async function decide(
  deps: FlowDeps,
  { slackTeamId, slackChannelId, slackUserId, act }: Parameters<typeof mayAct>[1],
): Promise<Permission> {
  const channel = await findOrJoin(deps, slackTeamId, slackChannelId);
  if (channel === null) return { ok: false, words: NOT_A_MEMBER };
  const members = await deps.messenger.members(slackTeamId, slackChannelId);
  if (!members.includes(slackUserId)) return { ok: false, words: NOT_A_MEMBER };
  const person = await deps.messenger.person(slackTeamId, slackUserId);
  if (person.isBot || person.isDeactivated) return { ok: false, words: NOT_A_MEMBER };
  if (!isHeard(person, channel)) return { ok: false, words: ONLY_OWN };
  const needsFullMember = act === 'configure' || act === 'export';
  if (needsFullMember && !isFullMember(person)) return { ok: false, words: NOT_FULL_MEMBER };
  return { ok: true, person, channel };
}

/** A channel whose invitation was lost on the way is met now, greeting and all. */
async function findOrJoin(
  deps: FlowDeps,
  slackTeamId: string,
  slackChannelId: string,
): Promise<Channel | null> {
  const known = await deps.store.channels.find(slackTeamId, slackChannelId);
  if (known !== null && known.state !== 'left') return known;
  const info = await deps.messenger.channel(slackTeamId, slackChannelId);
  if (!info.isMember || info.isArchived) return null;
  return (await joinChannel(deps, { slackTeamId, slackChannelId, addedBySlackId: null })).channel;
}
