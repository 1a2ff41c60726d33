import { WORK_QUESTIONS } from '../challenges/lines-of-work.js';
import type { Language, Practice } from '../model.js';
import { GERMAN_FOLLOW_UP, GERMAN_FOLLOW_UP_WHY } from './german/follow-up.js';
import type { ChosenPrompt, PromptChoiceInput } from './prompt-model.js';
import { spread } from '../spread.js';

type OpenThread = PromptChoiceInput['openThreads'][number];

/** The longest template holds 17 words of ours, and a prompt has at most 30. */
const LABEL_WORDS_MAX = 12;
const LABEL_CHARACTERS_MAX = 120;

interface Template {
  readonly text: string;
  readonly practice: Practice;
}

/** A challenge is worked on in three ways (design, "Words"): making sense of it, connecting, navigating. */
const TEMPLATES: Readonly<Record<OpenThread['kind'], readonly Template[]>> = {
  theme: [
    {
      text: 'Earlier we spoke here of {label}. Where did you meet it this week?',
      practice: 'sense-making',
    },
    {
      text: 'Think of {label}, which came up here before. What have you seen change since then?',
      practice: 'sense-making',
    },
  ],
  tension: [
    {
      text: 'We have more than one view of {label}. What did you see this week that adds to them?',
      practice: 'sense-making',
    },
    {
      text: 'We see {label} in more than one way. Where did more than one of these seem true this week?',
      practice: 'sense-making',
    },
  ],
  challenge: WORK_QUESTIONS.map(({ prompt, practice }) => ({ text: prompt, practice })),
};

/** A tension without a name: the words of its sides are single persons', who could not take them out of a question that was asked. */
const UNNAMED: readonly Template[] = [
  {
    text: 'Our last digests showed views side by side that are still open. What would have to be true for all of them?',
    practice: 'sense-making',
  },
  {
    text: 'Our last digests showed views side by side. Where did you see something of more than one this week?',
    practice: 'sense-making',
  },
];

const WHY: Readonly<Record<OpenThread['kind'], string>> = {
  theme: 'You brought this up here, and there may be more to say.',
  tension: 'Each of these views came from people here, and the question is still open.',
  challenge: 'Nobody has the answer to this yet, and each of us sees a part of it.',
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
export function followUp(
  thread: OpenThread,
  seed: string,
  language: Language = 'en',
): ChosenPrompt | null {
  const { kind } = thread;
  const isUnnamed = kind === 'tension' && thread.label === '';
  const label = quotable(thread.label);
  if (!isUnnamed && !/[\p{L}\p{N}]/u.test(label)) return null;
  const templates = isUnnamed ? UNNAMED : TEMPLATES[kind];
  // Ids are random; the same challenge set up again is followed by the same question.
  const at = spread(`${seed} ${label}`) % templates.length;
  const template = templates[at];
  if (template === undefined) return null;
  const german = language === 'de' ? GERMAN_FOLLOW_UP[isUnnamed ? 'unnamed' : kind][at] : undefined;
  const what = isUnnamed ? 'a tension that a digest showed' : `the ${kind} “${label}”`;
  return {
    promptId: followUpId(thread),
    text:
      german === undefined
        ? template.text.replace('{label}', () => `“${label}”`)
        : german.replace('{label}', () => `„${label}“`),
    why: german === undefined ? WHY[kind] : GERMAN_FOLLOW_UP_WHY[kind],
    practice: template.practice,
    outcome: null,
    reason: `It follows ${what}, which is still open in this channel. At most one question in three does so.`,
  };
}
