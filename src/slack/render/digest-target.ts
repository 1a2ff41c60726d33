/** What a button of a digest is about. The value holds ids of ours and no words of people. */
export interface DigestTarget {
  readonly threadId: string;
  readonly kind: 'tension' | 'link';
  /** The tension's id, or the two responses of a link as `earlier~now`. */
  readonly id: string;
}

/** The target as a button's value. */
export function digestTargetValue({ threadId, kind, id }: DigestTarget): string {
  return `${threadId} ${kind} ${id}`;
}

/** The target of a value that we once gave out; null for anything else. */
export function readDigestTarget(value: string): DigestTarget | null {
  const [, threadId, kind, id] = /^(\S*) (tension|link) (\S+)$/u.exec(value) ?? [];
  if (threadId === undefined || id === undefined) return null;
  return { threadId, kind: kind === 'link' ? 'link' : 'tension', id };
}
