/** What is kept of a person beside their words, answers and settings. */
export interface TracesOfPerson {
  readonly skipped: readonly {
    readonly channelId: string;
    readonly question: string;
    readonly at: Date;
  }[];
  /** As admins of the workspace read it. */
  readonly changes: readonly {
    readonly channelId: string | null;
    readonly what: string;
    readonly at: Date;
  }[];
  readonly keeperOf: readonly { readonly channelId: string }[];
  /** Own words that the channel was to vote on, in whatever state; `text` is null once they were edited. */
  readonly askedForVotes: readonly {
    readonly channelId: string;
    readonly text: string | null;
    readonly state: string;
    readonly askedAt: Date;
  }[];
  /** ISO week of the last direct message; null: none. */
  readonly lastMessageInWeek: string | null;
  readonly shownEarlierWordsAt: Date | null;
}
