import { type ExperimentField, startExperiment } from '../../flows/start-experiment.js';
import { sayHowItWent } from '../../flows/how-it-went.js';
import { ACTIONS, FIELDS } from '../ids.js';
import { parseExperiment, parseHowItWent } from '../payloads.js';
import { answerWithUndo } from '../render/notices.js';
import { deliverSoon } from './deliver-soon.js';
import { type Take, under } from './form-outcome.js';

const FIELD_OF: Readonly<Record<ExperimentField, string>> = {
  trying: FIELDS.trying,
  expecting: FIELDS.expecting,
  lookOn: FIELDS.lookOn,
  triedBy: FIELDS.triedBy,
  // The form may have no such field.
  about: FIELDS.trying,
};

export const experimentForm: Take = async (edge, submission) => {
  const read = parseExperiment(submission.view, submission.language);
  if (!read.ok) return { kind: 'errors', errors: read.errors };
  const { place, triedBySlackId, ...said } = read.value;
  const { slackChannelId } = place;
  const result = await startExperiment(edge.deps, {
    ...submission,
    ...said,
    slackChannelId,
    triedBySlackId: triedBySlackId ?? submission.slackUserId,
  });
  if (result.kind === 'refused') return under(FIELD_OF[result.field], result.words);
  deliverSoon(edge);
  return { kind: 'done', slackChannelId, said: result.words };
};

export const howItWentForm: Take = async (edge, submission) => {
  const read = parseHowItWent(submission.view, submission.language);
  if (!read.ok) return { kind: 'errors', errors: read.errors };
  const { place, result, learned } = read.value;
  const { slackChannelId, subjectId: experimentId = '' } = place;
  const kept = await sayHowItWent(edge.deps, { ...submission, experimentId, result, learned });
  if (kept.kind === 'refused') return under(FIELDS.result, kept.words);
  const undo =
    kept.kind === 'kept' ? { actionId: ACTIONS.undo, value: `experiment ${experimentId}` } : null;
  return {
    kind: 'done',
    slackChannelId,
    said: answerWithUndo(kept.words, undo, submission.language),
  };
};
