import { editChallenge } from '../../flows/edit-challenge.js';
import { workOnChallenge } from '../../flows/work-on-challenge.js';
import { FIELDS } from '../ids.js';
import { parseChallengeEdit, parseChallengeWork } from '../payloads.js';
import { deliverSoon } from './deliver-soon.js';
import { type Take, under } from './form-outcome.js';

export const challengeEditForm: Take = async (edge, submission) => {
  const read = parseChallengeEdit(submission.view, submission.language);
  if (!read.ok) return { kind: 'errors', errors: read.errors };
  const { place, ...change } = read.value;
  const [challengeId = '', opened = ''] = (place.subjectId ?? '').split(' ');
  const edited = { ...submission, ...change, challengeId, opened };
  const result = await editChallenge(edge.deps, edited);
  return result.kind === 'refused'
    ? under(FIELDS[result.field], result.words)
    : { kind: 'done', slackChannelId: place.slackChannelId, said: result.words };
};

export const challengeWorkForm: Take = async (edge, submission) => {
  const { place, ...work } = parseChallengeWork(submission.view);
  const [challengeId = '', opened = ''] = (place.subjectId ?? '').split(' ');
  const wanted = { ...submission, ...work, challengeId, opened };
  const result = await workOnChallenge(edge.deps, wanted);
  if (result.kind === 'refused') return under(FIELDS[result.field ?? 'sense'], result.words);
  deliverSoon(edge);
  return { kind: 'done', slackChannelId: place.slackChannelId, said: result.words };
};
