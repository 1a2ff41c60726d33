import type { Channel, Schedule } from '../../core/model.js';
import { hasLaterThings } from '../../core/order-of-appearance.js';
import { hasNamedTension } from '../../core/votes/choose-candidate.js';
import { wordsIn } from '../../core/words/words-in.js';
import { describeChannel } from '../../flows/channel-status.js';
import { mayActInThread } from '../../flows/find-thread.js';
import { listChallenges } from '../../flows/list-challenges.js';
import { mayAct } from '../../flows/may-act.js';
import { mayNameTension } from '../../flows/name-tension.js';
import { challengeCloseModal, challengeModal } from '../render/challenge-modals.js';
import { aboutModal } from '../render/about.js';
import { privateAnswerModal, seeDifferentlyModal } from '../render/private-answer.js';
import { setupModal, type SetupView } from '../render/setup.js';
import type { DigestTarget } from '../render/digest-target.js';
import { tensionModal, winModal } from '../render/small-modals.js';
import { digestAboutAt } from './digest-about-at.js';
import { digestSubject } from './digest-subject.js';
import { type Answer, type Asking, openModal } from './answer.js';
import type { Edge } from './edge.js';

/** What is set now; until somebody sets it up, a proposal in the zone of who opens the form. */
function settingsOf(
  channel: Channel,
  schedules: readonly Schedule[],
  personZone: string | null,
): SetupView['settings'] {
  const { acknowledgeReplies, ownQuestions, retentionDays, language = 'en' } = channel;
  const prompt = schedules.find(({ kind }) => kind === 'prompt');
  const digest = schedules.find(({ kind }) => kind === 'digest');
  const { weekdays, localTime, zone, skipDates } = prompt ?? {
    weekdays: [3] as const,
    localTime: '10:00',
    zone: personZone ?? channel.zone,
    skipDates: [],
  };
  const [digestWeekday = 1] = digest?.weekdays ?? [];
  return {
    promptWeekdays: weekdays,
    promptTime: localTime,
    digestWeekday,
    digestTime: digest?.localTime ?? '10:00',
    zone,
    skipDates,
    acknowledgeReplies,
    ownQuestions,
    retentionDays,
    language,
  };
}

export async function openSetup(edge: Edge, asking: Asking): Promise<Answer | null> {
  const may = await mayAct(edge.deps, { ...asking, act: 'configure' });
  if (!may.ok) return may.words;
  const { channel, schedules } = await describeChannel(edge.deps, may.channel, asking.language);
  const personZone = may.person.zone;
  const view = setupModal({
    language: asking.language,
    slackChannelId: channel.slackChannelId,
    channelName: channel.name,
    personZone,
    settings: {
      ...settingsOf(channel, schedules, personZone),
      ...(hasNamedTension(await edge.deps.store.analysis.load(channel.id))
        ? { lenses: channel.lenses ?? [] }
        : {}),
    },
  });
  return openModal(edge, asking, view);
}

export async function openChallenge(
  edge: Edge,
  asking: Asking,
  words: string,
): Promise<Answer | null> {
  const may = await mayAct(edge.deps, { ...asking, act: 'answer' });
  if (!may.ok) return may.words;
  const { slackChannelId, language } = asking;
  const title = words === '' ? {} : { title: words };
  return openModal(edge, asking, challengeModal({ place: { slackChannelId }, language, ...title }));
}

export async function openWin(edge: Edge, asking: Asking, words: string): Promise<Answer | null> {
  const may = await mayAct(edge.deps, { ...asking, act: 'answer' });
  if (!may.ok) return may.words;
  const { slackChannelId, language } = asking;
  return openModal(
    edge,
    asking,
    winModal({ place: { slackChannelId }, language, ...(words === '' ? {} : { words }) }),
  );
}

export async function openTension(
  edge: Edge,
  asking: Asking,
  words: string,
): Promise<Answer | null> {
  const may = await mayNameTension(edge.deps, asking);
  if (!may.ok) return may.words;
  const { slackChannelId, language } = asking;
  const begun = words === '' ? {} : { words };
  return openModal(edge, asking, tensionModal({ place: { slackChannelId }, language, ...begun }));
}

export async function openPrivateAnswer(
  edge: Edge,
  asking: Asking,
  threadId: string,
): Promise<Answer | null> {
  const may = await mayActInThread(edge.deps, { ...asking, threadId, act: 'answer' });
  if (!may.ok) return may.words;
  const { slackChannelId } = may.channel;
  const { question } = may.thing;
  const digests = (await edge.deps.store.digests.latest(may.channel.id))?.number ?? 0;
  const place = { slackChannelId, threadId };
  const mayTag = hasLaterThings(digests + 1);
  return openModal(
    edge,
    asking,
    privateAnswerModal({ place, question, mayTag, language: asking.language }),
  );
}

export async function openSeeDifferently(
  edge: Edge,
  asking: Asking,
  target: DigestTarget,
): Promise<Answer | null> {
  const { threadId, id: subjectId } = target;
  const may = await mayActInThread(edge.deps, { ...asking, threadId, act: 'answer' });
  if (!may.ok) return may.words;
  const { slackChannelId } = may.channel;
  const place = { slackChannelId, threadId, subjectId };
  const subject = await digestSubject(edge, target, asking.language);
  return openModal(
    edge,
    asking,
    seeDifferentlyModal({ place, subject, language: asking.language }),
  );
}

export async function openChallengeClose(
  edge: Edge,
  asking: Asking,
  challengeId: string,
): Promise<Answer | null> {
  const listed = await listChallenges(edge.deps, asking);
  if (listed.kind === 'refused') return listed.words;
  const challenge = listed.challenges.find(({ id }) => id === challengeId);
  if (challenge === undefined) return wordsIn(asking.language).answers.challenge.closedOrGone;
  const place = { slackChannelId: asking.slackChannelId, subjectId: challengeId };
  const { title, outcomeText } = challenge;
  const { language } = asking;
  return openModal(edge, asking, challengeCloseModal({ place, title, outcomeText, language }));
}

/** What this is; below a digest also what that one read and left out, for members. */
export async function openAbout(
  edge: Edge,
  asking: Asking,
  rootTs: string | null,
): Promise<Answer | null> {
  const digest = rootTs === null ? null : await digestAboutAt(edge.deps, asking, rootTs);
  return openModal(
    edge,
    asking,
    aboutModal({ digest, language: asking.language, wordedBy: edge.deps.analysis.wordedBy }),
  );
}
