import type { Clock } from '../../src/clock.js';
import type { PostContent } from '../../src/core/post-model.js';
import type { EarlierNote } from '../../src/core/recall/earlier-words.js';
import { AppError } from '../../src/errors.js';
import type {
  Messenger,
  PostResult,
  PostTarget,
  SlackChannelInfo,
  SlackPerson,
  ThreadMessage,
  ThreadReading,
} from '../../src/slack/messenger-model.js';

/** A message as it stands in this Slack of one process. Ours have a `postId` and content, people's have an author and text. */
export interface StandingMessage {
  readonly slackChannelId: string;
  readonly ts: string;
  readonly threadTs: string | null;
  readonly postId: string | null;
  readonly content: PostContent | null;
  readonly userSlackId: string | null;
  readonly text: string;
  readonly editedTs: string | null;
  readonly isFromBot: boolean;
}

/** What goes wrong with one try to post. */
export type Fault =
  | { readonly kind: 'ambiguous-after-accept' }
  | { readonly kind: 'ambiguous-before-accept' }
  | { readonly kind: 'crash-after-accept' }
  | { readonly kind: 'refuse'; readonly reason: string }
  | { readonly kind: 'wait'; readonly retryAfterMs: number }
  | { readonly kind: 'hang' };

export interface RecordingMessenger extends Messenger {
  /** Every post that Slack took, in order: the oracle for "posted once". */
  readonly accepted: readonly { postId: string; target: PostTarget; content: PostContent }[];
  readonly reactions: readonly { slackChannelId: string; ts: string }[];
  readonly earlierShown: readonly (EarlierNote & {
    readonly slackUserId: string;
    readonly threadTs: string | null;
  })[];
  readonly whispers: readonly { slackChannelId: string; slackUserId: string; text: string }[];
  /** Authors asked whether their words may be voted on. */
  readonly voteAsks: readonly {
    statementId: string;
    slackUserId: string;
    text: string;
    threadTs: string | null;
  }[];
  readonly directMessages: readonly { slackUserId: string; text: string }[];
  /** Who was asked how something went; `slackChannelId` is null in a direct message. */
  readonly asks: readonly { slackUserId: string; slackChannelId: string | null; ids: string[] }[];
  /** All that stands in a channel now, oldest first. */
  standing(slackChannelId: string): readonly StandingMessage[];
  addChannel(
    channel: Partial<SlackChannelInfo> & { slackChannelId: string },
    members: readonly string[],
  ): void;
  addPerson(person: Partial<SlackPerson> & { slackUserId: string }): void;
  /** A person says something in a thread; returns its ts. */
  say(slackChannelId: string, threadTs: string, slackUserId: string, text: string): string;
  edit(slackChannelId: string, ts: string, text: string): string;
  remove(slackChannelId: string, ts: string): void;
  /** The next posts to a channel go wrong like this, one each. */
  fail(slackChannelId: string, ...faults: Fault[]): void;
  /** Updates are answered with `wait`, or refused for that reason, until switched back. */
  refuseUpdates(isRefusing: boolean, reason?: string): void;
  /** History and threads of a channel cannot be read until switched back. */
  hideHistory(slackChannelId: string, isHidden: boolean): void;
  /** `members` and `person` throw until switched back. */
  hideMembers(isHidden: boolean): void;
  /** Lets hanging posts answer, ambiguously. */
  release(): void;
}

export function createRecordingMessenger(clock: Clock, ourUserId = 'UBOT'): RecordingMessenger {
  const channels = new Map<string, { info: SlackChannelInfo; members: readonly string[] }>();
  const people = new Map<string, SlackPerson>();
  let messages: StandingMessage[] = [];
  const faults = new Map<string, Fault[]>();
  const hidden = new Set<string>();
  const hanging: (() => void)[] = [];
  const accepted: { postId: string; target: PostTarget; content: PostContent }[] = [];
  const reactions: { slackChannelId: string; ts: string }[] = [];
  const earlierShown: (EarlierNote & { slackUserId: string; threadTs: string | null })[] = [];
  const whispers: { slackChannelId: string; slackUserId: string; text: string }[] = [];
  const voteAsks: {
    statementId: string;
    slackUserId: string;
    text: string;
    threadTs: string | null;
  }[] = [];
  const directMessages: { slackUserId: string; text: string }[] = [];
  const asks: { slackUserId: string; slackChannelId: string | null; ids: string[] }[] = [];
  let isUpdating = true;
  let refusal: string | null = null;
  let areMembersHidden = false;
  let counter = 0;

  const nextTs = (): string => {
    counter += 1;
    return `${Math.floor(clock.now().getTime() / 1000)}.${String(counter).padStart(6, '0')}`;
  };
  const refuse = (reason: string): never => {
    throw new AppError('slack_refused', reason);
  };
  const accept = (target: PostTarget, postId: string, content: PostContent): string => {
    const ts = nextTs();
    accepted.push({ postId, target, content });
    messages.push({
      slackChannelId: target.slackChannelId,
      ts,
      threadTs: target.threadTs,
      postId,
      content,
      userSlackId: ourUserId,
      text: '',
      editedTs: null,
      isFromBot: true,
    });
    return ts;
  };
  const fault = (
    next: Fault,
    target: PostTarget,
    postId: string,
    content: PostContent,
  ): Promise<PostResult> => {
    const ambiguous = { kind: 'ambiguous', reason: 'timeout' } as const;
    if (next.kind === 'hang') {
      return new Promise((resolve) => {
        hanging.push(() => {
          resolve(ambiguous);
        });
      });
    }
    return promised(() => {
      if (next.kind === 'refuse') return { kind: 'refused', reason: next.reason };
      if (next.kind === 'wait') return { kind: 'wait', retryAfterMs: next.retryAfterMs };
      if (next.kind !== 'ambiguous-before-accept') accept(target, postId, content);
      if (next.kind === 'crash-after-accept') throw new Error('gone before the answer');
      return ambiguous;
    });
  };

  return {
    accepted,
    reactions,
    earlierShown,
    whispers,
    voteAsks,
    directMessages,
    asks,
    standing: (slackChannelId) =>
      messages.filter((message) => message.slackChannelId === slackChannelId),
    addChannel: (channel, members) => {
      channels.set(channel.slackChannelId, {
        info: {
          name: channel.slackChannelId.toLowerCase(),
          isPrivate: false,
          isArchived: false,
          isExtShared: false,
          isMember: true,
          ...channel,
        },
        members,
      });
    },
    addPerson: (person) => {
      people.set(person.slackUserId, {
        slackTeamId: 'T1',
        name: person.slackUserId,
        zone: 'UTC',
        language: null,
        isBot: false,
        isDeactivated: false,
        isGuest: false,
        isExternal: false,
        isWorkspaceAdmin: false,
        ...person,
      });
    },
    say: (slackChannelId, threadTs, slackUserId, text) => {
      const ts = nextTs();
      messages.push({
        slackChannelId,
        ts,
        threadTs,
        postId: null,
        content: null,
        userSlackId: slackUserId,
        text,
        editedTs: null,
        isFromBot: false,
      });
      return ts;
    },
    edit: (slackChannelId, ts, text) => {
      const editedTs = nextTs();
      messages = messages.map((message) =>
        message.slackChannelId === slackChannelId && message.ts === ts
          ? { ...message, text, editedTs }
          : message,
      );
      return editedTs;
    },
    remove: (slackChannelId, ts) => {
      messages = messages.filter(
        (message) => message.slackChannelId !== slackChannelId || message.ts !== ts,
      );
    },
    fail: (slackChannelId, ...next) => {
      faults.set(slackChannelId, [...(faults.get(slackChannelId) ?? []), ...next]);
    },
    refuseUpdates: (isRefusing, reason) => {
      isUpdating = !isRefusing;
      refusal = reason ?? null;
    },
    hideHistory: (slackChannelId, isHidden) => {
      if (isHidden) hidden.add(slackChannelId);
      else hidden.delete(slackChannelId);
    },
    hideMembers: (isHidden) => {
      areMembersHidden = isHidden;
    },
    release: () => {
      for (const answer of hanging.splice(0)) answer();
    },

    post: (target, postId, content) => {
      const next = faults.get(target.slackChannelId)?.shift();
      if (next !== undefined) return fault(next, target, postId, content);
      return promised(() => ({ kind: 'sent', ts: accept(target, postId, content) }) as const);
    },
    findPosted: (target, postId, since) =>
      promised(() => {
        if (hidden.has(target.slackChannelId)) {
          return { kind: 'unreadable', reason: 'missing_scope' } as const;
        }
        const found = messages.find(
          (message) =>
            message.slackChannelId === target.slackChannelId &&
            message.postId === postId &&
            Number(message.ts) * 1000 >= since.getTime(),
        );
        return found === undefined
          ? ({ kind: 'absent' } as const)
          : ({ kind: 'found', ts: found.ts } as const);
      }),
    update: (target, ts, postId, content) =>
      promised((): PostResult => {
        if (!isUpdating && refusal !== null) return { kind: 'refused', reason: refusal };
        if (!isUpdating) return { kind: 'wait', retryAfterMs: 1000 };
        const isThere = messages.some((message) => message.ts === ts && message.postId === postId);
        if (!isThere) return { kind: 'refused', reason: 'message_not_found' };
        messages = messages.map((message) =>
          message.ts === ts && message.slackChannelId === target.slackChannelId
            ? { ...message, content }
            : message,
        );
        return { kind: 'sent', ts };
      }),
    readThread: (target) =>
      promised((): ThreadReading => {
        if (hidden.has(target.slackChannelId)) return { kind: 'failed', reason: 'timeout' };
        const here = messages.filter(
          ({ slackChannelId }) => slackChannelId === target.slackChannelId,
        );
        const isRootGone = !here.some(({ ts }) => ts === target.threadTs);
        const replies = here.filter(({ threadTs }) => threadTs === target.threadTs);
        return {
          kind: 'read',
          isRootGone,
          messages: isRootGone ? [] : replies.map(asThreadMessage),
        };
      }),
    acknowledge: (target, ts) =>
      promised(() => void reactions.push({ slackChannelId: target.slackChannelId, ts })),
    askForStatement: ({ threadTs }, slackUserId, asked) =>
      promised(() => void voteAsks.push({ ...asked, slackUserId, threadTs })),
    showEarlier: ({ threadTs }, slackUserId, { lead, text, permalink }) =>
      promised(() => void earlierShown.push({ slackUserId, threadTs, lead, text, permalink })),
    whisper: (target, slackUserId, text) =>
      promised(
        () => void whispers.push({ slackChannelId: target.slackChannelId, slackUserId, text }),
      ),
    sendFiles: () => promised(() => ({ kind: 'refused', reason: 'no files here' })),
    directMessage: (_team, slackUserId, text) =>
      promised((): PostResult => {
        directMessages.push({ slackUserId, text });
        return { kind: 'sent', ts: nextTs() };
      }),
    askHowItWent: ({ slackUserId }, slackChannelId, experiments) =>
      promised((): PostResult => {
        asks.push({ slackUserId, slackChannelId, ids: experiments.map(({ id }) => id) });
        return { kind: 'sent', ts: nextTs() };
      }),
    members: (_team, slackChannelId) =>
      promised(() =>
        areMembersHidden
          ? refuse('members hidden')
          : (channels.get(slackChannelId)?.members ?? refuse('channel_not_found')),
      ),
    person: (_team, slackUserId) =>
      promised(() =>
        areMembersHidden
          ? refuse('people hidden')
          : (people.get(slackUserId) ?? refuse('user_not_found')),
      ),
    channel: (_team, slackChannelId) =>
      promised(() => channels.get(slackChannelId)?.info ?? refuse('channel_not_found')),
    workspaceUrl: () => promised(() => 'https://example.slack.com/'),
  };

  function asThreadMessage(message: StandingMessage): ThreadMessage {
    return {
      ts: message.ts,
      userSlackId: message.userSlackId,
      userTeamId: 'T1',
      text: message.text,
      editedTs: message.editedTs,
      clientMsgId: null,
      isOurs: message.userSlackId === ourUserId,
      isFromBot: message.isFromBot,
    };
  }
}

/** A thrown error becomes a rejection, as it would over a network. */
function promised<T>(make: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(make());
  });
}
