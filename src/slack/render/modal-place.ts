/** Where a modal was opened and what it is about: ids only. It travels in `private_metadata` and comes back with the answer. */
export interface ModalPlace {
  readonly slackChannelId: string;
  /** Our thread, when the modal answers in one. */
  readonly threadId?: string;
  /** A theme, tension, link or challenge of ours. */
  readonly subjectId?: string;
}

export function placeAsMetadata({ slackChannelId, threadId, subjectId }: ModalPlace): string {
  return JSON.stringify({ slackChannelId, threadId, subjectId });
}

/** A channel to choose from, where a modal was opened outside any. */
export interface ChannelChoice {
  readonly slackChannelId: string;
  readonly name: string;
}
