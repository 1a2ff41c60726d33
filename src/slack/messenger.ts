import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import type { PaceStore } from '../store/store-model.js';
import { createBudget } from './budget.js';
import { type CallPacer, createCallPacer, createUnpacedCalls } from './call-pacer.js';
import { channelInfo } from './channel-info.js';
import { findPosted } from './find-posted.js';
import { createLane } from './lane.js';
import { createMembers, type Members } from './members.js';
import type { Messenger, PostTarget } from './messenger-model.js';
import { createPeople, type People } from './people.js';
import { callOnce, sendMessage } from './posting.js';
import { createReadPacer, createUnpacedReads, type ReadPacer } from './read-pacer.js';
import { readThread } from './read-thread.js';
import { earlierNote } from './render/earlier.js';
import { howItWent } from './render/experiment.js';
import type { RenderedMessage } from './render/blocks.js';
import { renderPost } from './render/post.js';
import { safe } from './render/safe.js';
import { statementAskMessage } from './render/statement.js';
import { sendFiles } from './send-files.js';
import { failureOf } from './slack-failure.js';
import type { Workspaces } from './web-client.js';
import { createWords, type Words } from './words.js';

/** The one reaction under a reply: it was heard. */
const HEARD = 'ear';
/**
 * Reactions are a courtesy: beyond what Slack takes (Tier 3, 50 a minute, with bursts), or while it is slow, they are left out. A flood
 * of replies must not become a flood of calls that Slack refuses.
 */
const REACTIONS = { burst: 300, perMinute: 50, atOnce: 8, waiting: 100 };

const NO_PREVIEWS = { unfurl_links: false, unfurl_media: false };

export interface MessengerOptions {
  readonly workspaces: Workspaces;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Whose turn it is, over all replicas. Null in tests and the demo: calls follow each other without waiting. */
  readonly pace: PaceStore | null;
}

/** What only the Slack edge may ask: what to forget when Slack tells of a change, and words of Slack as plain words. */
export interface SlackMessenger extends Messenger {
  readonly people: People;
  readonly memberLists: Members;
  readonly words: Words;
}

type Writing = Pick<
  Messenger,
  'post' | 'update' | 'acknowledge' | 'directMessage' | 'sendFiles' | 'askHowItWent'
>;
type Whispering = Pick<Messenger, 'whisper' | 'askForStatement' | 'showEarlier'>;
type Reading = Pick<Messenger, 'findPosted' | 'readThread'>;

/** A call whose failure changes nothing for anybody: said in the log, no more. Gives how long Slack wants a pause, if it does. */
async function attempt(
  { workspaces, log }: MessengerOptions,
  slackTeamId: string,
  method: string,
  args: Record<string, unknown>,
): Promise<number> {
  try {
    const { once } = await workspaces.get(slackTeamId);
    await once.apiCall(method, args);
    return 0;
  } catch (error) {
    const failure = failureOf(error);
    const { reason } = failure;
    if (reason !== 'already_reacted') log.info({ method, reason }, 'Slack did not take something');
    return failure.kind === 'wait' ? failure.retryAfterMs : 0;
  }
}

function createWriting(options: MessengerOptions, pacer: CallPacer): Writing {
  const { workspaces, log, metrics } = options;
  const reactions = createLane(REACTIONS);
  const reactionBudget = createBudget(REACTIONS);
  return {
    post: async (target, postId, content) => {
      const { slackTeamId, slackChannelId, threadTs } = target;
      const waitMs = await pacer.toPost(target);
      if (waitMs !== null) return { kind: 'wait', retryAfterMs: waitMs };
      const result = await sendMessage(workspaces, log, {
        slackTeamId,
        method: 'chat.postMessage',
        postId,
        shown: renderPost(content),
        args: {
          channel: slackChannelId,
          ...(threadTs === null ? {} : { thread_ts: threadTs }),
        },
      });
      metrics.posted(content.kind, result.kind);
      return result;
    },
    update: async ({ slackTeamId, slackChannelId }, ts, postId, content) => {
      const waitMs = await pacer.toChange(slackTeamId);
      if (waitMs !== null) return { kind: 'wait', retryAfterMs: waitMs };
      return sendMessage(workspaces, log, {
        slackTeamId,
        method: 'chat.update',
        postId,
        shown: renderPost(content),
        args: { channel: slackChannelId, ts },
      });
    },
    acknowledge: async ({ slackTeamId, slackChannelId }, ts) => {
      if (!reactionBudget.take(slackTeamId)) return;
      const args = { channel: slackChannelId, timestamp: ts, name: HEARD };
      await reactions.run(async () => {
        const pauseMs = await attempt(options, slackTeamId, 'reactions.add', args);
        if (pauseMs > 0) reactionBudget.pause(slackTeamId, pauseMs);
      });
    },
    directMessage: (slackTeamId, slackUserId, text) =>
      callOnce(workspaces, slackTeamId, 'chat.postMessage', {
        channel: slackUserId,
        text: safe(text),
        ...NO_PREVIEWS,
      }),
    sendFiles: (slackTeamId, slackUserId, sent) =>
      sendFiles(workspaces, { slackTeamId, slackUserId }, sent),
    askHowItWent: ({ slackTeamId, slackUserId, language }, slackChannelId, experiments) => {
      const { text, blocks } = howItWent(experiments, language);
      return slackChannelId === null
        ? callOnce(workspaces, slackTeamId, 'chat.postMessage', {
            channel: slackUserId,
            text,
            blocks,
            ...NO_PREVIEWS,
          })
        : callOnce(
            workspaces,
            slackTeamId,
            'chat.postEphemeral',
            ephemeral({ slackChannelId, threadTs: null }, slackUserId, { text, blocks }),
          );
    },
  };
}

function ephemeral(
  { slackChannelId, threadTs }: Omit<PostTarget, 'slackTeamId'>,
  slackUserId: string,
  words: { readonly text: string; readonly blocks?: RenderedMessage['blocks'] },
): Record<string, unknown> {
  const thread = threadTs === null ? {} : { thread_ts: threadTs };
  return { channel: slackChannelId, user: slackUserId, ...words, ...thread };
}

/** What one person alone sees, and nobody misses when Slack does not show it. */
function createWhispering(options: MessengerOptions): Whispering {
  return {
    whisper: async (target, slackUserId, text) => {
      const args = ephemeral(target, slackUserId, { text: safe(text) });
      await attempt(options, target.slackTeamId, 'chat.postEphemeral', args);
    },
    askForStatement: async (target, slackUserId, asked) => {
      const { text, blocks } = statementAskMessage(asked);
      const args = ephemeral(target, slackUserId, { text, blocks });
      await attempt(options, target.slackTeamId, 'chat.postEphemeral', args);
    },
    showEarlier: async (target, slackUserId, note) => {
      const { text, blocks } = earlierNote(note);
      const args = ephemeral(target, slackUserId, { text, blocks });
      await attempt(options, target.slackTeamId, 'chat.postEphemeral', args);
    },
  };
}

function createReading(
  workspaces: Workspaces,
  pacers: { readonly reads: ReadPacer; readonly calls: CallPacer },
  words: Words,
): Reading {
  const { reads: pacer, calls } = pacers;
  return {
    findPosted: async (target, postId, since) => {
      try {
        const waitMs = await calls.toLook(target.slackTeamId);
        if (waitMs !== null) return { kind: 'wait', retryAfterMs: waitMs };
        return await findPosted(await workspaces.get(target.slackTeamId), target, postId, since);
      } catch (error) {
        return { kind: 'unreadable', reason: failureOf(error).reason };
      }
    },
    readThread: async (target) => {
      try {
        const workspace = await workspaces.get(target.slackTeamId);
        return await readThread(workspace, target, {
          pacer,
          toWords: (team, text) => words.plain(team, text),
        });
      } catch (error) {
        return { kind: 'failed', reason: failureOf(error).reason };
      }
    },
  };
}

/** Everything that flows ask of Slack, over the Web API. */
export function createMessenger(options: MessengerOptions): SlackMessenger {
  const { workspaces, clock } = options;
  const people = createPeople(workspaces, clock);
  const memberLists = createMembers(workspaces, clock);
  const words = createWords(people);
  const { pace } = options;
  const reads = pace === null ? createUnpacedReads() : createReadPacer(pace);
  const calls = pace === null ? createUnpacedCalls() : createCallPacer(pace);
  return {
    people,
    memberLists,
    words,
    ...createWriting(options, calls),
    ...createWhispering(options),
    ...createReading(workspaces, { reads, calls }, words),
    members: (slackTeamId, slackChannelId) => memberLists.members(slackTeamId, slackChannelId),
    person: (slackTeamId, slackUserId) => people.person(slackTeamId, slackUserId),
    channel: (slackTeamId, slackChannelId) => channelInfo(workspaces, slackTeamId, slackChannelId),
    workspaceUrl: async (slackTeamId) => (await workspaces.get(slackTeamId)).url,
  };
}
