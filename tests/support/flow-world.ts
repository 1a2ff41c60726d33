import type { Analysis } from '../../src/analysis/analysis.js';
import type { Digest } from '../../src/core/digest/digest-model.js';
import type { Channel, ChannelSettings } from '../../src/core/model.js';
import { configureChannel } from '../../src/flows/configure-channel.js';
import { deliverPosts, type Delivered } from '../../src/flows/deliver-posts.js';
import type { FlowDeps } from '../../src/flows/deps.js';
import { joinChannel } from '../../src/flows/join-channel.js';
import { recordReply, type RecordedReply } from '../../src/flows/record-reply.js';
import { createTick, type Tick } from '../../src/jobs/tick.js';
import type { Store } from '../../src/store/store-model.js';
import { createKeptLog } from './kept-log.js';
import { createMovingClock, type MovingClock } from './moving-clock.js';
import { createRecordingMessenger, type RecordingMessenger } from './recording-messenger.js';

export const TEAM = 'T1';
export const MEMBERS = ['UANA', 'UBEN', 'UCLEO', 'UDORA'] as const;
export const KEEPER = 'UANA';
/** A Monday, after the time of its digest. */
export const START = '2026-03-02T11:00:00Z';
/** The store's waits run on the database's clock, which no test moves. */
const NO_WAIT = { leaseMs: 30_000, lookAfterMs: 0 };

/** Finds nothing: what flows do must not depend on what is found. */
export const plainAnalysis: Analysis = {
  readCycle: (memory, { cycle, replies }) =>
    Promise.resolve({
      memory,
      reading: {
        cycle,
        themes: [],
        tensions: [],
        unthemed: replies.map(({ id }) => id),
        filler: [],
        closeGroups: [],
        continuations: [],
      },
    }),
  findNewWords: () => Promise.resolve([]),
  close: () => Promise.resolve(),
};

export interface World {
  readonly deps: FlowDeps;
  readonly store: Store;
  readonly clock: MovingClock;
  readonly slack: RecordingMessenger;
  readonly log: ReturnType<typeof createKeptLog>;
  /** Another process over the same store. */
  newTick(): Tick;
  deliver(pace?: { leaseMs: number; lookAfterMs: number }): Promise<Delivered>;
  join(slackChannelId: string): Promise<Channel>;
  /** Wednesday 10:00 and Monday 10:00 UTC unless said otherwise; greeting out of the way. */
  setUp(slackChannelId: string, settings?: Partial<ChannelSettings>): Promise<Channel>;
  /** Ts of the newest message of ours of that kind. */
  rootOf(slackChannelId: string, kind: 'prompt' | 'digest' | 'challenge'): string;
  /** A person says something in a thread, and its event arrives. */
  reply(slackChannelId: string, rootTs: string, slackUserId: string, text: string): Promise<string>;
  arrive(
    slackChannelId: string,
    rootTs: string,
    ts: string,
    change?: { text?: string; editedTs?: string | null; slackUserId?: string },
  ): Promise<RecordedReply>;
}

/** A team of four, and a bot, in an own channel of an own workspace each. */
export function createWorld(store: Store, start = START): World {
  const clock = createMovingClock(start);
  const slack = createRecordingMessenger(clock);
  const log = createKeptLog();
  const deps: FlowDeps = { store, messenger: slack, analysis: plainAnalysis, clock, log };
  MEMBERS.forEach((slackUserId) => {
    slack.addPerson({ slackUserId, name: slackUserId.slice(1).toLowerCase() });
  });
  slack.addPerson({ slackUserId: 'UBOT', isBot: true });
  slack.addPerson({ slackUserId: 'UGUEST', isGuest: true });
  slack.addPerson({ slackUserId: 'UOUTSIDE', isExternal: true, slackTeamId: 'T9' });
  slack.addPerson({ slackUserId: 'ULEFT', isDeactivated: true });

  const world: World = {
    deps,
    store,
    clock,
    slack,
    log,
    newTick: () => createTick(deps),
    deliver: (pace = NO_WAIT) => deliverPosts(deps, { limit: 10, pace }),
    join: async (slackChannelId) => {
      slack.addChannel({ slackChannelId }, [...MEMBERS, 'UBOT', 'UGUEST', 'UOUTSIDE', 'ULEFT']);
      const at = { slackTeamId: TEAM, slackChannelId, addedBySlackId: KEEPER };
      return (await joinChannel(deps, at)).channel;
    },
    setUp: async (slackChannelId, settings = {}) => {
      await world.join(slackChannelId);
      await world.deliver();
      const saved = await configureChannel(deps, {
        slackTeamId: TEAM,
        slackChannelId,
        bySlackId: KEEPER,
        settings: { ...DEFAULTS, ...settings },
      });
      if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
      return saved.channel;
    },
    rootOf: (slackChannelId, kind) => {
      const found = slack
        .standing(slackChannelId)
        .filter(({ content, threadTs }) => content?.kind === kind && threadTs === null);
      const last = found[found.length - 1];
      if (last === undefined) throw new Error(`no ${kind} stands in ${slackChannelId}`);
      return last.ts;
    },
    reply: async (slackChannelId, rootTs, slackUserId, text) => {
      const ts = slack.say(slackChannelId, rootTs, slackUserId, text);
      await world.arrive(slackChannelId, rootTs, ts);
      return ts;
    },
    arrive: async (slackChannelId, rootTs, ts, change = {}) => {
      const message = slack.standing(slackChannelId).find((standing) => standing.ts === ts);
      return recordReply(deps, {
        slackTeamId: TEAM,
        slackChannelId,
        ts,
        threadTs: rootTs,
        slackUserId: change.slackUserId ?? message?.userSlackId ?? 'UANA',
        userTeamId: TEAM,
        text: change.text ?? message?.text ?? '',
        editedTs: change.editedTs ?? message?.editedTs ?? null,
        isBot: false,
      });
    },
  };
  return world;
}

/** The digest of that number as each of its messages in C1 carries it. */
export function digestsPosted({ slack }: World, number: number): readonly Digest[] {
  return slack
    .standing('C1')
    .flatMap(({ content }) =>
      content?.kind === 'digest' && content.digest.number === number ? [content.digest] : [],
    );
}

/** Answers by which a challenge reads as complex. */
export const COMPLEX_ANSWERS = {
  solvedBefore: 'no',
  agreeWhatItIs: 'no',
  expertWouldSettle: 'no',
  changeOurselves: 'yes',
} as const;

const DEFAULTS: ChannelSettings = {
  promptWeekdays: [3],
  promptTime: '10:00',
  digestWeekday: 1,
  digestTime: '10:00',
  zone: 'UTC',
  skipDates: [],
  acknowledgeReplies: true,
  ownQuestions: [],
};
