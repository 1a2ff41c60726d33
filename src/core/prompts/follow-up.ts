import { WORK_QUESTIONS } from '../challenges/lines-of-work.js';
import type { Language, Practice } from '../model.js';
import { wordsIn } from '../words/words-in.js';
import type { Words } from '../words/words-model.js';
import type { ChosenPrompt, PromptChoiceInput } from './prompt-model.js';
import { spread } from '../spread.js';

type OpenThread = PromptChoiceInput['openThreads'][number];

/** The longest template holds 17 words of ours, and a prompt has at most 30. */
const LABEL_WORDS_MAX = 12;
const LABEL_CHARACTERS_MAX = 120;

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
  const { followUp: words, grammar } = wordsIn(language);
  const asked = isUnnamed ? unnamed(words) : named(kind, words);
  // Ids are random; the same challenge set up again is followed by the same question.
  const template = asked[spread(`${seed} ${label}`) % asked.length];
  if (template === undefined) return null;
  const what = isUnnamed ? 'a tension that a digest showed' : `the ${kind} “${label}”`;
  return {
    promptId: followUpId(thread),
    text: template.text(grammar.quoted(label)),
    why: words.why[kind],
    practice: template.practice,
    outcome: null,
    reason: `It follows ${what}, which is still open in this channel. At most one question in three does so.`,
  };
}

interface Template {
  readonly text: (label: string) => string;
  readonly practice: Practice;
}

/** A challenge is worked on in three ways (design, "Words"): making sense of it, connecting, navigating. */
function named(kind: OpenThread['kind'], words: Words['followUp']): readonly Template[] {
  return kind === 'challenge'
    ? WORK_QUESTIONS.map(({ id, practice }) => ({ text: words.challenge[id], practice }))
    : words[kind].map((text) => ({ text, practice: 'sense-making' }));
}

function unnamed(words: Words['followUp']): readonly Template[] {
  return words.unnamed.map((text) => ({ text: () => text, practice: 'sense-making' }));
}
