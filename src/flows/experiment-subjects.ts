import type { Challenge, Channel } from '../core/model.js';
import type { DigestTension } from '../core/digest/digest-model.js';
import type { FlowDeps } from './deps.js';
import { newestOf } from './recent-digests.js';

/** A tension that an experiment can be tied to, with the thread of the newest digest that shows it. */
export interface TensionSubject {
  readonly tension: DigestTension;
  readonly threadId: string;
}

export interface ExperimentSubjects {
  /** Open ones. */
  readonly challenges: readonly Challenge[];
  readonly tensions: readonly TensionSubject[];
  /** False before the first challenge or tension: until then experiments do not appear (design, "Quiet by default"). */
  readonly hasMet: boolean;
}

/** What a channel has named or met, and so can try something for. */
export async function experimentSubjects(
  deps: FlowDeps,
  channel: Channel,
): Promise<ExperimentSubjects> {
  const challenges = await deps.store.challenges.list(channel.id, 'all');
  const digests = [...(await deps.store.digests.list(channel.id))].sort(
    (a, b) => b.number - a.number,
  );
  const tensions = newestOf(
    digests.flatMap(({ digest, threadId }) =>
      digest.tensions.map((tension) => ({ tension, threadId })),
    ),
    ({ tension }) => tension.tensionId,
  );
  return {
    challenges: challenges.filter(({ state }) => state === 'open'),
    tensions: tensions.filter(({ tension: { status } }) => status !== 'settled'),
    hasMet: challenges.length + tensions.length > 0,
  };
}
