import type { Newcomer } from './emulator.js';

/** What one person does. `key` names what was said, for a later edit or deletion. */
export type Act =
  | {
      readonly does: 'reply';
      readonly text: string;
      readonly key?: string;
      /** Left out: under the week's prompt. `prompt-1` is the prompt of week 1. */
      readonly under?: 'digest' | 'challenge' | `prompt-${number}`;
      readonly isAlsoInChannel?: true;
      readonly file?: string;
    }
  | { readonly does: 'edit'; readonly key: string; readonly text: string }
  | { readonly does: 'delete'; readonly key: string }
  | { readonly does: 'react'; readonly key: string; readonly emoji: string }
  | { readonly does: 'answer privately'; readonly text: string; readonly mayBeQuoted: boolean }
  | { readonly does: 'skip' }
  /** A message in the channel that has nothing to do with Soundings. */
  | { readonly does: 'chat'; readonly text: string }
  | { readonly does: 'command'; readonly line: string }
  | {
      readonly does: 'name a challenge';
      readonly title: string;
      readonly seen: string;
      readonly answers: ChallengeWords;
    }
  /** Taps in the challenge's thread; who asks for it is told what might help. */
  | {
      readonly does: 'read it';
      readonly answers: Partial<ChallengeWords>;
      readonly asksWhatHelps?: true;
    }
  | {
      readonly does: 'try something';
      readonly trying: string;
      readonly expecting: string;
      readonly lookOn: string;
    }
  | { readonly does: 'say how it went'; readonly button: string; readonly learned: string }
  /** A button in the thread or top message of the last digest; passed over where the digest has none. */
  | { readonly does: 'press'; readonly button: string }
  | { readonly does: 'see differently'; readonly text: string }
  /** Yes to the question whether others may vote on one's words; passed over where the app does not ask it. */
  | { readonly does: 'allow a vote' }
  /** On the statement in the thread of the last digest; passed over where there is none. */
  | { readonly does: 'vote'; readonly says: Vote; readonly words?: string }
  /** The keeper says in the settings by which groups people may place themselves, a line each. */
  | { readonly does: 'offer groups'; readonly lines: string }
  /** In Home, by the words of the group. */
  | { readonly does: 'choose a group'; readonly group: string }
  | { readonly does: 'open Home' };

export type Vote = 'agree' | 'differ' | 'not-sure';

export interface ChallengeWords {
  readonly solvedBefore: 'yes' | 'no' | 'not-sure';
  readonly agreeWhatItIs: 'yes' | 'no' | 'not-sure';
  readonly expertWouldSettle: 'yes' | 'no' | 'not-sure';
  readonly changeOurselves: 'yes' | 'no' | 'not-sure';
}

/** `at` is local time in the week that begins with its prompt: Wed, Thu, Fri, Sat, Sun, Mon, Tue. */
export type Line = { readonly at: string; readonly by: string } & Act;

export interface CastChannel {
  readonly name: string;
  readonly keeper: string;
  readonly people: readonly Newcomer[];
  readonly zone: string;
  /** Monday of the first week, as a local date. All weeks lie in the past: the database keeps the real time for its leases. */
  readonly firstMonday: string;
  /** Asked in every second week, beginning with the first. */
  readonly ownQuestions: readonly string[];
  /** From Wednesday's prompt to the hour before next Wednesday's. */
  readonly weeks: readonly (readonly Line[])[];
}

/** Days after the week's Monday. The digest comes on the Monday after. */
export const DAYS: Readonly<Record<string, number>> = {
  Mon: 7,
  Tue: 8,
  Wed: 2,
  Thu: 3,
  Fri: 4,
  Sat: 5,
  Sun: 6,
};
