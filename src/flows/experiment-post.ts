import { experimentBatch } from '../core/challenges/experiment.js';
import type { Language } from '../core/model.js';
import type { NewExperiment, NewPost } from '../store/store-model.js';

/** What stands of an experiment in the thread of what it is tied to. */
export function experimentPost(
  experiment: NewExperiment,
  threadTs: string,
  language: Language = 'en',
): NewPost {
  const { id, channelId, trying, expecting, lookOn, offeredBySlackId, triedBySlackId } = experiment;
  return {
    channelId,
    batchKey: experimentBatch(id),
    part: 0,
    occurrenceId: null,
    threadId: null,
    threadTs,
    content: {
      kind: 'experiment',
      language,
      experimentId: id,
      trying,
      expecting,
      lookOn,
      offeredBySlackId,
      triedBySlackId,
      looked: null,
    },
    expiresAt: null,
  };
}
