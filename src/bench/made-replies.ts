import type { Reply } from '../core/reading/analysis-model.js';

const OPENINGS = [
  'This week',
  'On Tuesday',
  'In the call with support',
  'While we released',
  'Since the move',
  'At the planning',
];
const SUBJECTS = [
  'the handover',
  'the release date',
  'the on-call week',
  'the customer interviews',
  'the test suite',
  'the budget round',
  'the new office',
  'the roadmap',
];
const EVENTS = [
  'took longer than we thought',
  'went better with two people',
  'was decided before we were asked',
  'left somebody waiting',
  'needs a shorter list',
  'changed twice',
  'showed us what we had missed',
];
const CLOSINGS = [
  'and nobody was told',
  'so we tried it in pairs',
  'and I would do it again',
  'but the reason stayed unclear',
  'which helped the new people',
  'and the customers noticed',
];

const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? '';

/** Made sentences in a fixed order: enough overlap to form themes, enough difference to need work. Two idea units. */
export function replyOf(n: number, authors: number): Reply {
  return {
    id: `r${n}`,
    threadId: `thread${n % 3}`,
    authorId: `person${n % authors}`,
    saidAt: new Date(Date.UTC(2026, 2, 2) + n * 60_000),
    text: `${pick(OPENINGS, n * 7)} ${pick(SUBJECTS, n * 3 + (n % 5))} ${pick(EVENTS, n * 5 + (n % 3))}, ${pick(CLOSINGS, n * 11)}. ${pick(SUBJECTS, n + 2)} ${pick(EVENTS, n)}.`,
    question: 'What happened this week that we should not forget?',
    isPrivate: false,
  };
}

/** The same as one idea unit. */
export function unitOf(n: number, authors: number): Reply {
  const reply = replyOf(n, authors);
  return {
    ...reply,
    text: reply.text.slice(0, reply.text.indexOf('.') + 1).replace(', but', ' since'),
  };
}
