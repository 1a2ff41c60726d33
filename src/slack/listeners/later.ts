/** Honest answers for what a later version brings. */
export const LATER = {
  experiment:
    'Experiments come in a later version. Until then, a challenge can be closed with what you tried and learned.',
  vote: 'Votes come in a later version. Until then, say how you see it in the thread; every view is read back with equal room.',
} as const;
