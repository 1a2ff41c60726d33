import { localDateOf, toInstant } from '../core/time/calendar.js';
import { isDate } from '../core/time/date-words.js';
import type { Challenge, Channel, Language, LocalDate } from '../core/model.js';
import type { NewPost } from '../store/store-model.js';
import { experimentPost } from './experiment-post.js';
import type { FlowDeps } from './deps.js';
import { experimentSubjects } from './experiment-subjects.js';
import { idFrom } from './id-from.js';
import { mayAct } from './may-act.js';
import { showChallenge } from './show-challenge.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

/** What an experiment is tied to. */
export type ExperimentAbout =
  | { readonly kind: 'challenge'; readonly challengeId: string }
  | { readonly kind: 'tension'; readonly tensionId: string; readonly threadId: string };

export type ExperimentField = 'trying' | 'expecting' | 'lookOn' | 'triedBy' | 'about';

export type StartedExperiment =
  | {
      readonly kind: 'started' | 'started-already';
      readonly experimentId: string;
      readonly words: string;
    }
  | { readonly kind: 'refused'; readonly words: string; readonly field: ExperimentField };

const MORNING = '09:00';
const DAYS_AHEAD_MAX = 366;
const MS_PER_DAY = 86_400_000;

/**
 * Keeps something that a channel tries, once a submission, and tells it in the thread of what it is tied to. On its day the one who
 * tries it is asked how it went. Deliver posts after answering.
 */
export async function startExperiment(
  deps: FlowDeps,
  input: {
    slackTeamId: string;
    slackChannelId: string;
    slackUserId: string;
    submissionId: string;
    trying: string;
    expecting: string;
    lookOn: LocalDate;
    triedBySlackId: string;
    about: ExperimentAbout | null;
  } & SpokenIn,
): Promise<StartedExperiment> {
  const { answers, errors } = wordsIn(input.language);
  const { fields } = errors;
  const trying = input.trying.trim();
  const expecting = input.expecting.trim();
  if (trying === '') return refused('trying', fields.trying);
  if (expecting === '') return refused('expecting', fields.expecting);
  const may = await mayAct(deps, { ...input, act: 'answer' });
  if (!may.ok) return refused('trying', may.words);
  const { channel } = may;
  const startedAt = deps.clock.now();
  const wrongDay = dayProblem(input.lookOn, startedAt, channel.zone, input.language);
  if (wrongDay !== null) return refused('lookOn', wrongDay);
  if (!(await isHere(deps, input))) return refused('triedBy', fields.somebodyHere);
  const place = await placeOf(deps, channel, input.about);
  if (place === null) return refused('about', fields.closedOrGone);
  const experimentId = idFrom(`experiment ${input.submissionId}`);
  const experiment = {
    id: experimentId,
    channelId: channel.id,
    slackTeamId: input.slackTeamId,
    challengeId: place.challenge?.id ?? null,
    tensionId: place.tensionId,
    offeredBySlackId: input.slackUserId,
    triedBySlackId: input.triedBySlackId,
    trying,
    expecting,
    lookOn: input.lookOn,
    lookAt: toInstant(input.lookOn, MORNING, channel.zone),
    startedAt,
  };
  const post: NewPost | null =
    place.rootTs === null ? null : experimentPost(experiment, place.rootTs, channel.language);
  const kept = await deps.store.experiments.start(experiment, post);
  if (kept === 'erased-person') return refused('trying', answers.erased);
  if (place.challenge !== null) await showChallenge(deps, place.challenge.id);
  const isByYou = input.triedBySlackId === input.slackUserId;
  const words = answers.experiment.started(place.rootTs !== null, isByYou);
  return { kind: kept, experimentId, words };
}

/** True when who tries it can be asked here: the one who offers it may, as we know by now. */
async function isHere(
  deps: FlowDeps,
  input: Omit<Parameters<typeof mayAct>[1], 'act'> & { readonly triedBySlackId: string },
): Promise<boolean> {
  const { triedBySlackId: slackUserId } = input;
  if (slackUserId === input.slackUserId) return true;
  return (await mayAct(deps, { ...input, slackUserId, act: 'answer' })).ok;
}

function refused(field: ExperimentField, words: string): StartedExperiment {
  return { kind: 'refused', field, words };
}

function dayProblem(
  date: LocalDate,
  now: Date,
  zone: string,
  language: Language | undefined,
): string | null {
  const { day, dayToCome, dayWithinYear } = wordsIn(language).errors.fields;
  if (!isDate(date)) return day;
  if (date <= localDateOf(now, zone)) return dayToCome;
  const ahead = toInstant(date, MORNING, zone).getTime() - now.getTime();
  return ahead > DAYS_AHEAD_MAX * MS_PER_DAY ? dayWithinYear : null;
}

interface Told {
  readonly challenge: Challenge | null;
  readonly tensionId: string | null;
  readonly rootTs: string | null;
}

/** Where it is told; null when what it is tied to is not open in this channel. */
async function placeOf(
  deps: FlowDeps,
  channel: Channel,
  about: ExperimentAbout | null,
): Promise<Told | null> {
  if (about === null) return { challenge: null, tensionId: null, rootTs: null };
  const { challenges, tensions } = await experimentSubjects(deps, channel);
  if (about.kind === 'challenge') {
    const challenge = challenges.find(({ id }) => id === about.challengeId);
    if (challenge === undefined) return null;
    return { challenge, tensionId: null, rootTs: challenge.rootTs };
  }
  const found = tensions.find(({ tension }) => tension.tensionId === about.tensionId);
  if (found === undefined) return null;
  const thread = await deps.store.threads.get(about.threadId);
  if (thread?.channelId !== channel.id) return null;
  return { challenge: null, tensionId: about.tensionId, rootTs: thread.rootTs || null };
}
