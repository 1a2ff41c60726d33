import { CATALOGUE } from './catalogue.js';
import { inLanguage } from './in-language.js';
import { wordsIn } from '../words/words-in.js';
import { followUp, followUpId, isFollowUp } from './follow-up.js';
import { OUTCOMES, type Outcome, PRACTICES, type Practice } from '../model.js';
import {
  type AskedBefore,
  type ChosenPrompt,
  IMPORTED_PROMPT,
  type Prompt,
  type PromptChoiceInput,
} from './prompt-model.js';
import { spread } from '../spread.js';

const MS_PER_WEEK = 7 * 24 * 3_600_000;
/** No question comes again sooner. */
const REST_WEEKS = 8;
/** Reflection comes about monthly; an hour lost to a clock change must not make it five weeks. */
const REFLECTION_REST_WEEKS = 3.9;
/** Nobody is asked how they work together before they have answered something here. */
const ASKED_BEFORE_REFLECTION = 3;
/** A question that follows something open needs this many others before it: at most one in three. */
const OTHERS_BETWEEN_FOLLOW_UPS = 2;

/** All that the steps below look at; `history` is newest first. */
interface Choice {
  readonly input: PromptChoiceInput;
  readonly history: readonly AskedBefore[];
  readonly recent: readonly AskedBefore[];
  readonly resting: ReadonlySet<string>;
}

/** Id of a channel's own question, made of its words: editing the list never makes another one count as asked. */
export function ownQuestionId(question: string): string {
  return `own:${spread(question.trim().toLowerCase()).toString(16)}`;
}

const isOwn = (asked: AskedBefore): boolean => asked.promptId.startsWith('own:');

const weeksBetween = (from: Date, to: Date): number =>
  (to.getTime() - from.getTime()) / MS_PER_WEEK;

/**
 * The question to ask a channel now, and why this one. Equal input gives an equal choice, whatever the order of
 * `history`, which should hold all that was ever asked here: own questions missing from it count as not yet asked.
 */
export function choosePrompt(input: PromptChoiceInput): ChosenPrompt {
  const ours = input.history.filter(({ promptId }) => promptId !== IMPORTED_PROMPT);
  const history = ours.sort(
    (a, b) => b.askedAt.getTime() - a.askedAt.getTime() || (a.promptId < b.promptId ? -1 : 1),
  );
  const recent = history.filter(({ askedAt }) => weeksBetween(askedAt, input.now) < REST_WEEKS);
  const resting = new Set(recent.map(({ promptId }) => promptId));
  const choice: Choice = { input, history, recent, resting };
  const chosen =
    chooseOwn(choice) ??
    chooseLean(choice) ??
    chooseReflection(choice) ??
    chooseFollowUp(choice) ??
    chooseQuiet(choice) ??
    chooseLongestAgo(choice);
  return inLanguage(chosen, input.language ?? 'en');
}

function chooseOwn({ input, history }: Choice): ChosenPrompt | null {
  const last = history[0];
  if (last !== undefined && isOwn(last)) return null;
  const asked = new Set(history.map(({ promptId }) => promptId));
  const waiting = input.ownQuestions.filter(
    (question) => question.trim() !== '' && !asked.has(ownQuestionId(question)),
  );
  const question = waiting[0];
  if (question === undefined) return null;
  const more = waiting.length - 1;
  return own(
    question,
    more === 0
      ? 'It is one of this channel’s own questions, and no other is waiting.'
      : `It is one of this channel’s own questions; ${more} more ${more === 1 ? 'is' : 'are'} waiting. Every second question is one of them.`,
  );
}

function own(question: string, reason: string): ChosenPrompt {
  return {
    promptId: ownQuestionId(question),
    text: question.trim(),
    why: wordsIn().followUp.whyOwn,
    practice: null,
    outcome: null,
    reason,
  };
}

/** What the last digest told little of is asked about next, once. */
function chooseLean(choice: Choice): ChosenPrompt | null {
  const { lean = null } = choice.input;
  if (lean === null) return null;
  const { much, little } = lean;
  const practices = quietPractices(choice);
  const reason = `Your last digest spoke much of ${much} and little of ${little}, so it leans to ${little}.`;
  const from = CATALOGUE.filter(({ outcome }) => outcome === little);
  return fromCatalogue(choice, practices, () => reason, from);
}

function quietPractices({ recent, input }: Choice): readonly Practice[] {
  const heardOf = (name: Practice): Heard => heard(recent, ({ practice }) => practice === name);
  return byQuiet(
    PRACTICES.filter((practice) => practice !== 'reflection'),
    heardOf,
    input.seed,
  );
}

function chooseReflection(choice: Choice): ChosenPrompt | null {
  const { history, input } = choice;
  if (history.length < ASKED_BEFORE_REFLECTION) return null;
  const last = history.find(({ practice }) => practice === 'reflection');
  if (last !== undefined && weeksBetween(last.askedAt, input.now) < REFLECTION_REST_WEEKS)
    return null;
  const since =
    last === undefined
      ? 'none has been asked here yet'
      : `the last was ${inWeeks(last.askedAt, input.now)}`;
  const reason = `It looks at how you work things out together. Such a question comes about once a month, and ${since}.`;
  return fromCatalogue(choice, ['reflection'], () => reason);
}

function chooseFollowUp({ input, history, resting }: Choice): ChosenPrompt | null {
  const before = history.slice(0, OTHERS_BETWEEN_FOLLOW_UPS);
  if (before.length < OTHERS_BETWEEN_FOLLOW_UPS) return null;
  if (before.some(({ promptId }) => isFollowUp(promptId))) return null;
  const seed = `${input.seed} ${history.length}`;
  // Sometimes only, so that people do not hear themselves each third time.
  if (spread(seed) % 3 === 0) return null;
  for (const thread of input.openThreads) {
    const chosen = resting.has(followUpId(thread)) ? null : followUp(thread, seed, input.language);
    if (chosen !== null) return chosen;
  }
  return null;
}

/** How often a practice or outcome was asked of late, and how many answers it got. */
interface Heard {
  readonly asked: number;
  readonly answered: number;
}

function heard(recent: readonly AskedBefore[], is: (asked: AskedBefore) => boolean): Heard {
  const of = recent.filter(is);
  return { asked: of.length, answered: of.reduce((sum, { answeredBy }) => sum + answeredBy, 0) };
}

/** Quietest first: fewest asked, then fewest answers, then an order that differs by channel. */
function byQuiet<T extends string>(
  names: readonly T[],
  heardOf: (name: T) => Heard,
  seed: string,
): readonly T[] {
  return [...names].sort((a, b) => {
    const [one, other] = [heardOf(a), heardOf(b)];
    return (
      one.asked - other.asked ||
      one.answered - other.answered ||
      spread(`${seed} ${a}`) - spread(`${seed} ${b}`)
    );
  });
}

function chooseQuiet(choice: Choice): ChosenPrompt | null {
  const { recent } = choice;
  const heardOf = (name: Practice): Heard => heard(recent, ({ practice }) => practice === name);
  const quietFirst = quietPractices(choice);
  // Reflection has its own pace; here it only stands in when all else was asked of late.
  const practices: readonly Practice[] = [...quietFirst, 'reflection'];
  return fromCatalogue(choice, practices, (prompt) => {
    const asked = heardOf(prompt.practice);
    const others = quietFirst.filter((practice) => practice !== prompt.practice).map(heardOf);
    return `${whyQuiet(prompt, asked, others, recent.length)} ${whenLast(choice, prompt)}`;
  });
}

function whyQuiet(prompt: Prompt, of: Heard, others: readonly Heard[], asked: number): string {
  if (asked === 0)
    return `Nothing was asked here in the last ${REST_WEEKS} weeks; it begins with ${prompt.practice}.`;
  const about = `It is about ${prompt.practice} and leans to ${prompt.outcome}.`;
  if (others.some((other) => other.asked > of.asked)) {
    return `${about} In the last ${REST_WEEKS} weeks, ${of.asked} of ${asked} questions here were about ${prompt.practice}, fewer than about something else.`;
  }
  if (others.some((other) => other.answered > of.answered)) {
    return `${about} In the last ${REST_WEEKS} weeks, questions about ${prompt.practice} had fewer answers than others.`;
  }
  return `${about} No practice has been more quiet than another in the last ${REST_WEEKS} weeks.`;
}

function whenLast({ history, input }: Choice, prompt: Prompt): string {
  const last = history.find(({ promptId }) => promptId === prompt.id);
  return last === undefined
    ? 'It has not been asked here before.'
    : `It was last asked here ${inWeeks(last.askedAt, input.now)}.`;
}

function inWeeks(from: Date, to: Date): string {
  const weeks = Math.max(0, Math.round(weeksBetween(from, to)));
  if (weeks === 0) return 'less than a week ago';
  return weeks === 1 ? 'a week ago' : `${weeks} weeks ago`;
}

/** The best prompt that is not resting: of the first practice that has one; unasked if it can be; of the quietest outcome. */
function fromCatalogue(
  choice: Choice,
  practices: readonly Practice[],
  reasonFor: (prompt: Prompt) => string,
  prompts: readonly Prompt[] = CATALOGUE,
): ChosenPrompt | null {
  const outcomes = byQuiet(
    OUTCOMES,
    (name: Outcome) => heard(choice.recent, ({ outcome }) => outcome === name),
    choice.input.seed,
  );
  const asked = new Set(choice.history.map(({ promptId }) => promptId));
  for (const practice of practices) {
    const free = prompts.filter(
      (prompt) => prompt.practice === practice && !choice.resting.has(prompt.id),
    );
    const unasked = free.filter(({ id }) => !asked.has(id));
    const from = unasked.length > 0 ? unasked : free;
    const outcome = outcomes.find((name) => from.some((prompt) => prompt.outcome === name));
    const best = freshest(
      choice,
      from.filter((prompt) => prompt.outcome === outcome),
    );
    if (best !== undefined) return { ...shown(best), reason: reasonFor(best) };
  }
  return null;
}

function shown(prompt: Prompt): Omit<ChosenPrompt, 'reason'> {
  const { id, text, why, practice, outcome } = prompt;
  return { promptId: id, text, why, practice, outcome };
}

/** Never asked before asked long ago; then what serves a question less served of late; then by channel. */
function freshest(
  { history, recent, input }: Choice,
  prompts: readonly Prompt[],
): Prompt | undefined {
  const lastAsked = (id: string): number =>
    history.find(({ promptId }) => promptId === id)?.askedAt.getTime() ?? -Infinity;
  const serves = new Map(CATALOGUE.map((prompt) => [prompt.id, prompt.serves]));
  const served = (prompt: Prompt): number =>
    recent.filter(({ promptId }) => serves.get(promptId) === prompt.serves).length;
  return [...prompts].sort((a, b) => {
    const [one, other] = [lastAsked(a.id), lastAsked(b.id)];
    if (one !== other) return one < other ? -1 : 1;
    return (
      served(a) - served(b) || spread(`${input.seed} ${a.id}`) - spread(`${input.seed} ${b.id}`)
    );
  })[0];
}

function chooseLongestAgo({ recent, input }: Choice): ChosenPrompt {
  const lastAsked = (id: string): number =>
    recent.find(({ promptId }) => promptId === id)?.askedAt.getTime() ?? Infinity;
  const reason = `Every question was asked here within the last ${REST_WEEKS} weeks; this is the one asked longest ago.`;
  const [oldest] = [
    ...CATALOGUE.map((prompt) => ({ ...shown(prompt), reason })),
    ...input.ownQuestions
      .filter((question) => question.trim() !== '')
      .map((question) => own(question, reason)),
  ].sort((a, b) => (lastAsked(a.promptId) <= lastAsked(b.promptId) ? -1 : 1));
  if (oldest === undefined) throw new Error('The catalogue is empty.');
  return oldest;
}
