/** What an experiment is tied to, in the value of a button or a choice: ids of ours and no words of people. */
export type ExperimentSubject =
  | { readonly kind: 'challenge'; readonly challengeId: string }
  | { readonly kind: 'tension'; readonly tensionId: string; readonly threadId: string };

export function experimentSubjectValue(subject: ExperimentSubject): string {
  return subject.kind === 'challenge'
    ? `challenge ${subject.challengeId}`
    : `tension ${subject.threadId} ${subject.tensionId}`;
}

/** The subject of a value that we once gave out; null for anything else. */
export function readExperimentSubject(value: string): ExperimentSubject | null {
  const [kind, first, second] = value.split(' ');
  if (kind === 'challenge' && first !== undefined) return { kind, challengeId: first };
  if (kind !== 'tension' || first === undefined || second === undefined) return null;
  return { kind, threadId: first, tensionId: second };
}
