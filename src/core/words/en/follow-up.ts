/** Questions that follow something open, named by `label` in its marks; and why they are asked. */
export const followUp = {
  theme: [
    (label: string): string =>
      `Earlier we spoke here of ${label}. Where did you meet it this week?`,
    (label: string): string =>
      `Think of ${label}, which came up here before. What have you seen change since then?`,
  ],
  tension: [
    (label: string): string =>
      `We have more than one view of ${label}. What did you see this week that adds to them?`,
    (label: string): string =>
      `We see ${label} in more than one way. Where did more than one of these seem true this week?`,
  ],
  challenge: {
    perspectives: (label: string): string =>
      `We named a challenge here: ${label}. What do you see of it that others may not see?`,
    'parts-and-whole': (label: string): string =>
      `Think of our challenge ${label}. Which part of it did you meet this week?`,
    'why-change': (label: string): string =>
      `Think of our challenge ${label}. What happens if nothing changes, and for whom?`,
    'values-apart': (label: string): string =>
      `Think of our challenge ${label}. Which two good things get in each other’s way there?`,
    'not-heard': (label: string): string =>
      `Think of our challenge ${label}. Who is touched by it, and has not been heard yet?`,
    'words-missing': (label: string): string =>
      `Think of our challenge ${label}. What do you see in it that we have no good word for?`,
    tried: (label: string): string =>
      `Think of our challenge ${label}. What small thing was tried or seen lately, and what came of it?`,
    'other-ways': (label: string): string =>
      `Think of our challenge ${label}. Which other way do you see, even if we do not take it?`,
  },
  /** A tension without a name: the words of its sides are single persons’, who could not take them out of a question that was asked. */
  unnamed: [
    'Our last digests showed views side by side that are still open. What would have to be true for all of them?',
    'Our last digests showed views side by side. Where did you see something of more than one this week?',
  ],
  why: {
    theme: 'You brought this up here, and there may be more to say.',
    tension: 'Each of these views came from people here, and the question is still open.',
    challenge: 'Nobody has the answer to this yet, and each of us sees a part of it.',
  },
  /** Of a question of the channel’s own. */
  whyOwn: 'People in this channel asked for this question.',
};
