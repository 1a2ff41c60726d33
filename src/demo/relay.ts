import { createDelivery, type Delivery } from './delivery.js';
import type { Workspace } from './emulator.js';
import { readMessage } from './read-channel.js';
import { changeMessage, postMessage, postWithFile, type Said } from './say.js';
import { sendEvent, type AppAddress } from './signed-request.js';
import {
  eventEnvelope,
  homeOpenedEvent,
  memberJoinedEvent,
  messageChangedEvent,
  messageDeletedEvent,
  messageEvent,
  type SlackMessage,
} from './slack-events.js';

/** Where and by whom something is done to a message. */
export interface At {
  readonly channelId: string;
  readonly by: string;
  readonly ts: string;
}

/** What people do by writing, and what Slack then tells the app. */
export interface Relay {
  invite(channelId: string, inviter: string): Promise<void>;
  /** Gives the message's `ts`. */
  say(said: Said): Promise<string>;
  edit(at: At, text: string): Promise<void>;
  remove(at: At): Promise<void>;
  react(at: At, emoji: string): Promise<void>;
  openHome(by: string): Promise<void>;
  /** Lets what is on its way arrive. */
  settle(): Promise<void>;
  readonly delivery: Delivery;
}

const QUIET_MS = 25;
const SETTLE_MS_MAX = 5_000;

/** Waits until the app has made no Slack call for a moment: some of its acts follow the acknowledgement. */
async function untilQuiet(workspace: Workspace): Promise<void> {
  const { calls } = workspace.recorder;
  const startedMs = performance.now();
  let seen = -1;
  while (seen !== calls.length && performance.now() - startedMs < SETTLE_MS_MAX) {
    seen = calls.length;
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  }
}

/** `roots` saves reading a whole thread again for each of its replies. */
async function say(workspace: Workspace, said: Said, roots: Map<string, SlackMessage>) {
  const { channelId, threadTs, file } = said;
  const message =
    file === undefined
      ? await postMessage(workspace, said)
      : await postWithFile(workspace, said, file);
  if (threadTs === null) return { message, root: null };
  const root = roots.get(threadTs) ?? (await readMessage(workspace, channelId, threadTs));
  roots.set(threadTs, root);
  return { message, root };
}

/** The people's side of the workspace: every act goes to the emulator first, then to the app as Slack would tell it. */
export function createRelay(workspace: Workspace, app: AppAddress): Relay {
  let events = 0;
  const roots = new Map<string, SlackMessage>();
  const delivery = createDelivery((envelope, retry) => sendEvent(app, envelope, retry));
  const place = (channelId: string) => ({
    teamId: workspace.teamId,
    botId: workspace.bot.id,
    appId: workspace.bot.appId,
    channelId,
  });
  const tell = (channelId: string, event: Readonly<Record<string, unknown>>): Promise<void> =>
    delivery.deliver(eventEnvelope(place(channelId), (events += 1), event));

  return {
    delivery,
    settle: async () => {
      await delivery.flush();
      await untilQuiet(workspace);
    },
    invite: async (channelId, inviter) => {
      const bot = workspace.bot.id;
      await workspace.as(inviter, 'conversations.invite', { channel: channelId, users: bot });
      const inviterId = workspace.person(inviter).id;
      await tell(channelId, memberJoinedEvent(place(channelId), bot, inviterId));
    },
    say: async (said) => {
      const { message, root } = await say(workspace, said, roots);
      const isBroadcast = said.isAlsoInChannel === true;
      await tell(said.channelId, messageEvent(place(said.channelId), message, root, isBroadcast));
      return message.ts;
    },
    edit: async (at, text) => {
      const before = await readMessage(workspace, at.channelId, at.ts);
      const now = await changeMessage(workspace, at, text);
      await tell(at.channelId, messageChangedEvent(place(at.channelId), now, before));
    },
    remove: async (at) => {
      const before = await readMessage(workspace, at.channelId, at.ts);
      await workspace.as(at.by, 'chat.delete', { channel: at.channelId, ts: at.ts });
      await tell(at.channelId, messageDeletedEvent(place(at.channelId), before));
    },
    react: async (at, emoji) => {
      const args = { channel: at.channelId, timestamp: at.ts, name: emoji };
      await workspace.as(at.by, 'reactions.add', args);
    },
    openHome: async (by) => {
      await tell('', homeOpenedEvent(workspace.person(by).id));
    },
  };
}
