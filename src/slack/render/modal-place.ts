/** Where a modal was opened and what it is about: ids only. It travels in `private_metadata` and comes back with the answer. */
export interface ModalPlace {
  readonly slackChannelId: string;
  /** Our thread, when the modal answers in one. */
  readonly threadId?: string;
  /** A theme, tension, link or challenge of ours, or the message that the modal begins with. */
  readonly subjectId?: string;
}

export function placeAsMetadata({ slackChannelId, threadId, subjectId }: ModalPlace): string {
  return JSON.stringify({ slackChannelId, threadId, subjectId });
}

/** A message as the subject of a modal. */
export function messageSubject({ threadTs, ts }: { threadTs: string; ts: string }): string {
  return `${threadTs}~${ts}`;
}

/** The message that `messageSubject` named; null for anything else. */
export function readMessageSubject(subjectId: string): { threadTs: string; ts: string } | null {
  const [, threadTs, ts] = /^([\d.]+)~([\d.]+)$/u.exec(subjectId) ?? [];
  return threadTs === undefined || ts === undefined ? null : { threadTs, ts };
}

/** A channel to choose from, where a modal was opened outside any. */
export interface ChannelChoice {
  readonly slackChannelId: string;
  readonly name: string;
}
