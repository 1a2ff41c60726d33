import type { Channel, Language } from '../core/model.js';
import type { PostContent } from '../core/post-model.js';
import { isZone } from '../core/time/calendar.js';
import type { FlowDeps } from './deps.js';
import { personLanguage } from './person-language.js';
import { restartSchedules } from './restart-schedules.js';

const GREETING_EXPIRES_MS = 24 * 3_600_000;

export interface JoinInput {
  readonly slackTeamId: string;
  readonly slackChannelId: string;
  readonly addedBySlackId: string | null;
  /** Where nothing is known of the person's zone. */
  readonly botZone?: string;
  /** Of whoever does the first thing there, where nobody is known to have added the bot. */
  readonly language?: Language | undefined;
  /** Slack's time of the invitation: tells a repeated event from a new invitation. */
  readonly joinedTs?: string;
}

/** Meets a channel: it is kept, and greeted once an invitation, however often the event arrives. Schedules of an earlier stay go on from now. */
export async function joinChannel(
  deps: FlowDeps,
  input: JoinInput,
): Promise<{ readonly channel: Channel; readonly isNew: boolean }> {
  const { slackTeamId, slackChannelId } = input;
  const now = deps.clock.now();
  const info = await deps.messenger.channel(slackTeamId, slackChannelId);
  const zone = await zoneFor(deps, input);
  const { channel, isNew } = await deps.store.channels.ensure({
    slackTeamId,
    slackChannelId,
    name: info.name,
    zone,
    language: await languageFor(deps, input),
  });
  if (isNew) await restartSchedules(deps, channel.id, now);
  if (isNew || input.joinedTs !== undefined) {
    await deps.store.posts.enqueue([
      {
        channelId: channel.id,
        batchKey: `greeting:${channel.id}:${input.joinedTs ?? now.toISOString()}`,
        part: 0,
        occurrenceId: null,
        threadId: null,
        threadTs: null,
        content: await greetingFor(deps, channel, input.addedBySlackId),
        expiresAt: new Date(now.getTime() + GREETING_EXPIRES_MS),
      },
    ]);
  }
  return { channel, isNew };
}

async function greetingFor(
  deps: FlowDeps,
  { id: channelId, language = 'en' }: Channel,
  addedBySlackId: string | null,
): Promise<PostContent> {
  const plan = (await deps.store.schedules.forChannel(channelId)).map(
    ({ kind, weekdays, localTime, zone }) => ({ kind, weekdays, localTime, zone }),
  );
  return { kind: 'greeting', language, addedBySlackId, ...(plan.length === 0 ? {} : { plan }) };
}

/** A new channel is spoken to as whoever added the bot is; its setup changes that. */
async function languageFor(deps: FlowDeps, input: JoinInput): Promise<Language> {
  const { slackTeamId, addedBySlackId: slackUserId } = input;
  if (slackUserId === null) return input.language ?? 'en';
  return personLanguage(deps, { slackTeamId, slackUserId });
}

async function zoneFor(deps: FlowDeps, input: JoinInput): Promise<string> {
  const person =
    input.addedBySlackId === null
      ? null
      : await deps.messenger.person(input.slackTeamId, input.addedBySlackId);
  const zone = person?.zone ?? input.botZone ?? 'UTC';
  return isZone(zone) ? zone : 'UTC';
}
