import { readChallenge, type ChallengeAnswers } from '../core/challenges/challenge-reading.js';
import { readTogether } from '../core/challenges/read-together.js';
import type { ChallengeReading } from '../core/model.js';
import type { PostContent } from '../core/post-model.js';
import type { NewPost } from '../store/store-model.js';
import type { FlowDeps } from './deps.js';
import { idFrom } from './id-from.js';
import { mayAct } from './may-act.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

export type NamedChallenge =
  | {
      readonly kind: 'named' | 'named-already';
      readonly challengeId: string;
      readonly reading: ChallengeReading;
      readonly words: string;
    }
  | { readonly kind: 'refused'; readonly words: string };

/** Keeps a challenge that a person names and posts it with a thread of its own, once a submission. Its author keeps its question alive. Deliver posts after answering. */
export async function nameChallenge(
  deps: FlowDeps,
  input: {
    slackTeamId: string;
    slackChannelId: string;
    slackUserId: string;
    submissionId: string;
    title: string;
    seen: string | null;
    answers: ChallengeAnswers;
    /** What its author takes it for; null: as the answers suggest. */
    reading: ChallengeReading | null;
  } & SpokenIn,
): Promise<NamedChallenge> {
  const { answers, errors } = wordsIn(input.language);
  const title = input.title.trim();
  if (title === '') return { kind: 'refused', words: errors.fields.title };
  const may = await mayAct(deps, { ...input, act: 'answer' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const suggested = readChallenge(input.answers, may.channel.language);
  const reading = input.reading ?? suggested.reading;
  const seen = input.seen?.trim() ?? '';
  const challengeId = idFrom(`challenge ${input.submissionId}`);
  const threadId = idFrom(`thread of challenge ${input.submissionId}`);
  const openedAt = deps.clock.now();
  const shown = {
    title,
    seen: seen === '' ? null : seen,
    reading,
    keeperSlackId: input.slackUserId,
  };
  const isKnown = (await deps.store.challenges.get(challengeId)) !== null;
  const opened = isKnown
    ? 'opened-already'
    : await deps.store.challenges.open(
        { id: challengeId, channelId: may.channel.id, ...shown, openedAt },
        {
          id: threadId,
          channelId: may.channel.id,
          kind: 'challenge',
          question: title,
          promptId: null,
          practice: null,
          outcome: null,
          openedAt,
        },
        postsOf(input.submissionId, {
          kind: 'challenge',
          language: may.channel.language ?? 'en',
          challengeId,
          threadId,
          ...shown,
          reasons: suggested.reasons,
        }).map((post) => ({ channelId: may.channel.id, ...post })),
      );
  if (opened === 'erased-person') return { kind: 'refused', words: answers.erased };
  return {
    kind: opened === 'opened' ? 'named' : 'named-already',
    challengeId,
    reading,
    words: answers.challenge.named,
  };
}

type ChallengeContent = Extract<PostContent, { readonly kind: 'challenge' }>;

/** The post, and below it in its thread the four questions for everybody. */
function postsOf(
  submissionId: string,
  shown: ChallengeContent,
): readonly Omit<NewPost, 'channelId'>[] {
  const { challengeId, threadId, language = 'en' } = shown;
  const below: PostContent = {
    kind: 'challenge-readings',
    language,
    challengeId,
    together: readTogether([]),
    isClosed: false,
  };
  return [shown, below].map((content, part) => ({
    batchKey: `challenge:${submissionId}`,
    part,
    occurrenceId: null,
    threadId,
    threadTs: null,
    content,
    expiresAt: null,
  }));
}
