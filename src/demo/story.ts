import { toInstant } from '../core/time/calendar.js';
import { AppError } from '../errors.js';
import { DAYS, type CastChannel, type Line } from './cast.js';
import { playLine } from './play-line.js';
import { createScene, newestOfOurs, type Scene } from './scene.js';
import type { SlackMessage } from './slack-events.js';
import { tickAt, type Stage } from './stage.js';

/** What the teller of the story hears of, as it happens. */
export interface StoryEars {
  begins(cast: CastChannel): Promise<void> | void;
  asked(scene: Scene, week: number, prompt: SlackMessage | null): Promise<void> | void;
  heardBack(scene: Scene, week: number, digest: SlackMessage | null): Promise<void> | void;
}

interface Moment {
  readonly at: Date;
  /** Of two at one instant, the app's own work goes first. */
  readonly order: 0 | 1;
  readonly act: () => Promise<void>;
}

const MS_PER_DAY = 86_400_000;
/** The schedule looks twice a minute; half a minute after the hour is when people see it. */
const LOOKED_AT_MS = 30_000;
/** After the hour of the digest, which then is first due a week later. */
const SET_UP_AT = '11:00';
const DUE_AT = '10:00';

/** The instant of a local time so many days after the first Monday of a cast. */
export function instantOf(cast: CastChannel, days: number, time: string): Date {
  const monday = new Date(`${cast.firstMonday}T00:00:00Z`).getTime();
  const date = new Date(monday + days * MS_PER_DAY).toISOString().slice(0, 10);
  return toInstant(date, time, cast.zone);
}

function lineAt(cast: CastChannel, week: number, line: Line): Date {
  const [day = '', time = ''] = line.at.split(' ');
  const days = DAYS[day];
  if (days === undefined) throw new AppError('input_invalid', `"${line.at}" names no day.`);
  return instantOf(cast, week * 7 + days, time);
}

/** The keeper invites the bot, sees the greeting, and says in the form when to ask and to answer, and with which own questions. */
async function settleIn(stage: Stage, cast: CastChannel, scene: Scene): Promise<void> {
  const { relay, acts } = stage;
  const { keeper, zone, ownQuestions } = cast;
  await relay.invite(scene.place.channelId, keeper);
  await tickAt(stage, new Date());
  const view = await acts.opening(keeper, () =>
    acts.command(keeper, scene.place, '/soundings setup'),
  );
  const submitted = await acts.submit(keeper, view, {
    soundings_prompt_days: ['3'],
    soundings_prompt_time: DUE_AT,
    soundings_digest_day: '1',
    soundings_digest_time: DUE_AT,
    soundings_zone: zone,
    soundings_own_questions: ownQuestions.join('\n'),
  });
  if (submitted.kind === 'errors') {
    const problems = Object.values(submitted.errors).join(' ');
    throw new AppError('input_invalid', `The app did not take the settings: ${problems}`);
  }
  await relay.settle();
}

function momentsOf(stage: Stage, cast: CastChannel, scene: Scene, ears: StoryEars): Moment[] {
  const due = (days: number, keep: (message: SlackMessage | null) => Promise<void>): Moment => {
    const at = new Date(instantOf(cast, days, DUE_AT).getTime() + LOOKED_AT_MS);
    const act = async (): Promise<void> => {
      await keep(await newestOfOurs(stage.workspace, scene, () => tickAt(stage, at)));
    };
    return { at, order: 0, act };
  };
  const begins: Moment = {
    at: instantOf(cast, 0, SET_UP_AT),
    order: 0,
    act: async () => {
      await ears.begins(cast);
      await settleIn(stage, cast, scene);
    },
  };
  return [
    begins,
    ...cast.weeks.flatMap((lines, week) => [
      due(week * 7 + 2, async (prompt) => {
        scene.prompts[week] = prompt?.ts ?? null;
        await ears.asked(scene, week, prompt);
      }),
      due(week * 7 + 7, async (digest) => {
        scene.digests[week] = digest?.ts ?? null;
        await ears.heardBack(scene, week, digest);
      }),
      ...lines.map((line): Moment => ({
        at: lineAt(cast, week, line),
        order: 1,
        act: () => playLine(stage, scene, week, line),
      })),
    ]),
  ];
}

/** Plays the casts side by side, in the order of their instants, and gives each channel as its readers know it then. */
export async function playStory(
  stage: Stage,
  casts: readonly CastChannel[],
  ears: StoryEars,
  signal?: AbortSignal,
): Promise<readonly Scene[]> {
  const scenes: Scene[] = [];
  const moments: Moment[] = [];
  for (const cast of casts) {
    const members = cast.people.map(({ key }) => key);
    const channelId = await stage.workspace.createChannel(cast.name, members);
    const scene = createScene({ channelId, channelName: cast.name }, cast.zone);
    scenes.push(scene);
    moments.push(...momentsOf(stage, cast, scene, ears));
  }
  moments.sort((a, b) => a.at.getTime() - b.at.getTime() || a.order - b.order);
  for (const { at, act } of moments) {
    signal?.throwIfAborted();
    stage.clock.moveTo(at);
    await act();
  }
  await stage.relay.settle();
  return scenes;
}
