import type { Digest, HappenedEntry } from './digest-model.js';

/** Outcomes that a digest told of and that rest on one of these: words, a challenge or an experiment of one person. */
export function cameOfOwn(
  { happened }: Pick<Digest, 'happened'>,
  own: ReadonlySet<string>,
): readonly HappenedEntry[] {
  return happened.filter(({ kind, short, evidence }) => {
    const isOutcome = (short ?? null) !== null && kind !== 'win';
    return isOutcome && evidence.some((id) => own.has(id));
  });
}
