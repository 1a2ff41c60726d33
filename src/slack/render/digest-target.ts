/** What a button of a digest is about. The value holds ids of ours and no words of people. */
export interface DigestTarget {
  readonly threadId: string;
  readonly kind: 'tension' | 'theme' | 'link' | 'statement';
  /** The id of the tension, theme or statement, or the two responses of a link as `earlier~now`. */
  readonly id: string;
}

const KINDS: readonly DigestTarget['kind'][] = ['tension', 'theme', 'link', 'statement'];

/** The target as a button's value. */
export function digestTargetValue({ threadId, kind, id }: DigestTarget): string {
  return `${threadId} ${kind} ${id}`;
}

/** The target of a value that we once gave out; null for anything else. */
export function readDigestTarget(value: string): DigestTarget | null {
  const [, threadId, kind, id] = /^(\S*) (tension|theme|link|statement) (\S+)$/u.exec(value) ?? [];
  const known = KINDS.find((one) => one === kind);
  if (threadId === undefined || known === undefined || id === undefined) return null;
  return { threadId, kind: known, id };
}
