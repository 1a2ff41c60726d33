import type { PostContent } from '../../core/post-model.js';
import type { RenderedMessage } from './blocks.js';
import { challenge } from './challenge.js';
import { challengeReadings } from './challenge-readings.js';
import { renderDigest } from './digest.js';
import { experiment } from './experiment.js';
import { greeting } from './greeting.js';
import { note } from './notices.js';
import { prompt } from './prompt.js';

/** A post of the outbox as a message for Slack. */
export function renderPost(content: PostContent): RenderedMessage {
  switch (content.kind) {
    case 'greeting':
      return greeting(content.addedBySlackId, content.plan, content.language);
    case 'prompt':
      return prompt(content.card, content.threadId);
    case 'digest':
      return renderDigest(content.digest, content.part, content.threadId);
    case 'challenge':
      return challenge(content);
    case 'challenge-readings':
      return challengeReadings(content);
    case 'experiment':
      return experiment(content);
    case 'note':
      return note(content.text);
  }
}
