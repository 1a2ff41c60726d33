/** Honest answers for what a later version brings. */
export const LATER = {
  vote: 'Votes come in a later version. Until then, say how you see it in the thread; every view is read back with equal room.',
} as const;
