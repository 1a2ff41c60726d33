/** Honest answers for what a later version brings. */
export const LATER = {
  experiment:
    'Experiments come in a later version. Until then, a challenge can be closed with what you tried and learned.',
  vote: 'Votes come in a later version. Until then, say how you see it in the thread; every view is read back with equal room.',
  tension:
    'Naming a tension comes in a later version. Until then, say both sides in one reply: the digest looks for words that pull in two directions.',
  ask: 'Thank you. Answers by button come in a later version; a reply in this thread is kept, and counts in the next digest.',
} as const;
