import type { Practice } from '../model.js';
import type { ChosenPrompt, PromptChoiceInput } from './prompt-model.js';
import { spread } from '../spread.js';

type OpenThread = PromptChoiceInput['openThreads'][number];

/** The longest template holds 17 words of ours, and a prompt has at most 30. */
const LABEL_WORDS_MAX = 12;
const LABEL_CHARACTERS_MAX = 120;

const TEMPLATES: Readonly<Record<OpenThread['kind'], readonly [string, string]>> = {
  theme: [
    'Earlier we spoke here of {label}. Where did you meet it this week?',
    'Think of {label}, which came up here before. What have you seen change since then?',
  ],
  tension: [
    'We have more than one view of {label}. What did you see this week that adds to them?',
    'We see {label} in more than one way. Where did more than one of these seem true this week?',
  ],
  challenge: [
    'We named a challenge here: {label}. What did you see this week that has to do with it?',
    'Think of our challenge {label}. What have you seen lately that made it easier or harder?',
  ],
};

const WHY: Readonly<Record<OpenThread['kind'], string>> = {
  theme: 'You brought this up here, and there may be more to say.',
  tension: 'Each of these views came from people here, and the question is still open.',
  challenge: 'Nobody has the answer to this yet, and each of us sees a part of it.',
};

const PRACTICE: Readonly<Record<OpenThread['kind'], Practice>> = {
  theme: 'sense-making',
  tension: 'sense-making',
  challenge: 'navigation',
};

/** True for a question that followed something open: its id starts with the kind. */
export function isFollowUp(promptId: string): boolean {
  return /^(?:theme|tension|challenge):/u.test(promptId);
}

export function followUpId(thread: OpenThread): string {
  return `${thread.kind}:${thread.id}`;
}

/** The label as people wrote it, on one line, cut between words; empty when nothing readable is left. */
function quotable(label: string): string {
  const plain = label
    .replace(/\s+/gu, ' ')
    .replace(/[“”„"]/gu, '’')
    .trim()
    .replace(/[?？!！.。…\s]+$/u, '');
  const words = plain.split(' ').slice(0, LABEL_WORDS_MAX);
  while (words.length > 1 && words.join(' ').length > LABEL_CHARACTERS_MAX) words.pop();
  // Without spaces, as in Japanese, it is cut between characters.
  const kept = Array.from(words.join(' ')).slice(0, LABEL_CHARACTERS_MAX).join('');
  return kept.length < plain.length ? `${kept}…` : kept;
}

/** A question that follows something open, in the words people gave it; null when its label holds no letter or digit. */
export function followUp(thread: OpenThread, seed: string): ChosenPrompt | null {
  const label = quotable(thread.label);
  if (!/[\p{L}\p{N}]/u.test(label)) return null;
  const [first, second] = TEMPLATES[thread.kind];
  const template = spread(`${seed} ${label}`) % 2 === 0 ? first : second;
  return {
    promptId: followUpId(thread),
    text: template.replace('{label}', () => `“${label}”`),
    why: WHY[thread.kind],
    practice: PRACTICE[thread.kind],
    outcome: null,
    reason: `It follows the ${thread.kind} “${label}”, which is still open in this channel. At most one question in three does so.`,
  };
}
