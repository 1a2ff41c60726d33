import type { App } from '@slack/bolt';
import { readChallenge } from '../../core/challenges/challenge-reading.js';
import { addWin } from '../../flows/add-win.js';
import { answerPrivately } from '../../flows/answer-privately.js';
import { closeChallenge } from '../../flows/close-challenge.js';
import type { ChannelSettings } from '../../core/model.js';
import { configureChannel } from '../../flows/configure-channel.js';
import { mayAct } from '../../flows/may-act.js';
import { nameChallenge } from '../../flows/name-challenge.js';
import { nameTension } from '../../flows/name-tension.js';
import { seeDifferently } from '../../flows/see-differently.js';
import { ACTIONS, CALLBACKS, FIELDS } from '../ids.js';
import {
  channelOfModal,
  parseChallenge,
  parseChallengeClose,
  parseChallengeReading,
  parsePrivateAnswer,
  parseSeenDifferently,
  parseSetupSubmission,
  parseSubmission,
  parseTension,
  parseWin,
} from '../payloads.js';
import { challengeReadingModal } from '../render/challenge-modals.js';
import { readMessageSubject } from '../render/modal-place.js';
import { answerWithUndo } from '../render/notices.js';
import { type Asking, tell } from './answer.js';
import { challengeEditForm, challengeWorkForm } from './challenge-edit-form.js';
import { deliverSoon } from './deliver-soon.js';
import { experimentForm, howItWentForm } from './experiment-forms.js';
import { type Outcome, type Take, under } from './form-outcome.js';
import { askedBy } from './asked-by.js';
import type { Edge } from './edge.js';
import { lookUpForm } from './look-up.js';
import { themeApartForm, themeNameForm, themeSameForm } from './theme-acts.js';

const SETTING_FIELDS: Readonly<Record<keyof ChannelSettings, string>> = {
  promptWeekdays: FIELDS.promptDays,
  promptTime: FIELDS.promptTime,
  digestWeekday: FIELDS.digestDay,
  digestTime: FIELDS.digestTime,
  zone: FIELDS.zone,
  skipDates: FIELDS.skipDates,
  acknowledgeReplies: FIELDS.acknowledge,
  ownQuestions: FIELDS.ownQuestions,
  allowExternal: FIELDS.ownQuestions,
  retentionDays: FIELDS.retention,
  language: FIELDS.language,
  lenses: FIELDS.lenses,
};

function settingErrors(
  problems: Readonly<Partial<Record<keyof ChannelSettings, string>>>,
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const [setting, field] of Object.entries(SETTING_FIELDS)) {
    const words = problems[setting as keyof ChannelSettings];
    if (words !== undefined) errors[field] = words;
  }
  return errors;
}

const setup: Take = async ({ deps }, submission) => {
  const read = parseSetupSubmission(submission.view, submission.language);
  if (!read.ok) return { kind: 'errors', errors: read.errors };
  const { place, settings } = read.value;
  const result = await configureChannel(deps, {
    slackTeamId: submission.slackTeamId,
    slackChannelId: place.slackChannelId,
    bySlackId: submission.slackUserId,
    settings,
    language: submission.language,
  });
  switch (result.kind) {
    case 'invalid':
      return { kind: 'errors', errors: settingErrors(result.problems) };
    case 'refused':
      return under(FIELDS.promptDays, result.words);
    case 'saved':
      return { kind: 'done', slackChannelId: place.slackChannelId, said: result.words };
  }
};

const privateAnswer: Take = async ({ deps }, submission) => {
  const read = parsePrivateAnswer(submission.view, submission.language);
  if (!read.ok) return { kind: 'errors', errors: read.errors };
  const { place, ...said } = read.value;
  const threadId = place.threadId ?? '';
  const result = await answerPrivately(deps, { ...submission, threadId, ...said });
  return result.kind === 'refused'
    ? under(FIELDS.words, result.words)
    : { kind: 'done', slackChannelId: place.slackChannelId, said: result.words };
};

const seenDifferently: Take = async (edge, submission) => {
  const read = parseSeenDifferently(submission.view, submission.language);
  if (!read.ok) return { kind: 'errors', errors: read.errors };
  const { place, text, privately } = read.value;
  const threadId = place.threadId ?? '';
  const result = await seeDifferently(edge.deps, { ...submission, threadId, text, privately });
  if (result.kind === 'refused') return under(FIELDS.words, result.words);
  deliverSoon(edge);
  return { kind: 'done', slackChannelId: place.slackChannelId, said: result.words };
};

/** The first step posts nothing: it shows how the answers read, and the person says how they read it. */
const challenge: Take = async ({ deps }, submission) => {
  const read = parseChallenge(submission.view, submission.language);
  if (!read.ok) return { kind: 'errors', errors: read.errors };
  const { place, title, seen, answers } = read.value;
  const { slackChannelId } = place;
  const may = await mayAct(deps, { ...submission, slackChannelId, act: 'answer' });
  if (!may.ok) return under(FIELDS.title, may.words);
  const { reading, reasons } = readChallenge(answers, submission.language);
  const view = challengeReadingModal({
    language: submission.language,
    place,
    title,
    seen,
    answers,
    reading,
    reasons,
  });
  return { kind: 'next', view };
};

const challengeReading: Take = async (edge, submission) => {
  const read = parseChallengeReading(submission.view, submission.language);
  if (!read.ok) return { kind: 'errors', errors: read.errors };
  const { place, title, seen, answers, reading } = read.value;
  const { slackChannelId } = place;
  const result = await nameChallenge(edge.deps, {
    ...submission,
    slackChannelId,
    title,
    seen,
    answers,
    reading,
  });
  if (result.kind === 'refused') return under(FIELDS.reading, result.words);
  deliverSoon(edge);
  return { kind: 'done', slackChannelId, said: result.words };
};

const challengeClose: Take = async (edge, submission) => {
  const read = parseChallengeClose(submission.view, submission.language);
  if (!read.ok) return { kind: 'errors', errors: read.errors };
  const { place, outcomeText } = read.value;
  const challengeId = place.subjectId ?? '';
  const result = await closeChallenge(edge.deps, { ...submission, challengeId, outcomeText });
  if (result.kind === 'refused') return under(FIELDS.outcome, result.words);
  deliverSoon(edge);
  const undo =
    result.kind === 'closed' ? { actionId: ACTIONS.undo, value: `challenge ${challengeId}` } : null;
  const said = answerWithUndo(result.words, undo, submission.language);
  return { kind: 'done', slackChannelId: place.slackChannelId, said };
};

const win: Take = async ({ deps }, submission) => {
  const read = parseWin(submission.view, submission.language);
  if (!read.ok) return { kind: 'errors', errors: read.errors };
  const { place, text } = read.value;
  const { slackChannelId } = place;
  const result = await addWin(deps, { ...submission, slackChannelId, text });
  return result.kind === 'refused'
    ? under(FIELDS.words, result.words)
    : { kind: 'done', slackChannelId, said: result.words };
};

const tension: Take = async ({ deps }, submission) => {
  const read = parseTension(submission.view, submission.language);
  if (!read.ok) return { kind: 'errors', errors: read.errors };
  const { place, sides } = read.value;
  const { slackChannelId, subjectId } = place;
  const from = readMessageSubject(subjectId ?? '');
  const result = await nameTension(deps, { ...submission, slackChannelId, sides, from });
  return result.kind === 'refused'
    ? under(result.side === 1 ? FIELDS.sideTwo : FIELDS.sideOne, result.words)
    : { kind: 'done', slackChannelId, said: result.words };
};

const FORMS: Readonly<Record<string, Take>> = {
  [CALLBACKS.setup]: setup,
  [CALLBACKS.privateAnswer]: privateAnswer,
  [CALLBACKS.seeDifferently]: seenDifferently,
  [CALLBACKS.challenge]: challenge,
  [CALLBACKS.challengeReading]: challengeReading,
  [CALLBACKS.challengeClose]: challengeClose,
  [CALLBACKS.win]: win,
  [CALLBACKS.lookUp]: lookUpForm,
  [CALLBACKS.tension]: tension,
  [CALLBACKS.challengeEdit]: challengeEditForm,
  [CALLBACKS.challengeWork]: challengeWorkForm,
  [CALLBACKS.experiment]: experimentForm,
  [CALLBACKS.howItWent]: howItWentForm,
  [CALLBACKS.themeName]: themeNameForm,
  [CALLBACKS.themeSame]: themeSameForm,
  [CALLBACKS.themeApart]: themeApartForm,
};

type Ack = Parameters<Parameters<App['view']>[1]>[0]['ack'];

async function acknowledge(ack: Ack, outcome: Outcome): Promise<void> {
  switch (outcome.kind) {
    case 'errors':
      await ack({ response_action: 'errors', errors: { ...outcome.errors } });
      return;
    case 'next': {
      const view = { ...outcome.view, blocks: [...outcome.view.blocks] };
      await ack({ response_action: 'update', view });
      return;
    }
    case 'done':
      await ack();
  }
}

/** Forms: what was sent is kept first, and only then does the form close. */
export function listenToForms(edge: Edge): void {
  for (const [callbackId, take] of Object.entries(FORMS)) {
    edge.app.view(callbackId, async ({ body, ack, context }) => {
      const read = parseSubmission(body);
      const submission = await askedBy(edge, read, context, channelOfModal(read.view));
      const outcome = await take(edge, submission);
      await acknowledge(ack, outcome);
      if (outcome.kind !== 'done') return;
      const asking: Asking = {
        slackTeamId: submission.slackTeamId,
        slackUserId: submission.slackUserId,
        slackChannelId: outcome.slackChannelId,
        language: submission.language,
        triggerId: submission.triggerId ?? '',
      };
      tell(edge, asking, outcome.said);
    });
  }
}
